import { z } from 'zod';
import type { Installation } from '../bot/installations.ts';
import type { Approach } from './approach.ts';
import type { Conversation } from './conversation.ts';
import { mayServe } from './service-urls.ts';
import type { TeamsSettings } from './settings.ts';

const referenceSchema = z.object({
  serviceUrl: z.string(),
  bot: z.string(),
  /** Of a channel: the team that it belongs to. */
  team: z.string().optional(),
  /** Of a channel that the team shares with other organisations. */
  shared: z.literal(true).optional(),
  /** Of a personal chat: whose it is. */
  user: z.object({ aadObjectId: z.string() }).optional(),
});

/**
 * Where the bot may speak unasked, with what it takes to do so. Of people only the ids are in it, and those only for a
 * chat of their own.
 */
export function installationOf({ conversation, sender }: Approach, seenAt: Date): Installation {
  const { base, kind, tenant, serviceUrl, bot, roster, sharedChannel } = conversation;
  const user = kind === 'personal' ? { user: { id: sender.id, aadObjectId: sender.account.user } } : {};
  const team = roster === base ? {} : { team: roster };
  const shared = sharedChannel ? { shared: true } : {};
  return {
    platform: 'teams',
    workspace: tenant,
    conversation: base,
    kind,
    reference: { serviceUrl, conversation: base, tenant, bot, ...user, ...team, ...shared },
    seenAt,
  };
}

/** The conversation of an installation; undefined where the bot may not, or does not know how to, reach it any more. */
export function conversationInstalled(
  { conversation, kind, workspace, reference }: Installation,
  settings: TeamsSettings,
): Conversation | undefined {
  const { data } = referenceSchema.safeParse(reference);
  if (!data || !mayServe(settings, data.serviceUrl)) return undefined;

  return {
    id: conversation,
    base: conversation,
    kind,
    tenant: workspace,
    ours: true,
    serviceUrl: data.serviceUrl,
    bot: data.bot,
    roster: data.team ?? conversation,
    sharedChannel: data.shared ?? false,
  };
}

/** The directory's id of the one person whose chat with the bot it is. */
export function personInstalled({ reference }: Installation): string | undefined {
  return referenceSchema.safeParse(reference).data?.user?.aadObjectId;
}
