/** A run of words that both texts have, or only one of them. */
export type Run = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** Stands between paragraphs, so that a break that moved is seen too. */
const PARAGRAPH = '¶';

/** What was taken out of a text and what was put in, word by word: the longest common words stay. */
export function wordDiff(before: readonly string[], after: readonly string[]): readonly Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, now);
  const runs: { kind: Run['kind']; words: string[] }[] = [];
  const push = (kind: Run['kind'], word: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };

  let [at, on] = [0, 0];
  while (at < old.length || on < now.length) {
    const [was = '', is = ''] = [old[at], now[on]];
    if (at < old.length && on < now.length && was === is) {
      push('same', was);
      at += 1;
      on += 1;
    } else if (at < old.length && (on === now.length || common(at + 1, on) >= common(at, on + 1))) {
      push('out', was);
      at += 1;
    } else {
      push('in', is);
      on += 1;
    }
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

function wordsOf(paragraphs: readonly string[]): readonly string[] {
  return paragraphs
    .join(` ${PARAGRAPH} `)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** How many words the ends of the two texts have in common, in order, from each place on. */
function commonLengths(old: readonly string[], now: readonly string[]): (at: number, on: number) => number {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let on = now.length - 1; on >= 0; on -= 1) {
      lengths[at * width + on] =
        old[at] === now[on]
          ? (lengths[(at + 1) * width + on + 1] ?? 0) + 1
          : Math.max(lengths[(at + 1) * width + on] ?? 0, lengths[at * width + on + 1] ?? 0);
    }
  }
  return (at, on) => lengths[at * width + on] ?? 0;
}
