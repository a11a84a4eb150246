import { beforeEach, describe, expect, it } from 'vitest';
import { asText } from '../../src/reply/as-text.ts';
import type { Filled } from '../../src/reply/form.ts';
import type { Press } from '../../src/reply/press.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import { aTalk, button, formIn, labels, shown, shownText, type Talk, type Who } from './request-talk.ts';

const TEXT =
  'henvendelse Sagsbehandleren i Aarhus vil have familien med til et netværksmøde. Ring på 12 34 56 78.';

let talk: Talk;
let request: ContactRequest;
beforeEach(async () => {
  talk = await aTalk();
  await talk.says('anna', 'sager kanal', 'shared');
  await talk.presses('signe', button(await talk.says('signe', TEXT), 'Send til koordinator'));
  await refresh();
});

const refresh = async () => {
  const [now] = talk.parts.requests.all();
  if (!now) throw new Error('the request is lost');
  request = now;
};
type OnRequest = Extract<Press, { readonly request: string; readonly version: number }>;
const on = (kind: Exclude<OnRequest['kind'], 'join-request'>, version = request.version) =>
  ({ kind, request: request.id, version }) as const;
const take = async (who: Who = 'karim') => {
  await talk.presses(who, on('take-request'));
  await refresh();
};
const fill = async (who: Who, kind: Exclude<OnRequest['kind'], 'join-request'>, filled: Filled) => {
  const form = formIn(await talk.presses(who, on(kind)));
  const submission = await talk.fills(who, form.press, filled);
  await refresh();
  return submission;
};
const lines = async (to: Who | { readonly conversation: string }) => (await talk.owed(to)).map(asText);
const channel = { conversation: 'C1' };

describe('taking a request', () => {
  it('shows it as taken where the button stood', async () => {
    const taken = await talk.presses('karim', on('take-request'));
    expect(taken.kind).toBe('replace');
    expect(shownText(taken)).toContain('Status: Taget af Karim Holm');
  });

  it('of two who click, one has it and the other reads who', async () => {
    const [one, other] = await Promise.all([
      talk.presses('karim', on('take-request')),
      talk.presses('lise', on('take-request')),
    ]);
    expect([one.kind, other.kind].toSorted()).toEqual(['replace', 'tell']);
    expect(shownText(other)).toBe('Sagen er allerede taget af Karim Holm.');
  });

  it('told twice is done once', async () => {
    await talk.presses('karim', on('take-request'));
    expect((await talk.presses('karim', on('take-request'))).kind).toBe('replace');
    expect(await talk.parts.requests.log(request.id)).toHaveLength(2);
  });

  it('is told in the channel’s thread and to whoever sent it', async () => {
    await take();
    expect((await lines(channel)).at(-1)).toContain('er taget af Karim Holm');
    expect((await lines('signe')).at(-1)).toContain('er taget af Karim Holm');
  });

  it('is a coordinator’s to do', async () => {
    expect(shownText(await talk.presses('signe', on('take-request')))).toContain(
      'Det har du ikke adgang til',
    );
    await refresh();
    expect(request.state).toBe('offered');
  });

  it('in a channel leaves nothing private on the card', async () => {
    const taken = await talk.presses('karim', on('take-request'), 'shared');
    expect(taken).toMatchObject({ kind: 'replace', reply: { audience: 'everyone' } });
    expect(shownText(taken)).not.toMatch(/12 34|sagsbehandler|familien med/i);
    expect(labels(shown(taken))).toEqual(['Afklar', 'Afvent til', 'Giv videre', 'Vis sagen', 'Log']);
  });
});

