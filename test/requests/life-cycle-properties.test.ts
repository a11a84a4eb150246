import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danishTimeAt } from '../../src/kernel/copenhagen.ts';
import type { Absence } from '../../src/people/absence.ts';
import type { Person } from '../../src/people/person.ts';
import type { Act } from '../../src/requests/act.ts';
import { decide } from '../../src/requests/life-cycle.ts';
import { decideDue, dueAct } from '../../src/requests/life-cycle-due.ts';
import type { ContactRequest, EventKind, RequestEvent, RequestState } from '../../src/requests/request.ts';
import type { Decision } from '../../src/requests/requests.ts';
import { aDirectory, around, away, day, draft, STAFF, TUESDAY } from './some-requests.ts';

const HOUR_MS = 3_600_000;

type Move =
  | { readonly kind: 'act'; readonly act: Act; readonly by: Person; readonly behind: number }
  | { readonly kind: 'round' }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'absence'; readonly absence: Absence }
  | { readonly kind: 'leaves'; readonly person: string };

const person = fc.constantFrom(...STAFF);
const id = person.map((each) => each.id);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    { kind: 'send' },
    { kind: 'join' },
    { kind: 'take' },
    { kind: 'not-mine', reason: 'Nej.' },
    { kind: 'resolve', outcome: 'partly', familyWish: 'Lidt.' },
    { kind: 'withdraw', reason: undefined },
    { kind: 'reopen', reason: 'Mere.' },
  ),
  id.map((to): Act => ({ kind: 'hand-on', to })),
  fc.integer({ min: 20, max: 30 }).map((date): Act => ({ kind: 'wait', until: day(`2026-11-${date}`) })),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('act'),
      act,
      by: person,
      behind: fc.constantFrom(0, 0, 0, 1, 2),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'round' }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('hours'), hours: fc.integer({ min: -5, max: 80 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('absence'),
      absence: fc.tuple(id, fc.option(id, { nil: undefined })).map(([who, deputy]) => away(who, deputy)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('leaves'), person: fc.constantFrom('karim', 'lise', 'maja') }),
  },
) as fc.Arbitrary<Move>;

type World = {
  readonly request: ContactRequest;
  readonly log: readonly RequestEvent[];
  readonly now: Date;
  readonly staff: readonly Person[];
  readonly absences: readonly Absence[];
};

const START: World = { request: draft(), log: [], now: TUESDAY, staff: STAFF, absences: [] };

function step(world: World, next: Move): World {
  switch (next.kind) {
    case 'hours':
      return { ...world, now: new Date(world.now.getTime() + next.hours * HOUR_MS) };
    case 'absence':
      return { ...world, absences: [...world.absences, next.absence] };
    case 'leaves':
      return {
        ...world,
        staff: world.staff.map((each) => (each.id === next.person ? { ...each, left: true } : each)),
      };
    case 'round':
      return written(world, decideDue(world.request, { ...surroundings(world), id: dueAct(world.request) }));
    case 'act': {
      const seen = world.request.version - next.behind;
      const doing = { ...surroundings(world), id: `act ${world.log.length}`, by: next.by, seen };
      return written(world, decide(world.request, next.act, doing));
    }
  }
}

function surroundings({ now, log, staff, absences }: World) {
  return around({ now, log, directory: aDirectory({ staff, absences }) });
}

function written(world: World, decision: Decision): World {
  if (decision.kind === 'refuse') return world;

  const event = { ...decision.event, sequence: world.log.length + 1 };
  return { ...world, request: decision.request, log: [...world.log, event] };
}

/** What the log alone says of where a request stands. */
const STATES_AFTER: Readonly<Record<EventKind, readonly RequestState[] | 'as before'>> = {
  sent: ['offered', 'new'],
  joined: 'as before',
  offered: ['offered', 'new'],
  taken: ['taken'],
  'handed-on': ['offered', 'new'],
  'not-mine': ['offered', 'new'],
  waiting: ['waiting'],
  woken: ['taken'],
  resolved: ['resolved'],
  withdrawn: ['withdrawn'],
  reopened: ['taken', 'offered', 'new'],
  reminded: 'as before',
  corrected: ['offered', 'new', 'taken', 'waiting'],
};

