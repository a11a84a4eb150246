import { beforeEach, describe, expect, it } from 'vitest';
import { previewRouting } from '../../src/bot/request-preview.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Press } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import type { Understood } from '../../src/requests/understood.ts';
import {
  aTalk,
  button,
  formIn,
  labels,
  MONDAY,
  sendButton,
  shown,
  shownText,
  type Talk,
  type Who,
} from './request-talk.ts';

const MAIL = [
  'henvendelse Hej, vi har fået denne mail:',
  '',
  'Fra: Rita Holm <rita.holm@aarhus.dk>',
  'Emne: Netværksmøde',
  '',
  'Kære venskabsfamilie. Jeg er sagsbehandler i Aarhus Kommune. Vil I deltage i et netværksmøde den 3. december?',
  'Ring på 12 34 56 78.',
  'Mvh Rita Holm',
].join('\n');
const OTHER_MAIL = 'henvendelse Odense Kommune beder familien om at være bisidder for moren på HTO-017';
const WORRY = 'henvendelse Aarhus Kommune spørger om et netværksmøde. Barnet bliver slået derhjemme.';
const THANKS = 'henvendelse Tak for et dejligt år, vi glæder os til at se jer';

const UNDERSTOOD: Understood = {
  isRequest: true,
  facts: {
    source: 'municipality',
    ask: 'network-meeting',
    municipality: '0751',
    match: undefined,
    direct: true,
  },
  candidates: ['0751'],
  evidence: {
    isRequest: ['vil i'],
    source: ['sagsbehandler'],
    ask: ['netværksmøde', 'netværksmøde', 'deltage'],
    municipality: { words: 'Aarhus', role: 'asking', by: 'words' },
  },
};

let talk: Talk;
beforeEach(async () => {
  talk = await aTalk();
});

const all = () => talk.parts.requests.all();
const send = async (text = MAIL, who: Who = 'signe'): Promise<Reply> =>
  shown(await talk.presses(who, sendButton(await talk.says(who, text))));

