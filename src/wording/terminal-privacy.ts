import type { CivilDate } from '../kernel/civil-date.ts';
import { counted, listed } from './counting.ts';
import { longDate } from './dates.ts';

/** What the commands for export, erasure, the audit, the retention and the staff say. */
export const privacyCommands = {
  erase: 'Slet alt om et forløb eller en kollega, der er stoppet.',
  erasePerson: 'Slet alt om en kollega, der er stoppet. Uden --confirm bliver det kun vist.',
  eraseMatch: 'Slet alt om et forløb. Uden --confirm bliver det kun vist.',
  confirm: 'koden fra visningen; så bliver netop det, der blev vist, slettet',
  person: 'kollegaens e-mail eller id',
  match: 'forløbets kode, for eksempel HTO-017',
  file: 'filen, der skal skrives; »-« for standard output',
  exportPerson: 'Skriv alt, hvad der er gemt om en kollega, ud som JSON.',
  exportMatch: 'Skriv alt, hvad der er gemt om et forløb, ud som JSON.',
  audit: 'Kontrollér eller udskriv loggen over, hvem der gjorde hvad.',
  auditVerify: 'Kontrollér, at ingen linje i loggen er ændret eller fjernet.',
  auditHead: 'et hoved fra en tidligere kontrol, som stadig skal være i loggen',
  auditExport: 'Skriv loggen ud til databeskyttelsesrådgiveren, kun id-numre.',
  auditJsonl: 'skriv én JSON-linje ad gangen i stedet for CSV',
  retention: 'Vis, hvad der er slettet de seneste nætter, og hvad der står for tur.',
  retentionRun: 'slet nu det, der står for tur',
  people: 'Vis eller ret kollegerne.',
  peopleList: 'Vis alle kolleger.',
  peopleLeft: 'Luk en kollega ude, der er stoppet, med det samme og overalt.',
  peopleBack: 'Lad en kollega, der er kommet tilbage, bruge botten igen.',
  peopleRole: 'Giv en kollega en anden rolle.',
  role: 'læser, koordinator, redaktør eller leder',
} as const;

/** What the rows of a table are called when they are told of. */
const tables: Readonly<Record<string, readonly [one: string, several: string]>> = {
  matches: ['forløb', 'forløb'],
  match_steps: ['noteret skridt', 'noterede skridt'],
  contact_requests: ['henvendelse', 'henvendelser'],
  request_events: ['hændelse i en henvendelse', 'hændelser i henvendelser'],
  asked_questions: ['spørgsmål', 'spørgsmål'],
  offered_answers: ['vist svar', 'viste svar'],
  votes: ['stemme', 'stemmer'],
  people: ['navn med e-mail', 'navne med e-mail'],
  accounts: ['konto', 'konti'],
  absences: ['fravær', 'fravær'],
  posts: ['besked i chatten', 'beskeder i chatten'],
  content_changes: ['ændring af indholdet', 'ændringer af indholdet'],
  calendar_feeds: ['kalenderlink', 'kalenderlinks'],
  installations: ['samtale', 'samtaler'],
};

const rowsOf = (table: string, count: number) => {
  const [one, several] = tables[table] ?? [`række i ${table}`, `rækker i ${table}`];
  return counted(count, one, several);
};

