import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import { REQUEST_LISTS } from '../reply/press.ts';
import { listWords } from '../wording/request-lists.ts';
import { type ContactRequest, STATES } from './request.ts';
import type { Wanted } from './requests.ts';
import { OPEN_STATES } from './rights.ts';

/** Which list somebody asks for. */
export const LISTS = [...REQUEST_LISTS, 'search'] as const;
export type ListKind = (typeof LISTS)[number];
export type ListAsked = { readonly kind: ListKind; readonly words: readonly string[] };

/** So many stand on a page. */
export const SHOWN_IN_LIST = 10;
/** So many are looked through for what is urgent. */
export const LOOKED_THROUGH = 1_000;

/** What was typed after "sager": one of the lists, or words to search for. */
export function readListWords(typed: string): ListAsked {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  const [first] = words;
  if (first === undefined) return { kind: 'open', words };

  const kinds = Object.keys(listWords) as (keyof typeof listWords)[];
  const kind = kinds.find((each) => listWords[each].some((word) => word === first));
  return kind !== undefined && words.length === 1 ? { kind, words: [] } : { kind: 'search', words };
}

/** What to ask the store for, up to the end of the page. What is urgent among it is told by `isUrgent`. */
export function wantedFor({ kind, words }: ListAsked, person: Person, page = 1): Wanted {
  const confidential = mayActAs(person, 'lead');
  const anyOpen = { states: OPEN_STATES, confidential, atMost: page * SHOWN_IN_LIST };
  switch (kind) {
    case 'open':
      return anyOpen;
    case 'mine':
      return { ...anyOpen, person: person.id, confidential: true };
    case 'free':
      return { ...anyOpen, states: ['new', 'offered'] };
    case 'urgent':
      return { ...anyOpen, states: ['new', 'offered', 'taken'], atMost: LOOKED_THROUGH };
    case 'waiting':
      return { ...anyOpen, states: ['waiting'] };
    case 'search':
      return { ...anyOpen, states: STATES.filter((state) => state !== 'draft'), words };
    default:
      return never(kind);
  }
}

/** Whether it has been left lying: nobody can get it, it is confidential and not taken, or a deadline has passed. */
export function isUrgent(request: ContactRequest, now: Date): boolean {
  const { state, confidential, next, remindedAt, routing } = request;
  if (state === 'new' || (state === 'offered' && confidential)) return true;
  if (!next || next.kind === 'wake') return false;

  const isLate = next.kind !== 'remind' || next.at <= now;
  return isLate || remindedAt !== undefined || routing.why.some(({ kind }) => kind === 'not-taken');
}
