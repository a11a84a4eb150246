import type { Address } from './address.ts';
import type { Outcome } from './backoff.ts';
import type { Messenger } from './messenger.ts';
import type { Outbox } from './outbox.ts';
import type { Claim } from './posts.ts';

/** Where a message goes, and who brings it there. */
export type Reached = {
  readonly kind: 'reached';
  readonly messenger: Messenger;
  readonly address: Address;
  /** The platform's id of the message in whose thread it stands. */
  readonly thread: string | undefined;
};

/** Finds out where the message goes: to its conversation, to where its thread is, or to where its person is reached. */
export async function reach(outbox: Outbox, claim: Claim): Promise<Reached | Outcome> {
  const parent = claim.thread === undefined ? undefined : await outbox.posts.find(claim.thread);
  const known = claim.address ?? parent?.address;
  const found = known ? through(outbox, known) : await reachPerson(outbox, claim);
  if (found.kind !== 'found') return found;

  if (!claim.address) await outbox.posts.settleOn(claim.id, found.address);
  return { ...found, kind: 'reached', thread: parent?.message };
}

type Found = { readonly kind: 'found'; readonly messenger: Messenger; readonly address: Address };

function through({ messengers }: Outbox, address: Address): Found | Outcome {
  const messenger = messengers.find(({ platform }) => platform === address.platform);
  if (!messenger) return { kind: 'later', why: 'not_connected', doubt: false };

  return { kind: 'found', messenger, address };
}

/** Through the account last used; through the next one where that is closed to the bot, or its whole platform is shut. */
async function reachPerson({ messengers, accountsOf }: Outbox, { to }: Claim): Promise<Found | Outcome> {
  let shut: string | undefined;
  for (const account of to.kind === 'person' ? await accountsOf(to.person) : []) {
    const messenger = messengers.find(({ platform }) => platform === account.platform);
    const personal = await messenger?.personal(account);
    if (personal?.kind === 'unknown') return { kind: 'later', why: personal.why, doubt: false };
    if (personal?.kind === 'shut') shut = personal.why;
    if (messenger && personal?.kind === 'open') {
      return { kind: 'found', messenger, address: personal.address };
    }
  }
  return shut === undefined
    ? { kind: 'failed', why: 'unreachable' }
    : { kind: 'later', why: shut, doubt: false };
}
