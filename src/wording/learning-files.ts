import { counted, listed } from './counting.ts';

/** What the commands that write the content out and take it in say. */
export const contentFiles = {
  export: 'Skriv det indhold, der gælder, ud som filer, med alt, hvad der er godkendt i chatten.',
  exportFolder: 'mappen, filerne skal skrives i',
  import: 'Tag reviderede filer i brug, og se først, hvad de ændrer.',
  importFolder: 'mappen med de reviderede filer',
  reading: 'Læser filer og godkendte ændringer …',
  writing: 'Skriver filerne …',
  noFolder: (path: string) => `${path} kan ikke bruges som mappe. Vælg en anden, eller ret rettighederne.`,
  written: (file: string) => `Ændret: ${file}`,
  removed: (file: string) => `Fjernet: ${file}`,
  exported: (changed: number, folder: string) =>
    changed === 0
      ? `Indholdet er skrevet til ${folder}. Alle filer er som dem, botten kører på.`
      : `Indholdet er skrevet til ${folder}. ${counted(changed, 'fil er', 'filer er')} anderledes end dem, botten kører på.`,
  notTheSame:
    'Det, der blev skrevet, kan ikke læses ind igen som det samme indhold. Brug det ikke, og meld fejlen.',
  newEntry: (name: string) => `Nyt svar: ${name}`,
  changedEntry: (name: string, what: readonly string[]) => `Ændret svar: ${name} (${listed(what)})`,
  vanishedEntry: (name: string) => `Svar, der forsvinder: ${name}`,
  topic: (id: string, added: number, removed: number) =>
    `Uden for rammen, ${id}: ${counted(added, 'spørgsmål', 'spørgsmål')} mere, ${counted(removed, 'spørgsmål', 'spørgsmål')} mindre`,
  otherFile: (what: string) => `Ændret: ${what}`,
  fields: {
    number: 'nummer',
    question: 'spørgsmål',
    shortAnswer: 'kort svar',
    answer: 'svar',
    phrasings: 'formuleringer',
    englishPhrasings: 'engelske formuleringer',
    english: 'engelsk oversættelse',
    concepts: 'ordgrupper',
    source: 'kilde',
    version: 'version',
    approved: 'godkendelse',
    safety: 'sikkerhed',
  },
  others: {
    contacts: 'kontakterne',
    rules: 'de faste regler',
    childProtection: 'teksten om bekymring for et barn',
    lexicon: 'ordgrupperne',
    programme: 'frister og lukkedage',
    routing: 'fordelingen af henvendelser',
  },
  other: 'andre indholdsfiler',
  nothingChanges: 'Filerne siger det samme som det indhold, der gælder nu.',
  toTakeOver: (count: number) =>
    `${counted(count, 'godkendt ændring', 'godkendte ændringer')} fra chatten står nu i filerne.`,
  stillOnTop: (count: number) =>
    `${counted(count, 'godkendt ændring', 'godkendte ændringer')} fra chatten står ikke i filerne og gælder fortsat oven på dem.`,
  dryRun: 'Intet er ændret.',
  takenIn: 'Filerne er taget i brug. Genstart botten, så den læser dem.',
} as const;
