import type { CivilDate } from '../kernel/civil-date.ts';
import { weekdayOf } from '../kernel/civil-date.ts';
import type { DanishTime } from '../kernel/copenhagen.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import type { Person } from '../people/person.ts';
import { type Choice, type Part, type Prose, prose, type Reply, strong } from '../reply/reply.ts';
import {
  countsLine,
  digestButtons,
  digestGist,
  digestLine,
  digestNotes,
  digestTitles,
  firstLine,
  sectionHeadings,
  stepTodo,
} from '../wording/anniversaries.ts';
import { someColleague } from '../wording/people.ts';
import { type Digest, type DigestItem, itemsOf, SECTIONS, type Section } from './digest.ts';

/** More than these are behind *Se alle*. */
const MOST_LINES = 10;
/** With *Se alle* they fill one row of buttons on either platform. */
const MOST_STEP_BUTTONS = 5;
/** As many lines as a card of either platform holds with room to spare. */
const LINES_A_PAGE = 40;
const MOST_TOLD = 10;

/** To whom a digest is said, and how. */
export type DigestView = {
  /** The digest's id, which its buttons carry. */
  readonly id: string;
  readonly audience: Reply['audience'];
  readonly title: string;
  /** What is said when nothing is due. */
  readonly empty: string;
  /** Whose own name goes without saying: the person it is for. */
  readonly reader?: string;
  /** Those whose matches are the reader's while they are away. */
  readonly standsInFor?: readonly { readonly person: Person | undefined; readonly until: CivilDate }[];
  /** What the lead is told of: nobody has spoken with the family, and the day is near. */
  readonly told?: readonly DigestItem[];
  /** When it should have come, where it comes on a later day. */
  readonly missed?: DanishTime;
};

/** The digest in at most ten lines, with what to do first; names of families are in none of them. */
export function sayDigest(digest: Digest, view: DigestView): Reply {
  const items = itemsOf(digest);
  const parts: readonly Part[] = [
    { kind: 'heading', text: view.title },
    { kind: 'prose', text: prose(items.length > 0 ? whatToDo(digest) : view.empty) },
    ...digestBody(digest, view),
  ];
  return {
    gist: items.length > 0 ? digestGist(view.title, countsOf(digest), digest.notice) : view.empty,
    audience: view.audience,
    parts,
  };
}

/** The digest without its title and what to do first: its notes, at most ten lines, its counts and its buttons. */
export function digestBody(digest: Digest, view: DigestView): readonly Part[] {
  const items = itemsOf(digest);
  const shown = items.slice(0, MOST_LINES);
  return [
    ...(view.missed ? [lateNote(view.missed)] : []),
    ...standInNotes(view),
    ...toldCaution(view.told ?? []),
    ...sectionParts(digest, shown, view.reader),
    ...(items.length > shown.length
      ? [{ kind: 'prose', text: prose(digestNotes.andMore(items.length - shown.length)) } as const]
      : []),
    ...(items.length > 0
      ? [{ kind: 'aside', text: prose(countsLine(countsOf(digest), digest.notice)) } as const]
      : []),
    ...buttonParts(digest, shown, items.length, view.id),
  ];
}

/** One page of everything in the digest, for the one who asked; undefined where there is no such page. */
export function sayWholeDigest(digest: Digest, view: DigestView, page = 1): Reply | undefined {
  const items = itemsOf(digest);
  const pages = Math.max(1, Math.ceil(items.length / LINES_A_PAGE));
  if (page > pages) return undefined;

  const shown = items.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE);
  const title = pages > 1 ? digestTitles.page(view.title, page, pages) : view.title;
  return {
    gist: digestGist(view.title, countsOf(digest), digest.notice),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: title },
      ...(items.length === 0 ? [{ kind: 'prose', text: prose(view.empty) } as const] : []),
      ...sectionParts(digest, shown, view.reader),
      ...(page < pages ? [nextPage(digest, view.id, page + 1)] : []),
    ],
  };
}

function nextPage({ week }: Digest, digest: string, page: number): Part {
  return {
    kind: 'choices',
    choices: [{ label: digestButtons.page(page), press: { kind: 'whole-digest', digest, week, page } }],
  };
}

export function countsOf({ sections }: Digest): Readonly<Record<Section, number>> {
  return {
    action: sections.action.length,
    within30: sections.within30.length,
    within90: sections.within90.length,
    threeMonths: sections.threeMonths.length,
  };
}

