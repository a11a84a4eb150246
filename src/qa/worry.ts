import type { WorryExamples } from '../content/content.ts';
import { oneByOne } from '../kernel/one-by-one.ts';
import { spacedWords } from './danish-letters.ts';
import { type Feature, pairOf, UNKNOWN } from './feature.ts';
import {
  type LearnedWeights,
  learnLogisticRegression,
  logisticRegressionFrom,
} from './logistic-regression.ts';
import { learnSpace, type Point, placesIn, type Space } from './point.ts';
import { type LearnedProfiles, learnProfiles, profilesFrom } from './profiles.ts';
import { type Example, type Lesson, softmax, type Viewed } from './scorer.ts';
import { stem } from './stem.ts';
import { topEntries } from './top-entries.ts';
import { TUNING } from './tuning.ts';
import { CONCERN_LEVELS, type ConcernLevel } from './understanding.ts';

/** How likely a message shows worry for a child, 0 to 1, and how grave it would be. */
export type Worry = { readonly chance: number; readonly level: ConcernLevel };

type Passage = { readonly words: readonly string[]; readonly level: WorryExamples['level'] };

const HARMLESS = 0;
const WORRYING = 1;
const NOTHING: Point = { ids: new Int32Array(), values: new Float64Array() };
const NONE = { text: NOTHING, chance: 0 };

/** What was learned from the examples: plain data, that can be sent between processes and kept. */
export type LearnedWorry = {
  readonly numbers: ReadonlyMap<string, Numbered>;
  readonly space: Space;
  readonly weights: LearnedWeights;
  readonly profiles: LearnedProfiles;
  readonly levels: LearnedProfiles;
};

/**
 * Learns from examples what worry sounds like where no single word tells it: what the child does, has or lacks, and what
 * an adult said.
 */
export function learnWorry(examples: readonly WorryExamples[]): LearnedWorry {
  const passages = examples.flatMap(({ level, messages }) =>
    messages
      .map(spacedWords)
      .flatMap(passagesOf)
      .map((words): Passage => ({ words, level })),
  );
  const numbers = learnNumbers(passages.flatMap(({ words }) => words));
  const number = numberBy(numbers);
  const { space, points } = learnSpace(
    oneByOne(passages, ({ words }) => featuresOf(words.map(number))),
    1,
  );
  const heard = passages.map(({ level }, at) => ({ text: asViewed(points[at] ?? NOTHING), level }));
  const worry = lessonOf(
    heard.map(({ text, level }) => ({ text, label: level === 'ingen' ? HARMLESS : WORRYING })),
    2,
    space.ids.size,
  );
  const levels = lessonOf(
    heard.flatMap(({ text, level }) =>
      level === 'ingen' ? [] : [{ text, label: CONCERN_LEVELS.indexOf(level) }],
    ),
    CONCERN_LEVELS.length,
    space.ids.size,
  );
  return {
    numbers,
    space,
    weights: learnLogisticRegression(worry, 'words'),
    profiles: learnProfiles(worry, 'words'),
    levels: learnProfiles(levels, 'words'),
  };
}

/**
 * Hears the words of a message, spaced. Two scorers vote, as in the lookup. In a long message worry is a matter of a
 * sentence or two, so each sentence is heard together with the next, and the most worrying of them counts.
 */
export function worryFrom(learned: LearnedWorry): (spaced: string) => Worry {
  const number = numberBy(learned.numbers);
  const { place } = placesIn(learned.space);
  const { score } = logisticRegressionFrom(learned.weights);
  const { likelihoods } = profilesFrom(learned.profiles);
  const levels = profilesFrom(learned.levels);

  const chanceOf = (text: Point): number => {
    const votes = [score(text), softmax(likelihoods(text))];
    return votes.reduce((sum, vote) => sum + (vote[WORRYING] ?? 0), 0) / votes.length;
  };
  const levelOf = (text: Point): ConcernLevel => {
    const [likeliest = 0] = topEntries(levels.cosines(text), CONCERN_LEVELS.length, 1);
    return CONCERN_LEVELS[likeliest] ?? 'bekymring';
  };
  return (spaced) => {
    const worries = passagesOf(spaced)
      .filter((words) => words.length >= TUNING.worry.fewestWords)
      .map((words) => place({ features: featuresOf(words.map(number)) }))
      .map((text) => ({ text, chance: chanceOf(text) }));
    const gravest = worries.reduce((one, other) => (other.chance > one.chance ? other : one), NONE);
    return { chance: gravest.chance, level: levelOf(gravest.text) };
  };
}

