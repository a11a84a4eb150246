import { beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import type { Content, English } from '../../src/content/content.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { Visitor } from '../../src/people/person.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Filled } from '../../src/reply/form.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { anEntry, someContent } from '../support/some-content.ts';
import { button, formIn, shown } from './request-talk.ts';

const IN_ENGLISH = 'You are welcome to give the child a gift.';
const ASKED = 'Hello, may we give the child a gift for her birthday?';
const NOTHING = {
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
const understand = (text: string): Understanding => ({
  text,
  removed: NOTHING,
  outcome: { kind: 'confident', answers: [{ entry: 'gaver-til-barnet', score: 0.99, why: [] }] },
  concern: undefined,
  rules: [],
  unanswered: [],
});

let parts: BotPartsInMemory;
const begin = async (content: Content) => {
  parts = botParts({ content, understand });
  for (const name of ['signe', 'karim']) await parts.people.appoint(`${name}@eksempel.dk`, 'editor');
};
beforeEach(() => begin(someContent()));

const turn = (name: string) => {
  const by: Visitor = {
    account: { platform: 'chat', workspace: 'W1', user: name },
    email: `${name}@eksempel.dk`,
    name,
    standing: 'member',
  };
  return { by, place: 'private', where: undefined } as const;
};
const bot = () => createBot(parts);
const say = async (name: string, text: string): Promise<Reply> => {
  const heard = await bot().hear({ ...turn(name), text });
  if (heard.kind !== 'say') throw new Error('nothing was said');
  return heard.reply;
};
const press = async (name: string, reply: Reply, label: string) =>
  shown(await bot().press({ ...turn(name), press: button(reply, label) }));
/** Sends the form of the first answer with some of it filled in otherwise; what stood there is kept. */
const edit = async (change: Filled, version = 3) => {
  const on = { kind: 'edit-entry', entry: 'gaver-til-barnet', version } as const;
  const { fields } = formIn(await bot().press({ ...turn('signe'), press: on }));
  const begun = Object.fromEntries(fields.flatMap(({ id, value }) => (value ? [[id, value]] : [])));
  return bot().submit({ ...turn('signe'), press: on, filled: { ...begun, ...change } });
};
const draftToFamily = async () =>
  asText(await press('signe', await say('signe', ASKED), 'Svar til familien'));

describe('a translation that an editor writes in chat', () => {
  it('is seen with the answer by a second person, and offered to English families from then on', async () => {
    const drafted = shown(await edit({ english: `  ${IN_ENGLISH}\n` }));
    expect(asText(drafted)).toContain(`Det korte svar på engelsk: [ind: ${IN_ENGLISH}]`);
    expect(asText(drafted)).toContain(`Kort svar på engelsk\n\n${IN_ENGLISH}`);
    expect(await draftToFamily()).not.toContain(IN_ENGLISH);

    const [change] = await parts.contentChanges.drafts();
    await bot().press({ ...turn('karim'), press: { kind: 'approve-change', change: change?.id ?? '' } });
    expect(await draftToFamily()).toContain(`Thank you for asking us.\n\n${IN_ENGLISH}`);
    expect(await draftToFamily()).toContain('Kære venskabsfamilie');
    expect(asText(await say('signe', 'indhold 1'))).toContain(`Kort svar på engelsk\n\n${IN_ENGLISH}`);
    const { content } = await parts.contentInForce.now();
    expect(content.entries[0]).toMatchObject({
      version: 4,
      english: { shortAnswer: IN_ENGLISH, ofVersion: 4, approved: { by: 'Red Barnet, Hjem til Os' } },
    });
  });

  it('may be left out', async () => {
    const drafted = shown(await edit({ answer: 'I må gerne give en gave.\n\nSpørg barnet først.' }));
    expect(asText(drafted)).not.toContain('engelsk');
  });

  it.each([
    ['I må gerne give barnet en gave.', 'ikke ud til at være på engelsk'],
    ['You may call us on 22 33 44 55.', 'noget privat'],
    [`You may give a gift. ${'We are happy to help. '.repeat(80)}`, 'for lang'],
  ])('is mended where it is %s', async (english, why) => {
    expect(await edit({ english })).toMatchObject({
      kind: 'mistakes',
      mistakes: { english: expect.stringContaining(why) },
    });
  });
});

describe('a translation that is there', () => {
  const approved = { by: 'Red Barnet, Hjem til Os', on: '2026-11-23' as CivilDate };
  const inContent = (english: English) =>
    begin(someContent({ entries: [anEntry({ english }), ...someContent().entries.slice(1)] }));
  const SHORTER = { shortAnswer: 'Tal med forældrene først.' };

  it('must follow when the short answer is changed, or go', async () => {
    await inContent({ shortAnswer: IN_ENGLISH, ofVersion: 3, approved });
    expect(await edit(SHORTER)).toMatchObject({
      kind: 'mistakes',
      mistakes: { english: expect.stringContaining('så den siger det samme, eller slet den') },
    });
    expect(asText(shown(await edit({ ...SHORTER, english: 'Talk to the parents first.' })))).toContain(
      'Kort svar på engelsk\n\nTalk to the parents first.',
    );
    expect(asText(shown(await edit({ ...SHORTER, english: '' })))).toContain(`[ud: ${IN_ENGLISH}]`);
  });

  it.each([
    [{ shortAnswer: IN_ENGLISH, ofVersion: 3 }, 'Den engelske tekst er en kladde'],
    [{ shortAnswer: IN_ENGLISH, ofVersion: 2, approved }, 'Den engelske tekst hører til version 2'],
  ])('and is not handed on begins the next one: %j', async (english, why) => {
    await inContent(english);
    expect(asText(await say('signe', 'indhold 1'))).toContain(why);
    expect(asText(shown(await edit({})))).toContain(`[ind: ${IN_ENGLISH}]`);
  });
});
