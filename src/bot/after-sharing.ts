import { never } from '../kernel/never.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Reply } from '../reply/reply.ts';
import type { Effect } from './bot.ts';

/** What the card says once its answer was shared, or was not. */
export async function afterSharing(
  effect: Extract<Effect, { readonly kind: 'share' }>,
  shared: Sending,
): Promise<Reply> {
  switch (shared.kind) {
    case 'sent':
      return effect.done;
    case 'unsure':
      return effect.unsure;
    case 'refused':
      return effect.failed();
    default:
      return never(shared);
  }
}
