import type { RequestChannels } from '../requests/requests.ts';
import { audit } from './audit.ts';
import type { Database } from './database.ts';

/** The channels that get the cards of requests, in the database. */
export function requestChannelsInDatabase(database: Database): RequestChannels {
  return {
    all: () =>
      database.requestChannel.findMany({
        orderBy: [{ platform: 'asc' }, { workspace: 'asc' }, { conversation: 'asc' }],
      }),

    keep: (channel, by, at) =>
      database.$transaction(async (tx) => {
        const { id, platform, workspace, conversation, municipalities } = channel;
        const where = { platform, workspace, conversation };
        const settings = { municipalities: [...municipalities] };
        const kept = await tx.requestChannel.upsert({
          where: { platform_workspace_conversation: where },
          create: { id, ...where, ...settings },
          update: settings,
        });
        await audit(tx, {
          who: by,
          at,
          action: 'request-channel-set',
          subject: { kind: 'request-channel', id: kept.id },
        });
      }),

    remove: (id, by, at) =>
      database.$transaction(async (tx) => {
        const { count } = await tx.requestChannel.deleteMany({ where: { id } });
        if (count === 0) return;

        await audit(tx, {
          who: by,
          at,
          action: 'request-channel-removed',
          subject: { kind: 'request-channel', id },
        });
      }),
  };
}
