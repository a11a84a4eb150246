import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Press } from '../../src/reply/press.ts';
import { command, link, type Part, plain, prose, type Reply, strong } from '../../src/reply/reply.ts';
import { CardTooLargeError, LIMITS } from '../../src/teams/limits.ts';
import { toActivity } from '../../src/teams/message.ts';
import { privateNotice } from '../../src/teams/private-notice.ts';
import { toCard } from '../../src/teams/render.ts';
import { everyReply } from '../support/every-reply.ts';
import { aReply } from '../support/scripted-bot.ts';
import { faultsOf, valuesOf } from './card-reader.ts';

const HELPED: Press = { kind: 'helped', question: 'q1' };

const EVERY_PART: readonly Part[] = [
  { kind: 'heading', text: 'Må vi give gaver?' },
  {
    kind: 'prose',
    text: [plain('Se '), strong('først'), plain(' i '), link('Q&A', 'https://example.org/qa')],
  },
  { kind: 'points', points: [prose('en'), prose('Skriv ', command('hjælp'))] },
  { kind: 'facts', facts: [{ label: 'Kommune', value: prose('Aarhus') }] },
  { kind: 'caution', heading: 'Ingen overnatning', paragraphs: [prose('Det første år.')] },
  { kind: 'quote', paragraphs: [prose('En lille gave.'), prose('Ikke penge.')] },
  { kind: 'aside', text: prose('Kilde: Q&A 10') },
  {
    kind: 'choices',
    choices: [
      { label: 'Hjalp', press: HELPED, weight: 'primary' },
      { label: 'Hele svaret', press: { kind: 'whole-answer', question: 'q1' } },
    ],
  },
];

function bodyOf(...parts: readonly Part[]) {
  return toCard(aReply({ parts })).body;
}