describe('a forwarded request', () => {
  it('is shown as it was understood, with the words behind it, redacted, and nothing is sent yet', async () => {
    talk = await aTalk({ understandRequest: () => UNDERSTOOD });
    const text = asText(await talk.says('signe', MAIL));
    for (const line of [
      'Intet er sendt endnu.',
      'Hvem spørger: kommune (fundet på: »sagsbehandler«)',
      'Hvad bliver der spurgt om: netværksmøde (fundet på: »netværksmøde, deltage«)',
      'Kommune: Aarhus (fundet på: »Aarhus«)',
      'Ring på [telefon].',
      'Den bliver sendt til Karim Holm.',
    ])
      expect(text).toContain(line);
    expect(await talk.owed('karim')).toEqual([]);
  });

  it('is kept without names and numbers, but for how to call back, which stands by itself', async () => {
    await talk.says('signe', MAIL);
    const [draft] = all();
    expect(draft?.callBack).toBe('Rita Holm <rita.holm@aarhus.dk>, 12 34 56 78');
    expect(JSON.stringify({ ...draft, callBack: '' })).not.toMatch(/Rita|12 34|aarhus\.dk/);
  });

  it('is sent once, however often its button is pressed, to the coordinator whose it is', async () => {
    const draft = await talk.says('signe', MAIL);
    const replies = await Promise.all(
      [1, 2, 3].map(() => talk.presses('signe', button(draft, 'Send til koordinator'))),
    );
    for (const reply of replies) {
      expect(shownText(reply)).toContain('Henvendelsen er sendt som sag 1. Tilbudt Karim Holm.');
    }
    const cards = await talk.owed('karim');
    expect(cards).toHaveLength(1);
    expect(cards.map(asText).join()).toContain('Sag 1: netværksmøde, Aarhus');
  });

  it('shows how to call back to whoever has it and the lead alone', async () => {
    await send();
    const seenBy = async (who: Who) => asText(await talk.says(who, 'sag 1'));
    expect(await seenBy('karim')).toContain('Rita Holm');
    expect(await seenBy('anna')).toContain('Rita Holm');
    expect(await seenBy('lise')).not.toContain('Rita');
    expect(await seenBy('signe')).not.toContain('Rita');
  });

  it('is delivered at once', async () => {
    let nudges = 0;
    talk = await aTalk({ nudge: () => nudges++ });
    await talk.says('signe', 'hjælp');
    nudges = 0;
    await send();
    expect(nudges).toBe(1);
  });

  it('can be corrected before it is sent, once as its sender saw it', async () => {
    const draft = await talk.says('signe', MAIL);
    const form = formIn(await talk.presses('signe', button(draft, 'Ret')));
    const filled = { source: 'parents', ask: 'lay-companion', municipality: 'Odense', direct: 'no' };
    const corrected = await talk.fills('signe', form.press, filled);
    expect(corrected.kind).toBe('replace');
    expect(shownText(corrected)).toContain(
      'Hvem spørger: forældre\nHvad bliver der spurgt om: bisidning\nKommune: Odense',
    );
    expect(shownText(corrected)).toContain('Den bliver sendt til Lise Bro.');

    await talk.fills('signe', form.press, { ...filled, source: 'child' });
    expect(all()).toMatchObject([{ source: 'parents', municipality: '0461', version: 2 }]);
    expect(shownText(await talk.presses('signe', button(draft, 'Send til koordinator')))).toContain('ændret');
    expect(
      shownText(await talk.presses('signe', button(shown(corrected), 'Send til koordinator'))),
    ).toContain('sag 1');
  });

  it('is redacted again when its text is corrected, and is confidential from then on if it shows worry', async () => {
    const form = formIn(await talk.presses('signe', button(await talk.says('signe', MAIL), 'Ret')));
    const filled = { source: 'municipality', ask: 'other', direct: 'no' };
    await talk.fills('signe', form.press, { ...filled, text: 'Ring til mig på 22 33 44 55 om et møde' });
    expect(all()[0]?.text).toBe('Ring til mig på [telefon] om et møde');

    await talk.fills('signe', { ...form.press, version: 2 } as typeof form.press, {
      ...filled,
      text: 'Faren slår barnet',
    });
    expect(all()).toMatchObject([{ text: undefined, callBack: undefined, confidential: true, version: 3 }]);
  });

  it('is forgotten when its sender wants that, and its buttons say so afterwards', async () => {
    const draft = await talk.says('signe', MAIL);
    expect(shownText(await talk.presses('signe', button(draft, 'Fortryd')))).toBe(
      'Kladden er slettet. Intet er sendt.',
    );
    expect(all()).toEqual([]);
    expect(shownText(await talk.presses('signe', button(draft, 'Ret')))).toContain('findes ikke');
    expect(shownText(await talk.presses('signe', button(draft, 'Fortryd')))).toContain('findes ikke længere');
  });

  it('is nobody’s business but its sender’s while it is a draft', async () => {
    const draft = await talk.says('signe', MAIL);
    for (const label of ['Send til koordinator', 'Ret', 'Fortryd']) {
      expect((await talk.presses('lise', button(draft, label))).kind).toBe('tell');
    }
    const id = all()[0]?.id ?? '';
    expect((await talk.presses('anna', { kind: 'request', request: id })).kind).toBe('tell');
    expect(shownText(await talk.presses('anna', { kind: 'request', request: id }))).toContain('findes ikke');
    expect(all()).toMatchObject([{ state: 'draft', version: 1 }]);
  });

  it('without a text is written in a form, and what is left empty is found in the text', async () => {
    const form = formIn(await talk.hears('signe', 'henvendelse'));
    expect(formIn(await talk.presses('signe', { kind: 'new-request' }))).toEqual(form);

    const text = 'Sagsbehandleren i Odense vil have familien med til et netværksmøde';
    const kept = await talk.fills('signe', form.press, {
      text,
      ask: 'extra-support',
      callBack: 'Lis, 44 44 44 44',
    });
    expect(shownText(kept)).toContain('Hvad bliver der spurgt om: ekstra støtte\nKommune: Odense');
    expect(all()).toMatchObject([
      { ask: 'extra-support', source: 'municipality', callBack: 'Lis, 44 44 44 44' },
    ]);
  });

  it('with mistakes in the form keeps nothing and says what to mend', async () => {
    const { press } = formIn(await talk.hears('signe', 'henvendelse'));
    const mended = await talk.fills('signe', press, {
      text: 'Et møde',
      municipality: 'Andeby',
      match: 'HTO-404',
    });
    expect(mended).toMatchObject({ kind: 'mistakes', mistakes: { municipality: expect.any(String) } });
    const unknown = await talk.fills('signe', press, { text: 'Et møde', match: 'HTO-404' });
    expect(unknown).toMatchObject({
      kind: 'mistakes',
      mistakes: { match: expect.stringContaining('HTO-404') },
    });
    expect(all()).toEqual([]);
  });
});

