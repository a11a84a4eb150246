import type { EventKind } from '../requests/request.ts';

/** What somebody does about a request that came in. What the bot does by itself, and the sender, is none of it. */
export const TOUCHES = [
  'taken',
  'handed-on',
  'not-mine',
  'waiting',
  'resolved',
] as const satisfies readonly EventKind[];
