import type { CivilDate } from '../kernel/civil-date.ts';
import { stepNames } from './anniversaries.ts';
import { longDate } from './dates.ts';

type StepName = keyof typeof stepNames;

export const statusNames = { active: 'Aktivt', paused: 'På pause', ended: 'Afsluttet' } as const;

export const matchFacts = {
  municipality: 'Kommune',
  family: 'Venskabsfamilie',
  startDate: 'Startdato',
  weekday: 'Fast dag',
  oneYearDay: 'Årsdag',
  threeMonthMark: '3-månedersmærke',
  coordinator: 'Koordinator',
  status: 'Status',
  none: 'ikke valgt',
  ended: (reason: string | undefined) => (reason ? `Afsluttet: ${reason}` : statusNames.ended),
} as const;

export const matchCard = {
  gist: (code: string) => `Her er forløbet ${code}.`,
  steps: 'Skridt frem mod årsdagen',
  next: (todo: string, due: CivilDate) => `Næste skridt: ${todo}, senest ${longDate(due)}.`,
  nextLate: (todo: string, due: CivilDate) =>
    `Næste skridt haster: ${todo}. Det skulle være logget senest ${longDate(due)}.`,
  nextNotBefore: (todo: string, day: CivilDate) => `Næste skridt: ${todo}, når årsdagen er ${longDate(day)}.`,
  allDone: 'Alle skridt er logget, så der er ikke mere at gøre.',
  paused: 'Forløbet er på pause, så det er ikke med i ugens overblik.',
  ended: 'Forløbet er afsluttet, så der er ikke mere at gøre.',
  noCoordinator: 'Forløbet har ingen koordinator. Tryk på »Giv videre« for at vælge en.',
  onlyPrivately: 'Familiens navn og noter viser jeg kun i en privat besked.',
  notYours: 'Du kan se forløbet, men det er koordinatoren og projektlederen, der opdaterer det.',
} as const;

export const stepLines = {
  logged: (step: StepName, day: CivilDate, by: string) =>
    `${stepNames[step]}: ${longDate(day)}, logget af ${by}.`,
  agreed: (what: string) => ` ${what}.`,
  note: (note: string) => ` Note: ${note}`,
  missing: (step: StepName, due: CivilDate) => `${stepNames[step]}: mangler, senest ${longDate(due)}.`,
  locked: (step: StepName, until: StepName) =>
    `${stepNames[step]}: låst, indtil »${stepNames[until]}« er logget.`,
  notBefore: (step: StepName, day: CivilDate) => `${stepNames[step]}: tidligst ${longDate(day)}.`,
  notActive: (step: StepName) => `${stepNames[step]}: mangler.`,
} as const;

export const matchButtons = {
  log: {
    'family-talk': 'Log samtale med familien',
    'parents-talk': 'Log samtale med forældrene',
    agreement: 'Log Fremtidsaftalen',
    'in-force': 'Log, at den er i kraft',
  },
  withdraw: 'Fortryd seneste skridt',
  change: 'Ret oplysninger',
  pause: 'Sæt på pause',
  resume: 'Genoptag',
  end: 'Afslut',
  handOver: 'Giv videre',
  add: 'Opret forløb',
} as const;

/** What is said after a change, above the match as it now stands. */
export const matchDone = {
  logged: (step: StepName) => `»${stepNames[step]}« er logget.`,
  withdrawn: (step: StepName) =>
    `»${stepNames[step]}« er fortrudt. Det kan stadig ses, at det har været logget.`,
  added: 'Forløbet er oprettet.',
  changed: 'Forløbet er rettet.',
  paused: 'Forløbet er sat på pause.',
  resumed: 'Forløbet er genoptaget.',
  ended: 'Forløbet er afsluttet.',
  handedOver: (name: string) => `Forløbet er givet videre til ${name}.`,
} as const;

