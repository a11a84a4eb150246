import type { Content, Entry } from '../content/content.ts';
import { wordsOf } from '../learning/apply-changes.ts';
import { needsSecondPerson } from '../learning/approval.ts';
import { type Deed, type EntryWords, sameWords } from '../learning/change.ts';
import { type Mistakes, placeOf, textMistake, wordMistakes } from '../learning/check-deed.ts';
import { readTexts, readWords } from '../learning/content-forms.ts';
import { answeredElsewhere } from '../learning/duplicates.ts';
import { sayDiff } from '../learning/say-diff.ts';
import { entryCalled } from '../learning/search-entries.ts';
import { idOf } from '../learning/subject-id.ts';
import { versionOf } from '../learning/versions.ts';
import type { Person } from '../people/person.ts';
import { redact } from '../privacy/redact.ts';
import type { Filled } from '../reply/form.ts';
import { type Part, prose, type Reply } from '../reply/reply.ts';
import { changeCard as said, learning as says } from '../wording/learning.ts';
import { learningMistakes as wrong } from '../wording/learning-mistakes.ts';
import type { Submission } from './bot.ts';
import { changeCard } from './learning-cards.ts';
import type { LearningParts } from './learning-parts.ts';
import type { Shown } from './request-acts.ts';
import { sayPlainly } from './say.ts';

/** An edit of an entry, written on one version of it. What was written is shown again where that is no longer in force. */
export async function submitEdit(
  parts: LearningParts,
  by: Person,
  { entry: id, version }: { readonly entry: string; readonly version: number },
  filled: Filled,
): Promise<Submission> {
  const entry = parts.content.entries.find((each) => each.id === id);
  if (!entry) return tell({ text: says.entry.gone });

  const words = readWords(filled);
  if (sameWords(words, wordsOf(entry))) return mistaken({ question: wrong.unchanged });

  const mistakes = { ...englishMistake(words, entry), ...wordMistakes(words, parts.content, entry) };
  if (Object.keys(mistakes).length > 0) return mistaken(mistakes);
  if (entry.version !== version) {
    return { kind: 'tell', reply: await sayOutdated(parts, entry, version, words) };
  }
  return { kind: 'tell', reply: await keepDeed(parts, by, editOf(entry, words), false) };
}

/** Brings an earlier version back: an edit like any other, with the words of that time. */
export async function restore(
  parts: LearningParts,
  by: Person,
  press: { readonly entry: string; readonly version: number; readonly earlier: number },
): Promise<Shown> {
  const entry = parts.content.entries.find(({ id }) => id === press.entry);
  if (!entry) return tell({ text: says.entry.gone });
  if (entry.version !== press.version) return tell({ text: wrong.changedMeanwhile });

  const earlier = versionOf(entry, press.earlier, await parts.contentChanges.approved());
  if (!earlier) return tell({ text: says.version.unknown });
  if (sameWords(earlier.words, wordsOf(entry))) return tell({ text: says.version.same });

  const [mistake] = Object.values(wordMistakes(earlier.words, parts.content, entry));
  if (mistake !== undefined) return tell({ text: mistake });

  const deed = { ...editOf(entry, earlier.words), restores: press.earlier };
  return { kind: 'tell', reply: await keepDeed(parts, by, deed, false, says.version.restored) };
}

/** More ways to ask for an answer: in force at once where that is the editor's to say and no other answer fits. */
export async function submitPhrasing(parts: LearningParts, by: Person, filled: Filled): Promise<Submission> {
  const { content, understand } = parts;
  const entry = entryCalled(filled['entry'] ?? '', content.entries);
  const texts = readTexts(filled);
  const mistake = textMistake(texts, content) ?? takenMistake(texts, content);
  if (mistake !== undefined || !entry) {
    return mistaken({
      ...(mistake === undefined ? {} : { texts: mistake }),
      ...(entry ? {} : { entry: wrong.noEntry }),
    });
  }
  const deed: Deed = { kind: 'phrasing', entry: entry.id, texts: redacted(texts, content) };
  const live = !needsSecondPerson(deed, content) && answeredElsewhere(deed, content, understand).length === 0;
  return { kind: 'tell', reply: await keepDeed(parts, by, deed, live) };
}

