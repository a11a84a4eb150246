import Fuse from 'fuse.js';
import lunr from 'lunr';
import addDanish from 'lunr-languages/lunr.da.js';
import addStemmer from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import type { Content, Entry } from '../../src/content/content.ts';

addStemmer(lunr);
addDanish(lunr);

/** Another way to look up, asked with the whole message: ids of entries, best first, at most three. */
export type Rank = (text: string) => readonly string[];

/** Fuse.js over question and answer, as it comes: the measuring stick. */
export function plainFuse({ entries }: Pick<Content, 'entries'>): Rank {
  const fuse = new Fuse(entries, { keys: ['question', 'answer'], ignoreLocation: true });
  return (text) => fuse.search(text, { limit: 3 }).map(({ item }) => item.id);
}

/** MiniSearch over all that the lookup learns from too, the phrasings as well. */
export function miniSearch({ entries }: Pick<Content, 'entries'>): Rank {
  const index = new MiniSearch({ fields: ['question', 'phrasings', 'answer'] });
  index.addAll(entries.map(documentOf));
  return (text) =>
    index
      .search(text, { prefix: true, fuzzy: 0.2 })
      .slice(0, 3)
      .map(({ id }) => String(id));
}

/** lunr with Danish stems and stop words, over the same. */
export function lunrDanish({ entries }: Pick<Content, 'entries'>): Rank {
  const index = lunr(function () {
    this.use(lunr.da);
    for (const field of ['question', 'phrasings', 'answer']) this.field(field);
    for (const entry of entries) this.add(documentOf(entry));
  });
  return (text) =>
    index
      // Signs that are commands in its query language are nothing but signs here.
      .search(text.replace(/[^\p{L}\p{N}\s]/gu, ' '))
      .slice(0, 3)
      .map(({ ref }) => ref);
}

function documentOf({ id, question, phrasings, englishPhrasings, answer }: Entry) {
  return {
    id,
    question,
    phrasings: [...phrasings, ...englishPhrasings].join('\n'),
    answer: answer.join('\n'),
  };
}
