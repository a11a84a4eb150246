import type { Content, Entry, OutOfScopeTopic } from '../content/content.ts';
import { contentFiles as says } from '../wording/learning-files.ts';

type EntryField = keyof typeof says.fields;
const FIELDS = Object.keys(says.fields) as readonly EntryField[];
const OTHERS = Object.keys(says.others) as readonly (keyof typeof says.others)[];
const COMPARED: readonly string[] = [...OTHERS, 'entries', 'outOfScope'];

/** What becomes of the content when other files take its place, one line each: new, changed and vanished answers first. */
export function compareContent(now: Content, then: Content): readonly string[] {
  const others = OTHERS.filter((part) => !same(now[part], then[part])).map((part) => says.others[part]);
  return [
    ...then.entries.flatMap((entry) =>
      entryLine(
        now.entries.find(({ id }) => id === entry.id),
        entry,
      ),
    ),
    ...now.entries
      .filter(({ id }) => !then.entries.some((entry) => entry.id === id))
      .map((entry) => says.vanishedEntry(nameOf(entry))),
    ...topicLines(now.outOfScope, then.outOfScope),
    ...[...others, ...(same(rest(now), rest(then)) ? [] : [says.other])].map(says.otherFile),
  ];
}

function entryLine(before: Entry | undefined, entry: Entry): readonly string[] {
  if (!before) return [says.newEntry(nameOf(entry))];

  const changed = FIELDS.filter((field) => !same(before[field], entry[field])).map(
    (field) => says.fields[field],
  );
  return changed.length > 0 ? [says.changedEntry(nameOf(entry), changed)] : [];
}

function topicLines(now: readonly OutOfScopeTopic[], then: readonly OutOfScopeTopic[]): readonly string[] {
  const ids = [...new Set([...then, ...now].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, after] = [now, then].map(
      (topics) => new Set(topics.find((topic) => topic.id === id)?.phrasings),
    );
    const added = [...(after ?? [])].filter((text) => !before?.has(text)).length;
    const removed = [...(before ?? [])].filter((text) => !after?.has(text)).length;
    return added + removed > 0 ? [says.topic(id, added, removed)] : [];
  });
}

/** Whatever else the content holds. */
function rest(content: Content): unknown {
  return Object.entries(content).filter(([part]) => !COMPARED.includes(part));
}

function nameOf({ number, question }: Entry): string {
  return `${number}. ${question}`;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
