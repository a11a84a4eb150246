import { EVIDENCE, type Evidence } from './concern-evidence.ts';
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

const EVIDENCE_PATTERNS = EVIDENCE.map(({ role, weight, phrases }) => ({
  role,
  weight,
  pattern: anyOf(phrases),
}));

/**
 * Two sentences whose evidence adds up to this show worry; lower means fewer misses and more false alarms. The figures
 * were fitted together with the weights of the evidence.
 */
const ENOUGH_EVIDENCE = 3;
const A_HURT = 1.25;
const SEVERAL_HURTS = 0.5;
/** A hurt weighs more beside the one it befalls or comes from. */
const SOMEBODY_HURT = 1.25;
const NOTHING_EVERYDAY = 0.5;
/** Long sentences gather words of every kind by chance. */
const PER_WORD = -0.03;

/**
 * How grave a worry for a child the text shows; undefined when it shows none. Words that are harmless where they stand
 * are left out first; then one clear sign is enough, or evidence of several kinds side by side. In doubt it answers.
 */
export function concernIn(text: string): ConcernLevel | undefined {
  const words = withoutHarmless(spacedWords(text));
  const levels = SIGNS.filter(({ pattern }) => pattern.test(words)).map(({ level }) => level);
  const gravest = CONCERN_LEVELS.findLast((level) => levels.includes(level));
  return gravest ?? (addsUp(words) ? 'bekymring' : undefined);
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

/** Each with a space at both ends. */
function sentencesOf(words: string): readonly string[] {
  return words.split('.').filter((sentence) => sentence.trim() !== '');
}

/** Whether any sentence together with the next holds enough evidence. */
function addsUp(words: string): boolean {
  const inText = EVIDENCE_PATTERNS.filter(({ pattern }) => pattern.test(words));
  const found = sentencesOf(words).map((sentence) => ({
    evidence: inText.filter(({ pattern }) => pattern.test(sentence)),
    length: sentence.trim().split(' ').length,
  }));
  return found.some(({ evidence, length }, at) => {
    const next = found[at + 1];
    const both = new Set([...evidence, ...(next?.evidence ?? [])]);
    return weigh(both, length + (next?.length ?? 0)) >= ENOUGH_EVIDENCE;
  });
}

function weigh(evidence: ReadonlySet<(typeof EVIDENCE_PATTERNS)[number]>, words: number): number {
  const found = [...evidence];
  const hurts = found.filter(({ role }) => role === 'hurt').length;
  const has = (wanted: Evidence['role']): boolean => found.some(({ role }) => role === wanted);
  return (
    found.reduce((sum, { weight }) => sum + weight, 0) +
    (hurts > 0 ? A_HURT : 0) +
    (hurts > 1 ? SEVERAL_HURTS : 0) +
    (hurts > 0 && has('person') ? SOMEBODY_HURT : 0) +
    (has('everyday') ? 0 : NOTHING_EVERYDAY) +
    PER_WORD * words
  );
}
