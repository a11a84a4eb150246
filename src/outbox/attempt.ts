import { kindOf } from '../kernel/log.ts';
import { never } from '../kernel/never.ts';
import { prose, type Reply } from '../reply/reply.ts';
import type { Outcome } from './backoff.ts';
import type { Outbox } from './outbox.ts';
import type { Claim } from './posts.ts';
import { type Reached, reach } from './reach.ts';
import type { Sending } from './sending.ts';

/** Posting begins this long before the lease ends at the latest, in milliseconds: it is over before others may begin. */
const POSTING = 2 * 60 * 1000;

/** How much further back than it was owed a message is looked for, in milliseconds: clocks differ. */
const CLOCKS_DIFFER = 24 * 60 * 60 * 1000;

/**
 * Brings one message to where it is owed: changes the one that stands there, or posts it. What may stand there without
 * anybody knowing is looked for first, because nothing is posted twice.
 */
export async function attempt(outbox: Outbox, claim: Claim): Promise<Outcome> {
  const doubt = claim.ambiguous && claim.address !== undefined && claim.message === undefined;
  const reached = await reach(outbox, claim);
  if (reached.kind === 'later') return { ...reached, doubt };
  if (reached.kind !== 'reached') return reached;

  const unfit = await unfitFor(reached, claim, doubt);
  if (unfit) return unfit;

  const composed = await compose(outbox, claim);
  if (composed.kind === 'broken') return { kind: 'later', why: 'compose_failed', doubt };
  if (!composed.reply) return { kind: 'dropped' };
  if (claim.message !== undefined) return show(reached, claim.message, composed.reply);

  return doubt && reached.messenger.remembers
    ? lookAndPost(outbox, claim, reached, composed.reply)
    : post(outbox, claim, reached, composed.reply, doubt);
}

/** Why nothing may be said there. Words may be taken away anywhere. */
async function unfitFor(
  { messenger, address }: Reached,
  { about }: Claim,
  doubt: boolean,
): Promise<Outcome | undefined> {
  if (about.kind === 'erased') return undefined;

  const fitness = await messenger.check(address);
  switch (fitness.kind) {
    case 'fit':
      return undefined;
    case 'unfit':
      return { kind: 'failed', why: fitness.why };
    case 'unknown':
      return { kind: 'later', why: fitness.why, doubt };
    default:
      return never(fitness);
  }
}

type Composed =
  | { readonly kind: 'composed'; readonly reply: Reply | undefined }
  | { readonly kind: 'broken' };

async function compose({ compose, log }: Outbox, claim: Claim): Promise<Composed> {
  try {
    return { kind: 'composed', reply: await compose(claim.about, claim) };
  } catch (error) {
    log.error({ post: claim.id, about: claim.about.kind, error: kindOf(error) }, 'no words for a message');
    return { kind: 'broken' };
  }
}

async function lookAndPost(outbox: Outbox, claim: Claim, reached: Reached, reply: Reply): Promise<Outcome> {
  const { messenger, address, thread } = reached;
  const owedOrNow = Math.min(claim.createdAt.getTime(), outbox.clock().getTime());
  const since = new Date(owedOrNow - CLOCKS_DIFFER);
  const sought = await messenger.lookFor(address, claim.key, since, thread);
  switch (sought.kind) {
    case 'cannot-tell':
      return { kind: 'later', why: 'cannot_tell', doubt: true };
    case 'absent':
      return post(outbox, claim, reached, reply, true);
    case 'found':
      await outbox.posts.opened(claim.id, sought.message);
      return show(reached, sought.message, reply);
    default:
      return never(sought);
  }
}

/**
 * Where a message cannot be looked for, its gist goes first and is noted before it becomes the whole reply. Then the
 * worst that a loss at the wrong moment leaves behind is a bare gist, never a second message to act on.
 */
async function post(
  { posts, clock }: Outbox,
  claim: Claim,
  reached: Reached,
  reply: Reply,
  doubt: boolean,
): Promise<Outcome> {
  const { messenger, address, thread } = reached;
  const tooLate = clock().getTime() + POSTING > claim.leaseUntil.getTime();
  if (tooLate) return { kind: 'later', why: 'too_slow', doubt };

  const first = messenger.remembers ? reply : gistOf(reply);
  const posting = await messenger.post(address, claim.key, first, thread);
  if (posting.kind !== 'sent') return notSent(posting, posting.kind === 'unsure');
  if (messenger.remembers) return posting;

  await posts.opened(claim.id, posting.message);
  return show(reached, posting.message, reply);
}

/** Changing may be repeated, so it leaves no doubt. */
async function show({ messenger, address }: Reached, message: string, reply: Reply): Promise<Outcome> {
  const shown = await messenger.update(address, message, reply);
  return shown.kind === 'sent' ? { kind: 'sent', message } : notSent(shown, false);
}

function notSent({ why, pauseMs }: Exclude<Sending, { readonly kind: 'sent' }>, doubt: boolean): Outcome {
  return { kind: 'later', why, doubt, pauseMs };
}

function gistOf({ gist }: Reply): Reply {
  return { gist, audience: 'everyone', parts: [{ kind: 'prose', text: prose(gist) }] };
}
