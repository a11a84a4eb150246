import type { Answered } from './answered.ts';
import type { LabelledQuestion } from './labelled-questions.ts';
import type { Share } from './wilson.ts';

/** A figure of the evaluation, as a share of the messages (or served entries) that it is about. */
export type Measure = {
  readonly name: string;
  readonly share: (answered: readonly Answered[]) => Share;
  /** Says something about a ranking that never doubts, such as plain Fuse. */
  readonly ofAnyRanking: boolean;
};

export const MEASURES: readonly Measure[] = [
  {
    name: 'hit@1',
    ofAnyRanking: true,
    share: (all) => shareOf(all.filter(asksOne), ({ question, entries }) => isNeeded(question, entries[0])),
  },
  {
    name: 'hit@3',
    ofAnyRanking: true,
    share: (all) =>
      shareOf(all.filter(asksOne), ({ question, entries }) =>
        entries.slice(0, 3).some((entry) => isNeeded(question, entry)),
      ),
  },
  {
    name: 'confident is right',
    ofAnyRanking: false,
    share: (all) =>
      shareOf(all.filter(isAnswerable).filter(isConfident), ({ question, entries }) =>
        entries.every((entry) => isNeeded(question, entry)),
      ),
  },
  {
    name: 'answered confidently',
    ofAnyRanking: false,
    share: (all) => shareOf(all.filter(isAnswerable), isConfident),
  },
  {
    name: 'not wrongly refused',
    ofAnyRanking: false,
    share: (all) => shareOf(all.filter(isAnswerable), (one) => !isRefused(one)),
  },
  {
    name: 'out of scope: not confident',
    ofAnyRanking: false,
    share: (all) => shareOf(all.filter(isOutOfScope), (one) => !isConfident(one)),
  },
  {
    name: 'out of scope: refused',
    ofAnyRanking: false,
    share: (all) => shareOf(all.filter(isOutOfScope), isRefused),
  },
  {
    name: 'multi: all found',
    ofAnyRanking: true,
    share: (all) =>
      shareOf(all.filter(asksSeveral), ({ question, entries }) =>
        question.expected.every((entry) => entries.includes(entry)),
      ),
  },
  {
    name: 'multi: served is needed',
    ofAnyRanking: true,
    share: (all) =>
      shareOf(all.filter(asksSeveral).flatMap(eachServed), ({ question, entry }) =>
        isNeeded(question, entry),
      ),
  },
];

function shareOf<T>(cases: readonly T[], hit: (one: T) => boolean): Share {
  return { hits: cases.filter(hit).length, of: cases.length };
}

function isNeeded(question: LabelledQuestion, entry: string | undefined): boolean {
  return entry !== undefined && question.expected.includes(entry);
}

function eachServed({ question, entries }: Answered) {
  return entries.map((entry) => ({ question, entry }));
}

function isConfident({ kind }: Answered): boolean {
  return kind === 'confident';
}

function isRefused({ kind }: Answered): boolean {
  return kind === 'none';
}

function isOutOfScope({ question }: Answered): boolean {
  return question.expected.length === 0;
}

function isAnswerable({ question }: Answered): boolean {
  return question.expected.length > 0;
}

function asksOne({ question }: Answered): boolean {
  return question.expected.length === 1;
}

function asksSeveral({ question }: Answered): boolean {
  return question.expected.length > 1;
}
