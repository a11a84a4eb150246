import { counted, listed } from './counting.ts';

/** Where in a file something is wrong: fields by name, items of a list by number from 0. */
export type FieldPath = readonly PropertyKey[];

export const folderMistakes = {
  noFolder: 'Mappen med indhold findes ikke. Se efter, om den er flyttet eller har fået et andet navn.',
  noFile: 'Filen mangler. Læg den tilbage under præcis dette navn.',
  noEntries: 'Der er ingen svar i mappen. Læg mindst ét svar i den.',
  unreadable: 'Filen kan ikke åbnes. Se efter, om den er en almindelig fil, som botten har lov til at læse.',
  notUtf8: 'Linjen indeholder tegn, som ikke er gemt som UTF-8. Gem filen igen, og vælg UTF-8.',
  entryFileName:
    'Filens navn skal bestå af svarets nummer og id, for eksempel »07-gaver.md«. Omdøb filen, eller flyt den ud af mappen.',
} as const;

export const worryMistakes = {
  empty: 'Der er ingen eksempler i filen. Skriv mindst ét, med en besked på hver linje.',
  long: (longest: number) =>
    `Eksemplet er over ${longest} tegn. Behold kun de sætninger, der fortæller om bekymringen, eller del beskeden over flere linjer.`,
} as const;

export const yamlMistakes = {
  duplicateKey: 'Feltet står her for anden gang. Slet det ene af dem.',
  tab: 'Linjen er rykket ind med tabulator. Brug mellemrum i stedet.',
  indent: 'Linjen er ikke rykket ind som linjerne omkring. Ret antallet af mellemrum foran den.',
  colon:
    'Linjen kan misforstås, fordi teksten indeholder et kolon, eller fordi indrykningen er forkert. Sæt anførselstegn om hele teksten, eller ret mellemrummene foran linjen.',
  missingSign:
    'Der mangler et tegn, eller linjen er rykket forkert ind. Se efter kolon, komma, parenteser, anførselstegn og mellemrummene foran linjen.',
  specialSign:
    'Teksten begynder med et tegn, der har en særlig betydning, for eksempel * eller &. Sæt anførselstegn om hele teksten.',
  other:
    'Linjen kan ikke læses. Se efter, om der er noget galt med tegn eller indrykning her eller på linjen over.',
} as const;

export const frontMatterMistakes = {
  notOpened: 'Den første linje skal være tre bindestreger (---). Skriv dem over felterne.',
  notClosed:
    'Der mangler en linje med tre bindestreger (---) mellem felterne og teksten. Skriv den under det sidste felt.',
  noBody: 'Der står ingen tekst under felterne. Skriv teksten under linjen med tre bindestreger.',
  markup: 'Teksten skal stå som almindelige afsnit uden overskrifter, lister og citattegn. Skriv linjen om.',
} as const;

export const fieldMistakes = {
  missing: (path: FieldPath) => `${subject(path)} mangler. Tilføj ${named(path)} her.`,
  empty: (path: FieldPath) =>
    path.length === 0
      ? 'Filen er tom. Læg indholdet tilbage.'
      : `${subject(path)} er tomt. Udfyld det, eller slet det, hvis det ikke skal være der.`,
  unknown: (field: string) => `Feltet »${field}« kendes ikke. Ret stavningen, eller slet det.`,
  notText: (path: FieldPath) => `${subject(path)} skal være tekst. Sæt anførselstegn om det.`,
  listForText: (path: FieldPath) =>
    `${subject(path)} skal være tekst og ikke en liste. Fjern bindestregerne, og skriv det som i de andre filer.`,
  notList: (path: FieldPath) =>
    `${subject(path)} skal være en liste. Skriv hvert punkt på sin egen linje med en bindestreg foran.`,
  notFields: (path: FieldPath) =>
    `${subject(path)} skal bestå af felter. Skriv dem som »navn: værdi« på hver sin linje.`,
  notWholeNumber: (path: FieldPath) => `${subject(path)} skal være et helt tal fra 1 og op, for eksempel 1.`,
  notTrueOrFalse: (path: FieldPath) => `${subject(path)} skal være true eller false.`,
  other: (path: FieldPath) => `${subject(path)} er ikke udfyldt rigtigt. Se, hvordan det står andre steder.`,
  date: 'Datoen findes ikke eller er skrevet forkert. Skriv den som 2026-11-23.',
  id: 'Id’et må kun bestå af små bogstaver fra a til z, tal og bindestreger, højst 64 tegn. Ret det.',
  phone: 'Telefonnummeret skal være otte cifre to og to, for eksempel 29 81 59 34. Ret det.',
  mail: 'Mailadressen er ikke skrevet rigtigt. Ret den.',
  noWayToReach: 'Kontakten har hverken telefon eller mail. Tilføj mindst én af dem.',
  longPhrasing:
    'Formuleringen er for lang. Forkort den, og se efter, om hver formulering står på sin egen linje under »phrasings: |«.',
  capitals: (words: string) => `»${words}« skal stå med små bogstaver. Ret det.`,
  starNotLast: (words: string) =>
    `Stjernen i »${words}« skal stå sidst i et ord, for eksempel overnat*. Flyt eller slet den.`,
  starNotFirst: (words: string) =>
    `Stjernen i »${words}« skal stå først i et ord, for eksempel *gave. Flyt eller slet den.`,
  spaceInSpelling: 'Stavemåden til venstre skal være ét ord uden mellemrum. Ret den, eller slet linjen.',
  aloneInGroup: 'Der skal stå mindst to ord med komma imellem. Tilføj et, eller slet linjen.',
  oneCompoundPart: 'Ordet skal være delt med +, for eksempel fødselsdags + gave. Del det, eller slet linjen.',
  time: 'Klokkeslættet er skrevet forkert. Skriv det som "08:00" med anførselstegn om.',
  untilBeforeFrom: 'Slutningen ligger før begyndelsen. Byt om på dem, eller ret den ene.',
  closedForLong: 'Perioden er længere end tre måneder. Ret årstallet, eller del den op.',
  atLeast: (least: number) => `Tallet skal være mindst ${least}.`,
  moreThanBefore: (before: string) =>
    `Tallet må ikke være større end tallet ved »${before}«. Ret det ene af dem.`,
  notMoreThanBefore: (before: string) =>
    `Tallet skal være større end tallet ved »${before}«. Ret det ene af dem.`,
  noSuchMunicipality: (name: string) =>
    `Der er ingen kommune, der hedder »${name}«. Skriv navnet som i »Aarhus« eller »Aarhus Kommune«.`,
  noSuchRegion: (regions: readonly string[]) => (name: string) =>
    `Der er ingen region, der hedder »${name}«. Vælg mellem ${listed(regions)}.`,
  noSuchWord: (words: readonly string[]) => (word: string) =>
    `»${word}« kendes ikke. Vælg mellem ${listed(words)}.`,
  emergencyNumber: 'Sætningen skal nævne 112. Skriv det ind.',
} as const;

