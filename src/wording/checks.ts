import type { CivilDate } from '../kernel/civil-date.ts';
import { counted, listed } from './counting.ts';
import { longDate } from './dates.ts';
import { danishMoment } from './moments.ts';

/** What runs here; for whoever asks for help. */
export type Versions = {
  readonly bot: string;
  readonly node: string;
  /** The newest migration. */
  readonly schema: string;
  readonly database: 'embedded' | 'server';
};

/** What "tjek" says around what it found. */
export const findings = {
  heading: (count: number) => (count === 0 ? 'Alt er i orden' : 'Der er noget at rette'),
  gist: (count: number) =>
    count === 0 ? 'Alt er i orden.' : `Der er ${counted(count, 'ting', 'ting')} at rette.`,
  fine: 'Alt i orden.',
  theRest: 'Resten er i orden',
  page: (page: number, pages: number) => `Side ${page} af ${pages}.`,
  versions: ({ bot, node, schema, database }: Versions) =>
    `Bot ${bot} · Node ${node} · skema ${schema.slice(0, 14)} · ${database === 'embedded' ? 'indbygget database' : 'PostgreSQL-server'}`,
  more: 'Vis flere',
  retry: 'Prøv at sende igen',
  groups: {
    connections: 'Forbindelser og ur:',
    channels: 'Kanaler:',
    messages: 'Beskeder:',
    colleagues: 'Kolleger:',
    municipalities: 'Kommuner:',
    matches: 'Forløb:',
    content: 'Svar i Q&A:',
    upkeep: 'Det, der sker af sig selv:',
  },
} as const;

/** What the operator's check says where it cannot be made. */
export const checkup = {
  command: 'Se efter, om alt er sat rigtigt op, også mens botten kører.',
  botFailed: 'Botten kunne ikke se efter. Se i dens log, og prøv igen.',
  settings: (problems: readonly string[]) =>
    ['Indstillingerne er ikke rigtige:', ...problems.map((problem) => `- ${problem}`)].join('\n'),
} as const;

/** How the platforms are reached. `why` is the platform's own word for it. */
export const connections = {
  none: {
    wrong: 'Botten er ikke forbundet til nogen chat.',
    todo: 'Sæt den op efter README, afsnittet Configure.',
  },
  token: {
    refused: (name: string, why: string) => ({
      wrong: `${name} kender ikke bottens nøgle (${why}).`,
      todo: 'Lav en ny nøgle i appens indstillinger, sæt den ind, og start botten igen.',
    }),
    elsewhere: (name: string, why: string) => ({
      wrong: `Bottens nøgle til ${name} hører til et andet sted (${why}), end det er sagt.`,
      todo: 'Ret nøglen eller listen over, hvem der må bruge botten, og start den igen.',
    }),
    'no-answer': (name: string, why: string) => ({
      wrong: `${name} svarer ikke lige nu (${why}).`,
      todo: 'Prøv igen om lidt. Bliver det ved, så se efter, om serveren kan komme på nettet.',
    }),
  },
  works: (name: string) => `${name}: forbundet.`,
  scopes: (name: string, missing: readonly string[]) => ({
    wrong: `Botten mangler lov til ${listed(missing)} i ${name}.`,
    todo: 'Opdatér appen fra manifestet, og installér den igen.',
  }),
  clock: (name: string, seconds: number) => ({
    wrong: `Serverens ur går ${counted(seconds, 'sekund', 'sekunder')} anderledes end det hos ${name}.`,
    todo: 'Slå tidssynkronisering til på serveren, ellers bliver beskeder afvist.',
  }),
  zone: {
    wrong: 'Serveren kender ikke den rigtige danske tid.',
    todo: 'Brug Node med fulde tidszonedata (full-icu), og start botten igen.',
  },
  gone: (count: number) => ({
    wrong: `Botten er fjernet fra ${counted(count, 'samtale', 'samtaler')}, som den har kunnet skrive i.`,
    todo: 'Tilføj appen der igen, hvis nogen skal have beskeder der.',
  }),
} as const;

const where = (gets: string) => `Kanalen, der får ${gets},`;

