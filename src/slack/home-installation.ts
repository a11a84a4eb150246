import { z } from 'zod';
import type { Installation } from '../bot/installations.ts';
import type { Address } from '../outbox/address.ts';
import type { Caller } from './visitors.ts';

const reference = z.object({ user: z.string(), enterprise: z.string().optional() });

/** Somebody's own chat with the bot, noted when they open it: whoever has one may have a Home to show anew. */
export function chatOpened({ user, enterprise }: Caller, address: Address, seenAt: Date): Installation {
  return {
    ...address,
    kind: 'personal',
    reference: { user, ...(enterprise === undefined ? {} : { enterprise }) },
    seenAt,
  };
}

/** Whose chat it is; undefined where nobody ever opened it. */
export function homeOf(installation: Installation | undefined): Caller | undefined {
  const read = reference.safeParse(installation?.reference).data;
  return installation && read ? { ...read, workspace: installation.workspace } : undefined;
}
