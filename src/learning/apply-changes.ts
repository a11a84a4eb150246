import type { Content, Entry, OutOfScopeTopic } from '../content/content.ts';
import { sameQuestion } from '../content/same-question.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { servedEnglish } from '../qa/english-draft.ts';
import { learning as says } from '../wording/learning.ts';
import type { Addition, ApprovedChange, Deed, EntryWords } from './change.ts';

/**
 * The content in force: the files with the approved changes on top, in the order in which they were approved. A change
 * that the files have taken over is left out, unless they were read before: `filesReadAt`.
 */
export function applyChanges(
  files: Content,
  changes: readonly ApprovedChange[],
  filesReadAt?: Date,
): Content {
  const isOnTop = ({ state: { takenOverAt } }: ApprovedChange) =>
    takenOverAt === undefined || (filesReadAt !== undefined && takenOverAt > filesReadAt);
  return changes
    .filter(isOnTop)
    .toSorted((one, other) => one.state.sequence - other.state.sequence)
    .reduce(applyChange, files);
}

/** The ids of the changes that the files have, so that they need not lie on top any more. */
export function takenOverBy(files: Content, changes: readonly ApprovedChange[]): readonly string[] {
  const ids: string[] = [];
  changes.reduce((content, change) => {
    const next = applyChange(content, change);
    if (next === content && change.state.takenOverAt === undefined) ids.push(change.id);
    return next;
  }, files);
  return ids;
}

/** The content with one more change; the same object where it changes nothing, because it is there already. */
function applyChange(content: Content, { deed, state }: ApprovedChange): Content {
  return applyDeed(content, deed, state.at);
}

/** The content as it would be with what was done, approved at that moment. */
export function applyDeed(content: Content, deed: Deed, at: Date): Content {
  switch (deed.kind) {
    case 'phrasing':
      return withEntry(content, deed.entry, (entry) => withPhrasings(entry, fresh(deed.texts, content)));
    case 'out-of-scope':
      return withTopic(content, deed.topic, fresh(deed.texts, content));
    case 'edit':
      return withEntry(content, deed.entry, (entry) =>
        entry.version === deed.base ? edited(entry, deed.after, at) : entry,
      );
    case 'new-entry':
      return withNewEntry(content, deed, at);
    case 'withdrawal':
      return without(content, deed.addition);
    default:
      return never(deed);
  }
}

/** The words of an entry that can be edited, as they are in force. */
export function wordsOf(entry: Entry): EntryWords {
  const { question, shortAnswer, answer, source } = entry;
  const english = servedEnglish(entry);
  return { question, shortAnswer, answer, source, ...(english === undefined ? {} : { english }) };
}

/** Texts that stand nowhere yet: what is asked in the same words has one place only. */
export function fresh(texts: readonly string[], content: Content): readonly string[] {
  const known = new Set([
    ...content.entries.flatMap(({ question, phrasings, englishPhrasings }) =>
      [question, ...phrasings, ...englishPhrasings].map(sameQuestion),
    ),
    ...content.outOfScope.flatMap(({ phrasings }) => phrasings.map(sameQuestion)),
  ]);
  return texts.filter((text) => {
    const isNew = !known.has(sameQuestion(text));
    known.add(sameQuestion(text));
    return isNew;
  });
}

function withEntry(content: Content, id: string, change: (entry: Entry) => Entry): Content {
  const entry = content.entries.find((each) => each.id === id);
  const changed = entry && change(entry);
  if (!changed || changed === entry) return content;
  return { ...content, entries: content.entries.map((each) => (each === entry ? changed : each)) };
}

function withPhrasings(entry: Entry, texts: readonly string[]): Entry {
  return texts.length === 0 ? entry : { ...entry, phrasings: [...entry.phrasings, ...texts] };
}

function withTopic(content: Content, id: string, texts: readonly string[]): Content {
  if (texts.length === 0) return content;

  const known = content.outOfScope.some((topic) => topic.id === id);
  const widened = (topic: OutOfScopeTopic): OutOfScopeTopic =>
    topic.id === id ? { ...topic, phrasings: [...topic.phrasings, ...texts] } : topic;
  const outOfScope = known
    ? content.outOfScope.map(widened)
    : [...content.outOfScope, { id, phrasings: texts }];
  return { ...content, outOfScope };
}

/**
 * Each approved edit is a version of its own. Who approved it is in the audit; the content names the programme. A
 * phrasing that has become the question itself stands there only.
 */
function edited(entry: Entry, words: EntryWords, at: Date): Entry {
  const phrasings = remaining(entry.phrasings, [words.question]);
  return { ...entry, ...inVersion(entry.version + 1, words, at), phrasings };
}

/** The words as they stand in an entry: the translation is approved with the Danish words that it translates. */
function inVersion(version: number, { english, ...danish }: EntryWords, at: Date) {
  const approved = approvedAt(at);
  return {
    ...danish,
    english: english === undefined ? undefined : { shortAnswer: english, ofVersion: version, approved },
    version,
    approved,
  };
}

function withNewEntry(
  content: Content,
  { entry: id, words, phrasings, safety }: Extract<Addition, { kind: 'new-entry' }>,
  at: Date,
): Content {
  if (content.entries.some((entry) => entry.id === id)) return content;

  const number = Math.max(0, ...content.entries.map((entry) => entry.number)) + 1;
  const entry: Entry = {
    id,
    number,
    ...inVersion(1, words, at),
    phrasings: remaining(fresh(phrasings, content), [words.question]),
    englishPhrasings: [],
    concepts: [],
    safety,
  };
  return { ...content, entries: [...content.entries, entry] };
}

function approvedAt(at: Date): Entry['approved'] {
  return { by: says.approver, on: danishDayAt(at) };
}

/** An entry that is taken back answers nothing any more; a phrasing leads nowhere. */
function without(content: Content, addition: Addition): Content {
  switch (addition.kind) {
    case 'phrasing':
      return withEntry(content, addition.entry, (entry) => {
        const phrasings = remaining(entry.phrasings, addition.texts);
        return phrasings.length === entry.phrasings.length ? entry : { ...entry, phrasings };
      });
    case 'out-of-scope':
      return withoutInTopic(content, addition.topic, addition.texts);
    case 'new-entry': {
      const entries = content.entries.filter(({ id }) => id !== addition.entry);
      return entries.length === content.entries.length ? content : { ...content, entries };
    }
    default:
      return never(addition);
  }
}

function withoutInTopic(content: Content, id: string, texts: readonly string[]): Content {
  const topic = content.outOfScope.find((each) => each.id === id);
  const phrasings = remaining(topic?.phrasings ?? [], texts);
  if (!topic || phrasings.length === topic.phrasings.length) return content;

  const outOfScope = content.outOfScope
    .map((each) => (each === topic ? { ...topic, phrasings } : each))
    .filter((each) => each.phrasings.length > 0);
  return { ...content, outOfScope };
}

function remaining(phrasings: readonly string[], texts: readonly string[]): readonly string[] {
  const gone = new Set(texts.map(sameQuestion));
  return phrasings.filter((text) => !gone.has(sameQuestion(text)));
}
