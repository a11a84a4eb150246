/** The secret address under which calendars fetch the one-year days. There is at most one that works. */
export interface CalendarFeeds {
  /** Makes a new address; the one before stops working. Answers the whole of it. */
  renew(by: string, at: Date): Promise<string>;
  /** No address works any more. */
  revoke(by: string, at: Date): Promise<void>;
}
