import { groupMisses } from '../learning/group-misses.ts';
import type { Miss } from '../learning/misses.ts';
import { stem } from '../qa/stem.ts';
import { isStopWord } from '../qa/stop-words.ts';
import { wordsIn } from '../qa/words.ts';
import { type Counted, FEWEST_SHOWN, mergeSmall } from './small-numbers.ts';

const MOST_WORDS = 2;

/**
 * What was asked in vain, by theme, the most often first. A theme is called by the words that most of its questions have
 * in common, never by one that only a few wrote; what has no such words, or is asked too seldom, is among the rest.
 */
export function themesOf(misses: readonly Miss[]): {
  readonly themes: readonly Counted<string>[];
  readonly rest: number;
} {
  const counts = new Map<string, number>();
  for (const group of groupMisses(misses)) {
    const name = nameOf(group.misses.map(({ redacted }) => redacted)) ?? '';
    counts.set(name, (counts.get(name) ?? 0) + group.misses.length);
  }
  const unnamed = counts.get('') ?? 0;
  counts.delete('');
  const { shown, rest } = mergeSmall([...counts].map(([key, count]) => ({ key, count })));
  return { themes: shown, rest: rest.count + unnamed };
}

/** "gave, fødselsdag"; undefined where too few wrote the same word. */
function nameOf(texts: readonly string[]): string | undefined {
  const spread = new Map<string, { readonly typed: Map<string, number>; texts: number }>();
  for (const text of texts) {
    const words = wordsIn(text).filter(
      ({ form, name }) => !name && !isStopWord(form) && /^\p{L}{3,}$/u.test(form),
    );
    const typed = new Map(words.map((word) => [stem(word.form), word.typed]));
    for (const [key, word] of typed) {
      const known = spread.get(key) ?? { typed: new Map<string, number>(), texts: 0 };
      known.texts += 1;
      known.typed.set(word, (known.typed.get(word) ?? 0) + 1);
      spread.set(key, known);
    }
  }
  const words = [...spread.values()]
    .filter((word) => word.texts >= FEWEST_SHOWN)
    .toSorted((one, other) => other.texts - one.texts)
    .slice(0, MOST_WORDS)
    .flatMap(({ typed }) => mostOften(typed) ?? []);
  return words.length > 0 ? words.join(', ') : undefined;
}

function mostOften(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
