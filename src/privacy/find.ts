import { anyCaseSpelledOut } from '../kernel/any-case.ts';

/** A stretch of a text, from `start` up to, not including, `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** Finds stretches of one sort in a text, from left to right, none upon another. */
export type Find = (text: string) => readonly Stretch[];

/** Stands for a letter that is spoken for already, so that no later pattern reads it. */
export const SPOKEN_FOR = '\x1A';

/**
 * What a pattern matches: its group `found` where it has one, else the whole match; a group `from` inside a lookbehind
 * tells where it begins, for patterns that are quicker to find by their end.
 */
export function matching(pattern: string): Find {
  const anywhere = new RegExp(anyCaseSpelledOut(pattern), 'dgmu');
  return (text) => {
    const stretches: Stretch[] = [];
    let done = 0;
    anywhere.lastIndex = 0;
    // Half as long as `matchAll` takes, which makes a pattern of its own each time.
    for (let match = anywhere.exec(text); match; match = anywhere.exec(text)) {
      if (match[0] === '') anywhere.lastIndex += widthAt(text, anywhere.lastIndex);
      const { found, from } = match.indices?.groups ?? {};
      const [start, end] = found ?? [from?.[0] ?? match.index, match.index + match[0].length];
      if (start < done || end === start) continue;
      stretches.push({ start, end });
      done = end;
    }
    return stretches;
  };
}

/** How many code units the character there takes up: past the end 1, so that whoever goes on comes to an end. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}

/** The same find, which need not look where there is no figure. */
export function amongFigures(find: Find): Find {
  return (text) => (/\d/.test(text) ? find(text) : []);
}

/** The text, as long as before, with the stretches made unreadable to later patterns. */
export function withoutReading(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(done, start), SPOKEN_FOR.repeat(end - start));
    done = end;
  }
  return parts.join('') + text.slice(done);
}
