import { type Find, matching, type Stretch } from './find.ts';

const LOCAL = /[\p{L}\p{M}\p{N}.+_%&~'-]/u;
const DOMAIN = /[\p{L}\p{M}\p{N}.-]/u;

/**
 * Finds mail addresses by growing outwards from each @, also with a space beside it ("mette @ gmail.com"): each letter
 * is looked at twice at most, whatever the text.
 */
export const mailAddresses: Find = (text) => {
  const found: Stretch[] = [];
  let free = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const start = growLeft(text, at, free);
    const end = growRight(text, at + 1);
    if (start < 0 || end < 0) continue;
    found.push({ start, end });
    free = end;
  }
  return found;
};

function growLeft(text: string, at: number, stop: number): number {
  const last = text[at - 1] === ' ' ? at - 1 : at;
  let start = last;
  while (start > stop && LOCAL.test(text[start - 1] ?? '')) start -= 1;
  return start < last ? start : -1;
}

/** The end of a domain, also one without its dot or with a comma for it; a stop after it is the sentence's. */
function growRight(text: string, from: number): number {
  const first = text[from] === ' ' ? from + 1 : from;
  let end = first;
  while (end < text.length && DOMAIN.test(text[end] ?? '')) end += 1;
  while (end > first && !/[\p{L}\p{N}]/u.test(text[end - 1] ?? '')) end -= 1;
  const domain = text.slice(first, end);
  if (domain.includes('.', 1)) return end;
  const typed = /^(?:,| ?\. ?| dot | punktum )(?:com|dk|net|org|eu|example)(?![\p{L}\d])/u.exec(
    text.slice(end, end + 20),
  );
  return /^\p{L}[\p{L}\d-]+$/u.test(domain) ? end + (typed?.[0].length ?? 0) : -1;
}

const AT = '(?:[(\\[{<*] ?(?i:at|a|snabel-?a|@) ?[)\\]}>*]|(?i: snabel-? ?a ))';
const DOT = '(?:\\.| ?[(\\[{<*] ?(?i:punktum|prik|dot|\\.) ?[)\\]}>*] ?|(?i: punktum | prik | dot ))';

/** Finds mail addresses with their signs in words: "mette(at)post.example", "mette at post dot example". */
export const spelledMailAddresses: Find = matching(
  `(?<=(?<from>[\\p{L}\\d.+_-]{1,64}) ?)${AT} ?[\\p{L}\\d-]{1,64}(?: ?${DOT} ?[\\p{L}\\d-]{2,20}){0,3}|(?<=(?<from>[\\p{L}\\d.+_-]{1,64}))(?i: at | a | @ )[\\p{L}\\d-]{2,64}(?i:(?: dot | punktum | prik )[\\p{L}\\d-]{2,20}){1,3}`,
);
