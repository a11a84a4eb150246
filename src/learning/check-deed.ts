import type { Content, Entry } from '../content/content.ts';
import { hasMarkup } from '../content/front-matter.ts';
import { sameQuestion } from '../content/same-question.ts';
import { sentencesOf } from '../content/sentences.ts';
import { findPrivate, redact } from '../privacy/redact.ts';
import { isEnglish } from '../qa/english.ts';
import { wordsIn } from '../qa/words.ts';
import { learningMistakes as says } from '../wording/learning-mistakes.ts';
import { fresh } from './apply-changes.ts';
import type { EntryWords } from './change.ts';

/** What the fields of a form take at most, in characters. */
export const LONGEST = {
  question: 200,
  shortAnswer: 1_500,
  answer: 3_000,
  source: 100,
  english: 1_500,
  texts: 1_500,
} as const;

/** As the files have it: longer is nobody's question. */
export const LONGEST_PHRASING = 200;

/** What is to be mended, by field; empty where all is right. */
export type Mistakes = Readonly<Record<string, string>>;

/**
 * What is wrong with the words of an entry, by the rules that the files keep: whole sentences of the answer in the short
 * answer and in the fixed rules that quote it, no markup, nothing private, and no question that stands elsewhere.
 */
export function wordMistakes(words: EntryWords, content: Content, edited?: Entry): Mistakes {
  const others = edited
    ? { ...content, entries: content.entries.filter(({ id }) => id !== edited.id) }
    : content;
  const sentences = new Set(words.answer.flatMap(sentencesOf));
  const strange = sentencesOf(words.shortAnswer).find((sentence) => !sentences.has(sentence));
  return present({
    question:
      lengthMistake(words.question, LONGEST.question) ??
      privateMistake(words.question, content) ??
      (fresh([words.question], others).length === 0 ? says.questionTaken : undefined),
    shortAnswer:
      lengthMistake(words.shortAnswer, LONGEST.shortAnswer) ??
      (strange === undefined ? undefined : says.notInAnswer(strange)),
    answer:
      lengthMistake(words.answer.join('\n\n'), LONGEST.answer) ??
      (words.answer.some(hasMarkup) ? says.markup : undefined) ??
      privateMistake(words.answer.join('\n\n'), content) ??
      ruleMistake(words, content, edited),
    source:
      lengthMistake(words.source, LONGEST.source) ??
      privateMistake(words.source, content) ??
      sourceMistake(words.source, content, edited),
    english: words.english === undefined ? undefined : englishMistake(words.english, content),
  });
}

/** What is wrong with ways to ask, before what is private is taken out of them. */
export function textMistake(texts: readonly string[], content: Content): string | undefined {
  if (texts.length === 0) return says.noText;

  const long = texts.find((text) => text.length > LONGEST_PHRASING);
  if (long !== undefined) return says.longPhrasing;
  if (texts.some((text) => redact(text, content.contacts).removed.cpr > 0)) return says.cpr;
  return undefined;
}

/** Where a way to ask stands already; undefined where it is new. */
export function placeOf(text: string, content: Content): string | undefined {
  const words = sameQuestion(text);
  const entry = content.entries.find(({ question, phrasings, englishPhrasings }) =>
    [question, ...phrasings, ...englishPhrasings].some((each) => sameQuestion(each) === words),
  );
  const topic = content.outOfScope.find(({ phrasings }) =>
    phrasings.some((each) => sameQuestion(each) === words),
  );
  return entry?.question ?? (topic ? says.outOfScope(topic.id) : undefined);
}

/** A sentence that a fixed rule says aloud must go on standing in the answer that it is quoted from. */
function ruleMistake(words: EntryWords, { entries, rules }: Content, edited?: Entry): string | undefined {
  if (!edited) return undefined;

  const answers = entries
    .filter(({ id, source }) => id !== edited.id && source === edited.source)
    .flatMap(({ answer }) => answer);
  const known = new Set([...answers, ...words.answer].flatMap(sentencesOf));
  const lost = rules
    .filter(({ source }) => source === edited.source)
    .flatMap(({ text }) => sentencesOf(text))
    .find((sentence) => !known.has(sentence));
  return lost === undefined ? undefined : says.saidByRule(lost);
}

/** Fixed rules name their source, so one that they name stays. */
function sourceMistake(source: string, { entries, rules }: Content, edited?: Entry): string | undefined {
  if (!edited || edited.source === source || !rules.some((rule) => rule.source === edited.source)) {
    return undefined;
  }
  const stays = entries.some((entry) => entry.id !== edited.id && entry.source === edited.source);
  return stays ? undefined : says.sourceOfRule(edited.source);
}

function lengthMistake(text: string, longest: number): string | undefined {
  if (text === '') return says.empty;
  return text.length > longest ? says.tooLong(longest) : undefined;
}

function englishMistake(english: string, content: Content): string | undefined {
  return (
    lengthMistake(english, LONGEST.english) ??
    privateMistake(english, content) ??
    (isEnglish(wordsIn(english)) ? undefined : says.notEnglish)
  );
}

/** A lone capitalised word may be taken for a name where it only begins a sentence; the one who approves sees to that. */
function privateMistake(text: string, { contacts }: Content): string | undefined {
  const finds = findPrivate(text, contacts);
  if (finds.some(({ kind }) => kind === 'cpr')) return says.cpr;

  const found = finds
    .map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }))
    .filter(({ kind, words }) => kind !== 'name' || /\s/.test(words));
  return found.length > 0 ? says.private(found.map(({ words }) => words)) : undefined;
}

function present(mistakes: Readonly<Record<string, string | undefined>>): Mistakes {
  return Object.fromEntries(
    Object.entries(mistakes).flatMap(([field, what]) => (what === undefined ? [] : [[field, what]])),
  );
}
