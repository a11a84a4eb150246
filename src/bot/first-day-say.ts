import { FIRST_DAY_STEPS, type FirstDayStep } from '../reply/press.ts';
import { type Choice, command, type Part, prose, type Reply, said } from '../reply/reply.ts';
import { firstDay as says } from '../wording/first-day.ts';
import type { FirstDay } from './first-days.ts';

/** What is set up, as the data shows it. */
export type SetUp = {
  readonly people: number;
  /** Those with municipalities, and how many municipalities are covered. */
  readonly coordinators: number;
  readonly municipalities: number;
  readonly hasMatches: boolean;
  readonly channels: { readonly approved: number; readonly waiting: number };
};

/** The steps that need nothing more. */
export function doneSteps({ people, coordinators, hasMatches, channels }: SetUp): ReadonlySet<FirstDayStep> {
  return new Set([
    ...(people > 1 ? ['people' as const] : []),
    ...(coordinators > 0 ? ['coordinators' as const] : []),
    ...(hasMatches ? ['matches' as const] : []),
    ...(channels.approved > 0 ? ['channel' as const] : []),
  ]);
}

/** The card of the step that a lead stands at, or of the end. */
export function sayFirstDay(day: FirstDay, setUp: SetUp, { welcome = false } = {}): Reply {
  const { step } = day;
  if (step === 'done') return sayFinished(day, setUp);

  const at = FIRST_DAY_STEPS.indexOf(step) + 1;
  const steps = FIRST_DAY_STEPS.length;
  return {
    gist: says.gist(at, steps),
    audience: 'asker',
    parts: [
      ...(welcome ? [said(says.welcome)] : []),
      { kind: 'heading', text: says.heading(at, steps, says.titles[step]) },
      said(says.explains[step]),
      ...whatToType(step),
      said(stateOf(step, setUp)),
      { kind: 'aside', text: prose(`${says.overview}: ${progress(day, setUp)}`) },
      { kind: 'choices', choices: choicesAt(step, doneSteps(setUp)) },
    ],
  };
}

function sayFinished(day: FirstDay, setUp: SetUp): Reply {
  const done = doneSteps(setUp);
  const skipped = day.skipped.filter((step) => !done.has(step)).map((step) => says.titles[step]);
  return {
    gist: says.finishedGist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.finished },
      said(says.finishedText(skipped.map((title) => `»${title}«`))),
      { kind: 'choices', choices: [{ label: says.buttons.back, press: { kind: 'first-day-back' } }] },
    ],
  };
}

function whatToType(step: FirstDayStep): readonly Part[] {
  if (step !== 'channel') return [];
  return [
    { kind: 'prose', text: prose(command(says.channelCommand)) },
    { kind: 'prose', text: prose(`${says.cardsToo} `, command(says.cardsCommand)) },
  ];
}

function stateOf(step: FirstDayStep, setUp: SetUp): string {
  const { people, coordinators, municipalities, hasMatches, channels } = setUp;
  const { states } = says;
  const said: Readonly<Record<FirstDayStep, string>> = {
    people: states.people(people),
    coordinators: states.coordinators(coordinators, municipalities),
    matches: states.matches(hasMatches),
    channel: states.channel(channels.approved, channels.waiting),
    digest: states.digest(),
  };
  return said[step];
}

/** "✓ Hvem er med? · → Venskabsforløb · …", the sign never without its word. */
function progress({ step: now, skipped }: FirstDay, setUp: SetUp): string {
  const done = doneSteps(setUp);
  return FIRST_DAY_STEPS.map((step) => {
    const title = says.titles[step];
    if (step === now) return says.now(title);
    if (done.has(step)) return says.done(title);
    return skipped.includes(step) ? says.skipped(title) : says.ahead(title);
  }).join('  ');
}

function choicesAt(step: FirstDayStep, done: ReadonlySet<FirstDayStep>): readonly Choice[] {
  const { buttons } = says;
  const own: Readonly<Record<FirstDayStep, readonly Choice[]>> = {
    people: [
      { label: buttons.people, press: { kind: 'colleagues' } },
      { label: buttons.addColleague, press: { kind: 'add-colleague' } },
    ],
    coordinators: [
      { label: buttons.example, press: { kind: 'table-example', table: 'colleagues' } },
      { label: buttons.addColleague, press: { kind: 'add-colleague' } },
    ],
    matches: [
      { label: buttons.example, press: { kind: 'table-example', table: 'matches' } },
      { label: buttons.addMatch, press: { kind: 'add-match' } },
    ],
    channel: [{ label: buttons.check, press: { kind: 'first-day' } }],
    digest: [{ label: buttons.test, press: { kind: 'test-digest' } }],
  };
  const leave: Choice =
    done.has(step) || step === 'digest'
      ? nextChoice(step)
      : { label: buttons.skip, press: { kind: 'first-day', left: step } };
  return [
    leave,
    ...own[step],
    ...(step === 'people' ? [] : [{ label: buttons.back, press: { kind: 'first-day-back' } } as const]),
    { label: buttons.later, press: { kind: 'first-day-later' } },
  ];
}

/** The way on from a step that is done. */
export function nextChoice(left: FirstDayStep): Choice {
  return { label: says.buttons.next, press: { kind: 'first-day', left }, weight: 'primary' };
}