const moves = fc.array(move, { minLength: 5, maxLength: 40 });

/** Every state that a sequence of moves passes through, beginning with a request that was sent. */
function through(sequence: readonly Move[], check: (before: World, now: World, by: Move) => void): void {
  const [sender] = STAFF.filter((each) => each.id === START.request.sentBy);
  if (!sender) throw new Error('the sender is not on the staff');

  const begun = step(START, { kind: 'act', act: { kind: 'send' }, by: sender, behind: 0 });
  sequence.reduce((before, each) => {
    const now = step(before, each);
    check(before, now, each);
    return now;
  }, begun);
}

describe('whatever people do, and whatever happens meanwhile, a request', () => {
  it('has one owner at most, and somebody or nobody whom it is offered to, never both', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        through(sequence, (_before, { request }) => {
          const { state, owner, offeredTo } = request;
          if (state === 'taken' || state === 'waiting')
            expect([typeof owner, offeredTo]).toEqual(['string', undefined]);
          else if (state === 'offered') expect([owner, typeof offeredTo]).toEqual([undefined, 'string']);
          else expect(offeredTo).toBeUndefined();
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is closed by a person only, and only with an outcome', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        through(sequence, (before, { request, log }, by) => {
          const closes = request.closedAt !== undefined && before.request.closedAt === undefined;
          if (closes) expect([by.kind, typeof log.at(-1)?.who]).toEqual(['act', 'string']);
          expect(request.state === 'resolved').toBe(request.outcome !== undefined);
          expect(request.closedAt === undefined).toBe(!['resolved', 'withdrawn'].includes(request.state));
        });
      }),
      { numRuns: 400 },
    );
  });

  it('always has something ahead while nobody has taken it: it is never forgotten', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        through(sequence, (_before, { request }) => {
          if (['new', 'offered', 'waiting'].includes(request.state)) expect(request.next).toBeDefined();
          if (['resolved', 'withdrawn'].includes(request.state)) expect(request.next).toBeUndefined();
        });
      }),
      { numRuns: 400 },
    );
  });

  it('tells the same story in its log as in its state', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        through(sequence, (before, { request, log }) => {
          const [last] = log.slice(-1);
          expect(last?.state).toBe(request.state);
          if (log.length === before.log.length) {
            expect(request).toBe(before.request);
            return;
          }
          expect(log.length).toBe(before.log.length + 1);
          expect(request.version).toBe(before.request.version + 1);
          const allowed = last && STATES_AFTER[last.kind];
          expect(allowed === 'as before' ? [before.request.state] : allowed).toContain(request.state);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is reminded of once a day at most, by day, and moves by itself at work hours only', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const daysByHolder = new Set<string>();
        let clock = TUESDAY;
        through(sequence, (before, { log, now }, by) => {
          if (by.kind !== 'round' || log.length === before.log.length || now < clock) return;
          clock = now;
          const { day: today, minute } = danishTimeAt(now);
          expect(minute).toBeGreaterThanOrEqual(8 * 60);
          expect(minute).toBeLessThanOrEqual(17 * 60);
          const last = log.at(-1);
          if (last?.kind !== 'reminded') return;
          expect(daysByHolder).not.toContain(`${today} ${last.detail.to}`);
          daysByHolder.add(`${today} ${last.detail.to}`);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('goes to somebody who can have it, if there is anybody', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        through(sequence, (before, { request, staff }) => {
          if (request.offeredTo === undefined || request.offeredTo === before.request.offeredTo) return;
          const to = staff.find((each) => each.id === request.offeredTo);
          expect([to?.left, to?.role === 'reader']).toEqual([false, false]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('changes but once for one round, however often it is told', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        through(sequence, (_before, world) => {
          const once = step(world, { kind: 'round' });
          const twice = step(once, { kind: 'round' });
          if (once !== world) expect(twice.request).toBe(once.request);
        });
      }),
      { numRuns: 200 },
    );
  });
});
