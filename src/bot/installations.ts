import type { Address } from '../outbox/address.ts';

/** Where the bot may speak unasked: a channel or personal chat that a platform told it of. */
export type Installation = Address & {
  readonly kind: 'personal' | 'group' | 'channel';
  /** What the platform needs to reach it again, as JSON; opaque to everyone else. */
  readonly reference: unknown;
  readonly seenAt: Date;
};

export interface Installations {
  /** Adds the installation, or refreshes the one already known for that conversation and revives it. */
  remember(installation: Installation): Promise<void>;
  /** Marks a conversation as gone, so that nothing is sent there. */
  markGone(address: Address, at: Date): Promise<void>;
  find(address: Address): Promise<Installation | undefined>;
  /** Those of a workspace that are not gone, the one last heard from first. */
  ofWorkspace(platform: string, workspace: string): Promise<readonly Installation[]>;
}
