import { type Found, findAll, type Phrases, phrases } from './reads-danish.ts';
import type { Source } from './request.ts';

/** Somebody named in a sentence by what they are: "sagsbehandleren", "Lunas mor", "klasselæreren". */
export type Actor = Found & {
  readonly source: Source;
  /** Behind a preposition ("til kommunen", "med mor"): told about, not acting. */
  readonly oblique: boolean;
};

/** Who people are, by the words for them; what stands earlier is the surer where words of two overlap. */
const ACTORS: readonly (readonly [Source, Phrases])[] = [
  [
    'other',
    phrases(
      '(?:\\p{L}*(?:hospital|universitetshospital)(?:et|ets)?|\\p{L}*sygehus(?:et)?|ouh|auh|skejby|hospice|skadestuen)',
      'psykiatri\\p{L}*|(?:børne-? ?og ungdoms|ungdoms)psykiatri\\p{L}*|bup|afdelingssygeplejerske\\p{L}*|sygeplejerske(?:n|r)?|jordemoder\\p{L}*',
      '(?:over|afdelings|speciale?|børne|vagt)?læge(?:n|rne|r|sekretær\\p{L}*)?|egen læge|psykiater(?:en)?|psykolog(?:en)?|terapeut(?:en)?|fysioterapeut(?:en)?',
      '(?:\\p{L}*advokat(?:en|er|erne|firma\\p{L}*)?)|jurist(?:en)?|dommer(?:en)?|(?:by|lands)?retten|retssystemet',
      'familieretshus(?:et)?|statsforvaltning(?:en)?|ankestyrelsen|udlændingestyrelsen|nævnenes hus|region(?:en)?',
      '\\p{L}*kris(?:e|es)?(?:n)?cent(?:er|eret|ret|re)|kvindecent(?:er|ret)|\\p{L}*herberg(?:et)?|asylcent(?:er|ret)|danner(?:huset)?',
      'politi(?:et|betjent\\p{L}*)?|kriminalforsorgen|fængsel|fængslet|arresten|anklager(?:en)?',
      'mødrehjælpen|røde kors|dansk flygtningehjælp|kirkens korshær|blå kors|børns vilkår|headspace|julemærkehjem(?:met)?|ungdommens røde kors|bydelsmødre(?:ne)?|foreningen|frivilligcent(?:er|ret)|ventilen|kfum|kfuk|joannahuset|frelsens hær',
      'journalist(?:en)?|avis(?:en)?|lokalavis(?:en)?|tv ?2|forsker(?:en)?|studerende|boligselskab(?:et)?|boligforening(?:en)?|udlejer(?:en)?|forsikringsselskab(?:et)?|bank(?:en)?|arbejdsgiver(?:en)?|a-kassen',
      "hospital|doctor|nurse|lawyer|solicitor|women's shelter|shelter|police|psychiatrist|psychologist|journalist|family court",
    ),
  ],
  [
    'network',
    phrases(
      '(?:\\p{L}*lærer(?:en|inde|inden|ne)?|\\p{L}*pædagog(?:en|er|erne)?|pædagogmedhjælper(?:en)?|støttepædagog(?:en)?|vejleder(?:en)? på skolen|akt-?\\p{L}*)',
      "(?:\\p{L}*skole(?:n|leder|lederen|ns ledelse)?|\\p{L}*børnehave(?:n)?|vuggestue(?:n)?|dagpleje(?:n|r|ren|mor|moren)?|sfo(?:'?en|'?er)?|fritidshjem(?:met)?|fritidscent(?:er|ret)|(?:fritids|ungdoms|junior|fodbold|sports|håndbold|svømme|idræts)?klub(?:ben)?|daginstitution(?:en)?|institution(?:en)?|dus(?:'en)?|børnehus(?:et)?|børnehaveleder(?:en)?|inklusionsvejleder(?:en)?|institutionsleder(?:en)?|skolens|børnehavens|institutionens|klubbens|pædagogisk leder|(?:skolens|børnehavens) leder)",
      '\\p{L}*træner(?:en)?|spejderleder(?:en)?|sundhedsplejerske(?:n)?|ppr(?:-?\\p{L}+)?|talepædagog(?:en)?|kontaktperson(?:en)?|støtteperson(?:en)?|støtte-?kontaktperson(?:en)?|aflastningsfamilie(?:n)?|aflastningsmor|plejefamilie(?:n)?|plejemor(?:en)?|plejefar(?:en)?|plejeforældre(?:ne)?|mentor(?:en)?',
      '(?:bedste|bedstemor|bedstefar|bedsteforældre|farmor|mormor|farfar|morfar|oldemor)(?:en|ne)?',
      '(?:moster|mosteren|mostre|faster|fasteren|tante|tanten|onkel|onklen|fætter|fætteren|kusine|kusinen|svigerinde|svigermor)',
      '(?:store|lille|halv)?(?:søster|søsteren|bror|broren|broderen|brødre|søstre)|søskende|storesøsteren|storebroren|storebroderen',
      '(?<!(?:en|min|mine|vores) )(?:nabo|veninde|ven|kæreste)|nabo(?:en|erne|konen|familien)|(?<!(?:min|mine|vores) )naboer|overboen|underboen|genboen|veninden|(?:familie)?vennen|familieven|klassekammerat\\p{L}*|netværk(?:et)?|netværksperson\\p{L}*|imam(?:en)?|præst(?:en)?|kæresten',
      'teacher|pedagogue|kindergarten|school|grandmother|grandma|grandfather|grandparents|aunt|uncle|neighbou?r|coach|(?:older |big |little )?(?:sister|brother)',
    ),
  ],
  [
    'municipality',
    phrases(
      '(?:\\p{L}(?:\\p{L}|-)+ )?komm?unes?|komm?unens?|regionskommune(?:n)?|amtet|\\p{L}+kommune(?:n)?|kommunalt ansat|kommunal\\p{L}*',
      '(?:sags?be?hand?l[ei]r|sagsbehandler)(?:en|e|ne)?|sagsbehandler\\p{L}*|\\p{L}*sagsbehandler(?:en)?',
      '(?:\\p{L}*(?:social|familie|myndigheds|ungdoms|unge|børne|handicap|børnefamilie|plejefamilie|forløbs))-?(?:og ungerådgiver(?:en)?|rådgiver(?:en|e|ne)?|konsulent(?:en)?|behandler(?:en)?|vejleder(?:en)?)|rådgiver(?:en)?|myndighedsperson(?:en)?|socialformidler(?:en)?',
      '(?:social|familie|børne)?-?forvaltning(?:en)?|socialforvaltning(?:en)?|(?:familie|børne|unge|ungdoms|social)\\p{L}{0,10}(?:afdeling|afsnit|gruppe|team|enhed|sektion|hus|rådgivning|indsats|kontor)\\p{L}{0,4}|(?:familie|børne|unge)(?:center|centret|centeret)|børne-? ?(?:og|&) ?(?:familie|unge)\\p{L}*|børn (?:og|&) (?:familie|unge)\\p{L}*|børne(?:- og ungeafdeling(?:en)?|familieafdeling(?:en)?|familiecent\\p{L}*)|center for (?:børn|familie)\\p{L}*(?: og \\p{L}+)?|borgercent(?:er|ret)|myndighed(?:en|safdelingen)?|socialcent(?:er|ret)|socialtilsyn(?:et)?|jobcent(?:er|ret|eret)|visitation(?:en)?',
      'afdelingsleder(?:en)?|teamleder(?:en)?|centerleder(?:en)?|samordner(?:en)?|familieplejekonsulent(?:en)?|koordinator i kommunen',
      'municipality|city council|council|case ?worker|social ?worker|social services|city of \\p{L}+|local authority',
    ),
  ],
  [
    'parents',
    phrases(
      '(?:(?:(?!hos |os |jeres |vores )\\p{L}+s )?(?:mor|moren|moder|moderen|mama|mamma|far|faren|fader|faderen)|forældre|forældrene|forælder|forælderen)',
      '(?<=^(?:\\p{L}+ ){0,1})familien(?= (?:har|vi|som|spørger|spurgte|beder|bad|ønsker|vil|ville|ringede|skrev|i|på))',
      'stedfar(?:en)?|stedmor(?:en)?|papfar(?:en)?|papmor(?:en)?|bonusfar(?:en)?|bonusmor(?:en)?|(?:barnets|børnenes|drengens|pigens|hans|hendes|deres) (?:egen )?familie',
      'mother|mom|mum|father|dad|parents|stepfather|stepmother',
    ),
  ],
  [
    'child',
    phrases(
      '(?:venskabs?|match)?(?:barn|barnet|børnene|pige|pigen|dreng|drengen|datter(?:en)?|knægten|tøsen|ungen)|knægten|tøsen|teenageren|den unge|(?:venskabs?)?(?:pige|dreng)(?:en)?',
      // "Omar (9 år)", "Alma på 11", "Sara 12 år"
      '\\p{L}+ \\((?:[3-9]|1[0-7])(?: år)?\\)|\\p{L}+,? (?:på )?(?:[3-9]|1[0-7]) år(?! siden)|\\p{L}{3,} på (?:[3-9]|1[0-7])(?= |,)(?! år siden)(?! dage| uger| timer| år )',
      'the (?:child|kid|boy|girl)|(?:our|my) (?:friendship|match) (?:child|kid|boy|girl)',
    ),
  ],
];

