import type { Content } from '../content/content.ts';
import { HARMLESS } from './concern-harmless.ts';
import { anyOf, everyOneOf, learnPhrases } from './concern-phrases.ts';
import { ABUSE_SIGNS } from './concern-signs-abuse.ts';
import { ADULT_SIGNS } from './concern-signs-adults.ts';
import { DANGER_SIGNS } from './concern-signs-danger.ts';
import { ENGLISH_SIGNS } from './concern-signs-english.ts';
import { FEAR_SIGNS } from './concern-signs-fear.ts';
import { NEGLECT_SIGNS } from './concern-signs-neglect.ts';
import { SELF_HARM_SIGNS } from './concern-signs-self-harm.ts';
import { VIOLENCE_SIGNS } from './concern-signs-violence.ts';
import { WORRY_SIGNS } from './concern-signs-worry.ts';
import { spacedWords } from './danish-letters.ts';
import { TUNING } from './tuning.ts';
import { CONCERN_LEVELS, type ConcernLevel } from './understanding.ts';
import { type LearnedWorry, learnWorry, worryFrom } from './worry.ts';

const SIGNS = [
  ...DANGER_SIGNS,
  ...SELF_HARM_SIGNS,
  ...VIOLENCE_SIGNS,
  ...ABUSE_SIGNS,
  ...NEGLECT_SIGNS,
  ...FEAR_SIGNS,
  ...ADULT_SIGNS,
  ...WORRY_SIGNS,
  ...ENGLISH_SIGNS,
];

/** Each phrase with its level, the gravest first. */
const TELLING = SIGNS.toSorted(
  (one, other) => CONCERN_LEVELS.indexOf(other.level) - CONCERN_LEVELS.indexOf(one.level),
).flatMap(({ phrases, level }) => phrases.map((phrase) => ({ phrase, level })));
const [MILDEST] = CONCERN_LEVELS;
const firstIn = learnPhrases(TELLING.map(({ phrase }) => phrase));

const HARMLESS_PATTERNS = HARMLESS.map(({ phrases, unless }) => ({
  pattern: everyOneOf(phrases),
  unless: unless && anyOf(unless),
}));

export type ConcernContent = Pick<Content, 'worry' | 'entries' | 'outOfScope'>;

/** Tells how grave a worry for a child a text shows; undefined when it shows none. */
export type ConcernIn = (text: string) => ConcernLevel | undefined;

/**
 * Learns what worry for a child sounds like; what people ask of the programme serves as more examples without worry.
 * Learned once for the same examples: a phrasing more or less in the Q&A does not change it.
 */
export function learnConcern(content: ConcernContent): LearnedWorry {
  const worry = learned.get(content.worry) ?? learnAnew(content);
  learned.set(content.worry, worry);
  return worry;
}

const learned = new WeakMap<ConcernContent['worry'], LearnedWorry>();

function learnAnew({ worry, entries, outOfScope }: ConcernContent): LearnedWorry {
  const asked = [...entries, ...outOfScope]
    .flatMap(({ phrasings }) => phrasings)
    .filter((_, at) => at % TUNING.worry.everyPhrasing === 0);
  return learnWorry([...worry, { level: 'ingen', messages: asked }]);
}

/**
 * Hears worry for a child in two ways: by clear signs, each enough alone once harmless words are left out, and by what the
 * examples sound like. In doubt it answers; only a mild sign in what sounds plainly harmless is left alone.
 */
export function concernFrom(learned: LearnedWorry): ConcernIn {
  const worryIn = worryFrom(learned);
  return (text) => {
    const words = spacedWords(text);
    const told = toldBySigns(words);
    if (told && told !== MILDEST) return told;

    const { chance, level } = worryIn(words);
    if (told && chance >= TUNING.worry.plainlyHarmless) return told;
    return chance > TUNING.worry.bar ? level : undefined;
  };
}

function toldBySigns(words: string): ConcernLevel | undefined {
  const first = firstIn(withoutHarmless(words));
  return first === undefined ? undefined : TELLING[first]?.level;
}

/** Harmless words are left out of every sentence that holds nothing against it. */
function withoutHarmless(words: string): string {
  return HARMLESS_PATTERNS.reduce((left, { pattern, unless }) => {
    // Hardly any stands in a text: that is soon seen.
    if (left.search(pattern) < 0) return left;
    if (!unless?.test(left)) return left.replace(pattern, '~ ');
    return left
      .split('.')
      .map((sentence) => (unless.test(sentence) ? sentence : sentence.replace(pattern, '~ ')))
      .join('.');
  }, words);
}