function lessonOf(examples: readonly Omit<Example, 'weight'>[], classes: number, features: number): Lesson {
  return {
    examples: examples.map((example) => ({ ...example, weight: 1 })),
    classes,
    sought: classes,
    features: { words: features, letters: 0 },
  };
}

/** Of spaced words, the whole of a short message; of a longer one each sentence with the next. As stems; never empty. */
function passagesOf(spaced: string): readonly (readonly string[])[] {
  const words = spaced.trim().split(' ').map(stem);
  if (words.length <= TUNING.worry.shortMessage) return [words];

  const sentences = sentencesIn(words);
  return sentences.map((sentence, at) => [...sentence, ...(sentences[at + 1] ?? [])]);
}

/** Cut after each stop; a stop alone is no sentence. */
function sentencesIn(words: readonly string[]): readonly (readonly string[])[] {
  const sentences: string[][] = [];
  let sentence: string[] = [];
  for (const word of [...words, '.']) {
    if (word !== '.') sentence.push(word);
    else if (sentence.length > 0) {
      sentences.push([...sentence, word]);
      sentence = [];
    }
  }
  return sentences.length > 0 ? sentences : [[]];
}

/** A stem and its beginning by their numbers among all that the examples have; UNKNOWN when none has it. */
type Numbered = { readonly word: number; readonly beginning: number };

function learnNumbers(words: readonly string[]): ReadonlyMap<string, Numbered> {
  const beginnings = new Map<string, number>();
  const known = new Map<string, Numbered>();
  for (const word of words) {
    if (known.has(word)) continue;
    const start = beginningOf(word);
    const beginning = beginnings.get(start) ?? beginnings.size;
    beginnings.set(start, beginning);
    known.set(word, { word: known.size, beginning });
  }
  return known;
}

/** A word that no example has may still begin like one. */
function numberBy(known: ReadonlyMap<string, Numbered>): (word: string) => Numbered {
  const beginnings = new Map([...known].map(([word, { beginning }]) => [beginningOf(word), beginning]));
  return (word) =>
    known.get(word) ?? { word: UNKNOWN, beginning: beginnings.get(beginningOf(word)) ?? UNKNOWN };
}

function beginningOf(word: string): string {
  return word.slice(0, TUNING.worry.letters);
}

/** Four families share the numbers that name features: each begins at its own and steps over the others. */
const WORD = 0;
const BEGINNING = 1;
const PAIR = 2;
const GAP = 3;
const FAMILIES = 4;

/** Stems, their beginnings, and stems that stand side by side or with one between them. */
function featuresOf(numbered: readonly Numbered[]): readonly Feature[] {
  const { beginning, pair, gap } = TUNING.worry;
  const features: Feature[] = [];
  const add = (family: number, number: number, weight: number) => {
    if (number !== UNKNOWN) features.push({ name: number * FAMILIES + family, weight });
  };
  const wordAt = (at: number) => numbered[at]?.word ?? UNKNOWN;

  for (const each of numbered) add(WORD, each.word, 1);
  for (const each of numbered) add(BEGINNING, each.beginning, beginning);
  for (let at = 1; at < numbered.length; at += 1) add(PAIR, pairOf(wordAt(at - 1), wordAt(at)), pair);
  for (let at = 2; at < numbered.length; at += 1) add(GAP, pairOf(wordAt(at - 2), wordAt(at)), gap);
  return features;
}

/** Worry is heard in the words alone: letters foretold nothing more. */
function asViewed(words: Point): Viewed {
  return { words, letters: NOTHING };
}
