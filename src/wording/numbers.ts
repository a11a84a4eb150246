import type { CivilDate } from '../kernel/civil-date.ts';
import { counted, inFigures } from './counting.ts';
import { capital } from './requests.ts';

const fewFigures = new Intl.NumberFormat('da', { notation: 'compact', maximumSignificantDigits: 2 });
const monthAndYear = new Intl.DateTimeFormat('da', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('da', { month: 'short', timeZone: 'UTC' });

/** "950", "12,2 t" for thousands, where there is little room. */
export function inFewFigures(number: number): string {
  return number < 1_000 ? inFigures(number) : fewFigures.format(number);
}

/** What the numbers for the lead are called, and the sentences around them. */
export const numbers = {
  heading: (period: string) => `Tal for ${period}`,
  gist: (period: string) => `Her er tallene for ${period}.`,
  drawing: (done: number, pictures: number) =>
    `Jeg er ved at tegne tallene: ${done} af ${counted(pictures, 'billede', 'billeder')} indtil nu. Du får dem her, når jeg er færdig.`,
  untilToday: 'Perioden er ikke slut: Tallene går til og med i dag.',
  nothing: (period: string) =>
    `Der er intet at tælle i ${period}: Ingen har stillet spørgsmål, der er ikke kommet henvendelser, og ingen årsdage er på vej.`,
  smallNumbers: (fewest: number) =>
    `Tal for kommuner, udfald og emner står kun alene, når de er mindst ${fewest}. Mindre tal er lagt sammen eller skjult, så de ikke peger på nogen. Bekymringer for et barn og fortrolige sager er ikke talt med.`,
  asFile: 'Hent tallene som CSV',
  fileKeeps: (day: string) => `Linket virker til og med ${day}. Alle, der har det, kan hente filen.`,
  hidden: (fewest: number) => `færre end ${fewest}`,
  fileName: (period: string) => `tal ${period}.csv`,
  columns: ['Periode', 'Tal', 'Gruppe', 'Opdeling', 'Antal'],
  /** What to look at next, and how it is asked for. */
  choices: [
    ['Sidste måned', 'sidste måned'],
    ['Dette kvartal', 'dette kvartal'],
    ['I år', 'i år'],
    ['De seneste 12 måneder', ''],
  ],
  unknownPeriod: {
    gist: 'Den periode kender jeg ikke.',
    text: (words: string) =>
      `Jeg kan ikke læse »${words}« som en periode. Skriv et år, et kvartal eller en måned, for eksempel:`,
  },
  future: (period: string) =>
    `Der er ingen tal for ${period} endnu, for perioden er ikke begyndt. Skriv en, der er, for eksempel:`,
  examples: ['tal', 'tal 2026', 'tal 4. kvartal', 'tal september'],
} as const;

export const periods = {
  months: 'de seneste 12 måneder',
  year: (day: CivilDate) => day.slice(0, 4),
  quarter: (number: number, day: CivilDate) => `${number}. kvartal ${day.slice(0, 4)}`,
  month: (day: CivilDate) => monthAndYear.format(atNoon(day)),
} as const;

/** "jan", under a column. */
export function underColumn(day: CivilDate): string {
  return shortMonth.format(atNoon(day)).replace('.', '');
}

export const panels = {
  questions: {
    title: 'Spørgsmål',
    note: (answered: number, inAll: number) =>
      inAll === 0
        ? 'Ingen spørgsmål i perioden'
        : `${inFigures(answered)} af ${inFigures(inAll)} fik et svar fra Q&A’en`,
    series: { answered: 'Besvaret', undecided: 'Intet svar valgt', unanswered: 'Ikke besvaret' },
    inAll: 'I alt',
  },
  votes: {
    title: 'Hjalp svarene?',
    note: (votes: number) => counted(votes, 'stemme', 'stemmer'),
    helped: 'Hjalp',
    notHelped: 'Hjalp ikke',
  },
  themes: {
    title: 'Det kunne vi ikke svare på',
    note: (misses: number) => `${counted(misses, 'spørgsmål', 'spørgsmål')} uden et godt svar`,
    latest: (misses: number) => `De seneste ${inFigures(misses)} uden et godt svar`,
    others: 'Andre emner',
    allTogether: 'Alle emner (hver for sig for få)',
  },
  places: {
    title: 'Henvendelser efter kommune',
    note: (inAll: number) => `${counted(inAll, 'henvendelse', 'henvendelser')}, og hvordan de endte`,
    others: 'Øvrige kommuner',
    allTogether: 'Alle kommuner (hver for sig for få)',
    unknown: 'Kommune ikke kendt',
  },
  outcomes: {
    title: 'Sådan endte henvendelserne',
    note: (open: number) => `${inFigures(open)} er ikke afklaret endnu`,
    plainNote: (inAll: number) => counted(inAll, 'henvendelse', 'henvendelser'),
    endings: {
      yes: 'Ja',
      no: 'Nej tak',
      partly: 'Delvist',
      referred: 'Viderestillet',
      withdrawn: 'Trukket tilbage',
      open: 'Ikke afklaret endnu',
    },
    others: 'Øvrige udfald',
    allTogether: 'Alle udfald (hver for sig for få)',
  },
  firstTouch: {
    title: 'Tid, til nogen tager fat',
    note: (median: string | undefined) =>
      median === undefined ? 'Ingen er taget op endnu' : `Halvdelen inden for ${median} i arbejdstiden`,
    upTo: (time: string) => `Inden for ${time}`,
    between: (from: string, until: string) => `${capital(from)} til ${until}`,
    later: 'Senere',
    untouched: 'Ikke taget op endnu',
  },
  oneYearDays: {
    title: 'Kommende årsdage',
    about: 'de næste 12 måneder',
    note: (inAll: number) => `${counted(inAll, 'årsdag', 'årsdage')} i aktive venskabsforløb`,
  },
  directContacts: {
    title: 'Direkte kontakt til familier',
    note: (inAll: number) => `${counted(inAll, 'henvendelse', 'henvendelser')} fra kommuner direkte`,
    others: 'Øvrige kommuner',
    allTogether: 'Alle kommuner (hver for sig for få)',
  },
  hidden: (fewest: number) => `Skjult (under ${fewest})`,
  moreRows: (rows: number) => `De øvrige ${rows}`,
} as const;

/** "12 (ja 7, nej tak 5)". */
export function dividedInto(
  total: number,
  pieces: readonly { readonly label: string; readonly count: number }[],
  hidden: number,
): string {
  if (hidden === total && hidden > 0) return `${inFigures(total)} (hver for sig for få til at vises)`;

  const named = pieces.map(({ label, count }) => `${label.toLowerCase()} ${inFigures(count)}`);
  const divided = hidden > 0 ? [...named, `skjult ${inFigures(hidden)}`] : named;
  return `${inFigures(total)}${divided.length > 0 ? ` (${divided.join(', ')})` : ''}`;
}

/** "45 minutter", "3,5 timer", "2 arbejdsdage": minutes at work, of so many a day. */
export function timeAtWork(minutes: number, ofADay: number): string {
  if (minutes < 60) return counted(Math.max(1, Math.round(minutes)), 'minut', 'minutter');
  if (minutes < ofADay) return inHours(minutes);

  const days = Math.round((minutes / ofADay) * 10) / 10;
  return days === 1 ? 'en arbejdsdag' : `${inFigures(days)} arbejdsdage`;
}

function inHours(minutes: number): string {
  const hours = Math.round((minutes / 60) * 10) / 10;
  return hours === 1 ? '1 time' : `${inFigures(hours)} timer`;
}

function atNoon(day: CivilDate): Date {
  return new Date(`${day}T12:00:00Z`);
}
