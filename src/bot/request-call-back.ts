import type { Contact } from '../content/content.ts';
import { plainCharacters } from '../privacy/plain-characters.ts';
import { findPrivate } from '../privacy/redact.ts';

const SENDER = /^[\s>*]*(?:fra|from|afsender)\*?\s?:\*?\s*(.{3,150})$/gimu;
const MOST = 3;
const LONGEST = 200;

/**
 * How to call back whoever first asked: the earliest sender in a forwarded chain, else the phones and mail addresses that
 * the text gives. Of the raw text, for the private field alone.
 */
export function callBackIn(typed: string, contacts: readonly Contact[]): string | undefined {
  const text = plainCharacters(typed);
  const sender = [...text.matchAll(SENDER)].at(-1)?.[1]?.trim();
  const ways = findPrivate(text, contacts)
    .filter(({ kind }) => kind === 'phone' || kind === 'mail')
    .map(({ start, end }) => text.slice(start, end).trim());
  const found = [...(sender === undefined ? [] : [sender]), ...ways.filter((way) => !sender?.includes(way))];
  const distinct = [...new Set(found)].slice(0, MOST);
  return distinct.length > 0 ? distinct.join(', ').slice(0, LONGEST) : undefined;
}
