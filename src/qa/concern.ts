import { HARMLESS } from './concern-harmless.ts';
import { anyOf, everyOneOf } from './concern-phrases.ts';
import { ABUSE_SIGNS } from './concern-signs-abuse.ts';
import { ADULT_SIGNS } from './concern-signs-adults.ts';
import { DANGER_SIGNS } from './concern-signs-danger.ts';
import { ENGLISH_SIGNS } from './concern-signs-english.ts';
import { FEAR_SIGNS } from './concern-signs-fear.ts';
import { NEGLECT_SIGNS } from './concern-signs-neglect.ts';
import { SELF_HARM_SIGNS } from './concern-signs-self-harm.ts';
import { VIOLENCE_SIGNS } from './concern-signs-violence.ts';
import { WORRY_SIGNS } from './concern-signs-worry.ts';
import { weightOf } from './concern-words.ts';
import { spacedWords } from './danish-letters.ts';
import { CONCERN_LEVELS, type ConcernLevel } from './understanding.ts';

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
].map(({ kind, level, phrases }) => ({ kind, level, pattern: anyOf(phrases) }));

const HARMLESS_PATTERNS = HARMLESS.map(({ phrases, unless }) => ({
  pattern: everyOneOf(phrases),
  unless: unless && anyOf(unless),
}));

/**
 * How grave a worry for a child the text shows; undefined when it shows none. Words that are harmless where they stand
 * are left out first; then one clear sign is enough, or many words that each hint at worry. In doubt it answers.
 */
export function concernIn(text: string): ConcernLevel | undefined {
  const words = withoutHarmless(spacedWords(text));
  const levels = SIGNS.filter(({ pattern }) => pattern.test(words)).map(({ level }) => level);
  const gravest = CONCERN_LEVELS.findLast((level) => levels.includes(level));
  return gravest ?? (weightOf(words.split(' ')) > 0 ? 'bekymring' : undefined);
}

/** Harmless words are left out of every sentence that holds nothing against it. */
function withoutHarmless(words: string): string {
  return HARMLESS_PATTERNS.reduce((left, { pattern, unless }) => {
    if (!unless?.test(left)) return left.replace(pattern, '~ ');
    return left
      .split('.')
      .map((sentence) => (unless.test(sentence) ? sentence : sentence.replace(pattern, '~ ')))
      .join('.');
  }, words);
}