/** What to do first in a digest that is not empty. */
function whatToDo(digest: Digest): string {
  const { action, within30, within90, threeMonths } = digest.sections;
  const [first] = action;
  if (first) return firstLine.action(action.length, first.code, todo(first));

  const ahead = [...within30, ...within90];
  const late = ahead.filter((item) => item.late);
  const [urgent] = late;
  if (urgent) return firstLine.late(late.length, urgent.code, todo(urgent));

  const [next] = ahead;
  return next ? firstLine.next(next.code, todo(next)) : firstLine.threeMonths(threeMonths.length);
}

/** Where to begin with matches that wait for their reader; there is at least one. */
export function whereToBegin(waiting: readonly DigestItem[]): string {
  const [first] = waiting;
  return first ? firstLine.waiting(waiting.length, first.code, todo(first)) : '';
}

function todo({ coordinator, nextStep }: DigestItem): string {
  return coordinator ? stepTodo[nextStep] : firstLine.assign;
}

function lateNote({ day, minute }: DanishTime): Part {
  return { kind: 'aside', text: prose(digestNotes.late(day, weekdayOf(day), minute)) };
}

function standInNotes({ standsInFor = [] }: DigestView): readonly Part[] {
  return standsInFor.map(({ person, until }) => ({
    kind: 'prose',
    text: prose(digestNotes.standingIn(nameOf(person), until)),
  }));
}

function toldCaution(told: readonly DigestItem[]): readonly Part[] {
  if (told.length === 0) return [];

  const { heading, text } = digestNotes.told;
  const codes = told.slice(0, MOST_TOLD).map(({ code }) => code);
  return [{ kind: 'caution', heading, paragraphs: [prose(text(codes, told.length - codes.length))] }];
}

function sectionParts(
  digest: Digest,
  shown: readonly DigestItem[],
  reader: string | undefined,
): readonly Part[] {
  return SECTIONS.flatMap((section): readonly Part[] => {
    const items = digest.sections[section].filter((item) => shown.includes(item));
    return items.length === 0
      ? []
      : [
          { kind: 'prose', text: prose(strong(headingOf(section, digest.notice))) },
          { kind: 'points', points: items.map((item) => digestItemLine(item, section, reader)) },
        ];
  });
}

function headingOf(section: Section, notice: number): string {
  const heading = sectionHeadings[section];
  return typeof heading === 'string' ? heading : heading(notice);
}

/** One match in a line; whose it is goes without saying where it is the reader's own. */
export function digestItemLine(item: DigestItem, section: Section, reader: string | undefined): Prose {
  const { code, coordinator, daysLeft, dueDay, late, municipality, nextStep, oneYearDay, threeMonthMark } =
    item;
  const place = municipalityName(municipality);
  const task = stepTodo[nextStep];
  return prose(
    strong(code),
    section === 'threeMonths'
      ? digestLine.threeMonths(place, threeMonthMark, oneYearDay)
      : digestLine.anniversary(place, oneYearDay, daysLeft),
    late ? digestLine.late(task, dueDay) : digestLine.next(task),
    ...whoseLine(coordinator, reader),
  );
}

function whoseLine(coordinator: Person | undefined, reader: string | undefined): readonly string[] {
  if (!coordinator) return [digestLine.noCoordinator];
  return coordinator.id === reader ? [] : [digestLine.coordinator(nameOf(coordinator))];
}

/** What colleagues call somebody. */
export function nameOf(person: Person | undefined): string {
  return person?.name ?? person?.email ?? someColleague;
}

function buttonParts(
  { week }: Digest,
  shown: readonly DigestItem[],
  inAll: number,
  digest: string,
): readonly Part[] {
  const choices: readonly Choice[] = [
    ...shown.slice(0, MOST_STEP_BUTTONS).map((item) => stepButton(item, { digest })),
    ...(inAll > shown.length
      ? [{ label: digestButtons.all(inAll), press: { kind: 'whole-digest', digest, week } } as const]
      : []),
  ];
  return choices.length > 0 ? [{ kind: 'choices', choices }] : [];
}

/** Logs the next step where that can be done now; else shows the match, where what is missing can be mended. */
export function stepButton(
  { code, coordinator, daysLeft, nextStep }: DigestItem,
  on: { readonly digest: string } | { readonly overview: true },
): Choice {
  const canLog = coordinator !== undefined && (nextStep !== 'in-force' || daysLeft <= 0);
  return canLog
    ? { label: digestButtons.log(code), press: { kind: 'log-step', match: code, step: nextStep, ...on } }
    : { label: digestButtons.see(code), press: { kind: 'match', match: code } };
}
