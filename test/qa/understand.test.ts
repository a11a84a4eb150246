import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { foundIn } from '../../src/qa/question-of.ts';
import { learnToUnderstand } from '../../src/qa/understand.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { theContent } from '../content/the-content.ts';
import { someContent } from '../support/some-content.ts';

let content: Content;
let understand: (text: string) => Understanding;

beforeAll(async () => {
  content = await theContent();
  understand = learnToUnderstand(content);
});

const answersTo = (text: string) => foundIn(understand(text).outcome);
const entriesFor = (text: string) => answersTo(text).map(({ entry }) => entry);

describe('a question that the document answers', () => {
  it.each([
    ['Må vi købe en gave til hans fødselsdag?', 'gaver'],
    ['Er det os der skal hente og bringe barnet?', 'hente-og-bringe'],
    ['Sagsbehandleren har ringet og vil have os med til et netværksmøde', 'mere-engagement-kommune'],
    ['Hvad sker der når året er gået?', 'efter-1-aar'],
  ])('is answered with confidence: %s', (text, entry) => {
    expect(understand(text).outcome).toMatchObject({ kind: 'confident', answers: [{ entry }] });
  });

  it.each([
    ['gave', 'gaver'],
    ['overnatning', 'se-barnet-udover-aftalen'],
    ['netværksmøde', 'mere-engagement-kommune'],
  ])('may be one word: %s', (word, entry) => {
    expect(entriesFor(word)[0]).toBe(entry);
  });

  it.each([
    ['Må hun overnate hos os i vikenden?', 'se-barnet-udover-aftalen'],
    ['Ma han fa en foedselsdagsgave?', 'gaver'],
    ['maa vi have gaester naar barnet er paa besoeg', 'gaester-under-besoeget'],
  ])('may be misspelt or lack æ, ø and å: %s', (text, entry) => {
    expect(entriesFor(text)[0]).toBe(entry);
  });

  it('may be English', () => {
    expect(entriesFor('May we give the child a birthday present?')[0]).toBe('gaver');
  });

  it('gives each entry a score between 0 and 1, best first', () => {
    const scores = answersTo('Kan vi tage ham med på ferie i sommerhus?').map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });
});

describe('why an entry was found', () => {
  it('is told in the asker’s own words, at most four', () => {
    const text = 'Må hun OVERNATTE hos os i weekenden, når hendes mor siger ja?';
    const [first] = answersTo(text);
    expect(first?.why).toContain('overnatte');
    expect(first?.why.length).toBeLessThanOrEqual(4);
    for (const word of first?.why ?? []) expect(text.toLowerCase()).toContain(word);
  });

  it('shows a misspelt word as it was typed', () => {
    expect(answersTo('Må hun få en fødseldagsgave?')[0]?.why).toContain('fødseldagsgave');
  });

  it('never is a small word', () => {
    const why = answersTo('Er det os der skal hente ham?').flatMap((answer) => answer.why);
    expect(why).not.toContain('skal');
    expect(why).not.toContain('os');
  });
});

describe('several questions in one message', () => {
  it('are each answered, in the order asked', () => {
    const text =
      'Hej Anna. Skal vi selv hente og bringe barnet? Og må vi købe en julegave til hende? Hilsen Bente';
    expect(entriesFor(text)).toEqual(['hente-og-bringe', 'gaver']);
  });

  it('are answered once when they ask the same', () => {
    expect(entriesFor('Må vi give en gave? Må vi købe en julegave til barnet?')).toEqual(['gaver']);
  });
});

describe('a message that the document does not answer', () => {
  it.each([
    'Er vi dækket af en forsikring hvis han falder?',
    'Kan vi få kørepenge for at hente barnet?',
    'Må vi lægge billeder af hende på nettet?',
    'Må vi give ham hans medicin?',
    'Skal vi have en børneattest?',
  ])('is not answered with confidence: %s', (text) => {
    expect(understand(text).outcome.kind).not.toBe('confident');
  });

  it.each(['', '   ', '👍🏽🎉', '<!channel>', '<b></b>', '???', 'x'.repeat(300), 'Tusind tak!'])(
    'is refused when it means nothing: %j',
    (text) => {
      expect(understand(text).outcome).toEqual({ kind: 'none' });
    },
  );
});

describe('what else is understood', () => {
  it('is the redacted text, which alone is looked up', () => {
    const { text, removed } = understand('Må vi give en gave? Ring på 22 33 44 55');
    expect(text).not.toContain('22 33');
    expect(removed.phone).toBe(1);
  });

  it('is the fixed rule that is touched, whatever is answered', () => {
    expect(understand('Må barnet sove hos os?').rules).toContain('overnatning');
  });

  it('is the concern for a child', () => {
    expect(understand('Hans far slår ham').concern).toBeDefined();
    expect(understand('Må vi give en gave?').concern).toBeUndefined();
  });
});

describe('learning', () => {
  it('gives the same scores each time', () => {
    const again = learnToUnderstand(content);
    const text = 'Kan vi flytte besøget til torsdag, og hvem siger det til hans mor?';
    expect(again(text)).toEqual(understand(text));
  });

  it('takes up a phrasing that was added', () => {
    const slang = 'Hvad med den der flumsebums?';
    const entries = content.entries.map((entry) =>
      entry.id === 'gaver'
        ? { ...entry, phrasings: [...entry.phrasings, slang, 'flumsebums til barnet'] }
        : entry,
    );
    expect(entriesFor(slang)[0]).not.toBe('gaver');
    expect(foundIn(learnToUnderstand({ ...content, entries })(slang).outcome)[0]?.entry).toBe('gaver');
  });

  it('manages with two entries and no lexicon', () => {
    const small = learnToUnderstand(someContent());
    expect(foundIn(small('Må barnet sove hos os?').outcome)[0]?.entry).toBe('overnatning-hos-os');
  });

  it('manages with no entries at all', () => {
    expect(learnToUnderstand(someContent({ entries: [] }))('Må vi?').outcome).toEqual({ kind: 'none' });
  });
});

describe('a message of 100 kB', () => {
  it('is looked up no further than a bounded part', () => {
    const long = `Må vi give barnet en gave? ${'Må han sove her? '.repeat(6000)}`;
    expect(entriesFor(long)).toContain('gaver');
  });

  it.each([
    ['ordinary sentences', 'Vi har en dejlig have og en stor hund. '],
    ['one sentence without an end', 'hunden og vi kan '],
    ['nothing but questions', 'Må vi? '],
    ['one word', 'x'],
    ['white space', ' \n'],
    ['unknown words', 'Quxfrp blivtr zonkle. '],
  ])('takes no more than two seconds: %s', (_, piece) => {
    const start = performance.now();
    understand(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
