import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import {
  type ContactRequest,
  EVENT_KINDS,
  type EventKind,
  type RequestEvent,
  type RequestState,
} from '../../src/requests/request.ts';
import { holderOf, OPEN_STATES } from '../../src/requests/rights.ts';
import { CAME_IN } from '../support/a-request.ts';
import { anEmail } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';
import { type Happening, openStage, type Stage } from './requests-model.ts';

/** In each story so much happens, or half of it. */
const LONGEST = 30;
/** HTO_TEST_STORIES plays more of them, for whoever has changed the life cycle. */
const STORIES = Number(process.env['HTO_TEST_STORIES'] ?? 40);
/** So many times as many are played where they take no time. */
const IN_MEMORY = 15;
/** So many kinds of events may be too rare to come up in few stories. */
const RARE = 3;
const PATIENCE_MS = 10_000 * STORIES;

const person = fc.nat(5);
const click = fc.record({
  by: fc.oneof(fc.constantFrom('holder', 'sender', 'holder', 'holder'), person),
  on: fc.nat(2),
  act: fc.constantFrom(
    ...(['send', 'take', 'take', 'take', 'hand-on', 'not-mine', 'wait', 'wait'] as const),
    ...(['resolve', 'withdraw', 'reopen', 'join', 'correct'] as const),
  ),
  behind: fc.constantFrom(0, 0, 0, 0, 1, 2),
  choice: fc.nat(9),
});
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: click.map((one) => ({ kind: 'click', click: one }) as const) },
  {
    weight: 3,
    arbitrary: fc.tuple(click, click).map(([one, other]) => ({ kind: 'clicks', one, other }) as const),
  },
  { weight: 2, arbitrary: fc.nat(30).map((which) => ({ kind: 'again', which }) as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('away'),
      who: person,
      days: fc.nat(9),
      deputy: fc.option(person, { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: person.map((who) => ({ kind: 'back', who }) as const) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(-25, -1, 7, 24, 30, 100).map((hours) => ({ kind: 'hours', hours }) as const),
  },
);
const SENDING = { by: 'sender', act: 'send', behind: 0, choice: 0 } as const;
const draft = fc.record({
  kind: fc.constant('draft'),
  by: person,
  worry: fc.boolean(),
  match: fc.boolean(),
});
const story = fc
  .tuple(
    fc.array(draft, { minLength: 1, maxLength: 3 }),
    fc.array(happening, { minLength: LONGEST / 2, maxLength: LONGEST }),
  )
  .map(([drafts, happenings]): readonly Happening[] => [
    ...drafts,
    ...drafts.map((_, on) => ({ kind: 'click', click: { ...SENDING, on } }) as const),
    ...happenings,
  ]);

/** Which states a request may go to from each, whatever was done. */
const MAY_FOLLOW: Readonly<Record<RequestState, readonly RequestState[]>> = {
  draft: ['new', 'offered'],
  new: ['new', 'offered', 'taken', 'withdrawn'],
  offered: ['new', 'offered', 'taken', 'withdrawn'],
  taken: ['new', 'offered', 'taken', 'waiting', 'resolved', 'withdrawn'],
  waiting: ['new', 'offered', 'taken', 'waiting', 'resolved', 'withdrawn'],
  resolved: ['new', 'offered', 'taken', 'resolved'],
  withdrawn: ['new', 'offered', 'taken', 'withdrawn'],
};

describe.each(KEEPERS)('whatever happens to contact requests $name', ({ name, open }) => {
  let keeper: Keeper;
  let cast: readonly Person[];
  const numbers = new Set<number>();
  const happened = new Set<EventKind>();
  beforeAll(async () => {
    keeper = await open();
    const roles = ['coordinator', 'coordinator', 'coordinator', 'coordinator', 'lead', 'reader'] as const;
    const rows = roles.map((role) => ({ email: anEmail(), name: role, role, municipalities: ['0751'] }));
    await keeper.people.takeIn(rows, undefined, CAME_IN);
    cast = (await Promise.all(rows.map(({ email }) => keeper.people.findByEmail(email)))).flatMap(
      (one) => one ?? [],
    );
  });
  afterAll(() => keeper.close());

  it(
    'none is lost, none has two owners, each is in a state that its log tells of, and one number is one request',
    async () => {
      await fc.assert(
        fc.asyncProperty(story, async (happenings) => {
          const stage = openStage(keeper, cast, CAME_IN);
          for (const each of happenings) await stage.play(each);
          for (const id of stage.ids) await checkEnd(id);
          await endAll(stage);
        }),
        { numRuns: name === 'in memory' ? IN_MEMORY * STORIES : STORIES, seed: 20_261_123 },
      );
      expect(EVENT_KINDS.filter((kind) => !happened.has(kind)).length).toBeLessThan(RARE);
    },
    PATIENCE_MS,
  );

  const checkEnd = async (id: string) => {
    const request = await keeper.requests.find(id);
    if (!request) throw new Error('a request is lost');
    const log = await keeper.requests.log(id);
    for (const { kind } of log) happened.add(kind);
    expect(RULES.filter(([, holds]) => !holds(request)).map(([rule]) => rule)).toEqual([]);
    expect(told(log)).toEqual(standing(request));
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
    expect(request.version).toBe(log.length + 1);

    const states = ['draft' as const, ...log.map(({ state }) => state)];
    for (const [index, state] of states.slice(1).entries()) {
      expect(MAY_FOLLOW[states[index] ?? 'draft']).toContain(state);
    }
    if (request.number === undefined) return;

    expect(numbers).not.toContain(request.number);
    numbers.add(request.number);
    expect((await keeper.requests.byNumber(request.number))?.id).toBe(id);
    const holder = holderOf(request);
    const isOpen = OPEN_STATES.some((state) => state === request.state);
    if (isOpen && holder) expect(await keeper.posts.find(`request:${id}:person:${holder}`)).toBeDefined();
  };

  /** The lead closes what is open, so that the next story has the rounds to itself. */
  const endAll = async ({ ids, play }: Stage) => {
    for (const on of ids.keys()) {
      await play({ kind: 'click', click: { by: 4, on, act: 'withdraw', behind: 0, choice: 0 } });
    }
  };
});

/** Who has a request in the end, and what came of it. */
type Standing = {
  readonly state: RequestState;
  readonly holder: string | undefined;
  readonly waitUntil: string | undefined;
  readonly outcome: string | undefined;
};

function standing(request: ContactRequest): Standing {
  const { state, waitUntil, outcome } = request;
  return { state, holder: CLOSED.includes(state) ? undefined : holderOf(request), waitUntil, outcome };
}

const CLOSED: readonly RequestState[] = ['resolved', 'withdrawn'];
const AWAITED: readonly RequestState[] = ['new', 'offered', 'waiting'];
const OWNED: readonly RequestState[] = ['taken', 'waiting'];
const HANDED: readonly EventKind[] = ['sent', 'offered', 'handed-on', 'not-mine', 'reopened', 'woken'];
const ENDED: readonly EventKind[] = ['resolved', 'withdrawn'];

/** The same, as the log tells it to somebody who sees nothing else. */
function told(log: readonly RequestEvent[]): Standing {
  return {
    state: log.at(-1)?.state ?? 'draft',
    holder: toldHolder(log),
    waitUntil: log.findLast(changesCourse)?.detail.until,
    outcome: log.findLast(changesCourse)?.detail.outcome,
  };
}

function toldHolder(log: readonly RequestEvent[]): string | undefined {
  const last = log.findLast(
    ({ kind, detail }) =>
      kind === 'taken' ||
      HANDED.includes(kind) ||
      ENDED.includes(kind) ||
      (kind === 'corrected' && detail.to !== undefined),
  );
  if (!last || ENDED.includes(last.kind)) return undefined;
  return last.kind === 'taken' ? last.who : last.detail.to;
}

function changesCourse({ kind }: RequestEvent): boolean {
  return kind !== 'joined' && kind !== 'corrected' && kind !== 'reminded';
}

/** What must hold of a request in each state. */
const RULES: readonly (readonly [string, (request: ContactRequest) => boolean])[] = [
  ['has one owner', ({ owner, offeredTo }) => owner === undefined || offeredTo === undefined],
  ['has a number once it is sent', ({ number, state }) => (number === undefined) === (state === 'draft')],
  ['is closed at its end', ({ closedAt, state }) => (closedAt !== undefined) === CLOSED.includes(state)],
  [
    'has an outcome when resolved',
    ({ outcome, state }) => (outcome !== undefined) === (state === 'resolved'),
  ],
  ['is left in peace when closed', ({ next, state }) => !CLOSED.includes(state) || next === undefined],
  ['is not forgotten', ({ next, state }) => !AWAITED.includes(state) || next !== undefined],
  [
    'is free when new',
    ({ owner, offeredTo, state }) => state !== 'new' || (owner ?? offeredTo) === undefined,
  ],
  ['is offered to somebody', ({ offeredTo, state }) => state !== 'offered' || offeredTo !== undefined],
  ['is taken by somebody', ({ owner, state }) => !OWNED.includes(state) || owner !== undefined],
];