describe('a reply as a card', () => {
  it('says what it is about to notifications and screen readers', () => {
    const reply = aReply({ gist: 'Jeg har fundet et svar.' });
    expect(toCard(reply)).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      lang: 'da',
      speak: 'Jeg har fundet et svar.',
      fallbackText: 'Jeg har fundet et svar.',
    });
    expect(toActivity(reply)).toMatchObject({ type: 'message', summary: 'Jeg har fundet et svar.' });
  });

  it('sets a heading in bold', () => {
    expect(bodyOf({ kind: 'heading', text: 'Må vi give gaver?' })).toEqual([
      {
        type: 'RichTextBlock',
        spacing: 'Medium',
        inlines: [{ type: 'TextRun', text: 'Må vi give gaver?', weight: 'Bolder', size: 'Medium' }],
      },
    ]);
  });

  it('sets strong words, links and commands apart', () => {
    const [block] = bodyOf({
      kind: 'prose',
      text: [strong('Husk'), plain(' at se '), link('listen', 'https://example.org/a'), command('hjælp')],
    });
    expect(block).toEqual({
      type: 'RichTextBlock',
      inlines: [
        { type: 'TextRun', text: 'Husk', weight: 'Bolder' },
        { type: 'TextRun', text: ' at se ' },
        {
          type: 'TextRun',
          text: 'listen',
          selectAction: { type: 'Action.OpenUrl', url: 'https://example.org/a' },
        },
        { type: 'TextRun', text: 'hjælp', fontType: 'Monospace' },
      ],
    });
  });

  it('gives each point a line of its own', () => {
    expect(valuesOf(bodyOf({ kind: 'points', points: [prose('en'), prose('to')] }), 'text')).toEqual([
      '•  ',
      'en',
      '•  ',
      'to',
    ]);
  });

  it('gives each fact a line of its own, its label in bold', () => {
    const facts = [
      { label: 'Kommune', value: prose('Aarhus') },
      { label: 'Koordinator', value: prose(strong('Karim'), ' Holm') },
    ];
    const [first, second, ...others] = bodyOf({ kind: 'facts', facts });
    expect(first).toEqual({
      type: 'RichTextBlock',
      spacing: 'Small',
      inlines: [
        { type: 'TextRun', text: 'Kommune: ', weight: 'Bolder' },
        { type: 'TextRun', text: 'Aarhus' },
      ],
    });
    expect(valuesOf(second, 'text')).toEqual(['Koordinator: ', 'Karim', ' Holm']);
    expect(others).toEqual([]);
  });

  it('frames a caution so that it is seen first, and a quote so that it is seen as one', () => {
    const [caution, quote] = bodyOf(
      { kind: 'caution', heading: 'Ring 112', paragraphs: [prose('Nu.')] },
      { kind: 'quote', paragraphs: [prose('Ja.'), prose('Nej.')] },
    );
    expect(caution).toMatchObject({ type: 'Container', style: 'attention' });
    expect(valuesOf(caution, 'text')).toEqual(['Ring 112', 'Nu.']);
    expect(quote).toMatchObject({ type: 'Container', style: 'emphasis' });
    expect(valuesOf(quote, 'text')).toEqual(['Ja.', 'Nej.']);
  });

  it('keeps an aside small', () => {
    expect(valuesOf(bodyOf({ kind: 'aside', text: prose('Kilde: Q&A 7') }), 'inlines')).toEqual([
      [{ type: 'TextRun', text: 'Kilde: Q&A 7', size: 'Small', isSubtle: true }],
    ]);
  });

  it('makes a button that old clients can press too, and that carries ids only', () => {
    const data = { press: HELPED };
    expect(
      bodyOf({ kind: 'choices', choices: [{ label: 'Hjalp', press: HELPED, weight: 'primary' }] }),
    ).toEqual([
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Execute',
            title: 'Hjalp',
            verb: 'helped',
            style: 'positive',
            data,
            fallback: { type: 'Action.Submit', title: 'Hjalp', data },
          },
        ],
      },
    ]);
  });

  it('tells its buttons which private answer they stand on', () => {
    const card = toCard(aReply({ parts: EVERY_PART }), 'answer-1');
    expect(valuesOf(card.body, 'answer')).toEqual(Array(4).fill('answer-1'));
  });

  it('starts another row when there are more buttons than Teams shows in one', () => {
    const choices = Array.from({ length: 8 }, (_, at) => ({ label: `${at}`, press: HELPED }));
    const rows = bodyOf({ kind: 'choices', choices });
    expect(rows.map((row) => valuesOf(row, 'verb').length)).toEqual([
      LIMITS.actionsInSet,
      8 - LIMITS.actionsInSet,
    ]);
  });

  it('leaves out what is empty, which Teams would refuse', () => {
    expect(bodyOf({ kind: 'prose', text: [] }, { kind: 'quote', paragraphs: [prose('')] })).toEqual([
      { type: 'Container', style: 'emphasis', items: [] },
    ]);
  });
});

describe("Microsoft's reader of cards", () => {
  it('finds nothing wrong with any part', () => {
    expect(faultsOf(toCard(aReply({ parts: EVERY_PART })))).toEqual([]);
  });

  it.each(['answer', 'form'] as const)(
    'finds nothing wrong with the notice that stands for a private %s',
    (what) => {
      expect(faultsOf(privateNotice(what, 'answer-1', '29:signe'))).toEqual([]);
    },
  );

  it('would find it', () => {
    const wrong = { ...toCard(aReply()), body: [{ type: 'Marquee' }] };
    expect(faultsOf(wrong)).not.toEqual([]);
  });
});