export const erasing = {
  deleted: (rows: readonly { readonly table: string; readonly count: number }[]) =>
    `Bliver slettet: ${listed(rows.map(({ table, count }) => rowsOf(table, count)))}.`,
  blanked: (rows: readonly { readonly table: string; readonly count: number }[]) =>
    `Bliver tømt for navne og ord: ${listed(rows.map(({ table, count }) => rowsOf(table, count)))}.`,
  nothing: 'Der er intet at slette.',
  audit: 'I loggen over, hvem der gjorde hvad, står kun id-numre, og de bliver stående.',
  confirm: (code: string) =>
    `Det er kun vist. Slet netop dette ved at skrive kommandoen igen med --confirm ${code}`,
  done: 'Det er slettet. Det, der står i chatten, bliver tømt, så snart botten kører.',
  notAsSeen: (code: string) =>
    `Intet er slettet: koden passer ikke til det, der står nu. Se visningen efter, og brug koden ${code}, hvis den er rigtig.`,
  held: 'Intet kan slettes endnu:',
  stillHere: 'Kollegaen er ikke stoppet. Skriv først »people left« med kollegaens e-mail.',
  openConcern: (number: number | undefined) =>
    `${called(number)} er en åben bekymring for et barn og har brug for oplysningerne. Vent, til den er lukket.`,
  openRequest: (number: number | undefined) =>
    `${called(number)} handler om forløbet og er åben. Luk den først.`,
  unknownPerson: 'Der er ingen kollega med den e-mail eller det id. Skriv »people list« for at se dem.',
  unknownMatch: 'Der er intet forløb med den kode. Skriv den som HTO-017.',
  exported: (path: string) =>
    `Alt, hvad der er gemt, er skrevet til ${path}. Filen rummer personoplysninger, så pas godt på den.`,
} as const;

function called(number: number | undefined): string {
  return number === undefined ? 'En sag' : `Sag ${number}`;
}

export const auditSaid = {
  whole: (entries: number, head: string | undefined) =>
    [
      `Loggen er hel: ${counted(entries, 'linje', 'linjer')}, og ingen er ændret eller fjernet.`,
      ...(head === undefined ? [] : [`Hoved: ${head}`]),
    ].join('\n'),
  shortened: (sequence: number) => `Linjerne til og med ${sequence} er slettet, fordi de var gemt længe nok.`,
  broken: {
    changed: (at: number) => `Linje ${at} i loggen er ændret, efter at den blev skrevet.`,
    missing: (at: number) => `Linje ${at} mangler i loggen.`,
    unsealed: (at: number) => `Efter linje ${at - 1} står der noget i loggen, som er skrevet uden om botten.`,
    'anchor-moved': (at: number) =>
      `Loggens begyndelse ved linje ${at} er flyttet uden om botten. Der kan være fjernet linjer før den.`,
    'head-unknown': (at: number) =>
      `Linje ${at} med det hoved, du skrev, er ikke i loggen. Der kan være fjernet linjer fra enden.`,
  },
  getHelp:
    'Gem databasen, som den er, og find ud af, hvem der har haft adgang til den. Databeskyttelsesrådgiveren skal vide det.',
  headUnreadable:
    'Hovedet er skrevet forkert. Det står i svaret fra en tidligere kontrol, og begynder med et tal og et kolon.',
  fetching: 'Henter loggen',
  exported: (entries: number, path: string) =>
    `${counted(entries, 'linje', 'linjer')} er skrevet til ${path}.`,
  columns: ['nummer', 'tidspunkt', 'hvem', 'handling', 'slags', 'id', 'segl'],
} as const;

export const retentionTold = {
  night: (day: CivilDate, deleted: string) => `${longDate(day)}: ${deleted}`,
  unfinished: (day: CivilDate) => `${longDate(day)}: ikke færdig`,
  none: 'Der er ikke slettet noget endnu.',
  next: (deleted: string) => `Står for tur nu: ${deleted}.`,
  done: (deleted: string) => `Slettet nu: ${deleted}.`,
} as const;

export const peopleSaid = {
  line: (name: string, email: string, role: string, rest: string, left: boolean) =>
    [name, email, role, rest, ...(left ? ['er stoppet'] : [])].filter((part) => part !== '').join(' · '),
  nameless: '(uden navn)',
  none: 'Der er ingen kolleger endnu. Læs dem ind med »import coordinators«.',
  left: (name: string) =>
    `${name} er lukket ude. Forløbene tæller nu som uden koordinator, og åbne henvendelser bliver sendt videre, når botten kører.`,
  leftAlready: (name: string) => `${name} er allerede lukket ude.`,
  back: (name: string) => `${name} kan bruge botten igen.`,
  hereAlready: (name: string) => `${name} kan bruge botten.`,
  isLead: 'Adressen står i HTO_LEADS. Tag den ud dér først.',
  role: (name: string, role: string) => `${name} er nu ${role}.`,
  unknownRole: 'Rollen findes ikke. Skriv læser, koordinator, redaktør eller leder.',
} as const;
