import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import type { Act } from '../../src/requests/act.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import type { Refusal } from '../../src/requests/requests.ts';
import {
  AARHUS,
  ANNA,
  aDirectory,
  aRule,
  around,
  away,
  changed,
  day,
  decided,
  draft,
  KARIM,
  LISE,
  MAJA,
  ODENSE,
  onceDone,
  SOFIE,
  sent,
  TUESDAY,
} from './some-requests.ts';

const SEND: Act = { kind: 'send' };
const TAKE: Act = { kind: 'take' };
const JOIN: Act = { kind: 'join' };
const TO_LISE: Act = { kind: 'hand-on', to: LISE.id };
const NOT_MINE: Act = { kind: 'not-mine', reason: 'Familien bor i Odense.' };
const WAIT: Act = { kind: 'wait', until: day('2026-12-03') };
const RESOLVE: Act = { kind: 'resolve', outcome: 'no', familyWish: 'De vil helst sige nej tak.' };
const WITHDRAW: Act = { kind: 'withdraw', reason: undefined };
const REOPEN: Act = { kind: 'reopen', reason: 'Kommunen har skrevet igen.' };

const taken = () => onceDone(sent(), [[TAKE, KARIM]]);
const waiting = () => onceDone(taken(), [[WAIT, KARIM]]);
const resolved = () => onceDone(taken(), [[RESOLVE, KARIM]]);
const withdrawn = () => onceDone(sent(), [[WITHDRAW, SOFIE]]);

describe('a contact request', () => {
  it('is offered to whom it goes to when it is sent, and is reminded of a working day later', () => {
    expect(sent()).toMatchObject({
      state: 'offered',
      offeredTo: KARIM.id,
      owner: undefined,
      sentAt: TUESDAY,
      next: { kind: 'remind', at: new Date('2026-11-25T09:05:00Z') },
      version: 2,
    });
  });

  it('is new, and never lost, where there is nobody at all', () => {
    const nobody = { directory: aDirectory({ staff: [SOFIE] }) };
    expect(sent({}, nobody)).toMatchObject({ state: 'new', offeredTo: undefined, next: { kind: 'remind' } });
  });

  it('is taken by one, and nothing more happens by itself', () => {
    expect(taken()).toMatchObject({
      state: 'taken',
      owner: KARIM.id,
      offeredTo: undefined,
      next: undefined,
    });
  });

  it('may be taken by any coordinator while it is free', () => {
    expect(onceDone(sent(), [[TAKE, MAJA]]).owner).toBe(MAJA.id);
  });

  it('handed on is offered to the colleague, and has no owner until they take it', () => {
    expect(onceDone(taken(), [[TO_LISE, KARIM]])).toMatchObject({
      state: 'offered',
      owner: undefined,
      offeredTo: LISE.id,
      next: { kind: 'remind' },
    });
  });

  it('that is not mine goes to somebody else, and is not offered to me again', () => {
    const once = onceDone(sent(), [[NOT_MINE, KARIM]]);
    expect(once).toMatchObject({ state: 'offered', offeredTo: ANNA.id });
    const twice = onceDone(once, [
      [TO_LISE, ANNA],
      [NOT_MINE, LISE],
    ]);
    expect(twice).toMatchObject({ offeredTo: ANNA.id });
  });

  it('waits until a day, stays its owner’s, and wakes then', () => {
    expect(waiting()).toMatchObject({
      state: 'waiting',
      owner: KARIM.id,
      waitUntil: '2026-12-03',
      next: { kind: 'wake', at: new Date('2026-12-03T07:00:00Z') },
    });
  });

  it('is resolved with the outcome and the family’s own wish', () => {
    expect(resolved()).toMatchObject({
      state: 'resolved',
      outcome: 'no',
      familyWish: 'De vil helst sige nej tak.',
      owner: KARIM.id,
      closedAt: TUESDAY,
      next: undefined,
    });
  });

  it('is withdrawn by its sender', () => {
    expect(withdrawn()).toMatchObject({
      state: 'withdrawn',
      offeredTo: undefined,
      closedAt: TUESDAY,
      next: undefined,
    });
  });

  it('reopened goes back to whoever had it, who is reminded of it', () => {
    expect(onceDone(resolved(), [[REOPEN, SOFIE]])).toMatchObject({
      state: 'taken',
      owner: KARIM.id,
      outcome: undefined,
      closedAt: undefined,
      next: { kind: 'remind' },
    });
    expect(onceDone(resolved(), [[REOPEN, KARIM]])).toMatchObject({ owner: KARIM.id, next: undefined });
  });

  it('reopened goes on to the deputy where whoever had it is away', () => {
    const absences = [away(KARIM.id, LISE.id)];
    const reopened = onceDone(resolved(), [[REOPEN, SOFIE]], { directory: aDirectory({ absences }) });
    expect(reopened).toMatchObject({ state: 'offered', owner: undefined, offeredTo: LISE.id });
  });

  it('that comes in once more stays as it is, deadlines and all', () => {
    const before = sent();
    const joined = onceDone(before, [[JOIN, MAJA]]);
    expect(joined).toEqual({ ...before, version: before.version + 1 });
  });

  it('goes elsewhere when a correction says so and nobody has taken it', () => {
    const facts = {
      source: 'parents',
      ask: 'other',
      municipality: ODENSE,
      match: undefined,
      direct: false,
    } as const;
    const correct: Act = { kind: 'correct', facts, callBack: undefined };
    expect(onceDone(sent(), [[correct, SOFIE]])).toMatchObject({ municipality: ODENSE, offeredTo: LISE.id });
    expect(onceDone(taken(), [[correct, SOFIE]])).toMatchObject({ municipality: ODENSE, owner: KARIM.id });
    const sameRoute: Act = { ...correct, facts: { ...facts, municipality: AARHUS } };
    const before = sent();
    expect(onceDone(before, [[sameRoute, SOFIE]])).toMatchObject({
      source: 'parents',
      offeredTo: KARIM.id,
      next: before.next,
    });
  });

  it('goes by the rules of the programme', () => {
    const content = { ...around().content, routing: [aRule()] };
    expect(sent({}, { content }).offeredTo).toBe(MAJA.id);
  });
});