describe('a text that is no request', () => {
  it('is said to be none, and can be sent anyway or answered from the Q&A', async () => {
    const draft = await talk.says('signe', THANKS);
    expect(asText(draft)).toContain('! Det ligner ikke en henvendelse');
    expect(labels(draft)).toEqual(['Send til koordinator', 'Ret', 'Fortryd', 'Se, hvad Q&A siger']);

    const answered = await talk.presses('signe', button(draft, 'Se, hvad Q&A siger'));
    expect(answered.kind).toBe('tell');
    expect(shownText(answered)).toContain('Det står ikke i vores Q&A');
    expect(talk.parts.questions.all()).toHaveLength(1);
    expect(shownText(await talk.presses('signe', button(draft, 'Send til koordinator')))).toContain('sag 1');
  });
});

describe('a second request about the same', () => {
  it('is offered for joining by its text, however it was forwarded', async () => {
    await send();
    const second = await talk.says('lise', MAIL.replace('Hej, vi har fået denne mail:', 'Hej Signe!\n'));
    const joined = await talk.presses('lise', button(second, 'Læg til sag 1'));
    expect(shownText(joined)).toBe('Henvendelsen er lagt til sag 1. Du får besked, når der sker noget.');
    expect(all()).toHaveLength(1);
    expect(shownText(await talk.presses('lise', button(second, 'Læg til sag 1')))).toContain(
      'lagt til sag 1',
    );
    expect((await talk.parts.requests.log(all()[0]?.id ?? '')).map(({ kind }) => kind)).toEqual([
      'sent',
      'joined',
    ]);
  });

  it('about the same match with other words adds them to it: nothing that was forwarded is lost', async () => {
    await send(OTHER_MAIL);
    const draft = await talk.says(
      'lise',
      'henvendelse Moren til HTO-017 spørger om mere samvær. Ring på 44 55 66 77.',
    );
    await talk.presses('lise', button(draft, 'Læg til sag 1'));
    expect(all()[0]?.text).toMatch(/^Odense Kommune beder.*\n\nMoren til HTO-017 spørger om mere samvær/s);
    expect(all()[0]?.callBack).toBe('44 55 66 77');
  });

  it('is a request of its own where the other was closed meanwhile', async () => {
    await send();
    const second = await talk.says('lise', MAIL);
    const { press } = formIn(
      await talk.presses('signe', button(await talk.says('signe', 'sag 1'), 'Træk tilbage')),
    );
    await talk.fills('signe', press, {});
    expect((await talk.presses('lise', button(second, 'Læg til sag 1'))).kind).toBe('tell');
    expect(all()).toHaveLength(2);
    expect(shownText(await talk.presses('lise', button(second, 'Send til koordinator')))).toContain('sag 2');
  });

  it('cannot be joined to a confidential one by a press that was made up', async () => {
    await send(WORRY);
    await talk.says('lise', OTHER_MAIL);
    const [secret, draft] = all();
    const press: Press = {
      kind: 'join-request',
      request: draft?.id ?? '',
      version: 1,
      other: secret?.id ?? '',
    };
    expect((await talk.presses('lise', press)).kind).toBe('tell');
    expect(await talk.parts.requests.log(secret?.id ?? '')).toHaveLength(1);
    expect(all()).toHaveLength(2);
  });

  it('is never offered to be joined to a confidential one, nor a worry to an open one', async () => {
    await send(`${WORRY} HTO-017`);
    expect(labels(await talk.says('signe', OTHER_MAIL))).not.toContain('Læg til sag 1');
    await send(OTHER_MAIL);
    expect(labels(await talk.says('signe', `${WORRY} HTO-017`))).toEqual([
      'Send til projektlederen',
      'Ret',
      'Fortryd',
    ]);
  });
});

describe('a preview of other rules', () => {
  it('tells which of last month’s requests would have gone elsewhere, and changes nothing', async () => {
    await send();
    await send(OTHER_MAIL);
    const before = all();
    const rules = [{ id: 'odense', when: { municipalities: ['0461'] }, to: ['karim@example.org'] }];
    const preview = asText(await previewRouting(talk.parts, rules, MONDAY));
    expect(preview).toMatch(/sag 2: Karim Holm i stedet for Lise Bro/);
    expect(preview).not.toMatch(/sag 1/i);
    expect(all()).toEqual(before);
  });
});

