import type { RoutingRule } from '../content/content.ts';
import { addMonths } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Reply } from '../reply/reply.ts';
import { namesOf } from '../requests/names.ts';
import { previewRules } from '../requests/route.ts';
import { sayRulePreview } from '../requests/say-route-test.ts';
import { type DecidingParts, directoryFor } from './request-surroundings.ts';

/** Which of the last month's requests would have gone to somebody else by other rules; nothing is changed. */
export async function previewRouting(
  parts: DecidingParts,
  after: readonly RoutingRule[],
  now: Date,
): Promise<Reply> {
  const today = danishDayAt(now);
  const sent = await parts.requests.sentBetween(addMonths(today, -1), today);
  const [directory, matches] = await Promise.all([
    directoryFor(parts, undefined, addMonths(today, -1)),
    Promise.all(
      [...new Set(sent.flatMap(({ match }) => match ?? []))].map((code) => parts.matches.find(code)),
    ),
  ]);
  const coordinatorOfMatch = new Map(
    matches.flatMap((match) => (match?.coordinator ? [[match.code, match.coordinator] as const] : [])),
  );
  const rules = { before: parts.content.routing, after };
  const rerouted = previewRules(rules, sent, { ...directory, coordinatorOfMatch });
  return sayRulePreview(rerouted, sent.length, namesOf(directory.staff));
}
