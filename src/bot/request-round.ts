import { decideDue, dueAct } from '../requests/life-cycle-due.ts';
import type { ContactRequest } from '../requests/request.ts';
import { OPEN_STATES } from '../requests/rights.ts';
import { type DecidingParts, surroundingsOf } from './request-surroundings.ts';

/** More than can fall due between two rounds. */
const AT_MOST = 1_000;

/**
 * Does what is due to requests by itself: reminds, offers them on, wakes them; what somebody had who has left is due too.
 * It reads from the database what is due, so several instances, a restart or a clock that was set change nothing of it.
 * Answers how many it changed.
 */
export async function dueRequests(parts: DecidingParts, now: Date): Promise<number> {
  let changed = 0;
  for (const seen of [...(await parts.requests.due(now, AT_MOST)), ...(await orphaned(parts))]) {
    const around = await surroundingsOf(parts, seen, now);
    const id = dueAct(seen);
    const done = await parts.requests.change(seen.id, id, (request) => decideDue(request, { ...around, id }));
    if (done.kind === 'done') changed += 1;
  }
  return changed;
}

/** Open ones in the hands of somebody who has left. */
async function orphaned({ requests, people }: DecidingParts): Promise<readonly ContactRequest[]> {
  const here = new Set((await people.staff()).map(({ id }) => id));
  const gone = [...(await requests.openByOwner()).keys()].filter((id) => !here.has(id));
  const lists = await Promise.all(
    gone.map((person) => requests.list({ states: OPEN_STATES, person, confidential: true, atMost: AT_MOST })),
  );
  return lists.flatMap((list) => list.requests);
}