describe('a text that shows worry for a child', () => {
  it('gets the approved block first, and no word of it is kept', async () => {
    const draft = await talk.says('signe', WORRY);
    expect(draft.parts[0]).toMatchObject({ kind: 'caution', heading: 'Er du bekymret for et barn?' });
    expect(asText(draft)).toContain('Den bliver sendt til Anna Vang.');
    expect(JSON.stringify(all())).not.toMatch(/slået|derhjemme|netværksmøde/);
    expect(all()).toMatchObject([
      { confidential: true, concern: 'alvorlig', text: undefined, fingerprint: undefined },
    ]);
  });

  it('goes to the lead alone, and to no channel', async () => {
    await talk.says('anna', 'sager kanal', 'shared');
    await send(WORRY);
    expect((await talk.owed('anna')).map(asText).join()).toContain('Sag 1: fortrolig');
    expect(await talk.owed('karim')).toEqual([]);
    expect(await talk.owed({ conversation: 'C1' })).toEqual([]);
  });

  it('does not exist for anybody without the right, by number, in lists, search and counts', async () => {
    await send(WORRY);
    await send();
    for (const asked of ['sag 1', 'sag 3']) {
      expect(asText(await talk.says('karim', asked))).toBe(
        'Den sag findes ikke. Se efter, om nummeret er rigtigt.',
      );
    }
    for (const asked of ['sager', 'sager ledige', 'sager haster', 'sager aarhus']) {
      expect(asText(await talk.says('karim', asked))).not.toMatch(/Sag 1|fortrolig/);
    }
    expect((await talk.says('karim', 'sager')).gist).toBe('Åbne sager: 1 sag.');
    expect((await talk.says('anna', 'sager')).gist).toBe('Åbne sager: 2 sager.');
    const secret = all().find(({ confidential }) => confidential);
    for (const kind of ['request', 'request-log', 'request-texts'] as const) {
      const press: Press = { kind, request: secret?.id ?? '' };
      expect(shownText(await talk.presses('karim', press))).toContain('findes ikke');
    }
    const take: Press = { kind: 'take-request', request: secret?.id ?? '', version: 2 };
    await talk.presses('karim', take);
    expect(all().find(({ confidential }) => confidential)?.state).toBe('offered');
  });

  it('is not quoted where it is taken in an open conversation', async () => {
    await send(WORRY);
    const card = await talk.says('anna', 'sag 1', 'shared');
    const taken = await talk.presses('anna', button(card, 'Tag'), 'shared');
    expect(taken.kind).toBe('tell');
  });

  it('asked as a question can be told to the lead, once, without a word of it', async () => {
    const answered = await talk.says('signe', 'Barnet fortæller, at faren slår. Må vi give en gave?');
    expect(answered.parts[0]).toMatchObject({ kind: 'caution' });
    const offer = button(answered, 'Giv projektlederen besked');
    const draft = shown(await talk.presses('signe', offer));
    expect(asText(draft)).toContain('Den bliver sendt til Anna Vang.');
    await talk.presses('signe', offer);
    expect(all()).toMatchObject([{ confidential: true, text: undefined, state: 'draft' }]);

    await talk.presses('signe', button(draft, 'Send til projektlederen'));
    expect((await talk.owed('anna')).map(asText).join()).toContain('Sag 1: fortrolig');
    expect((await talk.presses('lise', offer)).kind).toBe('tell');
    expect(all()).toHaveLength(1);
  });
});

describe('"rute test"', () => {
  it.each([
    ['rute test "Odense Kommune vil have en bisidder med til møde"', 'Ville gå til: Lise Bro'],
    ['rute test »Sagsbehandleren i Aarhus beder om et netværksmøde«', 'Ville gå til: Karim Holm'],
    ['rute test Nogen spørger om mere samvær', 'Ville gå til: Anna Vang'],
    ['rute test Barnet bliver slået i Aarhus', 'Ville gå til: Anna Vang'],
  ])('%j says whom it would go to and why, and makes nothing', async (typed, line) => {
    const text = asText(await talk.says('karim', typed));
    expect(text).toContain(line);
    expect(text).toContain('Hvorfor: ');
    expect(all()).toEqual([]);
  });

  it.each(['rute', 'rute test', 'rute test ""'])('%j says how', async (typed) => {
    expect(asText(await talk.says('karim', typed))).toContain('Skriv teksten efter »rute test«');
  });
});
