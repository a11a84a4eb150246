/** Whether a delivery is to be acted on now, is being acted on elsewhere, or was acted on. */
export type Noted = 'first' | 'in-hand' | 'again';

/** Whoever took a delivery in hand and has not finished it by then is no more, in milliseconds: platforms come again later than that. */
export const IN_HAND_MS = 45_000;

/** Remembers what a platform has already delivered, so that a retry or a replay is acted on once. */
export interface Deliveries {
  /**
   * Takes a delivery in hand, of several instances in one. One that nobody finished, since its instance was killed, may be
   * taken once more after a while. Keys are kept for at least 48 hours.
   */
  note(key: string, at: Date): Promise<Noted>;
  /** What there was to do for it is done. */
  finish(key: string, at: Date): Promise<void>;
  /** How many are in hand: those of instances that were killed, and of others that are at work. */
  inHand(): Promise<number>;
}