describe('text that somebody else wrote', () => {
  it.each([
    ['markdown', '**fed** _kursiv_ [klik her](https://evil.example) # stor'],
    ['HTML', '<b>fed</b><script>alert(1)</script><at>Alle</at>'],
    ['a mention', '<at id="0">Karla Vang</at> <!channel> @everyone'],
    ['JSON', '","type":"TextBlock","text":"'],
  ])('stays as it was written: %s', (_, text) => {
    const parts: readonly Part[] = [
      { kind: 'heading', text },
      { kind: 'prose', text: prose(text) },
      { kind: 'points', points: [prose(text)] },
      { kind: 'facts', facts: [{ label: 'Hvem', value: prose(text) }] },
      { kind: 'caution', heading: text, paragraphs: [prose(text)] },
      { kind: 'quote', paragraphs: [prose(text)] },
      { kind: 'aside', text: prose(text) },
    ];
    const card = JSON.parse(JSON.stringify(toCard(aReply({ parts }))));
    expect(valuesOf(card.body, 'text').filter((each) => each !== '•  ' && each !== 'Hvem: ')).toEqual(
      Array(8).fill(text),
    );
    expect(new Set(valuesOf(card.body, 'type'))).toEqual(new Set(['Container', 'RichTextBlock', 'TextRun']));
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://example.org',
    'data:text/html,x',
    'intet',
    '',
  ])('opens no link to %j', (url) => {
    expect(valuesOf(bodyOf({ kind: 'prose', text: [link('se her', url)] }), 'selectAction')).toEqual([]);
  });

  it.each(['https://redbarnet.dk', 'mailto:karla@eksempel.dk', 'tel:+4500000001'])('opens %s', (url) => {
    expect(valuesOf(bodyOf({ kind: 'prose', text: [link('se her', url)] }), 'url')).toEqual([url]);
  });
});

describe('a picture in a card', () => {
  const picture = {
    heading: 'Hjalp svarene?',
    note: '3 stemmer',
    facts: [{ label: 'Hjalp', value: prose('3') }],
    png: Uint8Array.of(137),
    address: 'https://bot.example.org/filer?noegle=a',
  };

  it('is fetched by its secret address, and says its figures to those who do not see it', () => {
    expect(bodyOf({ kind: 'picture', picture })).toEqual([
      {
        type: 'Image',
        url: picture.address,
        altText: 'Hjalp svarene? 3 stemmer. Hjalp: 3.',
        size: 'Stretch',
        msteams: { allowExpand: true },
      },
    ]);
  });

  it.each([{ png: undefined }, { address: undefined }])('is said in words without %j', (missing) => {
    const body = bodyOf({ kind: 'picture', picture: { ...picture, ...missing } });
    expect(JSON.stringify(body)).toContain('3 stemmer');
    expect(body.some(({ type }) => type === 'Image')).toBe(false);
  });
});

describe('the size of a card', () => {
  const ofBytes = (bytes: number): Reply =>
    aReply({ gist: '', parts: [{ kind: 'quote', paragraphs: [prose('å'.repeat(bytes / 2))] }] });

  it('is refused by name when Teams would refuse it, and nothing is cut', () => {
    expect(() => toCard(ofBytes(LIMITS.cardBytes))).toThrow(CardTooLargeError);
    expect(toCard(ofBytes(LIMITS.cardBytes - 1_000))).toBeDefined();
  });

  it('has room for every reply of the bot, and each one holds', { timeout: 180_000 }, async () => {
    const loaded = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
    if (loaded.kind !== 'loaded') throw new Error('the content is broken');

    const replies = everyReply(loaded.content);
    expect(replies.size).toBeGreaterThan(100);
    for (const [name, reply] of replies)
      expect([name, faultsOf(toCard(reply, 'a'.repeat(36)))]).toEqual([name, []]);
  });

  it('has room for the whole answers to three questions under every caution', async () => {
    const paragraph = prose('Det er vigtigt, at hele jeres familie synes godt om idéen. '.repeat(12));
    const parts = Array.from({ length: 18 }, (): Part => ({ kind: 'quote', paragraphs: [paragraph] }));
    expect(toCard(aReply({ parts: [...EVERY_PART, ...parts] }))).toBeDefined();
  });
});
