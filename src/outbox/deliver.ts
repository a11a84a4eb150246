import { kindOf } from '../kernel/log.ts';
import { attempt } from './attempt.ts';
import { type Outcome, triedOf } from './backoff.ts';
import type { Outbox } from './outbox.ts';
import type { Claim, Tried } from './posts.ts';

/** So many conversations are written to at the same moment. */
const AT_ONCE = 4;

/** How long one instance has a message alone, in milliseconds. */
const LEASE = 5 * 60 * 1000;

const LEVELS = { sent: 'info', dropped: 'info', refused: 'warn', unsure: 'warn', failed: 'error' } as const;

/**
 * Delivers everything that is due, each conversation in order and several conversations at the same moment. What fails
 * is put off and stops nothing else. Told to stop, it finishes what it has in hand.
 */
export async function deliverPosts(outbox: Outbox, stop: AbortSignal): Promise<void> {
  const drains = Array.from({ length: AT_ONCE }, () => drain(outbox, stop));
  const broken = (await Promise.allSettled(drains)).find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}

async function drain(outbox: Outbox, stop: AbortSignal): Promise<void> {
  const { posts, clock } = outbox;
  while (!stop.aborted) {
    const now = clock();
    const claim = await posts.claim(now, new Date(now.getTime() + LEASE));
    if (!claim) return;

    const tried = await tryOnce(outbox, claim);
    await posts.tried(claim, tried, clock());
    note(outbox, claim, tried);
    if (tried.kind === 'sent' && claim.to.kind === 'person') await tellOfChange(outbox, claim);
  }
}

/** An error of our own says nothing of how far it came: what it left behind is looked for, as after a crash. */
async function tryOnce(outbox: Outbox, claim: Claim): Promise<Tried> {
  const outcome = await attempt(outbox, claim).catch((error: unknown): Outcome => {
    outbox.log.error({ post: claim.id, error: kindOf(error) }, 'sending a message broke off');
    return { kind: 'later', why: 'broken_off', doubt: true };
  });
  return triedOf(claim, outcome, outbox.clock());
}

/** Whoever got word, or whose message was changed, has something of theirs that changed. */
async function tellOfChange({ posts, messengers }: Outbox, { key }: Claim): Promise<void> {
  const address = (await posts.find(key))?.address;
  if (address) messengers.find(({ platform }) => platform === address.platform)?.changed?.(address);
}

function note({ log }: Outbox, { id, about, attempts }: Claim, tried: Tried): void {
  const level = LEVELS[tried.kind];
  const why = 'why' in tried ? { why: tried.why } : {};
  log[level](
    { post: id, about: about.kind, attempts, outcome: tried.kind, ...why },
    'tried to send a message',
  );
}
