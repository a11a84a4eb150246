import type { Address } from '../outbox/address.ts';
import { type Caller, isOurs, type OwnPeople, workspaceOf } from './visitors.ts';

/** Where a conversation is that somebody is in. */
export type AddressOf = (caller: Pick<Caller, 'workspace' | 'enterprise'>, conversation: string) => Address;

/**
 * An id is the same wherever one token reaches it: a channel of several workspaces of an organisation is one channel,
 * whoever speaks in it. So what is ours is addressed in one of the token's workspaces.
 */
export function createAddresses(own: OwnPeople, workspace: string | undefined): AddressOf {
  return (caller, conversation) => {
    const isOne = workspace !== undefined && isOurs(own, [caller.workspace], [caller.enterprise]);
    return { platform: 'slack', workspace: isOne ? workspace : workspaceOf(caller), conversation };
  };
}
