import { beforeEach, describe, expect, it } from 'vitest';
import type { Understanding } from '../../src/qa/understanding.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aTalk, button, formIn, labels, shown, shownText, type Talk } from './request-talk.ts';

const SEND = 'Send til koordinator';
const QUESTION = 'Må barnet komme med til en begravelse? Svar mig på 22 33 44 55.';

let talk: Talk;
beforeEach(async () => {
  talk = await aTalk();
});

/** Presses the button under a miss and gets the form. */
const openMiss = async (answered: Reply) => formIn(await talk.presses('signe', button(answered, SEND)));
const asItStands = async (answered: Reply) => {
  const form = await openMiss(answered);
  const filled = Object.fromEntries(form.fields.flatMap(({ id, value }) => (value ? [[id, value]] : [])));
  return { press: form.press, filled };
};
const keptQuestion = async (answered: Reply) => {
  const press = button(answered, SEND);
  return 'question' in press && press.question ? talk.parts.questions.find(press.question) : undefined;
};

describe('a question that is a request as well', () => {
  it('can be sent on from its card, redacted, once its asker has seen what is sent', async () => {
    const mail =
      'Aarhus Kommune har ringet og bedt os komme til et netværksmøde på torsdag. Ring på 22 33 44 55.';
    const answered = await talk.says('signe', mail);
    const draft = shown(await talk.presses('signe', button(answered, SEND)));
    expect(asText(draft)).toContain('Det har jeg forstået');
    expect(asText(draft)).not.toContain('22 33 44 55');
    expect(talk.parts.requests.all()).toMatchObject([{ state: 'draft', ask: 'network-meeting' }]);
  });
});

describe('a question that the Q&A does not answer', () => {
  it('is gone over by its asker, redacted, before a coordinator gets it', async () => {
    const form = await openMiss(await talk.says('signe', QUESTION));
    expect(form.title).toBe('Spørg en koordinator');
    expect(form.fields.map(({ id }) => id)).toEqual(['text', 'municipality', 'match', 'callBack']);
    expect(form.fields[0]).toMatchObject({ value: expect.stringContaining('begravelse') });
    expect(JSON.stringify(form)).not.toContain('22 33 44 55');
    expect(talk.parts.requests.all()).toEqual([]);
  });

  it('goes to the coordinator of the municipality that its asker names, and is kept as a miss', async () => {
    const answered = await talk.says('signe', QUESTION);
    const { press, filled } = await asItStands(answered);
    const draft = shown(await talk.fills('signe', press, { ...filled, municipality: 'Odense' }));
    expect(asText(draft)).toContain('Den bliver sendt til Lise Bro.');
    expect(asText(draft)).not.toContain('Det ligner ikke en henvendelse');
    expect(labels(draft)).toEqual([SEND, 'Ret', 'Fortryd']);

    expect(shownText(await talk.presses('signe', button(draft, SEND)))).toContain('Tilbudt Lise Bro');
    const [card] = await talk.owed('lise');
    expect(card && asText(card)).toContain('begravelse');
    expect(await keptQuestion(answered)).toMatchObject({ outcome: 'none', verdict: undefined });
  });

  it('goes to the lead where nobody knows the municipality', async () => {
    const { press, filled } = await asItStands(await talk.says('signe', QUESTION));
    expect(shownText(await talk.fills('signe', press, filled))).toContain('Den bliver sendt til Anna Vang.');
  });

  it('has its municipality filled in where the text names it', async () => {
    const form = await openMiss(await talk.says('signe', 'Hvor i Odense kan vi svømme?'));
    expect(form.fields).toContainEqual(expect.objectContaining({ id: 'municipality', value: 'Odense' }));
  });

  it('says under the field what to mend', async () => {
    const { press } = await asItStands(await talk.says('signe', QUESTION));
    expect(await talk.fills('signe', press, { municipality: 'Atlantis' })).toMatchObject({
      kind: 'mistakes',
      mistakes: {
        text: 'Skriv, hvad du vil have svar på.',
        municipality: expect.stringContaining('Den kommune kender jeg ikke.'),
      },
    });
  });

  it('is never cut: one that no field holds is sent as it was asked', async () => {
    const question = `Hvad koster det? ${'Vi har talt længe om det. '.repeat(200)}Slut.`;
    const { press, filled } = await asItStands(await talk.says('signe', question));
    expect(filled).toEqual({});
    shown(await talk.fills('signe', press, filled));
    expect(talk.parts.requests.all()).toMatchObject([{ text: expect.stringMatching(/Slut\.$/) }]);
  });

  it('becomes confidential where what was written to it shows worry for a child', async () => {
    const { press, filled } = await asItStands(await talk.says('signe', QUESTION));
    shown(await talk.fills('signe', press, { ...filled, text: `${filled['text']} Barnet bliver slået.` }));
    expect(talk.parts.requests.all()).toMatchObject([{ confidential: true, text: undefined }]);
  });

  it('is its asker’s to send, and nobody else’s', async () => {
    const press = button(await talk.says('signe', QUESTION), SEND);
    expect(shownText(await talk.presses('lise', press))).toContain('kollegas spørgsmål');
    expect(talk.parts.requests.all()).toEqual([]);
  });

  it('cannot be sent where it shows worry for a child: that has a way of its own', async () => {
    expect(labels(await talk.says('signe', 'Hvad gør vi? Far slår.'))).toEqual(['Giv projektlederen besked']);
  });
});

describe('a question with several answers', () => {
  const entries = () => talk.parts.content.entries.slice(0, 2).map(({ id }) => id);
  const found = () => entries().map((entry) => ({ entry, score: 1, why: [] }));
  const aTalkOf = (outcome: Understanding['outcome'], unanswered: readonly string[] = []) =>
    aTalk({
      understand: (text) => ({
        text,
        removed: NOTHING_REMOVED,
        outcome,
        concern: undefined,
        rules: [],
        unanswered,
      }),
    });

  it('can be sent to a coordinator once none of them is the one', async () => {
    talk = await aTalkOf({ kind: 'several', candidates: found() });
    const offered = await talk.says('signe', 'kontakt');
    expect(labels(offered)).not.toContain(SEND);
    const chosen = shown(await talk.presses('signe', button(offered, 'Ingen af dem')));
    expect((await openMiss(chosen)).fields[0]).toMatchObject({ value: 'kontakt' });
  });

  it('can be sent where a part of it is left unanswered, and not where it is answered', async () => {
    talk = await aTalkOf({ kind: 'confident', answers: found() }, ['Hvad koster det?']);
    expect(labels(await talk.says('signe', 'Må vi? Hvad koster det?'))).toContain(SEND);
    talk = await aTalkOf({ kind: 'confident', answers: found() });
    expect(labels(await talk.says('signe', 'Må vi?'))).not.toContain(SEND);
  });
});

const NOTHING_REMOVED = {
  cpr: 0,
  phone: 0,
  mail: 0,
  address: 0,
  name: 0,
  account: 0,
  plate: 0,
  birthdate: 0,
  link: 0,
};
