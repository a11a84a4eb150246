import type { Content, Entry } from '../../src/content/content.ts';

const PHRASINGS = 12;
const TOPIC_WORDS = 6;
const SYLLABLES = [
  'ba',
  'dre',
  'fø',
  'gul',
  'hin',
  'kla',
  'lø',
  'mas',
  'nor',
  'pil',
  'rå',
  'sti',
  'tun',
  'vej',
];

/**
 * The content with entries invented on top, until there are so many: each about a few words of its own, asked in the
 * sentences of the real phrasings. The same number always gives the same content.
 */
export function withManyEntries(content: Content, many: number): Content {
  const frames = content.entries.flatMap(({ phrasings }) => phrasings.slice(0, 40)).map(wordsOf);
  const invented = Array.from({ length: Math.max(0, many - content.entries.length) }, (_, at) =>
    inventEntry(content.entries[at % content.entries.length], at, frames),
  );
  return { ...content, entries: [...content.entries.slice(0, many), ...invented] };
}

function inventEntry(model: Entry | undefined, at: number, frames: readonly (readonly string[])[]): Entry {
  if (!model) throw new Error('there is no entry to model others on');
  const topic = Array.from({ length: TOPIC_WORDS }, (_, word) => inventWord(at * TOPIC_WORDS + word));
  const sentence = (number: number) => {
    const frame = frames[(at * PHRASINGS + number) % frames.length] ?? [];
    return [...frame.slice(0, 4), topic[number % TOPIC_WORDS], topic[(number + 1) % TOPIC_WORDS]].join(' ');
  };
  return {
    ...model,
    id: `opfundet-${at}`,
    number: at + 1000,
    question: `${sentence(0)}?`,
    answer: [`${topic.join(' ')}. ${model.answer[0] ?? ''}`.slice(0, 600)],
    phrasings: Array.from({ length: PHRASINGS }, (_, number) => sentence(number)),
    englishPhrasings: [],
    concepts: [],
  };
}

/** A word that looks like one; different for each number up to some 500,000. */
function inventWord(number: number): string {
  const syllable = (place: number) =>
    SYLLABLES[Math.floor(number / SYLLABLES.length ** place) % SYLLABLES.length] ?? '';
  return [0, 1, 2, 3, 4].map(syllable).join('');
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/\s+/);
}
