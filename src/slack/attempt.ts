import type { Sending } from '../outbox/sending.ts';
import { certainlyFailed, pauseAsked, whyFailed } from './failure.ts';
import { SlackLimitError } from './limits.ts';

/** What came of asking Slack for something. */
export type Attempt<T> =
  | { readonly kind: 'sent'; readonly answer: T }
  | Exclude<Sending, { readonly kind: 'sent' }>;

/** Asks Slack, and answers also when that goes wrong. */
export async function attempt<T>(ask: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { kind: 'sent', answer: await ask() };
  } catch (error) {
    const kind = certainlyFailed(error) ? 'refused' : 'unsure';
    return { kind, why: whyFailed(error), ...pauseAsked(error) };
  }
}

/** Sends what is rendered; what Slack would not take as it is counts as refused by it. */
export async function rendered<T, S>(
  render: () => T,
  send: (rendered: T) => Promise<S>,
): Promise<S | Extract<Sending, { readonly kind: 'refused' }>> {
  let ready: T;
  try {
    ready = render();
  } catch (error) {
    if (error instanceof SlackLimitError) return { kind: 'refused', why: `over_limit_${error.limit}` };
    throw error;
  }
  return send(ready);
}
