import type { EnvelopedEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Caller } from './visitors.ts';

/** Somebody opened a tab of the bot's. */
export type HomeOpened = {
  readonly caller: Caller;
  /** Their chat with the bot. */
  readonly chat: string | undefined;
  readonly tab: 'home' | 'messages';
  /** The version that stands on the Home tab, where one stands there. */
  readonly hash: string | undefined;
};

const opened = z.object({
  user: z.string(),
  channel: z.string().optional().catch(undefined),
  tab: z.enum(['home', 'messages']).catch('home'),
  view: z.object({ hash: z.string() }).optional().catch(undefined),
});

/** Undefined where it is none. */
export function fromHomeOpened(body: EnvelopedEvent<unknown>): HomeOpened | undefined {
  const read = opened.safeParse(body.event).data;
  if (!read) return undefined;

  const { user, channel: chat, tab, view } = read;
  const caller = { user, workspace: body.team_id, enterprise: body.enterprise_id };
  return { caller, chat, tab, hash: view?.hash };
}
