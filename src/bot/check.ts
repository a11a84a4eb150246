import { checkAll } from '../checks/check-all.ts';
import type { Finding } from '../checks/finding.ts';
import { type FactSources, gatherFacts } from '../checks/gather.ts';
import { findingsInLines, sayFindings } from '../checks/say-findings.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Inspection } from '../outbox/inspection.ts';
import type { Posts } from '../outbox/posts.ts';
import { type Prose, prose, type Reply } from '../reply/reply.ts';
import { check } from '../wording/check.ts';
import { connections, findings as says, type Versions } from '../wording/checks.ts';
import type { Effect } from './bot.ts';
import { retentionLine } from './retention-round.ts';
import { sayPlainly } from './say.ts';

export type CheckParts = FactSources & {
  readonly posts: Posts;
  /** What runs here. */
  readonly versions: Versions;
  readonly clock: Clock;
  readonly nudge: () => void;
};

/** "tjek": what is set up wrong, and what the bot should have sent and has not, each with what to do about it. */
export async function hearCheck(parts: CheckParts, page?: number): Promise<Reply> {
  const { found, notes } = await look(parts);
  return sayFindings(found, notes, page);
}

/** The same for a terminal. */
export async function checkInLines(
  parts: Omit<CheckParts, 'nudge'>,
): Promise<{ readonly fine: boolean; readonly lines: readonly string[] }> {
  const { found, notes } = await look(parts);
  return { fine: found.length === 0, lines: findingsInLines(found, notes) };
}

/** Turns to another page of it, as it is now. */
export async function turnCheck(parts: CheckParts, page: number | undefined): Promise<Effect> {
  return { kind: 'replace', reply: await hearCheck(parts, page) };
}

/** Tries everything that is troubled once more. What may have come through is looked for first. */
export async function retryPosts({ posts, clock, nudge }: CheckParts): Promise<Effect> {
  for (const { about } of await posts.troubled(clock())) await posts.refresh(about, clock());
  nudge();
  return { kind: 'tell', reply: sayPlainly({ text: check.retrying }) };
}

/** Where there are several, each that works has a line as well as each that does not. */
function connectedIn(platforms: readonly Inspection[]): readonly Prose[] {
  if (platforms.length < 2) return [];
  return platforms.flatMap(({ name, token }) =>
    token.kind === 'works' ? [prose(connections.works(name))] : [],
  );
}

async function look(
  parts: Omit<CheckParts, 'nudge'>,
): Promise<{ readonly found: readonly Finding[]; readonly notes: readonly Prose[] }> {
  const facts = await gatherFacts(parts);
  const notes = [
    ...connectedIn(facts.platforms),
    await retentionLine(parts, facts.now),
    prose(says.versions(parts.versions)),
  ];
  return { found: checkAll(facts), notes };
}
