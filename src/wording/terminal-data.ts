import { counted } from './counting.ts';

/** What the commands that need the database say. */
export const data = {
  settings: (problems: readonly string[]) =>
    [
      'Databasen kan ikke åbnes, fordi indstillingerne ikke er rigtige:',
      ...problems.map((problem) => `- ${problem}`),
    ].join('\n'),
  import: 'Læs forløb eller kolleger ind fra en CSV- eller Excel-fil.',
  importMatches: 'Læs forløb ind: kode, kommune, familie, startdato, ugedag, koordinator og status.',
  importCoordinators: 'Læs kolleger ind: navn, email, rolle og kommuner.',
  importFile: 'filen, der skal læses ind',
  dryRun: 'vis, hvad der ville ske, uden at ændre noget',
  export: 'Skriv forløb ud til en fil.',
  exportMatches: 'Skriv alle forløb ud som CSV, med familiernes navne.',
  exportFile: 'filen, der skal skrives; »-« for standard output',
  digest: 'Vis ugens overblik over årsdage, som det ser ud på en dag.',
  digestDate: 'dagen, for eksempel 2026-11-23; ellers i dag',
  digestJson: 'svar med én linje JSON',
  digestSend: 'send den uges overblik til alle, der skal have det',
  dateUnreadable: 'Datoen findes ikke eller er skrevet forkert. Skriv den som 2026-11-23.',
  jsonOrSend: 'Brug enten --json eller --send, ikke begge dele.',
  reading: 'Læser filen …',
  comparing: 'Sammenligner med databasen …',
  takingIn: (count: number) => `Læser ${counted(count, 'række', 'rækker')} ind`,
  fetching: 'Henter forløbene',
  exported: (count: number, path: string) =>
    `${counted(count, 'forløb', 'forløb')} er skrevet til ${path}. Filen rummer familiernes navne, så pas godt på den.`,
  owed: (fresh: number) =>
    fresh === 0
      ? 'Alle har allerede fået den uges overblik, eller får det om lidt. Intet bliver sendt to gange.'
      : `${counted(fresh, 'overblik', 'overblik')} bliver sendt, så snart botten kører.`,
  nobodyToSendTo:
    'Ingen skal have den uges overblik: Der er hverken en godkendt kanal, en koordinator med et aktivt forløb eller en projektleder.',
} as const;

/** Why a file cannot be read or written. `code` is the system's own word for it. */
export const fileProblems = {
  missing: (path: string) => `Filen ${path} findes ikke. Se efter, om navnet og mappen er rigtige.`,
  folder: (path: string) => `${path} er en mappe. Skriv navnet på en fil.`,
  forbidden: (path: string) =>
    `Du har ikke lov til at bruge filen ${path}. Ret rettighederne, eller vælg en anden fil.`,
  unusable: (path: string, code: string) => `Filen ${path} kan ikke bruges (${code}). Vælg en anden fil.`,
} as const;
