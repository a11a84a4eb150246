import { counted, listed } from './counting.ts';

/** Why a file cannot be taken in at all, and what to do about it. */
export const brokenFile = {
  empty: 'Filen er tom. Vælg en CSV- eller Excel-fil med en overskrift i hver kolonne.',
  noRows: 'Der står ingen rækker under overskrifterne i filen.',
  tooLarge: 'Filen er for stor til at blive læst ind. Del den i flere, eller slet tomme rækker og kolonner.',
  oldExcel: 'Filen er gemt i det gamle Excel-format. Gem den som .xlsx eller CSV, og prøv igen.',
  noTable: 'Filen er hverken en CSV-fil eller en Excel-fil. Gem den som .xlsx eller CSV, og prøv igen.',
  unreadableExcel: 'Excel-filen kan ikke læses. Åbn den i Excel, gem den igen som .xlsx, og prøv igen.',
  quotes: (line: number) =>
    `CSV-filen kan ikke læses ved linje ${line}, fordi anførselstegnene ikke passer sammen. Ret linjen, og prøv igen.`,
  cprInHeadings:
    'Der står noget, der ligner et CPR-nummer, i filens første række. Fjern det: CPR-numre må aldrig stå i filen.',
  unknownColumn: (position: number, expected: readonly string[]) =>
    `Kolonne ${position} i filen har en overskrift, som ikke hører til. Filen må kun have kolonnerne ${listed(expected)}.`,
  columnTwice: (name: string) => `Kolonnen »${name}« står to gange i filen. Slet den ene.`,
  missingColumns: (missing: readonly string[], expected: readonly string[]) =>
    `Filen mangler ${missing.length === 1 ? 'kolonnen' : 'kolonnerne'} ${listed(missing)}. Den første række skal være overskrifterne: ${listed(expected)}.`,
} as const;

/** What is wrong in a row, and what to do about it. */
export const wrongCell = {
  cpr: (column: string | undefined) =>
    column === undefined
      ? 'Der står noget, der ligner et CPR-nummer, uden for kolonnerne. Fjern det: CPR-numre må aldrig stå i filen.'
      : `Der står noget, der ligner et CPR-nummer, i kolonnen »${column}«. Fjern det: CPR-numre må aldrig stå i filen.`,
  beyondTheColumns:
    'Rækken har flere felter end overskrifterne. Står der et skilletegn i et felt, så sæt anførselstegn om feltet.',
  twice: (row: number) => `Den samme står allerede i række ${row}. Slet den ene række.`,
} as const;

/** The staff, as a file tells of them. */
export const staffColumns = {
  name: 'navn',
  email: 'email',
  role: 'rolle',
  municipalities: 'kommuner',
  left: 'status',
} as const;

/** What stands in the column of that name. */
export const staffStatus = { here: 'aktiv', left: 'stoppet' } as const;

export const roleWords = {
  reader: 'læser',
  coordinator: 'koordinator',
  editor: 'redaktør',
  lead: 'leder',
} as const;

export const staffMistakes = {
  status: 'Status skal være aktiv eller stoppet, eller feltet skal være tomt.',
  hasLeft: 'Kollegaen er meldt stoppet. Skriv »aktiv« i kolonnen status, hvis kollegaen er kommet tilbage.',
  neverHere: 'Jeg kender ikke kollegaen, så der er ingen at lukke ude. Slet rækken.',
  leadLeft: 'Adressen er sat som projektleder i HTO_LEADS. Tag den ud dér først.',
  noName: 'Skriv kollegaens navn.',
  noEmail: 'Skriv kollegaens e-mail.',
  email: 'E-mailen kan ikke læses. Skriv den som navn@eksempel.dk.',
  role: `Rollen skal være ${listed(Object.values(roleWords))}.`,
  municipalities: (unknown: readonly string[]) =>
    `Jeg kender ikke ${listed(unknown)}. Skriv kommunernes navne med komma imellem, for eksempel Aarhus, Odense.`,
} as const;

/** The table of what an import would do, as the terminal shows it. */
export const importTable = {
  row: (number: number, name: string | undefined, what: string) =>
    name === undefined ? `Række ${number}: ${what}` : `Række ${number} (${name}): ${what}`,
  new: 'ny',
  unchanged: 'uændret',
  changed: (fields: readonly string[]) => `ændret: ${listed(fields)}`,
  summary: (fresh: number, changed: number, unchanged: number, wrong: number) =>
    `${counted(fresh, 'ny', 'nye')}, ${counted(changed, 'ændret', 'ændrede')}, ${counted(unchanged, 'uændret', 'uændrede')} og ${counted(wrong, 'forkert', 'forkerte')}.`,
  nothingTakenIn: 'Intet er læst ind. Ret de forkerte rækker, og læs filen ind igen.',
  newcomers: (emails: readonly string[]) =>
    `${counted(emails.length, 'koordinator er ny', 'koordinatorer er nye')} og bliver oprettet, når filen læses ind: ${listed(emails)}. Se efter, om de er skrevet rigtigt.`,
  dryRun: 'Det er en prøve: Intet er læst ind.',
  nothingToDo: 'Alt i filen står allerede sådan, så der er ikke noget at læse ind.',
  takenIn: 'Filen er læst ind.',
} as const;
