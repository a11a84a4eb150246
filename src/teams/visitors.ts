import { rememberBriefly } from '../kernel/brief-memory.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Visitor } from '../people/person.ts';
import type { Connector, Member } from './connector.ts';
import type { Conversation, Sender } from './conversation.ts';

export type Doorkeeper = (sender: Sender, conversation: Conversation) => Promise<Visitor>;

/**
 * Tells whom the bot is dealing with. Whoever is not vouched for is an outsider, unseen. Throws where Teams cannot be
 * asked: nobody is let in on a guess.
 */
export function createDoorkeeper(connector: Connector, clock: Clock): Doorkeeper {
  const remember = rememberBriefly<Member | undefined>(clock);

  return async ({ id, account, vouchedFor }, conversation) => {
    if (!vouchedFor) return { account, standing: 'outsider' };

    const key = JSON.stringify([conversation.roster, id]);
    const member = await remember(key, () => connector.findMember(conversation, id));
    const standing = standingOf(member, account.workspace);
    if (!member || standing !== 'member') return { account, standing };

    const email = member.email ?? member.userPrincipalName;
    const { name } = member;
    return { account, standing, ...(email ? { email } : {}), ...(name ? { name } : {}) };
  };
}

/** What a member of a conversation is to us. */
export function standingOf(member: Member | undefined, tenant: string): Visitor['standing'] {
  if (!member || isForeign(member, tenant)) return 'outsider';
  return isGuest(member) ? 'guest' : 'member';
}

/** Whoever was invited from outside keeps "#EXT#" in their name, whatever role they were given. */
export function isGuest({ userPrincipalName, userRole }: Member): boolean {
  return (userPrincipalName?.toUpperCase().includes('#EXT#') ?? false) || (userRole ?? 'user') !== 'user';
}

/** Whether a member belongs to another organisation than the conversation does. */
export function isForeign({ tenantId }: Member, tenant: string): boolean {
  return typeof tenantId === 'string' && tenantId !== tenant;
}