export const contentMistakes = {
  translationAhead:
    'Den engelske oversættelse er af en nyere version, end svaret har. Skriv nummeret på den version, der er oversat.',
  idUnlikeFileName: (id: string) => `Filens navn slutter ikke på »${id}.md«. Ret id’et, eller omdøb filen.`,
  numberTaken: (where: string) =>
    `Nummeret i filens navn er allerede brugt af ${where}. Giv svaret et andet nummer.`,
  idTaken: (id: string, where: string) => `Id’et »${id}« er allerede brugt i ${where}. Vælg et andet.`,
  phrasingTaken: (where: string) => `Formuleringen står også i ${where}. Slet den ene.`,
  unknownConcept: (concept: string) =>
    `Ordgruppen »${concept}« findes ikke i lexicon.yaml. Ret stavningen, eller tilføj ordgruppen dér.`,
  notInAnswer: (sentence: string) =>
    `Sætningen »${sentence}« står ikke ord for ord i svaret. Brug kun hele sætninger fra svaret.`,
  noSuchSource: (source: string) =>
    `Intet svar har kilden »${source}«. Ret kilden, så den svarer til et af svarene.`,
  adviserMissing: 'Teksten nævner ikke en mailadresse fra contacts.yaml. Skriv, hvem man skal kontakte.',
} as const;

/** "entries/10-gaver.md linje 25". */
export function place(file: string, line: number): string {
  return `${file} linje ${line}`;
}

export type ContentCounts = {
  readonly entries: number;
  readonly phrasings: number;
  readonly rules: number;
  readonly contacts: number;
  readonly concepts: number;
  readonly topics: number;
};

/** "Indholdet er i orden: 12 svar, 698 formuleringer, 4 faste regler, … og 33 emner uden for rammen." */
export function soundContent(counts: ContentCounts): string {
  const parts = [
    counted(counts.entries, 'svar', 'svar'),
    counted(counts.phrasings, 'formulering', 'formuleringer'),
    counted(counts.rules, 'fast regel', 'faste regler'),
    counted(counts.contacts, 'kontakt', 'kontakter'),
    counted(counts.concepts, 'ordgruppe', 'ordgrupper'),
    counted(counts.topics, 'emne uden for rammen', 'emner uden for rammen'),
  ];
  return `Indholdet er i orden: ${listed(parts)}.`;
}

/** "Der er 3 fejl i 2 filer. Ret dem, og kør indholdstjekket igen." */
export function brokenContent(mistakes: number, files: number): string {
  const them = mistakes === 1 ? 'den' : 'dem';
  return `Der er ${counted(mistakes, 'fejl', 'fejl')} i ${counted(files, 'fil', 'filer')}. Ret ${them}, og kør indholdstjekket igen.`;
}

function subject(path: FieldPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'Filen';
  if (typeof last !== 'number') return `Feltet »${String(last)}«`;

  const list = path.at(-2);
  return typeof list === 'string' ? `Punkt ${last + 1} under »${list}«` : `Punkt ${last + 1}`;
}

function named(path: FieldPath): string {
  return `»${String(path.at(-1))}:«`;
}