/** Why something was not done. */
export const matchRefusals = {
  notYours: 'Det er kun forløbets koordinator, en stedfortræder og projektlederen, der kan ændre forløbet.',
  changedMeanwhile:
    'En kollega har ændret forløbet, mens du var i gang, så jeg har ikke gemt noget. Her er det, som det ser ud nu. Prøv igen.',
  thereAlready: (step: StepName) =>
    `»${stepNames[step]}« er allerede logget. Her er forløbet, som det ser ud nu.`,
  locked: (until: StepName) =>
    `Det skridt er låst, indtil »${stepNames[until]}« er logget. Familierne skal altid høres i den rækkefølge.`,
  tooEarly: (day: CivilDate) => `Fremtidsaftalen træder først i kraft på årsdagen ${longDate(day)}.`,
  notActive: 'Forløbet er ikke aktivt, så der kan ikke logges skridt. Tryk på »Genoptag« først.',
  stoodOn: (by: StepName) => `Du skal fortryde »${stepNames[by]}« først, fordi det bygger på dette skridt.`,
  notThere: 'Skridtet er allerede fortrudt. Her er forløbet, som det ser ud nu.',
  gone: 'Forløbet findes ikke længere.',
} as const;

export const unknownCode = {
  none: (said: string) => `Jeg kender ikke noget forløb, der hedder ${said}.`,
  nearest: (said: string, codes: readonly string[]) =>
    `Jeg kender ikke noget forløb, der hedder ${said}. Mente du ${either(codes)}?`,
  noCode: 'Skriv en kode, for eksempel »/forløb HTO-017«, eller »/forløb« for at se dine egne.',
} as const;

/** "HTO-017 eller HTO-071". */
function either(words: readonly string[]): string {
  return new Intl.ListFormat('da', { type: 'disjunction' }).format(words);
}

export const ownMatches = {
  gist: 'Her er dine forløb.',
  heading: 'Dine forløb',
  none: 'Du har ingen forløb. Skriv en kode, for eksempel »/forløb HTO-017«, for at se et bestemt.',
  line: (municipality: string, oneYearDay: CivilDate, todo: string) =>
    `, ${municipality}: årsdag ${longDate(oneYearDay)}. Næste skridt: ${todo}.`,
  doneLine: (municipality: string, oneYearDay: CivilDate) =>
    `, ${municipality}: årsdag ${longDate(oneYearDay)}. Alle skridt er logget.`,
  pausedLine: (municipality: string) => `, ${municipality}: på pause.`,
  more: (more: number) => `Der er ${more} til.`,
} as const;

export const fieldNames = {
  code: 'kode',
  municipality: 'kommune',
  family: 'familie',
  startDate: 'startdato',
  weekday: 'ugedag',
  coordinator: 'koordinator',
  status: 'status',
} as const;

export const statusWords = { active: 'aktiv', paused: 'pause', ended: 'afsluttet' } as const;

/** What is wrong with what somebody wrote, and what to do about it; under a field or in a row of a file. */
export const matchMistakes = {
  noCode: 'Skriv forløbets kode, for eksempel HTO-017.',
  code: 'Koden skal være HTO- og mindst tre cifre, for eksempel HTO-017.',
  codeTaken: 'Koden er allerede i brug. Vælg en anden.',
  noMunicipality: 'Skriv kommunens navn, for eksempel Aarhus.',
  municipality: (nearest: string | undefined) =>
    nearest === undefined
      ? 'Kommunen kendes ikke. Skriv navnet på en af de 98 kommuner.'
      : `Kommunen kendes ikke. Mente du ${nearest}?`,
  noStartDate: 'Skriv startdatoen, for eksempel 29-02-2024.',
  day: {
    unreadable: 'Datoen kan ikke læses. Skriv den som 29-02-2024.',
    'two-digit-year': 'Skriv årstallet med fire cifre, for eksempel 29-02-2024.',
    'no-such-day': 'Den dato findes ikke. Skriv dag, måned og år, for eksempel 29-02-2024.',
  },
  weekday: 'Ugedagen kendes ikke. Skriv for eksempel mandag, eller lad feltet være tomt.',
  status: 'Status skal være aktiv, pause eller afsluttet. Et tomt felt betyder aktiv.',
  coordinator: (email: string) =>
    `Ingen kollega har e-mailen ${email}. Læs medarbejderne ind først, ret e-mailen, eller lad feltet være tomt.`,
  notAMail: 'Koordinatoren skal stå som en e-mail. Ret feltet, eller lad det være tomt.',
  readerCoordinator: (email: string) =>
    `${email} er læser og kan ikke have forløb. Gør kollegaen til koordinator først, eller vælg en anden.`,
  noCoordinator: 'Vælg den kollega, der skal have forløbet.',
  reason: 'Skriv kort, hvorfor forløbet slutter.',
  noDay: 'Vælg dagen, hvor det skete.',
  agreement: 'Vælg, hvad der er aftalt.',
  wrongDay: {
    'in-the-future': 'Dagen ligger i fremtiden. Vælg den dag, hvor det skete.',
    'before-the-start': 'Dagen ligger før forløbets start. Vælg den dag, hvor det skete.',
    'before-the-step-before': 'Dagen ligger før det forrige skridt. Vælg den dag, hvor det skete.',
    'before-the-one-year-day':
      'Fremtidsaftalen træder først i kraft på årsdagen. Vælg årsdagen eller en senere dag.',
  },
  tooLong: (longest: number) => `Teksten er for lang. Skriv højst ${longest} tegn.`,
  cpr: 'Der står noget, der ligner et CPR-nummer. Fjern det: CPR-numre må aldrig gemmes her.',
} as const;