export const channels = {
  gets: { digest: 'ugens overblik', requests: 'henvendelser' },
  noRequestChannel: {
    wrong: 'Der er ingen kanal til henvendelser, så kun den, der får en sag, ser den.',
    todo: 'Skriv »/sager kanal« i en privat kanal for koordinatorerne.',
  },
  unfit: {
    public: (gets: string) => ({
      wrong: `${where(gets)} er offentlig.`,
      todo: 'Gør den privat, eller vælg en privat kanal.',
    }),
    outsiders: (gets: string) => ({
      wrong: `${where(gets)} er delt med en anden organisation.`,
      todo: 'Vælg en kanal, der kun er jeres.',
    }),
    guests: (gets: string) => ({
      wrong: `${where(gets)} har gæster.`,
      todo: 'Fjern gæsterne, eller vælg en anden kanal.',
    }),
    'not-a-member': (gets: string) => ({
      wrong: `${where(gets)} har ikke botten med.`,
      todo: 'Invitér botten ind i kanalen.',
    }),
    'unknown-conversation': (gets: string) => ({
      wrong: `${where(gets)} findes ikke mere.`,
      todo: 'Skriv »/årsdage kanal« eller »/sager kanal« i den kanal, der skal bruges i stedet.',
    }),
  },
  unknown: (gets: string) => ({
    wrong: `${where(gets)} kunne ikke ses efter lige nu.`,
    todo: 'Prøv igen om lidt.',
  }),
} as const;

export const colleagues = {
  somebody: 'En kollega uden navn',
  noLead: {
    wrong: 'Der er ingen projektleder, så ingen får det, som andre ikke tager.',
    todo: 'Sæt HTO_LEADS til projektlederens e-mail, og start botten igen.',
  },
  unknown: (who: string, email: string | undefined) => ({
    wrong: `${who} er ikke fundet i chatten og får derfor ingen beskeder.`,
    todo:
      email === undefined
        ? 'Bed vedkommende skrive »/hjælp« til botten.'
        : `Bed vedkommende skrive »/hjælp« til botten, eller ret e-mailen ${email}.`,
  }),
} as const;

export const municipalities = {
  uncovered: (name: string) => ({
    wrong: `${name} har forløb, men ingen koordinator dækker kommunen.`,
    todo: 'Giv en koordinator kommunen. Indtil da går henvendelser derfra til projektlederen.',
  }),
} as const;

export const matches = {
  'no-coordinator': (code: string) => ({
    wrong: `${code} har ingen koordinator.`,
    todo: `Skriv »/forløb ${code}«, og vælg en.`,
  }),
  'coordinator-left': (code: string) => ({
    wrong: `${code} hører til en koordinator, som ikke er her mere.`,
    todo: `Skriv »/forløb ${code}«, og giv forløbet videre.`,
  }),
  'long-past': (code: string) => ({
    wrong: `${code} er stadig i gang, men årsdagen er over et halvt år siden.`,
    todo: `Skriv »/forløb ${code}«, og log det, der mangler, eller afslut forløbet.`,
  }),
  'far-ahead': (code: string) => ({
    wrong: `${code} begynder om mere end et år.`,
    todo: `Skriv »/forløb ${code}«, og ret startdatoen, hvis den er forkert.`,
  }),
  'long-ago': (code: string) => ({
    wrong: `${code} er begyndt, før Hjem til Os fandtes.`,
    todo: `Skriv »/forløb ${code}«, og ret startdatoen.`,
  }),
} as const;

export const content = {
  unreviewed: (number: number, question: string, on: CivilDate) => ({
    wrong: `Svar ${number}, »${question}«, er godkendt ${longDate(on)} og er ikke set efter i et år.`,
    todo: `Skriv »/indhold ${number}«, og godkend det igen, hvis det stadig passer.`,
  }),
} as const;

export const upkeep = {
  neverBackedUp: {
    wrong: 'Der er ikke lavet nogen sikkerhedskopi endnu.',
    todo: 'Er det stadig sådan i morgen, så bed den, der driver botten, om at se i loggen.',
  },
  backupOld: (at: Date) => ({
    wrong: `Den nyeste sikkerhedskopi er fra ${danishMoment(at)}.`,
    todo: 'Der skulle komme en hver nat. Bed den, der driver botten, om at se i loggen og efter plads på disken.',
  }),
  neverCleared: {
    wrong: 'Det, der er for gammelt, er ikke slettet endnu.',
    todo: 'Det sker om natten. Er det stadig sådan i morgen, så bed den, der driver botten, om at se i loggen.',
  },
  clearedLongAgo: (at: Date) => ({
    wrong: `Det, der er for gammelt, blev sidst slettet ${danishMoment(at)}.`,
    todo: 'Det skulle ske hver nat. Bed den, der driver botten, om at se i loggen.',
  }),
  neverDigest: {
    wrong: 'Der er forløb, men intet overblik over årsdage er sendt endnu.',
    todo: 'Det sker mandag morgen. Skriv »/årsdage kanal« i en privat kanal, hvis holdet også skal have det.',
  },
  digestLongAgo: (at: Date) => ({
    wrong: `Ugens overblik over årsdage blev sidst sendt ${danishMoment(at)}.`,
    todo: 'Det skulle ske hver mandag. Bed den, der driver botten, om at se i loggen.',
  }),
} as const;
