/** Beyond these Slack refuses a message, or cuts it without a word. Characters, unless the name says otherwise. */
export const LIMITS = {
  /** Top-level text; longer is split into several messages. */
  text: 4_000,
  blocks: 50,
  /** All text in all blocks together: undocumented, seen to be refused as `msg_blocks_too_long` from here on. */
  charactersInAll: 12_000,
  header: 150,
  /** Ours for a rich_text block, which has no documented limit of its own: that of a section. */
  richText: 3_000,
  plainText: 3_000,
  buttonsInRow: 25,
  buttonText: 75,
  buttonValue: 2_000,
} as const;

export type Limit = keyof typeof LIMITS;

/** A reply that Slack would refuse. Nothing is cut: whoever made the reply must say less, or say it in several. */
export class SlackLimitError extends Error {
  override readonly name = 'SlackLimitError';
  readonly limit: Limit;

  constructor(limit: Limit, found: number) {
    super(`a Slack message is limited to ${LIMITS[limit]} (${limit}) and this one has ${found}`);
    this.limit = limit;
  }
}

export function checkLimit(limit: Limit, found: number): void {
  if (found > LIMITS[limit]) throw new SlackLimitError(limit, found);
}