const PREPOSITION =
  /(?:^|[^\p{L}])(?:til|på|pa|hos|i|med|for|om|over|fra|af|ved|mod|bag|uden|gennem|mellem|vedr|ang|angående|to|with|from|by|about|of)\.? (?:(?:den|det|de|en|et|vores|hans|hendes|deres|barnets|drengens|pigens|en anden|the|our|her|his|their|a|\p{L}+s) ){0,2}$|, (?:som|der|who) (?:\p{L}+ ){0,4}$/u;
/** "Røde Kors' rådgiver", "kommunens pædagog". */
const OWNS = /^'? $/u;
/** What follows a role and tells where its bearer works: "socialrådgiver på Rigshospitalet", "læreren i Aarhus Kommune". */
const WORKS_AT = /^(?:,? (?:\p{L}+ ){0,2}(?:i|på|pa|fra|hos|ved|at|from|of) (?:\p{L}+ ){0,2}|, )$/u;
const NOT_ACTING = /(?:børnefaglige?|red) $/u;

/** "Min far", "vores datter": of the family that tells. "Vores venskabsbarn" and "vores sagsbehandler" are not. */
const OWN = /(?<!\p{L})(?:min|mine|mit|vores|vor|our|my) (?:egen |egne |eget )?$/u;
const KIN =
  /^(?:mor|mod|mother|father|mum|mom|dad|parent|papfar|stedfar|stedmor|bonus|svigermor|farmor|farfar|mormor|morfar|bedste|lille|store|far|forældre|søster|bror|søskende|moster|faster|onkel|tante|fætter|kusine)/u;
