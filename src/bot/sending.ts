import { never } from '../kernel/never.ts';
import type { Reply } from '../reply/reply.ts';
import type { Effect } from './bot.ts';

/** What became of something that was sent. `why` is a code for the log: never what was sent. */
export type Sending =
  | { readonly kind: 'sent' }
  /** The platform refused it, or it never left: it is certainly not there. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Nobody knows. It is never sent again blindly. */
  | { readonly kind: 'unsure'; readonly why: string };

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
