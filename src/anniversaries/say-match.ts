import type { Programme } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { never } from '../kernel/never.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import type { Person } from '../people/person.ts';
import { STEPS, type Step } from '../reply/press.ts';
import { type Choice, type Fact, type Part, type Prose, prose, type Reply, said } from '../reply/reply.ts';
import { agreementNames, fromNow, stepTodo, weekdayName } from '../wording/anniversaries.ts';
import { longDate } from '../wording/dates.ts';
import { matchButtons, matchCard, matchFacts, statusNames, stepLines } from '../wording/match.ts';
import { dueDayOf } from './lead-times.ts';
import type { LoggedStep, Match } from './match.ts';
import { daysLeft, oneYearDayOf, threeMonthMarkOf } from './one-year-day.ts';
import { nameOf } from './say-digest.ts';
import { loggable, nextStep } from './steps.ts';

/** How somebody sees a match. */
export type MatchView = {
  /** Whether it is theirs to change. */
  readonly theirs: boolean;
  /** Whether nobody else can read along: only then is the family named. */
  readonly privately: boolean;
  /** Those who have not left. */
  readonly staff: ReadonlyMap<string, Person>;
  /** Whoever logged a step, also those who have left. */
  readonly loggers: ReadonlyMap<string, Person>;
  readonly programme: Programme;
  readonly today: CivilDate;
  /** What just happened to it, said first. */
  readonly justSaid?: string;
};

/** A match as it stands: what is known, the steps with what is locked and why, and what can be done. */
export function sayMatch(match: Match, view: MatchView): Reply {
  const choices = view.theirs ? choicesFor(match, view.today) : [];
  return {
    gist: view.justSaid ?? matchCard.gist(match.code),
    audience: 'asker',
    parts: [
      ...(view.justSaid === undefined ? [] : [said(view.justSaid)]),
      { kind: 'heading', text: match.code },
      said(whatNext(match, view)),
      ...(!isTaken(match, view) && match.status.kind !== 'ended' && view.theirs
        ? [said(matchCard.noCoordinator)]
        : []),
      { kind: 'facts', facts: factsOf(match, view) },
      { kind: 'prose', text: prose({ kind: 'strong', text: matchCard.steps }) },
      { kind: 'points', points: STEPS.map((step) => stepLine(match, step, view)) },
      ...(choices.length > 0 ? [{ kind: 'choices', choices } as const] : []),
      ...asideFor(match, view),
    ],
  };
}

/** Somebody who has left has no matches. */
function isTaken({ coordinator }: Match, { staff }: MatchView): boolean {
  return coordinator !== undefined && staff.has(coordinator);
}

function whatNext(match: Match, { programme, today }: MatchView): string {
  const step = nextStep(match);
  if (match.status.kind === 'ended') return matchCard.ended;
  if (match.status.kind === 'paused') return matchCard.paused;
  if (!step) return matchCard.allDone;

  const oneYearDay = oneYearDayOf(match);
  if (step === 'in-force' && today < oneYearDay) return matchCard.nextNotBefore(stepTodo[step], oneYearDay);

  const due = dueDayOf(step, oneYearDay, programme);
  return due < today ? matchCard.nextLate(stepTodo[step], due) : matchCard.next(stepTodo[step], due);
}

function factsOf(match: Match, { staff, privately, theirs, today }: MatchView): readonly Fact[] {
  const coordinator = match.coordinator === undefined ? undefined : staff.get(match.coordinator);
  const family = theirs && privately ? match.family : undefined;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [matchFacts.municipality, municipalityName(match.municipality)],
    [matchFacts.family, family],
    [matchFacts.coordinator, coordinator ? nameOf(coordinator) : matchFacts.none],
    [matchFacts.startDate, longDate(match.startDate)],
    [matchFacts.weekday, match.weekday === undefined ? undefined : weekdayName(match.weekday)],
    [matchFacts.threeMonthMark, longDate(threeMonthMarkOf(match))],
    [matchFacts.oneYearDay, `${longDate(oneYearDayOf(match))} (${fromNow(daysLeft(match, today))})`],
    [matchFacts.status, statusOf(match, theirs && privately)],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: prose(value) }]));
}

/** Why a match ended is what somebody wrote: it is shown as the notes are. */
function statusOf({ status }: Match, withReason: boolean): string {
  return status.kind === 'ended'
    ? matchFacts.ended(withReason ? status.reason : undefined)
    : statusNames[status.kind];
}

function stepLine(match: Match, step: Step, view: MatchView): Prose {
  const can = loggable(match, step, view.today);
  switch (can.kind) {
    case 'logged':
      return loggedLine(can.as, view);
    case 'locked':
      return prose(stepLines.locked(step, can.until));
    case 'too-early':
      return prose(stepLines.notBefore(step, can.until));
    case 'open':
      return prose(stepLines.missing(step, dueDayOf(step, oneYearDayOf(match), view.programme)));
    case 'not-active':
      return prose(stepLines.notActive(step));
    default:
      return never(can);
  }
}

function loggedLine(
  { step, day, loggedBy, agreement, note }: LoggedStep,
  { loggers, theirs, privately }: MatchView,
): Prose {
  return prose(
    stepLines.logged(step, day, nameOf(loggers.get(loggedBy))),
    ...(agreement === undefined ? [] : [stepLines.agreed(agreementNames[agreement])]),
    ...(note !== undefined && theirs && privately ? [stepLines.note(note)] : []),
  );
}

function choicesFor(match: Match, today: CivilDate): readonly Choice[] {
  const on = { match: match.code };
  const asSeen = { ...on, version: match.version };
  const step = nextStep(match);
  const last = STEPS.findLast((each) => match.steps.some((logged) => logged.step === each));
  const lastLogged = match.steps.find((logged) => logged.step === last);
  const change: Choice = { label: matchButtons.change, press: { kind: 'change-match', ...asSeen } };
  const handOver: Choice = { label: matchButtons.handOver, press: { kind: 'hand-over-match', ...asSeen } };
  const pause: Choice = { label: matchButtons.pause, press: { kind: 'pause-match', ...asSeen } };
  const resume: Choice = { label: matchButtons.resume, press: { kind: 'resume-match', ...asSeen } };
  const end: Choice = { label: matchButtons.end, press: { kind: 'end-match', ...asSeen } };

  return [
    ...(step && loggable(match, step, today).kind === 'open'
      ? [
          {
            label: matchButtons.log[step],
            press: { kind: 'log-step', ...on, step },
            weight: 'primary',
          } as const,
        ]
      : []),
    ...(lastLogged
      ? [
          {
            label: matchButtons.withdraw,
            press: { kind: 'withdraw-step', ...on, step: lastLogged.id },
          } as const,
        ]
      : []),
    ...{ active: [handOver, change, pause, end], paused: [resume, handOver, change, end], ended: [resume] }[
      match.status.kind
    ],
  ];
}

function asideFor(match: Match, { theirs, privately }: MatchView): readonly Part[] {
  if (!theirs) return [{ kind: 'aside', text: prose(matchCard.notYours) }];

  const isHidden = match.family !== undefined || match.steps.some(({ note }) => note !== undefined);
  return !privately && isHidden ? [{ kind: 'aside', text: prose(matchCard.onlyPrivately) }] : [];
}