type Case = readonly [string, () => ContactRequest, Act, Person, Refusal];

const REFUSED: readonly Case[] = [
  ['somebody else’s draft is sent', draft, SEND, KARIM, { kind: 'not-yours' }],
  ['a draft is taken', draft, TAKE, KARIM, { kind: 'not-allowed-now', state: 'draft' }],
  ['it is sent again', sent, SEND, SOFIE, { kind: 'not-allowed-now', state: 'offered' }],
  ['it is taken by a reader', sent, TAKE, SOFIE, { kind: 'not-yours' }],
  ['it is taken already', taken, TAKE, LISE, { kind: 'taken-already', by: KARIM.id }],
  ['it is taken by oneself already', taken, TAKE, KARIM, { kind: 'taken-already', by: KARIM.id }],
  ['it waits with another', waiting, TAKE, LISE, { kind: 'taken-already', by: KARIM.id }],
  ['it is closed', resolved, TAKE, LISE, { kind: 'not-allowed-now', state: 'resolved' }],
  ['it is resolved before it is taken', sent, RESOLVE, KARIM, { kind: 'not-allowed-now', state: 'offered' }],
  ['it waits before it is taken', sent, WAIT, KARIM, { kind: 'not-allowed-now', state: 'offered' }],
  ['it is resolved by another', taken, RESOLVE, LISE, { kind: 'not-yours' }],
  ['it is resolved by its sender', taken, RESOLVE, SOFIE, { kind: 'not-yours' }],
  ['another hands it on', taken, TO_LISE, MAJA, { kind: 'not-yours' }],
  ['another says that it is not theirs', sent, NOT_MINE, LISE, { kind: 'not-yours' }],
  ['even the lead says so of another’s', sent, NOT_MINE, ANNA, { kind: 'not-yours' }],
  ['another withdraws it', sent, WITHDRAW, KARIM, { kind: 'not-yours' }],
  ['it is open and reopened', taken, REOPEN, KARIM, { kind: 'not-allowed-now', state: 'taken' }],
  ['another reopens it', withdrawn, REOPEN, MAJA, { kind: 'not-yours' }],
  [
    'it is to wait until today',
    taken,
    { kind: 'wait', until: day('2026-11-24') },
    KARIM,
    { kind: 'day-passed' },
  ],
  [
    'a confidential one that is taken is tried by a coordinator, who does not learn by whom',
    () => onceDone(sent({ confidential: true }), [[TAKE, ANNA]]),
    TAKE,
    KARIM,
    { kind: 'not-yours' },
  ],
  [
    'a confidential one is taken by a coordinator',
    () => sent({ confidential: true }),
    TAKE,
    KARIM,
    { kind: 'not-yours' },
  ],
];

