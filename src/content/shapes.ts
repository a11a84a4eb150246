import { z } from 'zod';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { fieldMistakes as say } from '../wording/content-check.ts';

/** Text on one line, however it was folded in the file. */
export const line = z.string().overwrite(onOneLine).min(1);

/** Travels in buttons, links and file names. */
export const id = z.string().regex(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, { error: say.id });

/** What each part of a list must look like, and what to say of one that does not. */
export type Demand = {
  readonly looksLike: Pick<RegExp, 'test'>;
  readonly otherwise: (part: string) => string;
};

/** For words that are compared with lower-cased text. */
export const smallLetters = { looksLike: /^\P{Lu}*$/u, otherwise: say.capitals } satisfies Demand;

export const lowerCase = line.regex(smallLetters.looksLike, {
  error: ({ input }) => smallLetters.otherwise(String(input)),
});

/** Several in one text, as staff type them: "gave, gaver, foræring". A comma too many does no harm. */
export function separatedBy(sign: string, ...demands: readonly Demand[]) {
  return z.string().transform((text, context): readonly string[] => {
    const parts = text
      .split(sign)
      .map(onOneLine)
      .filter((part) => part !== '');
    if (parts.length === 0) context.addIssue({ code: 'too_small', origin: 'array', minimum: 1, input: text });

    for (const [index, part] of parts.entries()) {
      const unmet = demands.find(({ looksLike }) => !looksLike.test(part));
      if (unmet) context.addIssue({ code: 'custom', path: [index], message: unmet.otherwise(part) });
    }
    return parts;
  });
}

const short: Demand = { looksLike: /^.{1,200}$/u, otherwise: () => say.longPhrasing };

/** One on each line. A whole block that was folded into one is longer than anybody's question. */
export const phrasings = separatedBy('\n', short);

/** A lone year is a number to YAML, and no date to us. */
const dateText = z.string({ error: ({ input }) => (typeof input === 'number' ? say.date : undefined) });

/** A day that exists, written "2026-11-23". */
export const civilDate = dateText.transform((text, context) => {
  const day = parseCivilDate(text);
  if (day) return day;

  context.addIssue({ code: 'custom', message: say.date });
  return z.NEVER;
});

/** A time of day, written "08:00" or "8.30", as minutes after midnight. */
export const clockTime = z.string({ error: () => say.time }).transform((text, context) => {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text) ?? [];
  if (hour !== undefined && minute !== undefined) return Number(hour) * 60 + Number(minute);

  context.addIssue({ code: 'custom', message: say.time });
  return z.NEVER;
});

/** Line breaks, double and hard spaces become single spaces; the words stay. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
