/** Remembers what a platform has already delivered, so that a retry or a replay is acted on once. */
export interface Deliveries {
  /** Notes the key; 'again' when it was noted before, by any instance. Keys are kept for at least 48 hours. */
  note(key: string, at: Date): Promise<'first' | 'again'>;
}