export const matchForms = {
  log: {
    title: 'Log et skridt',
    gist: 'Udfyld, hvornår skridtet blev taget.',
    intro: (code: string, step: StepName) => `${code}: ${stepNames[step]}`,
    day: 'Hvornår skete det?',
    agreement: 'Hvad er aftalt?',
    note: 'Note',
    noteHint: 'Navne, telefonnumre og adresser bliver fjernet, før noten bliver gemt.',
    submit: 'Log skridtet',
  },
  withdraw: {
    title: 'Fortryd et skridt',
    gist: 'Bekræft, at skridtet blev logget ved en fejl.',
    intro: (code: string, step: StepName, day: CivilDate, by: string) =>
      `${code}: »${stepNames[step]}« ${longDate(day)}, logget af ${by}. Det bliver stående i historikken, at det har været logget.`,
    submit: 'Fortryd',
  },
  facts: {
    addTitle: 'Nyt forløb',
    changeTitle: 'Ret forløb',
    addGist: 'Udfyld det nye forløb.',
    changeGist: 'Ret oplysningerne om forløbet.',
    code: 'Kode',
    codeHint: 'For eksempel HTO-017. Barnets navn må ikke stå nogen steder.',
    municipality: 'Kommune',
    family: 'Venskabsfamilie',
    familyHint: 'Kun koordinatoren og projektlederen kan se navnet. Skriv aldrig barnets navn.',
    startDate: 'Startdato',
    weekday: 'Fast dag',
    coordinator: 'Koordinator',
    coordinatorHint: 'Skriv kollegaens e-mail.',
    noCoordinator: 'Ingen endnu',
    noWeekday: 'Ikke valgt',
    add: 'Opret',
    change: 'Gem',
  },
  pause: {
    title: 'Sæt på pause',
    gist: 'Bekræft, at forløbet skal på pause.',
    intro: (code: string) => `${code} kommer ikke med i ugens overblik, før du genoptager forløbet.`,
    submit: 'Sæt på pause',
  },
  end: {
    title: 'Afslut forløb',
    gist: 'Skriv, hvorfor forløbet slutter.',
    intro: (code: string) => `${code} bliver afsluttet og kommer ikke med i ugens overblik mere.`,
    reason: 'Hvorfor slutter det?',
    reasonHint: 'Navne, telefonnumre og adresser bliver fjernet, før teksten bliver gemt.',
    submit: 'Afslut',
  },
  handOver: {
    title: 'Giv forløb videre',
    gist: 'Vælg, hvem der skal have forløbet.',
    intro: (code: string) => `Hvem skal have ${code}?`,
    coordinator: 'Ny koordinator',
    submit: 'Giv videre',
  },
} as const;
