import type { Content, Entry } from '../content/content.ts';
import { draft as says } from '../wording/draft.ts';
import { shownEntries, touchedRules } from './approved-words.ts';
import { isEnglish } from './english.ts';
import type { AskedQuestion } from './questions.ts';
import { wordsIn } from './words.ts';

/**
 * The reply as a mail in English, to a question that was asked in English: where everything there is to say stands in
 * approved translations of what is in force. Half an answer, or an old one, is none.
 */
export function englishDraftOf(question: AskedQuestion, content: Content): string | undefined {
  if (question.redacted === undefined || !isEnglish(wordsIn(question.redacted))) return undefined;

  const entries = shownEntries(question, content).map(({ entry }) => entry);
  const answers = entries.map(servedEnglish);
  const rulesAreSaid = touchedRules(question, content).every(({ text }) =>
    entries.some(({ shortAnswer }) => shortAnswer.includes(text)),
  );
  if (answers.length === 0 || answers.includes(undefined) || !rulesAreSaid) return undefined;

  const { greeting, opening, closing, signature } = says.english;
  return [greeting, opening, ...new Set(answers), closing, signature].join('\n\n');
}

/** The translation that may be handed on: approved, and of the words that are in force. */
export function servedEnglish({ english, version }: Entry): string | undefined {
  return english?.approved && english.ofVersion === version ? english.shortAnswer : undefined;
}
