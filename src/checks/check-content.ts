import { addMonths } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { content as says } from '../wording/checks.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** An approved answer is looked at again after so many months. */
export const REVIEWED_EVERY = 12;

/** Answers that nobody has looked at for a year. */
export function checkContent({ content, now }: Facts): readonly Finding[] {
  const today = danishDayAt(now);
  return content.entries
    .filter(({ approved }) => addMonths(approved.on, REVIEWED_EVERY) < today)
    .map(({ number, question, approved }) => ({
      group: 'content',
      ...says.unreviewed(number, question, approved.on),
    }));
}