/** What the document does not answer, under a topic that is there or a new one. */
export async function submitOutOfScope(
  parts: LearningParts,
  by: Person,
  filled: Filled,
): Promise<Submission> {
  const { content, understand } = parts;
  const texts = readTexts(filled);
  const { topic: chosen = '', newTopic = '' } = filled;
  const topic = newTopic.trim() === '' ? chosen : idOf(redact(newTopic, content.contacts).text);
  const known = content.outOfScope.some(({ id }) => id === topic);
  const mistake = textMistake(texts, content) ?? takenMistake(texts, content);
  const topicMistake =
    newTopic.trim() === '' && !known ? wrong.noTopic : topic === '' ? wrong.newTopic : undefined;
  if (mistake !== undefined || topicMistake !== undefined) {
    return mistaken({
      ...(mistake === undefined ? {} : { texts: mistake }),
      ...(topicMistake === undefined ? {} : { newTopic: topicMistake }),
    });
  }
  const deed: Deed = { kind: 'out-of-scope', topic, texts: redacted(texts, content) };
  const live = answeredElsewhere(deed, content, understand).length === 0;
  return { kind: 'tell', reply: await keepDeed(parts, by, deed, live) };
}

/** A whole new answer; it waits for a second person. */
export async function submitNewEntry(parts: LearningParts, by: Person, filled: Filled): Promise<Submission> {
  const { content } = parts;
  const words = readWords(filled);
  const texts = readTexts(filled);
  const mistake = textMistake(texts, content) ?? takenMistake(texts, content);
  const mistakes = { ...wordMistakes(words, content), ...(mistake === undefined ? {} : { texts: mistake }) };
  if (Object.keys(mistakes).length > 0) return mistaken(mistakes);

  const deed: Deed = {
    kind: 'new-entry',
    entry: idOf(words.question, content.entries),
    words,
    phrasings: redacted(texts, content),
    safety: filled['safety'] === 'yes',
  };
  return { kind: 'tell', reply: await keepDeed(parts, by, deed, false) };
}

/** Keeps what was done, as a draft or in force at once, and shows it. */
export async function keepDeed(
  parts: LearningParts,
  by: Person,
  deed: Deed,
  live: boolean,
  note: string = live ? said.live : said.drafted,
): Promise<Reply> {
  const { contentChanges, contentInForce, newId, clock } = parts;
  const change = { id: newId(), deed, madeBy: by.id, madeAt: clock() };
  if (!live) return changeCard(parts, by, await contentChanges.draft(change), note);

  const approved = await contentChanges.addApproved(change);
  contentInForce.changed();
  return changeCard(parts, by, approved, note);
}

function editOf(entry: Entry, after: EntryWords): Extract<Deed, { kind: 'edit' }> {
  return { kind: 'edit', entry: entry.id, base: entry.version, before: wordsOf(entry), after };
}

/** What changed while somebody wrote, and their own words to copy: nothing is lost. */
async function sayOutdated(
  { contentChanges }: LearningParts,
  entry: Entry,
  version: number,
  words: EntryWords,
): Promise<Reply> {
  const base = versionOf(entry, version, await contentChanges.approved());
  const parts: readonly Part[] = [
    { kind: 'prose', text: prose(`${wrong.changedMeanwhile} ${says.version.since}`) },
    ...(base ? sayDiff(base.words, wordsOf(entry), 'gist') : []),
    { kind: 'copyable', heading: says.yourWords, text: words.answer.join('\n\n') },
    { kind: 'copyable', heading: says.yourShortAnswer, text: words.shortAnswer },
    ...(words.english === undefined
      ? []
      : [{ kind: 'copyable', heading: says.yourEnglish, text: words.english } as const]),
    {
      kind: 'choices',
      choices: [
        { label: said.editAgain, press: { kind: 'edit-entry', entry: entry.id, version: entry.version } },
      ],
    },
  ];
  return { gist: wrong.changedMeanwhile, audience: 'asker', parts };
}

/** A translation that was forgotten would say something else than the answer that it stands beside. */
function englishMistake({ english, shortAnswer }: EntryWords, before: Entry): Mistakes {
  const isBehind = english !== undefined && english === before.english?.shortAnswer;
  return isBehind && shortAnswer !== before.shortAnswer ? { english: wrong.englishBehind } : {};
}

function takenMistake(texts: readonly string[], content: Content): string | undefined {
  for (const text of texts) {
    const where = placeOf(text, content);
    if (where !== undefined) return wrong.taken(text, where);
  }
  return undefined;
}

function redacted(texts: readonly string[], { contacts }: Content): readonly string[] {
  return [...new Set(texts.map((text) => redact(text, contacts).text))];
}

function tell(said: { readonly text: string }): Extract<Submission, { kind: 'tell' }> {
  return { kind: 'tell', reply: sayPlainly(said) };
}

function mistaken(mistakes: Readonly<Record<string, string>>): Submission {
  return { kind: 'mistakes', mistakes };
}