describe('nothing changes', () => {
  it.each(REFUSED)('when %s', (_what, request, act, by, why) => {
    expect(decided(request(), act, by)).toEqual({ kind: 'refuse', why });
  });

  it('when it was closed more than thirty days ago', () => {
    const on = (text: string) => decided(resolved(), REOPEN, KARIM, { now: new Date(text) });
    expect(on('2026-12-24T20:00:00Z').kind).toBe('change');
    expect(on('2026-12-25T09:00:00Z')).toEqual({ kind: 'refuse', why: { kind: 'too-late' } });
  });
});

describe('a click on an older picture', () => {
  const seenBefore = { seen: 2 };

  it('on Tag takes what is still free, and learns who was first where it is not', () => {
    const reminded = { ...sent(), version: 5 };
    expect(decided(reminded, TAKE, LISE, seenBefore).kind).toBe('change');
    expect(decided(taken(), TAKE, LISE, seenBefore)).toEqual({
      kind: 'refuse',
      why: { kind: 'taken-already', by: KARIM.id },
    });
  });

  it('counts where whoever clicked still has it', () => {
    const reminded = { ...sent(), version: 5 };
    expect(decided(reminded, NOT_MINE, KARIM, seenBefore).kind).toBe('change');
  });

  it.each<readonly [string, () => ContactRequest, Act, Person, Refusal]>([
    [
      'by the sender who withdraws what was taken since',
      taken,
      WITHDRAW,
      SOFIE,
      { kind: 'changed-meanwhile', state: 'taken' },
    ],
    [
      'by the lead who hands on what was taken since',
      taken,
      TO_LISE,
      ANNA,
      { kind: 'changed-meanwhile', state: 'taken' },
    ],
    [
      'by whom it was offered to before another took it',
      () => onceDone(sent(), [[TAKE, MAJA]]),
      NOT_MINE,
      KARIM,
      { kind: 'taken-already', by: MAJA.id },
    ],
    [
      'by whoever had it before it went on',
      () => onceDone(taken(), [[TO_LISE, KARIM]]),
      RESOLVE,
      KARIM,
      { kind: 'changed-meanwhile', state: 'offered' },
    ],
    [
      'on Afklar where it is resolved already',
      resolved,
      RESOLVE,
      KARIM,
      { kind: 'changed-meanwhile', state: 'resolved' },
    ],
  ])('is refused: %s', (_what, request, act, by, why) => {
    expect(decided(request(), act, by, seenBefore)).toEqual({ kind: 'refuse', why });
  });
});

describe('the log', () => {
  it.each<readonly [string, () => ContactRequest, Act, Person, object]>([
    [
      'who sent it and to whom it went',
      draft,
      SEND,
      SOFIE,
      { kind: 'sent', state: 'offered', detail: { to: KARIM.id } },
    ],
    ['who took it', sent, TAKE, LISE, { kind: 'taken', state: 'taken', who: LISE.id }],
    [
      'whom it was handed to',
      taken,
      TO_LISE,
      KARIM,
      { kind: 'handed-on', state: 'offered', detail: { to: LISE.id } },
    ],
    [
      'why it was not theirs',
      sent,
      NOT_MINE,
      KARIM,
      { kind: 'not-mine', state: 'offered', detail: { reason: 'Familien bor i Odense.', to: ANNA.id } },
    ],
    ['until when it waits', taken, WAIT, KARIM, { kind: 'waiting', detail: { until: '2026-12-03' } }],
    ['how it ended', taken, RESOLVE, KARIM, { kind: 'resolved', detail: { outcome: 'no' } }],
    ['who withdrew it', sent, WITHDRAW, SOFIE, { kind: 'withdrawn', who: SOFIE.id, detail: {} }],
    ['who sent the same again', sent, JOIN, MAJA, { kind: 'joined', who: MAJA.id, state: 'offered' }],
  ])('tells %s', (_what, request, act, by, event) => {
    expect(changed(decided(request(), act, by)).event).toMatchObject({ id: 'act', at: TUESDAY, ...event });
  });

  it('never holds the family’s wish, nor how to call back', () => {
    const { event } = changed(decided(taken(), RESOLVE, KARIM));
    expect(JSON.stringify(event)).not.toContain('nej tak');
  });
});
