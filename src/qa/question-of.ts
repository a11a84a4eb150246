import type { Content } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { sum } from '../kernel/sum.ts';
import { startIn } from './phase.ts';
import type { AskedQuestion } from './questions.ts';
import type { Found, Outcome, Understanding } from './understanding.ts';

/**
 * What is kept of a message once it is understood. Of a text that shows concern for a child neither the text is kept
 * nor the words that the lookup found on, which are the text's own.
 */
export function questionOf(
  understood: Understanding,
  content: Content,
  asked: Pick<AskedQuestion, 'id' | 'askedBy' | 'at'>,
  /** When the match that it names began, where it names one that is known. */
  matchStart?: CivilDate,
): AskedQuestion {
  const { outcome, unanswered, concern, removed, rules } = understood;
  return {
    ...asked,
    redacted: concern ? undefined : understood.text,
    removedCount: sum(Object.values(removed)),
    outcome: outcome.kind,
    answers: foundIn(outcome).map(({ entry, why }) => ({
      entry,
      version: versionOf(content, entry),
      why: concern ? [] : why,
    })),
    unanswered: concern ? [] : unanswered,
    startedOn: concern ? undefined : (matchStart ?? startIn(understood.text, danishDayAt(asked.at))),
    concern,
    rules,
    shared: false,
    verdict: undefined,
  };
}

/** The entries that an outcome serves or offers, in its order. */
export function foundIn(outcome: Outcome): readonly Found[] {
  switch (outcome.kind) {
    case 'confident':
      return outcome.answers;
    case 'several':
      return outcome.candidates;
    case 'none':
      return [];
    default:
      return never(outcome);
  }
}

function versionOf(content: Content, id: string): number {
  const entry = content.entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the lookup named an entry that the content does not have: ${id}`);
  return entry.version;
}
