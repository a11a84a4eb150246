import type { CivilDate } from '../kernel/civil-date.ts';
import { counted, listed } from './counting.ts';
import { longDate } from './dates.ts';

const days = (count: number) => counted(count, 'dag', 'dage');
const months = (count: number) => counted(count, 'måned', 'måneder');

/** What is kept for how long, as the data protection officer reads it; the README's table is made of these. */
export const keptFor = {
  questionDays: (count: number) => ({
    what: 'Spørgsmål uden personoplysninger, med svar, valg og stemmer',
    howLong: `${days(count)} efter at der blev spurgt`,
  }),
  draftDays: (count: number) => ({
    what: 'Henvendelser, som ikke blev sendt',
    howLong: `${days(count)} efter at de blev skrevet`,
  }),
  requestMonths: (count: number) => ({
    what: 'Henvendelser med deres log',
    howLong: `${months(count)} efter at sagen blev lukket; en åben sag bliver aldrig slettet`,
  }),
  matchMonths: (count: number) => ({
    what: 'Forløb med familiens navn, noter og noterede skridt',
    howLong: `${months(count)} efter at forløbet er endt, eller Fremtidsaftalen er trådt i kraft; aldrig, mens en sag om forløbet er åben`,
  }),
  leaverMonths: (count: number) => ({
    what: 'Navn, e-mail, kommuner og konti for en kollega, der er stoppet',
    howLong: `${months(count)} efter at kollegaen stoppede; ikke, mens en åben bekymring kræver dem`,
  }),
  absenceDays: (count: number) => ({
    what: 'Kollegers fravær og stedfortrædere',
    howLong: `${days(count)} efter den sidste fraværsdag`,
  }),
  postDays: (count: number) => ({
    what: 'Hvor botten har sendt en besked (aldrig, hvad der stod i den)',
    howLong: `${days(count)}; for en henvendelse så længe som henvendelsen`,
  }),
  changeDays: (count: number) => ({
    what: 'Afviste forslag til indholdet',
    howLong: `${days(count)} efter afvisningen`,
  }),
  conversationDays: (count: number) => ({
    what: 'Samtaler, som botten er taget ud af',
    howLong: `${days(count)} efter at den blev taget ud`,
  }),
  calendarDays: (count: number) => ({
    what: 'Lukkede kalenderlinks (kun et kontroltal)',
    howLong: `${days(count)} efter at de blev lukket`,
  }),
  auditMonths: (count: number) => ({
    what: 'Loggen over, hvem der gjorde hvad, og hvad der er slettet (kun id-numre)',
    howLong: months(count),
  }),
} as const;

/** What has no period of its own. */
export const alsoKept = [
  { what: 'Platformenes leveringsnumre, så intet bliver gjort to gange', howLong: '48 timer' },
  {
    what: 'Kolleger med navn, e-mail, rolle og kommuner, og de kanaler, som I har valgt',
    howLong: 'så længe de er i brug',
  },
  {
    what: 'Filer, som en projektleder har sendt i chatten, indtil de er læst ind',
    howLong: 'højst 24 timer',
  },
  { what: 'Billeder og CSV-filer med tal bag et hemmeligt link', howLong: 'til linket udløber' },
  { what: 'Godkendte ændringer af indholdet', howLong: 'så længe de er en del af indholdet' },
] as const;

/** The columns of that table. */
export const keptColumns = { what: 'Hvad', howLong: 'Hvor længe' } as const;

const rows = {
  asked_questions: ['spørgsmål', 'spørgsmål'],
  contact_requests: ['henvendelse', 'henvendelser'],
  matches: ['forløb', 'forløb'],
  people: ['tidligere kollega', 'tidligere kolleger'],
  absences: ['fravær', 'fravær'],
  content_changes: ['afvist forslag', 'afviste forslag'],
  audit: ['linje i loggen', 'linjer i loggen'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** "4 spørgsmål, 1 henvendelse og 12 andre rækker"; what hangs on those is counted last, together. */
export function deletedRows(deleted: Readonly<Record<string, number>>): string {
  const named = Object.entries(rows).flatMap(([table, [one, several]]) =>
    deleted[table] ? [counted(deleted[table], one, several)] : [],
  );
  const others = Object.entries(deleted).reduce(
    (sum, [table, count]) => (table in rows ? sum : sum + count),
    0,
  );
  const all = [...named, ...(others > 0 ? [counted(others, 'anden række', 'andre rækker')] : [])];
  return all.length === 0 ? 'ingenting' : listed(all);
}

/** What the lead is told of the deleting. */
export const retentionSaid = {
  never: 'Jeg har ikke slettet gamle oplysninger endnu. Det sker hver nat klokken tre.',
  last: (day: CivilDate, deleted: string) =>
    `Den ${longDate(day)} slettede jeg det, der var gemt længe nok: ${deleted}.`,
  late: (since: CivilDate) =>
    `Jeg har ikke kunnet slette gamle oplysninger siden den ${longDate(since)}. Bed den, der driver botten, se i loggen efter »retention«.`,
  gist: 'Gamle oplysninger bliver ikke slettet.',
  heading: 'Gamle oplysninger bliver ikke slettet',
} as const;

/** What stands in the place of a message whose content is deleted. */
export const erasedMessage = 'Indholdet af denne besked er slettet.';

/** What stands where a name was taken out of a text. */
export const erasedWord = '[slettet]';