const OWN_CHILD = /^(?:datter|dreng|pige|barn|børn)/u;

/** The people in a sentence, in order; a role with its workplace is one person, of the kind that the role tells. */
export function actorsIn(read: string): readonly Actor[] {
  const all = ACTORS.flatMap(([source, pattern]) =>
    findAll(pattern, read)
      .filter(
        (found) =>
          !isOwn(read, found, source) && !NOT_ACTING.test(read.slice(Math.max(0, found.at - 20), found.at)),
      )
      .map((found) => ({ ...found, source, oblique: isOblique(read, found.at) })),
  ).sort((a, b) => a.at - b.at || b.end - a.end);
  const actors: Actor[] = [];
  for (const actor of all) {
    const last = actors.at(-1);
    if (last && actor.at < last.end) continue;
    if (last && OWNS.test(read.slice(last.end, actor.at)) && !actor.oblique) {
      const source = workingAt(actor.source, last.source);
      actors[actors.length - 1] = { ...actor, source, at: last.at, oblique: last.oblique };
      continue;
    }
    if (last && WORKS_AT.test(read.slice(last.end, actor.at))) {
      const source = workingAt(last.source, actor.source);
      actors[actors.length - 1] = { ...last, source, end: actor.end };
      continue;
    }
    actors.push(actor);
  }
  return actors;
}

function isOwn(read: string, { at, words }: Found, source: Source): boolean {
  if (!OWN.test(read.slice(Math.max(0, at - 15), at))) return false;
  return (
    (source === 'parents' && KIN.test(words)) ||
    (source === 'child' && OWN_CHILD.test(words)) ||
    (source === 'network' && KIN.test(words))
  );
}

export function isOblique(read: string, at: number): boolean {
  return PREPOSITION.test(read.slice(Math.max(0, at - 40), at));
}

/** A social worker of a hospital is the hospital's; a teacher stays the network's, whoever pays. */
function workingAt(role: Source, place: Source): Source {
  return role === 'municipality' && (place === 'other' || place === 'network') ? place : role;
}
