/** The secret that opens the calendar with the one-year days. There is at most one that works. */
export interface CalendarTokens {
  /** Makes a new token, which is told this once and not kept; the one before stops working. */
  renew(by: string, at: Date): Promise<string>;
  /** No token works any more. */
  revoke(by: string, at: Date): Promise<void>;
  /** Whether the token opens the calendar. */
  holds(token: string): Promise<boolean>;
}
