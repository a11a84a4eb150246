/** Beyond these Teams refuses a message, or hides part of it. */
export const LIMITS = {
  /** Of a card as UTF-8 JSON; Teams takes 28 KB for the whole message. */
  cardBytes: 25_000,
  actionsInSet: 5,
} as const;

/** A card that Teams would refuse. Nothing is cut: whoever made the reply must say less, or say it in several. */
export class CardTooLargeError extends Error {
  override readonly name = 'CardTooLargeError';
  readonly bytes: number;

  constructor(bytes: number) {
    super(`a Teams card is limited to ${LIMITS.cardBytes} bytes and this one has ${bytes}`);
    this.bytes = bytes;
  }
}

export function checkSize(card: object): void {
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf8');
  if (bytes > LIMITS.cardBytes) throw new CardTooLargeError(bytes);
}
