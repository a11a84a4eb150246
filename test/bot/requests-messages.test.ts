import { beforeEach, describe, expect, it } from 'vitest';
import { callBackIn } from '../../src/bot/request-call-back.ts';
import { composeRequest } from '../../src/bot/request-cards.ts';
import { fingerprintOf } from '../../src/bot/request-fingerprint.ts';
import type { NewPost } from '../../src/outbox/posts.ts';
import { asText } from '../../src/reply/as-text.ts';
import { lineId } from '../../src/requests/line.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import { aTalk, labels, sendButton, type Talk } from './request-talk.ts';

const TEXT =
  'henvendelse Sagsbehandleren i Aarhus vil have familien med til et netværksmøde. Ring på 12 34 56 78.';
const CHANNEL: NewPost['to'] = {
  kind: 'conversation',
  address: { platform: 'chat', workspace: 'W1', conversation: 'C1' },
};

describe('a message about a request', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await aTalk();
  });

  const sent = async (text = TEXT): Promise<ContactRequest> => {
    await talk.presses('signe', sendButton(await talk.says('signe', text)));
    const request = talk.parts.requests.all().at(-1);
    if (!request) throw new Error('nothing was sent');
    return request;
  };
  const compose = (request: ContactRequest, to: NewPost['to'], message?: string) =>
    composeRequest(talk.parts, { kind: 'request', id: request.id }, { to, message });
  const toKarim = async () => ({ kind: 'person', person: await talk.id('karim') }) as const;

  it('is made for its reader: with buttons of their own, and how to call back where it is theirs to see', async () => {
    const request = await sent();
    const karim = await compose(request, await toKarim());
    expect(karim && labels(karim)).toContain('Tag');
    expect(karim && asText(karim)).toContain('12 34 56 78');
    const channel = await compose(request, CHANNEL);
    expect(channel?.audience).toBe('everyone');
    expect(channel && asText(channel)).not.toContain('12 34');
  });

  it('is nothing for a draft, a request that is gone, and somebody who has left', async () => {
    await talk.says('signe', TEXT);
    const [draft] = talk.parts.requests.all();
    if (!draft) throw new Error('no draft');
    expect(await compose(draft, await toKarim())).toBeUndefined();
    expect(await compose({ ...draft, id: 'gone' }, await toKarim())).toBeUndefined();

    const request = await sent(`${TEXT} Tak.`);
    await talk.parts.people.markLeft(await talk.id('karim'), undefined, new Date());
    expect(await compose(request, await toKarim())).toBeUndefined();
  });

  it('of a confidential one is never begun where it must not be seen, and says no more where it stands', async () => {
    const request = await sent('henvendelse Barnet i Aarhus bliver slået');
    for (const to of [CHANNEL, await toKarim()]) {
      expect(await compose(request, to)).toBeUndefined();
      const standing = await compose(request, to, 'message-1');
      expect(standing && asText(standing)).toBe('Sagen er ikke hos dig længere, så du kan ikke se den mere.');
    }
    const line = { request: request.id, version: 2, kind: 'taken' as const, who: undefined, to: undefined };
    const about = {
      kind: 'request-line',
      id: lineId({ ...line, what: undefined, reader: undefined }),
    } as const;
    expect(await composeRequest(talk.parts, about, { to: CHANNEL, message: 'message-2' })).toBeUndefined();
  });

  it('shows a request that was taken back as that', async () => {
    const request = await sent();
    await talk.fills(
      'signe',
      { kind: 'withdraw-request', request: request.id, version: request.version },
      {},
    );
    const card = await compose(request, CHANNEL, 'message-1');
    expect(card && asText(card)).toContain('Status: Trukket tilbage');
  });
});

describe('how to call back', () => {
  it.each([
    ['Fra: Rita Holm <rita@aarhus.dk>\nHej', 'Rita Holm <rita@aarhus.dk>'],
    [
      'Fra: Bo <bo@example.org>\n> Fra: Rita Holm\nRing på 12 34 56 78',
      'Rita Holm, bo@example.org, 12 34 56 78',
    ],
    ['Ring på 12345678 eller skriv til rita@aarhus.dk', '12345678, rita@aarhus.dk'],
    ['Ring på 12 34 56 78. Altså 12 34 56 78!', '12 34 56 78'],
    ['Ring til Karla Vang på 00 00 00 01', undefined],
    ['Kommer I til mødet den 3. december?', undefined],
  ])('is found in %j: %s', (text, found) => {
    const contacts = [{ id: 'lead', name: 'Karla Vang', phone: '00 00 00 01' }];
    expect(callBackIn(text, contacts)).toBe(found);
  });
});

describe('a fingerprint', () => {
  const text = 'Vil familien deltage i et netværksmøde den 3. december? Vi glæder os til at høre fra jer.';

  it.each([
    text.toUpperCase(),
    `Hej Signe!\n\n${text}`,
    text.replaceAll(' ', '  ').replace('?', ' ?'),
    `> ${text}`,
  ])('is the same for the same text: %j', (again) => {
    expect(fingerprintOf(again)).toBe(fingerprintOf(text));
  });

  it('is another for another text, and tells nothing of it', () => {
    expect(fingerprintOf(text.replace('3.', '4.'))).not.toBe(fingerprintOf(text));
    expect(fingerprintOf(text)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprintOf('Tak')).not.toBe(fingerprintOf('Hej'));
  });
});
