import { WebAPIPlatformError } from '@slack/web-api';
import type { Place } from '../bot/bot.ts';
import { rememberBriefly } from '../kernel/brief-memory.ts';
import type { Clock } from '../kernel/clock.ts';
import type { SlackApi } from './slack-api.ts';

/**
 * Tells what kind of place a conversation is. Throws where Slack cannot be asked: outsiders may be reading along. A
 * conversation that Slack will not show the bot counts as shared: nothing can be posted there, only told to the asker.
 */
export function createPlaceFinder(
  { client, call }: SlackApi,
  clock: Clock,
): (channel: string) => Promise<Place> {
  const remember = rememberBriefly<Place>(clock);
  const look = async (channel: string): Promise<Place> => {
    const { channel: found } = await call(() => client.conversations.info({ channel }));
    if (found?.is_ext_shared || found?.is_pending_ext_shared) return 'external';
    return found?.is_im ? 'private' : 'shared';
  };

  return async (channel) => {
    try {
      return await remember(channel, () => look(channel));
    } catch (error) {
      // Not remembered: once the bot is let in, it can see whether others read along.
      if (error instanceof WebAPIPlatformError && error.data.error === 'channel_not_found') return 'shared';
      throw error;
    }
  };
}
