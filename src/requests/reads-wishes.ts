import { type Found, findAll } from './reads-danish.ts';
import { WISHES_FOR_CONTACT } from './reads-wishes-contact.ts';
import { WISHES_FOR_MEETINGS } from './reads-wishes-meetings.ts';
import { WISHES_FOR_OTHER_THINGS } from './reads-wishes-other.ts';
import { WISHES_FOR_SUPPORT } from './reads-wishes-support.ts';
import type { Ask } from './request.ts';

/** What was asked as far as a text tells: how strongly for each kind, and by which words. */
export type Wishes = ReadonlyMap<Ask, { readonly weight: number; readonly words: readonly string[] }>;

const SIGNS = [
  ...WISHES_FOR_MEETINGS,
  ...WISHES_FOR_CONTACT,
  ...WISHES_FOR_SUPPORT,
  ...WISHES_FOR_OTHER_THINGS,
];
/** What a weaker sign of the same wish adds. */
const REPEATED = 0.2;

/** What a sentence asks for, as far as its words tell; who asks, "støttepersonen", is not what is asked for. */
export function wishesIn(read: string, askers: readonly Found[] = []): Wishes {
  const isAsker = ({ at, end }: Found) => askers.some((asker) => asker.at <= at && end <= asker.end);
  const wishes = new Map<Ask, { readonly weight: number; readonly words: readonly string[] }>();
  for (const { ask, weight, sought } of SIGNS) {
    const words = findAll(sought, read)
      .filter((found) => !isAsker(found))
      .map(({ shown }) => shown);
    if (words.length === 0) continue;
    const known = wishes.get(ask) ?? { weight: 0, words: [] };
    wishes.set(ask, {
      weight: Math.max(known.weight, weight) + REPEATED * Math.min(known.weight, weight),
      words: [...known.words, ...words],
    });
  }
  return wishes;
}

/** The strongest of what a sentence asks for; 0 where it asks for nothing known. */
export function strongestWish(wishes: Wishes): number {
  return Math.max(0, ...[...wishes.values()].map(({ weight }) => weight));
}
