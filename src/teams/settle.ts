import type { Logger } from 'pino';
import type { Bot } from '../bot/bot.ts';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import { shortId } from '../kernel/short-id.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Approach } from './approach.ts';
import { addressOf } from './conversation.ts';
import { shutsOut } from './failure.ts';
import { saying } from './showing.ts';
import type { Voice } from './voice.ts';

export type SettleParts = {
  readonly bot: Bot;
  readonly installations: Installations;
  readonly voice: Voice;
  readonly clock: Clock;
  readonly log: Logger;
};

/** Sees an answer off: one that Teams refuses, such as one that is too long, is followed by an apology it will take. */
export async function settle(parts: SettleParts, approach: Approach, sent: Sending): Promise<void> {
  await record(parts, approach, sent);
  if (sent.kind !== 'refused' || shutsOut(sent.why)) return;

  const { sender, conversation } = approach;
  await record(parts, approach, await parts.voice.toAsker(conversation, sender, saying(parts.bot.apology())));
}

/** Notes what was not delivered, and that a conversation is closed to the bot where that is why. */
export async function record(parts: SettleParts, approach: Approach, sent: Sending): Promise<void> {
  const { kind, key, conversation } = approach;
  const delivery = shortId(key);
  if (sent.kind === 'sent') return parts.log.info({ kind, delivery }, 'teams: answered');

  parts.log.warn({ kind, delivery, sending: sent.kind, why: sent.why }, 'teams: answer not delivered');
  if (shutsOut(sent.why)) await parts.installations.markGone(addressOf(conversation), parts.clock());
}
