import type { Installation } from '../bot/installations.ts';
import type { Approach } from './approach.ts';

/**
 * Where the bot may speak unasked, with what it takes to do so. Of people only the ids are in it, and those only for a
 * chat of their own.
 */
export function installationOf({ conversation, sender }: Approach, seenAt: Date): Installation {
  const { base, kind, tenant, serviceUrl, bot } = conversation;
  const user = kind === 'personal' ? { user: { id: sender.id, aadObjectId: sender.account.user } } : {};
  return {
    platform: 'teams',
    workspace: tenant,
    conversation: base,
    kind,
    reference: { serviceUrl, conversation: base, tenant, bot, ...user },
    seenAt,
  };
}
