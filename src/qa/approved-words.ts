import type { Content, Entry, FixedRule } from '../content/content.ts';
import type { AskedQuestion } from './questions.ts';

/** The fixed rules that the question touches, in content order. */
export function touchedRules(question: AskedQuestion, content: Content): readonly FixedRule[] {
  return content.rules.filter((rule) => question.rules.includes(rule.id));
}

/** The entries that answer it, with why, as they are now; those that an edit has since removed are left out. */
export function shownEntries(question: AskedQuestion, content: Content) {
  return question.answers.flatMap(({ entry: id, why }) => {
    const entry = content.entries.find((candidate) => candidate.id === id);
    return entry ? [{ entry, why }] : [];
  });
}

/** A rule that stands in the caution above is not said twice, unless it is all there is to say. */
export function shortAnswerAfter(entry: Entry, saidAbove: readonly FixedRule[]): string {
  const rest = saidAbove.reduce((text, rule) => text.replace(rule.text, ''), entry.shortAnswer);
  return rest.replace(/\s+/g, ' ').trim() || entry.shortAnswer;
}

/** All that there is to say to the question, the rules first, one string a paragraph. */
export function approvedWords(question: AskedQuestion, content: Content): readonly string[] {
  const rules = touchedRules(question, content);
  const answers = shownEntries(question, content).map(({ entry }) => shortAnswerAfter(entry, rules));
  return [...new Set([...rules.map(({ text }) => text), ...answers])];
}
