import type { Messenger } from '../outbox/messenger.ts';
import type { Desk } from './desk.ts';

/** A workspace whose token is not there: somebody has to set it up before anything more is said in it. */
const NO_TOKEN = 'no_token';

/** The one place where it is chosen who serves a workspace: its own desk, or the one for all that have none. */
export function deskOf(desks: readonly Desk[], workspace: string | undefined): Desk | undefined {
  const desk =
    desks.find((each) => each.workspace === workspace) ?? desks.find((each) => each.workspace === undefined);
  return desk?.misplaced() ? undefined : desk;
}

/** How the bot speaks unasked in Slack: each address is its own workspace's, since ids are only unique within one. */
export function messengerOf(desks: readonly Desk[]): Messenger {
  const of = (workspace: string) => deskOf(desks, workspace)?.messenger;

  return {
    platform: 'slack',
    remembers: true,

    async accountWith(email) {
      for (const desk of desks) {
        const account = desk.misplaced() ? undefined : await desk.messenger.accountWith(email);
        if (account) return account;
      }
      return undefined;
    },
    personal: async (account) => of(account.workspace)?.personal(account) ?? { kind: 'shut', why: NO_TOKEN },
    check: async (address) => of(address.workspace)?.check(address) ?? { kind: 'unknown', why: NO_TOKEN },
    post: async (address, ...message) =>
      of(address.workspace)?.post(address, ...message) ?? { kind: 'refused', why: NO_TOKEN },
    lookFor: async (address, ...sought) =>
      of(address.workspace)?.lookFor(address, ...sought) ?? { kind: 'cannot-tell' },
    update: async (address, ...change) =>
      of(address.workspace)?.update(address, ...change) ?? { kind: 'refused', why: NO_TOKEN },
    changed: (personal) => of(personal.workspace)?.changed?.(personal),
  };
}
