import { EVIDENCE } from './concern-evidence.ts';
import { HARMLESS } from './concern-harmless.ts';
import { phrasesPattern } from './concern-phrases.ts';
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
].map(({ kind, level, phrases }) => ({ kind, level, pattern: new RegExp(phrasesPattern(phrases)) }));

const HARMLESS_PATTERNS = HARMLESS.map(({ phrases, unless }) => ({
  pattern: new RegExp(phrasesPattern(phrases), 'g'),
  unless: unless && new RegExp(phrasesPattern(unless)),
}));

const EVIDENCE_PATTERNS = EVIDENCE.map(({ role, weight, phrases }) => ({
  role,
  weight,
  pattern: new RegExp(phrasesPattern(phrases)),
}));
/**
 * Two sentences whose evidence adds up to this show worry; lower means fewer misses and more false alarms. The figures
 * were fitted together with the weights of the evidence.
 */
const ENOUGH_EVIDENCE = 2.5;
const A_HURT = 2;
const SEVERAL_HURTS = 1;
const NOTHING_EVERYDAY = 0.5;
/** Long sentences gather words of every kind by chance. */
const PER_WORD = -0.05;

/**
 * How grave a worry for a child the text shows; undefined when it shows none. Words that are harmless where they stand
 * are left out first; then one clear sign is enough, or evidence of several kinds side by side. In doubt it answers.
 */
export function concernIn(text: string): ConcernLevel | undefined {
  const sentences = sentencesWithoutHarmless(text);
  const words = ` ${sentences.join(' . ')} `;
  const levels = SIGNS.filter(({ pattern }) => pattern.test(words)).map(({ level }) => level);
  const gravest = CONCERN_LEVELS.findLast((level) => levels.includes(level));
  return gravest ?? (addsUp(sentences) ? 'bekymring' : undefined);
}

function sentencesWithoutHarmless(text: string): readonly string[] {
  return spacedWords(text)
    .split(' . ')
    .map((sentence) => withoutHarmless(` ${sentence.trim()} `).trim())
    .filter((sentence) => sentence !== '');
}

function withoutHarmless(sentence: string): string {
  return HARMLESS_PATTERNS.reduce(
    (left, { pattern, unless }) => (unless?.test(sentence) ? left : left.replace(pattern, '~ ')),
    sentence,
  );
}

/** Whether any sentence together with the next holds enough evidence. */
function addsUp(sentences: readonly string[]): boolean {
  const found = sentences.map((sentence) =>
    EVIDENCE_PATTERNS.filter(({ pattern }) => pattern.test(` ${sentence} `)),
  );
  return found.some((evidence, at) => {
    const words = sentences
      .slice(at, at + 2)
      .join(' ')
      .split(' ').length;
    return weigh(new Set([...evidence, ...(found[at + 1] ?? [])]), words) >= ENOUGH_EVIDENCE;
  });
}

function weigh(evidence: ReadonlySet<(typeof EVIDENCE_PATTERNS)[number]>, words: number): number {
  const found = [...evidence];
  const hurts = found.filter(({ role }) => role === 'hurt').length;
  const everyday = found.some(({ role }) => role === 'everyday');
  return (
    found.reduce((sum, { weight }) => sum + weight, 0) +
    (hurts > 0 ? A_HURT : 0) +
    (hurts > 1 ? SEVERAL_HURTS : 0) +
    (everyday ? 0 : NOTHING_EVERYDAY) +
    PER_WORD * words
  );
}
