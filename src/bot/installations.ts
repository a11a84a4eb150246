/** Where the bot may speak unasked: a workspace, channel or personal chat that a platform told it of. */
export type Installation = {
  readonly platform: string;
  readonly workspace: string;
  /** The platform's id of the conversation. */
  readonly conversation: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** What the platform needs to reach it again, as JSON; opaque to everyone else. */
  readonly reference: unknown;
  readonly seenAt: Date;
};

export interface Installations {
  /** Adds the installation, or refreshes the one already known for that conversation and revives it. */
  remember(installation: Installation): Promise<void>;
  /** Marks a conversation as gone, so that nothing is sent there. */
  markGone(platform: string, conversation: string, at: Date): Promise<void>;
  find(platform: string, conversation: string): Promise<Installation | undefined>;
  /** Those of a workspace that are not gone, the one last heard from first. */
  ofWorkspace(platform: string, workspace: string): Promise<readonly Installation[]>;
}