describe('what is done to a request', () => {
  it.each([
    ['hand-on-request', async () => ({ to: await talk.id('lise') }), { state: 'offered' }],
    ['not-mine', async () => ({ reason: 'Familien er flyttet' }), { state: 'offered' }],
    ['wait-request', async () => ({ until: '2026-12-01' }), { state: 'waiting', waitUntil: '2026-12-01' }],
    [
      'resolve-request',
      async () => ({ outcome: 'no', familyWish: 'De siger nej tak' }),
      { state: 'resolved', outcome: 'no', familyWish: 'De siger nej tak' },
    ],
  ] as const)('%s is filled in and shown where the button stood', async (kind, filled, expected) => {
    await take();
    expect((await fill('karim', kind, await filled())).kind).toBe('replace');
    expect(request).toMatchObject(expected);
  });

  it('is taken back by whoever sent it, and opened again', async () => {
    await fill('signe', 'withdraw-request', {});
    expect(request.state).toBe('withdrawn');
    await fill('anna', 'reopen-request', { reason: 'Det var en fejl' });
    expect(request.state).toBe('offered');
  });

  it('can no longer be opened again after thirty days', async () => {
    await fill('signe', 'withdraw-request', {});
    talk.at(new Date('2026-12-24T08:00:00Z'));
    expect(shownText(await talk.presses('anna', on('reopen-request')))).toContain('mere end 30 dage siden');
  });

  it('is redacted, and does not take what shows worry for a child', async () => {
    await take();
    await fill('karim', 'resolve-request', { outcome: 'yes', familyWish: 'Ring til Rita på 12 34 56 78' });
    expect(request.familyWish).not.toContain('12 34');

    await fill('karim', 'reopen-request', { reason: 'Igen' });
    const refused = await fill('karim', 'resolve-request', {
      outcome: 'yes',
      familyWish: 'Barnet bliver slået',
    });
    expect(refused).toMatchObject({
      kind: 'mistakes',
      mistakes: { familyWish: expect.stringContaining('Den børnefaglige rådgivning') },
    });
    expect(request.state).toBe('taken');
  });

  it('with something missing keeps the form open', async () => {
    await take();
    expect(await fill('karim', 'resolve-request', { outcome: 'yes' })).toMatchObject({
      kind: 'mistakes',
      mistakes: { familyWish: expect.any(String) },
    });
    expect(await fill('karim', 'wait-request', { until: '2026-11-01' })).toMatchObject({ kind: 'mistakes' });
    expect(await fill('karim', 'hand-on-request', { to: await talk.id('signe') })).toMatchObject({
      kind: 'mistakes',
    });
  });

  it('corrects what was understood, and goes where that leads', async () => {
    await fill('signe', 'correct-request', { municipality: 'Odense' });
    expect(request).toMatchObject({ municipality: '0461', offeredTo: await talk.id('lise') });
  });

  it('is refused kindly, before any form, where it cannot come to anything', async () => {
    expect(shownText(await talk.presses('karim', on('resolve-request')))).toContain('Tag sagen først');
    await take();
    expect(shownText(await talk.presses('lise', on('resolve-request')))).toContain(
      'Det kan kun den, der har sagen',
    );
    expect(shownText(await talk.presses('lise', on('not-mine', 2)))).toContain(
      'allerede taget af Karim Holm',
    );
  });

  it('is refused when it has changed while the form was filled in', async () => {
    await take();
    const form = formIn(await talk.presses('anna', on('hand-on-request')));
    await fill('karim', 'wait-request', { until: '2026-12-01' });
    const refused = await talk.fills('anna', form.press, { to: await talk.id('lise') });
    expect(refused.kind).toBe('tell');
    await refresh();
    expect(request.state).toBe('waiting');
  });

  it.each([
    'hand-on-request',
    'not-mine',
    'wait-request',
    'resolve-request',
    'withdraw-request',
    'reopen-request',
    'correct-request',
  ] as const)('%s on what is not there is answered kindly', async (kind) => {
    const press = { kind, request: 'gone', version: 1 } as const;
    expect(shownText(await talk.presses('anna', press))).toContain('Den sag findes ikke');
    expect(shownText(await talk.fills('anna', press, {}))).toContain('Den sag findes ikke');
  });
});

describe('looking at a request', () => {
  it('shows its log and its ready texts to whoever asks alone', async () => {
    await take();
    const log = await talk.presses('karim', { kind: 'request-log', request: request.id }, 'shared');
    expect(log.kind).toBe('tell');
    expect(shownText(log)).toContain('23/11 kl. 9: Karim Holm tog sagen');
    const texts = await talk.presses('karim', { kind: 'request-texts', request: request.id }, 'shared');
    expect(shownText(texts)).toContain('Aarhus Kommune');
  });

  it('by number is for the staff, with # or without', async () => {
    for (const asked of ['sag 1', 'sag #1', 'case 1']) {
      expect(asText(await talk.says('signe', asked))).toContain('Sag 1: netværksmøde, Aarhus');
    }
    for (const asked of ['sag 2', 'sag 99999999999999999999']) {
      expect(asText(await talk.says('signe', asked))).toContain('Den sag findes ikke');
    }
  });

  it.each([
    ['sager', 'Åbne sager', true],
    ['sager ledige', 'Ledige sager', true],
    ['sager aarhus', 'Sager, der passer til din søgning', true],
    ['sager netværksmøde', 'Sager, der passer til din søgning', true],
    ['sager NETVÆRKSMØDE aarhus', 'Sager, der passer til din søgning', true],
    ['sager Odense', 'Jeg fandt ingen sager', false],
    ['sager afventer', 'Der er ingen sager, der afventer.', false],
    ['sager haster', 'Der er ingen sager, der haster.', false],
  ])('%j lists what is wanted', async (asked, heading, listed) => {
    const text = asText(await talk.says('lise', asked));
    expect(text).toContain(heading);
    expect(text.includes('Sag 1: Aarhus')).toBe(listed);
  });

  it('"sager mine" is of what one has or is offered', async () => {
    expect(asText(await talk.says('karim', 'sager mine'))).toContain('Sag 1: Aarhus');
    expect(asText(await talk.says('lise', 'sager mine'))).toContain('Du har ingen sager');
  });
});

