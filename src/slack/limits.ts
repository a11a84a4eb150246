/** Beyond these Slack refuses a message or a modal, or cuts it without a word. Characters, unless the name says otherwise. */
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
  /** What a picture shows, in words. */
  altText: 2_000,
  buttonsInRow: 25,
  buttonText: 75,
  buttonValue: 2_000,
  modalTitle: 24,
  modalSubmit: 24,
  modalBlocks: 100,
  privateMetadata: 3_000,
  /** Of a Home tab, or of a modal that shows a reply. */
  viewBlocks: 100,
  /** Of a view as UTF-8 JSON. */
  viewBytes: 250_000,
  fieldId: 255,
  fieldLabel: 2_000,
  fieldHint: 2_000,
  /** What can be typed into a field, or stand in it from the start. */
  fieldText: 3_000,
  options: 100,
  optionText: 75,
  optionValue: 75,
} as const;

export type Limit = keyof typeof LIMITS;

/** Something that Slack would refuse. Nothing is cut: whoever made it must say less, or say it in several. */
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
