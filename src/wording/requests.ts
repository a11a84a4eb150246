/** Who asks, as staff write it too. */
export const sourceWords = {
  municipality: 'kommune',
  parents: 'forældre',
  child: 'barn',
  network: 'netværk',
  other: 'anden',
} as const;

/** What is asked, as staff write it too. */
export const askWords = {
  'more-contact': 'øget samvær',
  'network-meeting': 'netværksmøde',
  'lay-companion': 'bisidning',
  'extra-support': 'ekstra støtte',
  other: 'andet',
} as const;

export const stateWords = {
  draft: 'Kladde',
  new: 'Ny',
  offered: 'Tilbudt',
  taken: 'Taget',
  waiting: 'Afventer',
  resolved: 'Afklaret',
  withdrawn: 'Trukket tilbage',
} as const;

export const outcomeWords = {
  yes: 'ja',
  no: 'nej',
  partly: 'delvist',
  referred: 'viderestillet',
} as const;

export const unknownMunicipality = 'ukendt kommune';
export const formerColleague = 'en tidligere kollega';

/** "sag 12". */
export function caseName(number: number | undefined): string {
  return number === undefined ? 'kladden' : `sag ${number}`;
}

/** With a capital, for the beginning of a sentence or a heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const either = new Intl.ListFormat('da', { type: 'disjunction' });

/** "Aarhus, Odense eller Vejle". */
export function eitherOf(words: readonly string[]): string {
  return either.format(words);
}
