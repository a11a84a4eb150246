import { capital, caseName } from './requests.ts';

/** The live card of a contact request. */
export const card = {
  heading: (number: number | undefined, ask: string, municipality: string) =>
    `${capital(caseName(number))}: ${ask}, ${municipality}`,
  confidentialHeading: (number: number | undefined) => `${capital(caseName(number))}: fortrolig`,
  gist: (number: number | undefined, ask: string, municipality: string, state: string) =>
    `${capital(caseName(number))} (${ask}, ${municipality}): ${state}`,
  confidentialGist: (number: number | undefined, state: string) =>
    `${capital(caseName(number))} er fortrolig: ${state}`,
  status: 'Status',
  offeredTo: (name: string) => `Tilbudt ${name}`,
  takenBy: (name: string) => `Taget af ${name}`,
  waitsUntil: (name: string, day: string) => `Afventer til ${day}, hos ${name}`,
  resolvedAs: (outcome: string) => `Afklaret: ${outcome}`,
  source: 'Hvem spørger',
  ask: 'Hvad bliver der spurgt om',
  municipality: 'Kommune',
  match: 'Venskabsforløb',
  direct: 'Vej ind',
  directly: 'Kommunen henvendte sig direkte til familien',
  cameIn: 'Kommet ind',
  cameInFrom: (when: string, name: string) => `${when}, sendt af ${name}`,
  callBack: 'Kontaktoplysninger',
  familyWish: 'Familiens eget ønske',
  whyHere: (why: string) => `Hvorfor her: ${why}`,
  textNotKept: (name: string) =>
    `Teksten er ikke gemt, fordi den kan handle om bekymring for et barn. Spørg ${name}, hvad der stod.`,
  page: (page: number, pages: number) => `Side ${page} af ${pages}`,
  logHeading: 'Det er sket',
  earlier: (count: string) => `… og ${count} før det`,
  notForYou: {
    gist: 'Sagen er ikke hos dig længere.',
    text: 'Sagen er ikke hos dig længere, så du kan ikke se den mere.',
  },
} as const;

/** What happens by itself if nobody acts. */
export const next = {
  remind: (when: string, name: string) =>
    `Er sagen ikke taget ${when}, minder jeg ${name} om den. Siden går den til stedfortræderen og til sidst til projektlederen.`,
  remindAgain: (when: string, name: string) =>
    `Er sagen ikke taget ${when}, minder jeg ${name} om den, og igen hver arbejdsdag.`,
  remindOwner: (when: string, name: string) => `Er der ikke sket noget ${when}, minder jeg ${name} om sagen.`,
  offerDeputy: (when: string) => `Er sagen ikke taget ${when}, tilbyder jeg den til en stedfortræder.`,
  offerLead: (when: string) => `Er sagen ikke taget ${when}, tilbyder jeg den til projektlederen.`,
  wake: (when: string) => `Jeg tager sagen frem igen ${when}.`,
  nobody:
    'Ingen kan få sagen lige nu. Jeg tilbyder den, så snart der er en koordinator eller projektleder, der kan.',
  withOwner: (name: string) => `Sagen er hos ${name}. Den bliver ikke lukket af sig selv.`,
  closed: (day: string) => `Sagen er lukket. Den kan genåbnes til og med ${day}.`,
  closedForGood: 'Sagen er lukket og kan ikke genåbnes. Kommer der noget nyt, så send en ny henvendelse.',
} as const;

export const requestButtons = {
  take: 'Tag',
  'hand-on': 'Giv videre',
  'not-mine': 'Ikke min',
  wait: 'Afvent til',
  resolve: 'Afklar',
  withdraw: 'Træk tilbage',
  reopen: 'Genåbn',
  correct: 'Ret',
  show: 'Vis sagen',
  readAll: 'Læs hele teksten',
  readOn: 'Læs videre',
  log: 'Log',
  texts: 'Tekster at sende',
  send: 'Send til koordinator',
  sendToLead: 'Send til projektlederen',
  discard: 'Fortryd',
  join: (number: number | undefined) => `Læg til ${caseName(number)}`,
} as const;

/** Why a click changed nothing. */
export const requestRefusals = {
  takenByYou: 'Du har allerede taget sagen.',
  takenAlready: (name: string) => `Sagen er allerede taget af ${name}.`,
  changedMeanwhile: (state: string) =>
    `Sagen er ændret, siden du så den. Den er nu: ${state}. Se på den igen, før du gør noget.`,
  takeFirst: 'Tag sagen først. Så kan du afklare den eller lade den vente.',
  sentAlready: 'Henvendelsen er allerede sendt.',
  notSentYet: 'Henvendelsen er ikke sendt endnu. Send den først.',
  closedAlready: (state: string) =>
    `Sagen er allerede lukket: ${state}. Genåbn den, hvis der er mere at gøre.`,
  openAlready: 'Sagen er åben og skal ikke genåbnes.',
  notYours: 'Det kan kun den, der har sagen, eller projektlederen gøre.',
  notYoursToTake: 'Sagen kan kun tages af en koordinator. En fortrolig sag kan kun tages af projektlederen.',
  tooLate: (days: number) =>
    `Sagen blev lukket for mere end ${days} dage siden og kan ikke genåbnes. Send en ny henvendelse i stedet.`,
  dayPassed: 'Vælg en dag, der ikke er gået. Sagen kan tidligst vente til i morgen.',
  unknown: 'Den sag findes ikke. Se efter, om nummeret er rigtigt.',
} as const;