describe('lists for whoever is no coordinator', () => {
  it('hold what they sent themselves, which is what they may see', async () => {
    await talk.presses('lise', button(await talk.says('lise', `${TEXT} Igen.`), 'Send til koordinator'));
    for (const asked of ['sager', 'sager mine', 'sager aarhus']) {
      expect((await talk.says('signe', asked)).gist).toContain('1 sag.');
      const opened = await talk.presses('signe', button(await talk.says('signe', asked), 'Sag 1'));
      expect(shownText(opened)).toContain('Sag 1: netværksmøde');
    }
    expect((await talk.says('karim', 'sager')).gist).toContain('2 sager.');
  });
});

describe('municipalities that turn to families themselves', () => {
  it('are counted for a quarter', async () => {
    await fill('signe', 'correct-request', { municipality: 'Aarhus', direct: 'yes' });
    expect(asText(await talk.says('anna', 'sager direkte'))).toBe(
      'Direkte henvendelser fra kommuner, 4. kvartal 2026\n\n- Aarhus: 1 henvendelse\n\nI alt 1 henvendelse.',
    );
    expect(asText(await talk.says('anna', 'sager direkte forrige'))).toContain('3. kvartal 2026');
    expect(asText(await talk.says('signe', 'sager direkte'))).toContain('Det har du ikke adgang til');
  });
});

describe('a channel for cards', () => {
  it('gets a card without the text or how to call back, once', async () => {
    const [card, ...more] = await lines(channel);
    expect(more).toEqual([]);
    expect(card).toContain('Sag 1: netværksmøde, Aarhus');
    expect(card).not.toMatch(/12 34|familien med/);
  });

  it('is set by the lead, in a conversation that is fit for it', async () => {
    const say = async (who: Who, text: string, place: 'private' | 'shared' = 'shared') =>
      asText(await talk.says(who, text, place));
    expect(await say('karim', 'sager kanal')).toContain('kun projektlederen');
    expect(await say('anna', 'sager kanal', 'private')).toContain('i den kanal, der skal have kortene');
    expect(await say('anna', 'sager kanal Odense, Andeby')).toContain('Jeg kender ikke »Andeby«');
    expect(await say('anna', 'sager kanal Odense og Aarhus')).toContain('ny sag i Odense og Aarhus');
    expect(await talk.parts.requestChannels.all()).toMatchObject([{ municipalities: ['0461', '0751'] }]);
    expect(await say('anna', 'sager kanal stop')).toContain('ikke kort om nye sager længere');
    expect(await say('anna', 'sager kanal stop')).toContain('får ikke kort om sager');
    expect(await talk.parts.requestChannels.all()).toEqual([]);
  });

  it.each(['public', 'outsiders', 'guests', 'not-a-member', 'unknown-conversation'] as const)(
    'is refused where it is unfit: %s',
    async (why) => {
      talk = await aTalk({ checkConversation: async () => ({ kind: 'unfit', why }) });
      const text = asText(await talk.says('anna', 'sager kanal', 'shared'));
      expect(text).toMatch(/kanalen/i);
      expect(await talk.parts.requestChannels.all()).toEqual([]);
    },
  );
});

describe('absence', () => {
  it('sends what comes in to the deputy, and says why', async () => {
    await talk.says('karim', 'fravær 23/11 3/12 lise@example.org');
    const draft = await talk.says('signe', `${TEXT} Igen.`);
    expect(asText(draft)).toContain('Den bliver sendt til Lise Bro.');
    expect(asText(draft)).toMatch(/Karim Holm.*3\/12.*stedfortræder.*Lise Bro/);
  });
});
