import type { Find, Stretch } from './find.ts';

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

/** The end of a domain with a dot inside it; a stop after it is the sentence's. */
function growRight(text: string, from: number): number {
  const first = text[from] === ' ' ? from + 1 : from;
  let end = first;
  while (end < text.length && DOMAIN.test(text[end] ?? '')) end += 1;
  while (end > first && !/[\p{L}\p{N}]/u.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(first + 1, end).includes('.') ? end : -1;
}
