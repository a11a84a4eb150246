/** A channel that gets the weekly digest. */
export type DigestChannel = {
  readonly id: string;
  readonly platform: string;
  readonly workspace: string;
  readonly conversation: string;
  /** 1 for Monday to 7 for Sunday, in Denmark. */
  readonly weekday: number;
  /** Minutes after midnight, in Denmark. */
  readonly minute: number;
  readonly emptyWeek: 'said' | 'silent';
  /** Codes of the municipalities it covers; empty for all. */
  readonly municipalities: readonly string[];
  /** A person's id. */
  readonly owner: string;
  /** When the owner said that the preview is right; nothing is posted before. */
  readonly approvedAt: Date | undefined;
};

export interface DigestChannels {
  all(): Promise<readonly DigestChannel[]>;
  find(id: string): Promise<DigestChannel | undefined>;
  /** Adds the channel, or changes the settings of the conversation that has one. */
  keep(channel: DigestChannel, by: string, at: Date): Promise<DigestChannel>;
  approve(id: string, by: string, at: Date): Promise<DigestChannel | undefined>;
  /** `by` is undefined where the bot does it by itself. */
  remove(id: string, by: string | undefined, at: Date): Promise<void>;
}
