import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/qa/split-questions.ts';

const textsOf = (...sentences: readonly string[]) => splitQuestions(sentences).map(({ text }) => text);

describe('the questions of a message', () => {
  it('are those sentences that ask, in order', () => {
    expect(textsOf('Vi har en hund.', 'Må han sove her?', 'Hvem henter ham', 'Tak for sidst.')).toEqual([
      'Må han sove her?',
      'Hvem henter ham',
    ]);
  });

  it.each([
    ['Må vi give en gave, og hvem henter ham?', ['Må vi give en gave', 'hvem henter ham?']],
    ['Skal vi aflyse, eller kan vi flytte dagen?', ['Skal vi aflyse', 'kan vi flytte dagen?']],
    ['Can we give a gift and who picks him up?', ['Can we give a gift', 'who picks him up?']],
    ['Må han spise kage og is?', ['Må han spise kage og is?']],
    ['Må hun sove her, må hun ride, og hvem henter?', ['Må hun sove her', 'må hun ride', 'hvem henter?']],
    [
      'Vi vil vide, om vi må rejse, og om han må sove her',
      ['Vi vil vide, om vi må rejse', 'om han må sove her'],
    ],
    ['Hvor bor hun og kan mor hente?', ['Hvor bor hun', 'kan mor hente?']],
    [
      'De vil have os til møde, og vi vil også høre om gaver',
      ['De vil have os til møde', 'vi vil også høre om gaver'],
    ],
    ['Han er syg, og vi vil gerne høre, hvad vi gør', ['Han er syg, og vi vil gerne høre, hvad vi gør']],
    ['Vi skal rejse, hvad gør vi?', ['Vi skal rejse, hvad gør vi?']],
    ['Vi er glade og har det godt, kan han komme?', ['Vi er glade og har det godt, kan han komme?']],
  ])('are split where one sentence asks twice: %s', (sentence, questions) => {
    expect(textsOf(sentence)).toEqual(questions);
  });

  it('include a wish to know only when nothing is asked outright', () => {
    expect(textsOf('Vi er i tvivl om gaver.', 'Han er sød.')).toEqual(['Vi er i tvivl om gaver.']);
    expect(textsOf('Vi er i tvivl om gaver.', 'Må vi købe en cykel?')).toEqual(['Må vi købe en cykel?']);
  });

  it('are the whole text when nothing in it asks', () => {
    expect(splitQuestions(['gave'])).toEqual([{ text: 'gave', background: '', alone: true }]);
    expect(textsOf('Vores søn gider ikke.', 'Han er sur.')).toEqual(['Vores søn gider ikke. Han er sur.']);
  });

  it('are none without sentences', () => {
    expect(splitQuestions([])).toEqual([]);
  });
});

describe('the background of a question', () => {
  it('is all the rest when it is the only one', () => {
    expect(splitQuestions(['Han er syg.', 'Hvad gør vi?', 'Det er på onsdag.'])).toEqual([
      { text: 'Hvad gør vi?', background: 'Han er syg. Det er på onsdag.', alone: true },
    ]);
  });

  it('is what was told last before it, and questions in a row share that', () => {
    const backgrounds = splitQuestions([
      'Han er syg.',
      'Skal vi aflyse?',
      'Hvem ringer?',
      'Han fylder 8.',
      'Må vi give noget?',
    ]).map(({ background }) => background);
    expect(backgrounds).toEqual(['Han er syg.', 'Han er syg.', 'Han fylder 8.']);
  });
});

describe('a very long message', () => {
  it('has its first questions looked up, each cut to a bounded length', () => {
    const questions = splitQuestions(Array.from({ length: 100 }, () => `Må vi ${'gave '.repeat(1000)}?`));
    expect(questions.length).toBeLessThanOrEqual(12);
    expect(Math.max(...questions.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
  });
});
