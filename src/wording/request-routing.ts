/** Why a request is where it is, one step after the other. */
export const routingWords = {
  match: (match: string, name: string) => `${match} → forløbets egen koordinator ${name}`,
  rule: (rule: string, name: string) => `reglen »${rule}« → ${name}`,
  municipality: (municipality: string, name: string) => `${municipality} → områdets koordinator ${name}`,
  fewest: (municipality: string, among: string, name: string) =>
    `${municipality} → ${name}, som har færrest åbne sager af ${among}`,
  away: (before: string, until: string) => `${before}, fraværende til og med ${until}`,
  awayAlone: (before: string, until: string) =>
    `${before}, fraværende til og med ${until} uden en stedfortræder, der kan`,
  deputy: (name: string) => `stedfortræderen ${name}`,
  loop: 'stedfortræderne fører i ring',
  declined: (name: string) => `${name} sagde »Ikke min«`,
  notTaken: (name: string) => `${name} tog den ikke i tide`,
  standsIn: (person: string, name: string) => `${name}, som er stedfortræder for ${person}`,
  uncovered: 'der er ingen koordinator at sende den til',
  lead: (name: string) => `projektlederen ${name}`,
  confidential: (name: string) => `fortrolig → kun projektlederen ${name}`,
  byHand: (by: string, name: string) => `${by} gav den videre til ${name}`,
  nobody: 'der er hverken en koordinator eller en projektleder, som kan få den',
} as const;

export const routeTest = {
  gist: 'Her kan du se, hvem henvendelsen ville gå til. Intet er sendt.',
  heading: 'Sådan ville den blive fordelt',
  goesTo: 'Ville gå til',
  nobody: 'ingen',
  nothingSent: 'Det er kun en test: Intet er oprettet eller sendt.',
} as const;

export const rulePreview = {
  gist: 'Her kan du se, hvad de ændrede regler ville betyde.',
  none: (count: string) => `De ændrede regler ville ikke have flyttet nogen af de seneste ${count}.`,
  some: (moved: string, count: string) =>
    `De ændrede regler ville have sendt ${moved} af de seneste ${count} til en anden:`,
  more: (count: string) => `Og ${count} til.`,
  line: (number: string, before: string, after: string) => `${number}: ${after} i stedet for ${before}`,
} as const;
