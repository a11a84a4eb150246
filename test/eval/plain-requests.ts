import Fuse from 'fuse.js';
import { MUNICIPALITIES } from '../../src/municipalities/municipality.ts';
import type { Ask, Source } from '../../src/requests/request.ts';
import type { ReadText } from './request-measures.ts';

const SOURCE_WORDS: readonly (readonly [Source, RegExp])[] = [
  ['municipality', /kommune|sagsbehandler|rådgiver/],
  ['parents', /mor|far|forældre/],
  ['network', /lærer|pædagog|skole|bedste|nabo/],
  ['child', /barn|pige|dreng/],
];
const ASK_WORDS: readonly (readonly [Ask, RegExp])[] = [
  ['network-meeting', /møde|rådslagning/],
  ['lay-companion', /bisidder/],
  ['more-contact', /weekend|overnat|sove|oftere|flere|ekstra/],
  ['extra-support', /hjælp|støtte|køre|hente/],
];
const REQUEST = /spørg|spurgt|vil have|bede|kontakt|invit/;

/** The measuring stick: the first keyword that stands anywhere, and Fuse.js over the names for the municipality. */
export function readPlainly(text: string): ReadText {
  const low = text.toLowerCase();
  const first = <T>(words: readonly (readonly [T, RegExp])[]) =>
    words.find(([, word]) => word.test(low))?.[0];
  return {
    isRequest: REQUEST.test(low),
    municipality: nearestName(text),
    source: first(SOURCE_WORDS) ?? 'other',
    ask: first(ASK_WORDS) ?? 'other',
  };
}

const fuse = new Fuse(MUNICIPALITIES, {
  keys: ['name', 'aliases', 'towns'],
  includeScore: true,
  threshold: 0.2,
});

function nearestName(text: string): string | undefined {
  const capitals = text.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  const [best] = capitals
    .flatMap((word) => fuse.search(word, { limit: 1 }))
    .toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1));
  return best?.item.code;
}
