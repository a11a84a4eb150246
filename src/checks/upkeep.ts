/** Messages that are owed, by what has become of them; those that are there are not counted. */
export type Queue = Readonly<Record<'waiting' | 'sending' | 'unsure' | 'failed', number>>;

/** What happens by itself, as the database remembers it. */
export interface Upkeep {
  queue(): Promise<Queue>;
  /** When a digest last came through. */
  lastDigest(): Promise<Date | undefined>;
  /** How many conversations the bot was shut out of, by platform. */
  goneConversations(): Promise<Readonly<Record<string, number>>>;
}
