/**
 * Words that say little about what is asked. They are weighed down, never deleted: "må vi", "hvem", "hvornår" and "ikke"
 * carry intent.
 */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form) || SMALL_ENGLISH_STEMS.has(form);
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  `af alle alligevel alt altså anden at bare blev blive bliver både da de dem den denne der deres derfor det dette dig
   din dine disse dog du eller en end er et fandtes for fordi fra ganske god godt gør gøre ham han hans har havde have
   hej helt hende hendes her hos hun hvad hvem hver hvilke hvilken hvis hvor hvordan hvorfor hvornår i igen ikke ind
   ingen ja jeg jer jeres jo kan kom kommer kun kunne kære lige lidt man mange med meget men mens mig min mine mit må
   måske ned nej nemlig nogen noget nogle nok nu når og også om op os over på rigtig sammen se selv ser ses sig sin
   sine sit skal skulle som synes så sådan tak tage tager til tror ud uden under var ved vi vil ville virkelig vist vor
   vores være været #`.split(/\s+/),
);

const SMALL_ENGLISH_STEMS: ReadonlySet<string> = new Set(
  `the a an we is are was our us to and of do doe did can could what how when where who whi which with not they them
   their she he him his her my me you your should would may might must if this that there been it as or on from by ani
   some have has had be will about want need at in for so`
    .split(/\s+/)
    .map((word) => `en:${word}`),
);
