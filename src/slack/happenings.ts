import type { EnvelopedEvent } from '@slack/bolt';
import { z } from 'zod';
import type { ConversationChange } from '../bot/bot.ts';
import { whyFailed } from './failure.ts';
import type { Served, Service } from './service.ts';

/** Something that happened in Slack without anybody turning to the bot. */
export type Happening =
  | { readonly kind: 'channel'; readonly channel: string; readonly change: ConversationChange }
  | { readonly kind: 'workspace-gone' };

const aboutChannel = z.object({ channel: z.string() });
const moved = z.object({ old_channel_id: z.string(), new_channel_id: z.string() });
/** Of a person's token nothing changes for the bot. */
const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).nonempty() }) });

type Read = (event: unknown) => Happening | undefined;

const channelBecame =
  (kind: 'shared' | 'gone'): Read =>
  (event) => {
    const { data } = aboutChannel.safeParse(event);
    return data && { kind: 'channel', channel: data.channel, change: { kind } };
  };

/** What is followed, by the names that the events have in the manifest. A channel that was made public is found unfit before each message. */
export const HAPPENINGS: Readonly<Record<string, Read>> = {
  app_uninstalled: () => ({ kind: 'workspace-gone' }),
  tokens_revoked: (event) => (revoked.safeParse(event).success ? { kind: 'workspace-gone' } : undefined),
  channel_id_changed(event) {
    const { data } = moved.safeParse(event);
    return (
      data && {
        kind: 'channel',
        channel: data.old_channel_id,
        change: { kind: 'moved', to: data.new_channel_id },
      }
    );
  },
  channel_shared: channelBecame('shared'),
  channel_archive: channelBecame('gone'),
  channel_deleted: channelBecame('gone'),
  channel_left: channelBecame('gone'),
  group_archive: channelBecame('gone'),
  group_deleted: channelBecame('gone'),
  group_left: channelBecame('gone'),
};

/** Follows it, once however often it is delivered. Never throws: Slack is to come again with what could not be followed. */
export async function follow(
  service: Service,
  body: EnvelopedEvent<unknown>,
  happening: Happening,
): Promise<Served> {
  const { bot, deliveries, installations, addressOf, clock, log } = service;
  const workspace = body.team_id;
  const act = `slack:event:${body.event_id}`;
  try {
    const noted = await deliveries.note(act, clock());
    if (noted !== 'first') return noted === 'again' ? 'served' : noted;

    log.info({ workspace, kind: happening.kind }, 'slack: something happened');
    if (happening.kind === 'channel') {
      const address = addressOf({ workspace, enterprise: body.enterprise_id }, happening.channel);
      await bot.conversationChanged(address, happening.change);
    } else {
      for (const installation of await installations.ofWorkspace('slack', workspace))
        await installations.markGone(installation, clock());
      await bot.workspaceGone();
    }
    await deliveries.finish(act, clock());
    return 'served';
  } catch (error) {
    log.error({ why: whyFailed(error) }, 'slack: what happened was not followed');
    return 'in-hand';
  }
}
