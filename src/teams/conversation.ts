import type { Address } from '../outbox/address.ts';
import type { Account } from '../people/person.ts';
import type { TeamsActivity } from './activity.ts';
import type { TeamsSettings } from './settings.ts';

/** A conversation as the connector addresses it, without a word about who is in it. */
export type Conversation = {
  /** As it is answered: in a channel with the thread, "19:…@thread.tacv2;messageid=…". */
  readonly id: string;
  /** Without the thread. */
  readonly base: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly tenant: string;
  /** Whether it belongs to the tenant that the bot serves. */
  readonly ours: boolean;
  readonly serviceUrl: string;
  /** The bot's own id there. */
  readonly bot: string;
  /** Whose members are asked for: in a channel the team's. */
  readonly roster: string;
  /** A channel that the team shares with other organisations. */
  readonly sharedChannel: boolean;
};

/** Whoever sent an activity. */
export type Sender = {
  /** The connector's id, "29:…". */
  readonly id: string;
  readonly account: Account;
  /** Whether they speak within the tenant that the bot serves and are named by its directory. */
  readonly vouchedFor: boolean;
};

/** A conversation of no known type counts as a group, where nothing private is said aloud. */
export function conversationOf(activity: TeamsActivity, settings: TeamsSettings): Conversation {
  const { conversation, channelData, serviceUrl, recipient } = activity;
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((id) => typeof id === 'string');
  const tenant = tenants[0] ?? 'unknown';
  const served = settings.kind === 'tenant' ? settings.tenantId : tenant;
  const base = conversation.id.split(';', 1)[0] ?? conversation.id;
  const type = conversation.conversationType;
  return {
    id: conversation.id,
    base,
    kind: type === 'personal' || type === 'channel' ? type : 'group',
    tenant,
    ours: tenants.length > 0 && tenants.every((id) => id === served),
    serviceUrl,
    bot: recipient.id,
    roster: channelData?.team?.id ?? base,
    sharedChannel: channelData?.channel?.type === 'shared',
  };
}

export function addressOf({ base, tenant }: Conversation): Address {
  return { platform: 'teams', workspace: tenant, conversation: base };
}

export function senderOf({ from }: TeamsActivity, { tenant, ours }: Conversation): Sender {
  const { id, aadObjectId } = from;
  return {
    id,
    account: { platform: 'teams', workspace: tenant, user: aadObjectId ?? id },
    vouchedFor: ours && typeof aadObjectId === 'string',
  };
}
