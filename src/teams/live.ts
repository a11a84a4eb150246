import type { Turn } from '../bot/bot.ts';
import { type LiveMessage, liveMessage } from '../bot/live-message.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Approach } from './approach.ts';
import { saying } from './showing.ts';
import type { Voice } from './voice.ts';

/**
 * Shows how far long work has come to whoever is alone with the bot: in the message that was acted on, else in one of its
 * own. Undefined among others, where only a notice could be shown.
 */
export function liveIn(
  { voice, clock }: { readonly voice: Voice; readonly clock: Clock },
  { conversation, sender }: Approach,
  actedOn?: string,
): LiveMessage<string> | undefined {
  if (conversation.kind !== 'personal') return undefined;

  return liveMessage<string>(clock, async (reply, shown = actedOn) => {
    if (shown === undefined) {
      const posted = await voice.toAsker(conversation, sender, saying(reply));
      return posted.kind === 'sent' ? posted.message : undefined;
    }
    const changed = await voice.instead(conversation, shown, saying(reply), sender);
    return changed.kind === 'sent' ? shown : undefined;
  });
}

/** What a turn has of it. */
export function meanwhileOf(live: LiveMessage<string> | undefined): Pick<Turn, 'meanwhile'> {
  return live ? { meanwhile: live.meanwhile } : {};
}
