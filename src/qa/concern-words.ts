/**
 * How strongly words speak for worry, or against it: each by the beginning that `beginningOf` gives it. Every other word
 * weighs nothing. Fitted to labelled messages and rounded, so small weights are not to be read one by one.
 */
const BEGINNINGS: readonly { readonly weight: number; readonly words: string }[] = [
  { weight: 1.25, words: 'bekym under' },
  { weight: 1, words: 'alene der ikke ingen siger' },
  {
    weight: 0.75,
    words: `
      at bad bange borne derhj doren forta grade ham han hende hjem hun lave marke noget op pigen sagde
    `,
  },
  {
    weight: 0.5,
    words: `
      aflev barne betro bukse da dem dreng drikk far forne fuld galt gange gemme go hand har havde holde
      hoved hvem hvis ik inde jakke kobe lugte mad man mand me mens mors mothe nar ned nogen og opgan pa
      penge pille raber rode rygge ryste s same sig slar sma som sorte sover stedf store strom taget take
      talle there time tisse trivs tror tynd ude uden uroli varet voksn
    `,
  },
  {
    weight: 0.25,
    words: `
      abned ad adres af aften aldri allow alt andet armen asked babye banke bare barn bilen bla ble blive
      brand brode by byen cigar could darli day do dod dode dor du egen eget eller en endel fa fangs fars
      fatte fire flere for foreg frem frivi fryse funde gang gor gore gulve ha hande hans hele helle hjemm
      holdt horer hos huske hver hvid hvorn i igen ind kalde kares kasse kaste kigge klare kokke kom konta
      kropp kunne la lagen lase last learn lejli ligge lille liv lukke maden madpa madra mangl matte medic
      midt minds moble morke nakke narme nat natte natto netto ni nogle nok norma nu nye ogsa ojnen om
      omme onkel oppe papfa passe pisto plays progr ringe river rundt ryger sagt selv seng senge set side
      siden sin sir sit skand skare sko skrev skrig skriv skuld slat sleep slemt sod somme sove spild
      spist spurg sta stand star sted stede stjal stole streg stuen stukk stykk svare svomn synes talte
      tande taske ting tog trapp tving tydel tyve up vagne vak varm ved ven vider ville virke vist viste
      vokse vred wants
    `,
  },
  {
    weight: -0.25,
    words: `
      aflys aftal alle anden ar arbej arlig augus bager bagt beder bedre begra bil binde bisid blev bleve
      born bring brug bryde dansk dejli den denne derfo dynen efter egent endnu er faldt farmo fast ferie
      fin fiske fodse foler folge fores forst forts freda fri gaste gener genne give glad glade godna godt
      grund handb hardt haven hinan hjalp hoppe hospi hva inden influ invit ja jeg jer jeres jo job jylla
      kage kat katte ked klipp kobt kodeo kommu kort kun kurse kursu langt lart laver lavet legep lego
      lorda lov mail mange maske med men mere midda min mine minut miste mit mode morge mormo motor naste
      ny nyt ok okay opkas over overn proje rad rejse rigti sagsb seks ses sjovt skab skade skal skift
      slags slik soen sons sovn spill sporg stadi stopp stort strik sur svar svine synte tak tale talt
      tand tanke teena tid tiden tidli til tirsd tit torsd tramp trat troje turen tv tvivl uge ugen uger
      var vare venin venne vensk vild vildt weeke
    `,
  },
  { weight: -0.5, words: 'besog famil fik fint god lidt meget onsda piger sa savne start stolt svomm vil' },
  { weight: -0.75, words: 'elske gerne have hej ma os' },
  { weight: -1, words: 'vi vores' },
  { weight: -2.5, words: '?' },
];

/** What a message weighs before its first word; above nothing it shows worry. */
const BEFORE_THE_FIRST = -2;

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  BEGINNINGS.flatMap(({ weight, words }) =>
    words
      .trim()
      .split(/\s+/)
      .map((word): [string, number] => [word, weight]),
  ),
);

/** What all the words of a text weigh together, each counted once. */
export function weightOf(words: readonly string[]): number {
  const beginnings = new Set(words.map(beginningOf));
  return [...beginnings].reduce((sum, word) => sum + (WEIGHTS.get(word) ?? 0), BEFORE_THE_FIRST);
}

/** Enough of a word to know its family, however its æ, ø and å were typed: "slår", "slaar" and "slar" are one. */
function beginningOf(word: string): string {
  return word
    .replaceAll(/aa|å|ae|æ/g, 'a')
    .replaceAll(/oe|ø/g, 'o')
    .slice(0, 5);
}
