import { randomUUID } from 'node:crypto';
import { dueRequests } from '../../src/bot/request-round.ts';
import { type DecidingParts, surroundingsOf } from '../../src/bot/request-surroundings.ts';
import { addDays } from '../../src/kernel/civil-date.ts';
import { danishDayAt } from '../../src/kernel/copenhagen.ts';
import { never } from '../../src/kernel/never.ts';
import type { Absence } from '../../src/people/absence.ts';
import type { Person } from '../../src/people/person.ts';
import type { Act, ActKind } from '../../src/requests/act.ts';
import { decide } from '../../src/requests/life-cycle.ts';
import { OUTCOMES } from '../../src/requests/request.ts';
import type { Done } from '../../src/requests/requests.ts';
import { holderOf } from '../../src/requests/rights.ts';
import { aDraft } from '../support/a-request.ts';
import { aProgramme } from '../support/some-content.ts';
import type { Keeper } from './keepers.ts';

const HOUR = 3_600_000;
/** In days. No days at all are refused. */
const LONGEST_WAIT = 4;

/** What happens in a story; small numbers choose among what there is, so that a story can be shortened. */
export type Happening =
  | { readonly kind: 'draft'; readonly by: number; readonly worry: boolean; readonly match: boolean }
  | { readonly kind: 'click'; readonly click: Click }
  /** Two people click at the same moment. */
  | { readonly kind: 'clicks'; readonly one: Click; readonly other: Click }
  /** A platform delivers an earlier click once more. */
  | { readonly kind: 'again'; readonly which: number }
  | {
      readonly kind: 'away';
      readonly who: number;
      readonly days: number;
      readonly deputy: number | undefined;
    }
  | { readonly kind: 'back'; readonly who: number }
  /** Time passes, or the clock is set back, and two instances do what is due. */
  | { readonly kind: 'hours'; readonly hours: number };

export type Click = {
  readonly by: 'sender' | 'holder' | number;
  readonly on: number;
  readonly act: ActKind;
  /** How many versions ago they looked. */
  readonly behind: number;
  readonly choice: number;
};

/** A story being played on a store: what there is in it. */
export type Stage = {
  readonly ids: readonly string[];
  play(happening: Happening): Promise<void>;
};

/** Colleagues, and the requests that they send and handle, on a store. */
export function openStage(keeper: Keeper, cast: readonly Person[], from: Date): Stage {
  let now = from;
  const away = new Map<string, Absence>();
  const ids: string[] = [];
  const clicks: { readonly done: Done; again(): Promise<Done> }[] = [];
  const person = (index: number) => chosen(cast, index);
  const parts: DecidingParts = {
    ...keeper,
    people: {
      ...keeper.people,
      staff: async () => cast,
      absencesFrom: async (day) => [...away.values()].filter(({ until }) => until >= day),
    },
    matches: { find: async (code) => aMatchOf(code, person(1)) },
    content: { programme: aProgramme(), routing: [] },
  };

  const draft = async ({ by, worry, match }: Extract<Happening, { readonly kind: 'draft' }>) => {
    const request = aDraft({
      sentBy: person(by).id,
      createdAt: now,
      match: match ? 'HTO-017' : undefined,
      ...(worry ? { text: undefined, concern: 'alvorlig', confidential: true } : {}),
    });
    await keeper.requests.keepDraft(request);
    ids.push(request.id);
  };

  const click = async ({ by, on, act, behind, choice }: Click) => {
    const seen = await keeper.requests.find(chosen(ids, on));
    if (!seen) throw new Error('a request is lost');

    const id = randomUUID();
    const who = by === 'sender' ? seen.sentBy : by === 'holder' ? holderOf(seen) : person(by).id;
    const doing = {
      ...(await surroundingsOf(parts, seen, now)),
      id,
      by: cast.find((one) => one.id === who) ?? person(0),
      seen: Math.max(1, seen.version - behind),
    };
    const wanted = actOf(act, { choice, cast, at: now });
    const again = () => keeper.requests.change(seen.id, id, (request) => decide(request, wanted, doing));
    clicks.push({ again, done: await again() });
  };

  const again = async (which: number) => {
    const earlier = clicks[which];
    const told = await earlier?.again();
    if (earlier?.done.kind === 'done' && told?.kind !== 'again') throw new Error(`done twice: ${told?.kind}`);
  };

  const leave = (who: string, days: number, deputy: string | undefined) => {
    const day = danishDayAt(now);
    away.set(who, { id: randomUUID(), person: who, from: day, until: addDays(day, days), deputy });
  };

  const play = async (happening: Happening): Promise<void> => {
    switch (happening.kind) {
      case 'draft':
        return draft(happening);
      case 'click':
        return click(happening.click);
      case 'clicks':
        await Promise.all([click(happening.one), click(happening.other)]);
        return;
      case 'again':
        return again(happening.which);
      case 'away': {
        const { who, days, deputy } = happening;
        return leave(person(who).id, days, deputy === undefined ? undefined : person(deputy).id);
      }
      case 'back':
        away.delete(person(happening.who).id);
        return;
      case 'hours':
        now = new Date(now.getTime() + happening.hours * HOUR);
        await Promise.all([dueRequests(parts, now), dueRequests(parts, now)]);
        return;
      default:
        return never(happening);
    }
  };
  return { ids, play };
}

function actOf(
  kind: ActKind,
  { choice, cast, at }: { readonly choice: number; readonly cast: readonly Person[]; readonly at: Date },
): Act {
  switch (kind) {
    case 'hand-on':
      return { kind, to: chosen(cast, choice).id };
    case 'not-mine':
    case 'reopen':
      return { kind, reason: 'Det er en anden kommune.' };
    case 'wait':
      return { kind, until: addDays(danishDayAt(at), choice % LONGEST_WAIT) };
    case 'resolve':
      return { kind, outcome: chosen(OUTCOMES, choice), familyWish: 'De vil gerne.' };
    case 'withdraw':
      return { kind, reason: undefined };
    case 'correct': {
      const { source, ask, match, direct } = aDraft({ sentBy: '' });
      return { kind, facts: { source, ask, match, direct, municipality: '0101' }, callBack: undefined };
    }
    default:
      return { kind };
  }
}

function aMatchOf(code: string, coordinator: Person) {
  return {
    code,
    municipality: '0751',
    family: undefined,
    startDate: addDays(danishDayAt(new Date(0)), 0),
    weekday: undefined,
    coordinator: coordinator.id,
    status: { kind: 'active' },
    version: 1,
    steps: [],
  } as const;
}

function chosen<T>(among: readonly T[], index: number): T {
  const one = among[index % among.length];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}
