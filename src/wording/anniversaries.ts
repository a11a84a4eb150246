import type { CivilDate } from '../kernel/civil-date.ts';
import { counted, listed } from './counting.ts';
import { longDate } from './dates.ts';

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;

/** "mandag" for 1 to "søndag" for 7. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** "8.00" for 480 minutes after midnight. */
export function clockTime(minute: number): string {
  return `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;
}

/** The steps before a one-year day, in the programme's words (Q&A 12). */
export const stepNames = {
  'family-talk': 'Samtale med venskabsfamilien',
  'parents-talk': 'Samtale med barnets forældre',
  agreement: 'Fremtidsaftale',
  'in-force': 'Fremtidsaftalen er trådt i kraft',
} as const;

/** What somebody is asked to do, within a sentence. */
export const stepTodo = {
  'family-talk': 'tal med venskabsfamilien',
  'parents-talk': 'tal med barnets forældre',
  agreement: 'lav Fremtidsaftalen',
  'in-force': 'log, at Fremtidsaftalen er trådt i kraft',
} as const;

/** What programs read. */
export const stepSlugs = {
  'family-talk': 'samtale-venskabsfamilie',
  'parents-talk': 'samtale-foraeldre',
  agreement: 'fremtidsaftale',
  'in-force': 'i-kraft',
} as const;

export const agreementNames = {
  'continues-privately': 'Besøgene fortsætter i privat regi',
  'continues-in-new-form': 'Besøgene fortsætter i en ny form',
  ends: 'Besøgene slutter',
} as const;

/** "uge 53" of "2026-W53". */
export function weekName(week: string): string {
  return `uge ${Number(week.slice(-2))}`;
}

export const digestTitles = {
  channel: (week: string) => `Årsdage i ${weekName(week)}`,
  personal: (week: string) => `Dine årsdage i ${weekName(week)}`,
  lead: (week: string) => `Alle årsdage i ${weekName(week)}`,
  within: (days: number) => `Årsdage inden for ${counted(days, 'dag', 'dage')}`,
  page: (title: string, page: number, pages: number) => `${title}, side ${page} af ${pages}`,
} as const;

/** What counts as soon, in days; less where the overview looks less far ahead. */
const soon = (notice: number) => Math.min(30, notice);

export const sectionHeadings = {
  action: 'Kræver handling nu',
  within30: (notice: number) => `Inden for ${counted(soon(notice), 'dag', 'dage')}`,
  within90: (notice: number) => `Om 31-${notice} dage`,
  threeMonths: '3-månedersmærket er i denne uge',
} as const;

export type Counts = Readonly<Record<'action' | 'within30' | 'within90' | 'threeMonths', number>>;

/** What the digest begins with: what to do first. */
export const firstLine = {
  action: (count: number, code: string, todo: string) =>
    `${counted(count, 'forløb kræver', 'forløb kræver')} handling nu. Begynd med ${code}: ${todo}.`,
  late: (count: number, code: string, todo: string) =>
    `${counted(count, 'skridt haster', 'skridt haster')}. Begynd med ${code}: ${todo}.`,
  waiting: (count: number, code: string, todo: string) =>
    `${counted(count, 'forløb venter', 'forløb venter')} på dig. Begynd med ${code}: ${todo}.`,
  next: (code: string, todo: string) => `Intet haster. Det næste er ${code}: ${todo}.`,
  threeMonths: (count: number) =>
    `Ingen årsdage kræver noget i denne uge, men ${counted(count, 'forløb', 'forløb')} har varet tre måneder.`,
  assign: 'vælg en koordinator',
} as const;

/** A week in which nothing is due. */
export const emptyWeek = {
  channel: (notice: number) =>
    `Der er ikke noget at gøre i denne uge: Ingen har årsdag de næste ${notice} dage, og alle forløb har en koordinator.`,
  personal: (notice: number) =>
    `Der er ikke noget at gøre i denne uge: Ingen af dine forløb har årsdag de næste ${notice} dage.`,
  within: (days: number) => `Ingen årsdage inden for ${counted(days, 'dag', 'dage')}.`,
} as const;

/** "Årsdage i uge 48: 3 kræver handling nu, og 5 er inden for 30 dage." */
export function digestGist(title: string, { action, within30 }: Counts, notice: number): string {
  return `${title}: ${action} kræver handling nu, og ${within30} er inden for ${counted(soon(notice), 'dag', 'dage')}.`;
}

export function countsLine(counts: Counts, notice: number): string {
  const later = notice > soon(notice) ? ` · ${counts.within90} om 31-${notice} dage` : '';
  return `I alt: ${counts.action} kræver handling nu · ${counts.within30} inden for ${counted(soon(notice), 'dag', 'dage')}${later} · ${counts.threeMonths} ved 3-månedersmærket`;
}

/** What stands in a digest of one match, after its code. */
export const digestLine = {
  anniversary: (municipality: string, day: CivilDate, daysLeft: number) =>
    daysLeft < 0
      ? `, ${municipality}: årsdagen var ${longDate(day)} (${fromNow(daysLeft)}).`
      : `, ${municipality}: årsdag ${longDate(day)} (${fromNow(daysLeft)}).`,
  threeMonths: (municipality: string, mark: CivilDate, oneYearDay: CivilDate) =>
    `, ${municipality}: tre måneder den ${longDate(mark)}, årsdag ${longDate(oneYearDay)}.`,
  next: (todo: string) => ` Næste skridt: ${todo}.`,
  late: (todo: string, due: CivilDate) => ` Næste skridt haster: ${todo} (senest ${longDate(due)}).`,
  coordinator: (name: string) => ` Koordinator: ${name}.`,
  noCoordinator: ' Ingen koordinator endnu.',
} as const;

/** "i dag", "om 21 dage", "for 3 dage siden". */
export function fromNow(days: number): string {
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgen';
  if (days === -1) return 'i går';
  return days > 0 ? `om ${days} dage` : `for ${-days} dage siden`;
}

export const digestNotes = {
  late: (day: CivilDate, weekday: number, minute: number) =>
    `Overblikket skulle være kommet ${weekdayName(weekday)} den ${longDate(day)} kl. ${clockTime(minute)}, men kommer først nu.`,
  standingIn: (name: string, until: CivilDate) =>
    `Du får også de forløb, som ${name} har, fordi du er stedfortræder til og med ${longDate(until)}.`,
  told: {
    heading: 'Årsdagen er tæt på, og ingen samtale er logget',
    text: (codes: readonly string[], more: number) =>
      `Tag fat i ${listed(more > 0 ? [...codes, `${more} til`] : codes)}: Venskabsfamilien skal høres, før nogen taler med forældrene.`,
  },
  andMore: (more: number) => `Der er ${more} til. Tryk på »Se alle« for at se dem.`,
} as const;

export const digestButtons = {
  log: (code: string) => `Log ${code}`,
  see: (code: string) => `Se ${code}`,
  all: (count: number) => `Se alle ${count}`,
  page: (page: number) => `Vis side ${page}`,
} as const;

export const anniversaryTalk = {
  whatToType:
    'Skriv »årsdage« for at se det hele, »årsdage 30« for dem, der er inden for 30 dage, eller en kode som »årsdage HTO-017«.',
  leadOnly: 'Det er kun projektlederen, der kan det.',
  notYourDigest: 'Overblikket er til en kollega. Skriv »årsdage« for at se dit eget.',
  goneDigest: 'Overblikket findes ikke længere. Skriv »årsdage« for at se, hvad der er nu.',
} as const;

export const calendarTalk = {
  gist: 'Her er linket til kalenderen.',
  renewed:
    'Her er et nyt link til årsdagene. Læg det ind i din kalender som et abonnement. Kalenderen viser kun koder, aldrig navne.',
  link: 'Kalender med årsdage',
  copy: 'Adressen til kalenderen',
  secret:
    'Linket virker for alle, der har det, så giv det kun til kolleger. Et tidligere link virker ikke længere.',
  stop: 'Skriv »årsdage kalender stop« for at lukke det.',
  stopped: 'Linket til kalenderen er lukket. Skriv »årsdage kalender« for at få et nyt.',
  onlyPrivately: 'Linket er hemmeligt, så jeg giver det kun i en privat besked. Skriv det samme til mig dér.',
  title: 'Hjem til Os: årsdage',
  event: (code: string) => `Årsdag ${code}`,
} as const;
