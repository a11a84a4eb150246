import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/reply/press.ts';
import { command, link, type Part, plain, prose, type Reply, strong } from '../../src/reply/reply.ts';
import { LIMITS, type Limit, SlackLimitError } from '../../src/slack/limits.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { aReply } from '../support/scripted-bot.ts';

const press: Press = { kind: 'helped', question: 'q1' };

function blocksOf(...parts: readonly Part[]) {
  return toSlackMessage(aReply({ parts })).blocks;
}

function longText(characters: number): string {
  const sentence = 'Barnet kommer hver tirsdag og bliver til efter aftensmaden. ';
  return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}

/** Every text in a block, in reading order. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === 'text' && typeof field === 'string' ? [field] : textsIn(field),
  );
}

function textIn(value: unknown): string {
  return textsIn(value).join('');
}

describe('a reply in Slack', () => {
  it('sets facts one under the other, their labels strong and their values inert', () => {
    const facts = [
      { label: 'Kommune', value: prose('Aarhus') },
      { label: 'Spørger', value: prose('*Kommunen* <!channel> <@U1>', strong(' nu')) },
    ];
    const bold = { style: { bold: true } };
    expect(blocksOf({ kind: 'facts', facts })).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Kommune:', ...bold },
              { type: 'text', text: ' ' },
              { type: 'text', text: 'Aarhus' },
              { type: 'text', text: '\n' },
              { type: 'text', text: 'Spørger:', ...bold },
              { type: 'text', text: ' ' },
              { type: 'text', text: '*Kommunen* <!channel> <@U1>' },
              { type: 'text', text: ' nu', ...bold },
            ],
          },
        ],
      },
    ]);
  });

  it('parts facts that are too many for one block, and loses none', () => {
    const facts = Array.from({ length: 40 }, (_, index) => ({
      label: `Sag ${index}`,
      value: prose(longText(100)),
    }));
    const blocks = blocksOf({ kind: 'facts', facts });
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(textIn(block).length).toBeLessThanOrEqual(LIMITS.richText);
    for (const { label } of facts) expect(textIn(blocks)).toContain(`${label}:`);
  });

  it('shows each part in its own form', () => {
    const blocks = blocksOf(
      { kind: 'heading', text: 'Må vi give gaver?' },
      { kind: 'prose', text: prose('Se ', strong('først'), ' i ', link('Q&A', 'https://example.org/qa')) },
      { kind: 'points', points: [prose('et'), prose(command('hjælp'))] },
      { kind: 'caution', heading: 'Overnatning', paragraphs: [prose('Ikke det første år.')] },
      { kind: 'quote', paragraphs: [prose('Hold det enkelt.'), prose('Tal med os.')] },
      { kind: 'aside', text: prose('Kilde: ', 'Q&A 10') },
      { kind: 'choices', choices: [{ label: 'Hjalp', press, weight: 'primary' }] },
    );

    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Må vi give gaver?', emoji: false } },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Se ' },
              { type: 'text', text: 'først', style: { bold: true } },
              { type: 'text', text: ' i ' },
              { type: 'link', text: 'Q&A', url: 'https://example.org/qa' },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'et' }] },
              {
                type: 'rich_text_section',
                elements: [{ type: 'text', text: '/hto hjælp', style: { code: true } }],
              },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'emoji', name: 'warning' },
              { type: 'text', text: ' ' },
              { type: 'text', text: 'Overnatning', style: { bold: true } },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Ikke det første år.' }] }],
      },
      { type: 'divider' },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_quote',
            elements: [
              { type: 'text', text: 'Hold det enkelt.' },
              { type: 'text', text: '\n\n' },
              { type: 'text', text: 'Tal med os.' },
            ],
          },
        ],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'Kilde: Q&A 10', emoji: false }] },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'helped:0',
            text: { type: 'plain_text', text: 'Hjalp', emoji: false },
            value: '{"kind":"helped","question":"q1"}',
            style: 'primary',
          },
        ],
      },
    ]);
  });

  it('sets small print with a link as ordinary text', () => {
    expect(blocksOf({ kind: 'aside', text: prose('Se ', link('her', 'https://example.org')) })).toMatchObject(
      [{ type: 'rich_text' }],
    );
  });

  it('leaves out what is empty', () => {
    expect(
      blocksOf(
        { kind: 'prose', text: prose('', strong('')) },
        { kind: 'points', points: [] },
        { kind: 'quote', paragraphs: [[]] },
        { kind: 'aside', text: prose('') },
        { kind: 'choices', choices: [] },
      ),
    ).toEqual([]);
  });

  it('gives each button of a row a name of its own', () => {
    const choices = ['a', 'b'].map((entry) => ({
      label: entry,
      press: { kind: 'choose', question: 'q1', entry } as const,
    }));
    expect(blocksOf({ kind: 'choices', choices })).toMatchObject([
      { elements: [{ action_id: 'choose:0' }, { action_id: 'choose:1' }] },
    ]);
  });

  it('has its gist as the text for notifications, with markup escaped', () => {
    expect(toSlackMessage(aReply({ gist: 'Q&A <!channel> & <@U1>' })).text).toBe(
      'Q&amp;A &lt;!channel&gt; &amp; &lt;@U1&gt;',
    );
  });
});

describe('foreign text in a reply', () => {
  const FOREIGN = [
    '<!channel>',
    '<!here|here>',
    '<@U1ASTA>',
    '<#C1TEAM>',
    '<https://example.org|klik>',
    '*fed*',
    '_skrå_',
    '~streg~',
    '`kode`',
    '```blok```',
    '> citat',
    ':smile:',
    '&lt;!channel&gt;',
  ];

  it.each(FOREIGN)('stays as it was typed and is read as nothing else: %s', (text) => {
    const blocks = blocksOf(
      { kind: 'heading', text },
      { kind: 'prose', text: prose(text) },
      { kind: 'points', points: [prose(text)] },
      { kind: 'quote', paragraphs: [prose(text)] },
      { kind: 'aside', text: prose(text) },
    );

    expect(textsIn(blocks)).toEqual([text, text, text, text, text]);
    expect(JSON.stringify(blocks)).not.toMatch(
      /"type":"(mrkdwn|markdown|user|channel|broadcast|usergroup|link)"/,
    );
  });
});

describe('a reply that is long', () => {
  it.each([
    ['prose', (text: string): Part => ({ kind: 'prose', text: prose(text) })],
    ['a quote', (text: string): Part => ({ kind: 'quote', paragraphs: [prose(text)] })],
    ['small print', (text: string): Part => ({ kind: 'aside', text: prose(text) })],
    ['a point', (text: string): Part => ({ kind: 'points', points: [prose(text)] })],
    ['a heading', (text: string): Part => ({ kind: 'heading', text })],
    ['a caution', (text: string): Part => ({ kind: 'caution', heading: '', paragraphs: [prose(text)] })],
  ])('is parted between sentences and nothing is cut: %s', (_, part) => {
    const text = longText(7_000);
    const texts = textsIn(blocksOf(part(text))).filter((piece) => piece.trim() !== '');

    expect(texts.join('')).toBe(text);
    for (const block of blocksOf(part(text))) expect(textIn(block).length).toBeLessThanOrEqual(3_000);
    for (const piece of texts.slice(0, -1)) expect(piece.trimEnd()).toMatch(/\.$/);
  });

  it('keeps paragraphs whole where they fit', () => {
    const paragraphs = [1_500, 1_499, 1_498, 1_501].map((length) => prose(longText(length)));
    const blocks = blocksOf({ kind: 'quote', paragraphs });
    expect(blocks.map((block) => textIn(block).length)).toEqual([1_500, 1_499 + 2 + 1_498, 1_501]);
  });

  it('parts even a single endless word, between letters', () => {
    const word = '👩‍👧'.repeat(1_000);
    const pieces = textsIn(blocksOf({ kind: 'prose', text: prose(word) }));
    expect(pieces.join('')).toBe(word);
    expect(pieces.every((piece) => piece.startsWith('👩') && piece.endsWith('👧'))).toBe(true);
  });

  it('never loses or adds a letter, whatever the words', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(words, (texts) => {
        const blocks = blocksOf({
          kind: 'prose',
          text: texts.map((text, i) => (i % 2 ? strong(text) : plain(text))),
        });
        expect(textIn(blocks)).toBe(texts.join(''));
      }),
      { numRuns: 50 },
    );
  });

  it('has its buttons in rows of 25', () => {
    const choices = Array.from({ length: 30 }, () => ({ label: 'Hjalp', press }));
    const rows = blocksOf({ kind: 'choices', choices });
    expect(rows.map((row) => (row.type === 'actions' ? row.elements.length : 0))).toEqual([25, 5]);
  });
});

describe('a reply that Slack would refuse or cut', () => {
  const heading: Part = { kind: 'heading', text: 'x' };
  const TOO_MUCH: readonly (readonly [Limit, Partial<Reply>])[] = [
    ['text', { gist: 'x'.repeat(LIMITS.text + 1) }],
    ['text', { gist: '&'.repeat(LIMITS.text / 5 + 1) }],
    ['blocks', { parts: Array.from({ length: LIMITS.blocks + 1 }, () => heading) }],
    ['charactersInAll', { parts: [{ kind: 'prose', text: prose(longText(LIMITS.charactersInAll + 1)) }] }],
    ['buttonText', { parts: [{ kind: 'choices', choices: [{ label: 'x'.repeat(76), press }] }] }],
  ];

  it.each(TOO_MUCH)('is an error that names the limit: %s', (limit, reply) => {
    expect(() => toSlackMessage(aReply(reply))).toThrow(
      expect.objectContaining({ name: 'SlackLimitError', limit }),
    );
  });

  it('is none at the limit itself', () => {
    const parts = Array.from({ length: LIMITS.blocks }, () => heading);
    expect(toSlackMessage(aReply({ gist: 'x'.repeat(LIMITS.text), parts })).blocks).toHaveLength(
      LIMITS.blocks,
    );
  });

  it('is named without its text', () => {
    expect(new SlackLimitError('blocks', 51).message).toBe(
      'a Slack message is limited to 50 (blocks) and this one has 51',
    );
  });
});
