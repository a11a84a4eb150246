import type { Hold } from '../privacy/subjects.ts';
import { OPEN_STATES } from '../requests/rights.ts';
import { keepable, type Transaction } from './database.ts';
import { blankPostsAbout } from './posts-in-database.ts';

/** What a match is called in texts: its code and the family. Undefined where there is no such match. */
export async function wordsOfMatch(tx: Transaction, code: string): Promise<readonly string[] | undefined> {
  const match = await tx.match.findUnique({ where: { code: keepable(code) } });
  return match ? [match.code, ...(match.family === null ? [] : [match.family])] : undefined;
}

/** What is the match's own: it goes. */
export async function eraseMatchRows(tx: Transaction, code: string) {
  const about = { request: { matchCode: code } };
  return {
    own: {
      matches: 1,
      match_steps: await tx.matchStep.count({ where: { matchCode: code } }),
      contact_requests: await tx.contactRequest.count({ where: { matchCode: code } }),
      request_events: await tx.requestEvent.count({ where: about }),
    },
    blanked: {},
  };
}

/** Open requests about it. */
export async function matchHolds(tx: Transaction, code: string): Promise<readonly Hold[]> {
  const open = await tx.contactRequest.findMany({
    where: { matchCode: code, state: { in: [...OPEN_STATES] } },
    orderBy: { number: 'asc' },
  });
  return open.map(({ number, confidential }) => ({
    kind: confidential ? 'open-concern' : 'open-request',
    number: number ?? undefined,
  }));
}

export async function eraseMatch(tx: Transaction, code: string, at: Date): Promise<void> {
  const requests = await tx.contactRequest.findMany({ where: { matchCode: code }, select: { id: true } });
  await blankPostsAbout(
    tx,
    requests.map(({ id }) => id),
    at,
  );
  await tx.contactRequest.deleteMany({ where: { matchCode: code } });
  await tx.match.deleteMany({ where: { code } });
}
