import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { composeNumbers } from '../../src/bot/numbers.ts';
import { numbersPosts } from '../../src/numbers/numbers-posts.ts';
import type { SecretFile } from '../../src/numbers/secret-files.ts';
import type { Person } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Picture, Reply } from '../../src/reply/reply.ts';
import { botParts } from '../support/bot-parts.ts';
import { aQuestion } from '../support/every-reply.ts';
import { someContent } from '../support/some-content.ts';
import { aColleague, aVisitor } from '../support/visitors.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const HERE = { place: 'private', where: undefined } as const;

/** A bot that a lead talks to, with what it published. */
async function aBot(draws = true) {
  const published: (SecretFile & { readonly until: Date })[] = [];
  const parts = botParts({
    clock: () => NOW,
    rasterise: async (svg) => (draws ? new TextEncoder().encode(svg) : undefined),
    publish: async (file, until) => {
      published.push({ ...file, until });
      return `https://bot.example.org/filer?noegle=${published.length}`;
    },
  });
  const by = aVisitor();
  await parts.people.enrol(by.account, by.email, 'reader');
  const lead = await parts.people.appoint(by.email ?? '', 'lead');
  await parts.questions.record(aQuestion(someContent(), { id: 'q1', at: new Date('2026-10-12T08:00:00Z') }));
  const bot = createBot(parts);
  const hear = async (text: string, from = by): Promise<Reply> => {
    const heard = await bot.hear({ ...HERE, by: from, text });
    if (heard.kind !== 'say') throw new Error('a form');
    return heard.reply;
  };
  return { bot, by, lead, parts, published, hear };
}

const picturesIn = ({ parts }: Reply): readonly Picture[] =>
  parts.flatMap((part) => (part.kind === 'picture' ? part.picture : []));

describe('"tal"', () => {
  it('shows the lead a picture for each figure there is, and the file', async () => {
    const { hear, published } = await aBot();
    const reply = await hear('tal oktober');
    expect(reply.gist).toBe('Her er tallene for oktober 2026.');
    expect(picturesIn(reply)).toMatchObject([
      {
        heading: 'Spørgsmål',
        note: '1 af 1 fik et svar fra Q&A’en',
        png: expect.any(Uint8Array),
        address: expect.stringMatching(/^https:/),
      },
    ]);
    expect(published.map(({ name }) => name).toSorted()).toEqual(['Spørgsmål.png', 'tal oktober 2026.csv']);
    expect(published.map(({ until }) => until.toISOString())).toEqual([
      '2026-12-22T23:00:00.000Z',
      '2026-12-22T23:00:00.000Z',
    ]);
  });

  it('says the same in words where nothing can be drawn', async () => {
    const { hear } = await aBot(false);
    const reply = await hear('tal oktober');
    expect(picturesIn(reply)).toMatchObject([{ png: undefined, address: undefined }]);
    expect(asText(reply)).toContain('Spørgsmål: 1 af 1 fik et svar fra Q&A’en\nBesvaret: 1');
  });

  it('says so where there is nothing to count, and publishes nothing', async () => {
    const { hear, published } = await aBot();
    const reply = await hear('tal september');
    expect(asText(reply)).toContain('Der er intet at tælle i september 2026');
    expect(published).toEqual([]);
  });

  it.each([
    ['tal snart', 'Jeg kan ikke læse »snart« som en periode.'],
    ['tal 2027', 'Der er ingen tal for 2027 endnu'],
  ])('answers %j with what to write instead', async (text, answer) => {
    const { hear } = await aBot();
    const words = asText(await hear(text));
    expect(words).toContain(answer);
    expect(words).toContain('tal 4. kvartal');
  });

  it('is for the lead alone', async () => {
    const { bot, hear } = await aBot();
    expect((await hear('tal', aColleague())).gist).toBe('Det har du ikke adgang til.');
    const pressed = await bot.press({ ...HERE, by: aColleague(), press: { kind: 'numbers', period: '' } });
    expect(pressed).toMatchObject({ reply: { gist: 'Det har du ikke adgang til.' } });
  });

  it('is no command where somebody asks how to talk with a child', async () => {
    const { hear } = await aBot();
    expect((await hear('tal med barnet om hvad der skete')).gist).not.toContain('tal');
  });

  it('shows another period at a press', async () => {
    const { bot, by } = await aBot();
    const pressed = await bot.press({ ...HERE, by, press: { kind: 'numbers', period: 'sidste måned' } });
    expect(pressed).toMatchObject({ kind: 'tell', reply: { gist: 'Her er tallene for oktober 2026.' } });
  });
});

describe('the month’s numbers', () => {
  const LEAD: Person = { id: 'anna', role: 'lead', municipalities: [], left: false };
  const EDITOR: Person = { ...LEAD, id: 'signe', role: 'editor' };
  const owed = (now: string) => numbersPosts([LEAD, EDITOR], new Date(now)).map(({ key }) => key);

  it('come to the leads on the first Monday at 8 in Denmark, once a month', () => {
    expect(owed('2026-11-01T12:00:00Z')).toEqual([]);
    expect(owed('2026-11-02T06:59:00Z')).toEqual([]);
    expect(owed('2026-11-02T07:00:00Z')).toEqual(['numbers:2026-10:anna']);
    expect(owed('2026-11-30T22:59:00Z')).toEqual(['numbers:2026-10:anna']);
    expect(owed('2026-11-30T23:00:00Z')).toEqual([]);
    expect(owed('2027-02-01T07:00:00Z')).toEqual(['numbers:2027-01:anna']);
  });

  it('tell of the month before, to somebody who is still a lead', async () => {
    const { parts, lead } = await aBot();
    const about = { kind: 'numbers', id: '2026-10-01' } as const;
    const compose = (person: string) => composeNumbers(parts, about, { to: { kind: 'person', person } });

    expect((await compose(lead.id))?.gist).toBe('Her er tallene for oktober 2026.');
    await parts.people.appoint(lead.email ?? '', 'reader');
    expect(await compose(lead.id)).toBeUndefined();
    expect(
      await composeNumbers(
        parts,
        { kind: 'numbers', id: '2026-10-02' },
        { to: { kind: 'person', person: lead.id } },
      ),
    ).toBeUndefined();
  });
});
