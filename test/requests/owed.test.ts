import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import type { Act, Doing } from '../../src/requests/act.ts';
import { lineId, readLine } from '../../src/requests/line.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import type { RequestChannel } from '../../src/requests/requests.ts';
import {
  AARHUS,
  ANNA,
  anEvent,
  changed,
  decided,
  draft,
  KARIM,
  LISE,
  MAJA,
  ODENSE,
  onceDone,
  SOFIE,
  sent,
} from './some-requests.ts';

const ALL: RequestChannel = aChannel('all', []);
const IN_AARHUS: RequestChannel = aChannel('aarhus', [AARHUS]);
const IN_ODENSE: RequestChannel = aChannel('odense', [ODENSE]);
const CHANNELS = [ALL, IN_AARHUS, IN_ODENSE];

const TAKE: Act = { kind: 'take' };

function aChannel(id: string, municipalities: readonly string[]): RequestChannel {
  return { id, platform: 'chat', workspace: 'W1', conversation: `C-${id}`, municipalities };
}

function owed(request: ContactRequest, act: Act, by: Person, doing: Partial<Doing> = {}) {
  return changed(decided(request, act, by, { channels: CHANNELS, ...doing })).owed;
}

function keys(request: ContactRequest, act: Act, by: Person, doing: Partial<Doing> = {}) {
  return owed(request, act, by, doing).map(({ key }) => key);
}

describe('what is told of a request', () => {
  it('is its card, to whom it is offered and in the channels that cover it', () => {
    expect(keys(draft(), { kind: 'send' }, SOFIE)).toEqual([
      'request:r1:channel:all',
      'request:r1:channel:aarhus',
      'request:r1:person:karim',
    ]);
  });

  it('is nothing in any channel where it is confidential', () => {
    const confidential = draft({ confidential: true });
    expect(keys(confidential, { kind: 'send' }, SOFIE)).toEqual(['request:r1:person:anna']);
  });

  it('is no municipality’s own channel where the municipality is unknown', () => {
    expect(keys(draft({ municipality: undefined }), { kind: 'send' }, SOFIE)).toEqual([
      'request:r1:channel:all',
      'request:r1:person:anna',
    ]);
  });

  it('is who took it: in the threads, to its sender, and to whom it had been offered', () => {
    expect(keys(sent(), TAKE, LISE)).toEqual([
      'request:r1:channel:all',
      'request:r1:channel:aarhus',
      'request:r1:person:lise',
      'request:r1:3:channel:all',
      'request:r1:3:channel:aarhus',
      'request:r1:3:person:sofie',
      'request:r1:3:person:karim',
    ]);
  });

  it('stands in the thread of the card', () => {
    const line = owed(sent(), TAKE, KARIM).find(({ key }) => key === 'request:r1:3:channel:all');
    expect(line).toEqual({
      key: 'request:r1:3:channel:all',
      about: { kind: 'request-line', id: 'r1:3:taken:karim:::' },
      to: { kind: 'conversation', address: { platform: 'chat', workspace: 'W1', conversation: 'C-all' } },
      thread: 'request:r1:channel:all',
    });
  });

  it('is never told to whoever did it', () => {
    const own = { ...sent(), sentBy: KARIM.id };
    expect(keys(own, TAKE, KARIM)).not.toContain('request:r1:3:person:karim');
  });

  it('is told to each who sent the same', () => {
    const log = [anEvent({ kind: 'joined', who: MAJA.id })];
    expect(keys(sent(), TAKE, KARIM, { log })).toEqual(
      expect.arrayContaining(['request:r1:3:person:sofie', 'request:r1:3:person:maja']),
    );
  });

  it('is said aloud to somebody whom it comes back to, who has the card from before', () => {
    const handOn: Act = { kind: 'hand-on', to: KARIM.id };
    const withLise = onceDone(sent(), [[{ kind: 'hand-on', to: LISE.id }, KARIM]]);
    const log = [anEvent({ kind: 'sent', detail: { to: KARIM.id } })];
    expect(keys(withLise, handOn, LISE, { log })).toContain('request:r1:4:person:karim');
    expect(keys(withLise, handOn, LISE, { log: [] })).not.toContain('request:r1:4:person:karim');
  });

  it('is told to its owner when the lead closes it', () => {
    const taken = onceDone(sent(), [[TAKE, KARIM]]);
    const resolve: Act = { kind: 'resolve', outcome: 'yes', familyWish: 'De vil gerne.' };
    expect(keys(taken, resolve, ANNA)).toContain('request:r1:4:person:karim');
    expect(keys(taken, { kind: 'withdraw', reason: undefined }, SOFIE)).toContain(
      'request:r1:4:person:karim',
    );
  });
});

describe('a line', () => {
  it('says all in its id, and is read back', () => {
    const line = {
      request: 'r1',
      version: 4,
      kind: 'resolved',
      who: 'karim',
      to: undefined,
      what: 'no',
      reader: 'sofie',
    } as const;
    expect(lineId(line)).toBe('r1:4:resolved:karim::no:sofie');
    expect(readLine(lineId(line))).toEqual(line);
  });

  it('fits what an id may hold', () => {
    const uuid = '3f2c5a52-6c2b-4a53-8f0e-0d6b1f1f8f10';
    const longest = { request: uuid, version: 99_999, kind: 'handed-on', who: uuid, to: uuid } as const;
    expect(lineId({ ...longest, what: '2026-12-03', reader: uuid }).length).toBeLessThanOrEqual(200);
  });

  it.each(['', 'r1', 'r1:4:eaten:karim:::', '::::::'])('is none where it reads "%s"', (id) => {
    expect(readLine(id)).toBeUndefined();
  });
});
