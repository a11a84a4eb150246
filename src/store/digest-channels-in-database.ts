import type { DigestChannel, DigestChannels } from '../anniversaries/digest-channels.ts';
import { type Act, audit } from './audit.ts';
import { type Database, isRowId, type Transaction } from './database.ts';
import type { DigestChannel as Kept } from './generated/client.ts';

/** The channels that get the weekly digest, in the database. */
export function digestChannelsInDatabase(database: Database): DigestChannels {
  return {
    async all() {
      const kept = await database.digestChannel.findMany({
        orderBy: [{ platform: 'asc' }, { workspace: 'asc' }, { conversation: 'asc' }],
      });
      return kept.map(channelOf);
    },

    find: (id) => find(database, id),

    keep: ({ id, owner, approvedAt, ...channel }, by, at) =>
      database.$transaction(async (tx) => {
        const { platform, workspace, conversation } = channel;
        const row = { ...channel, municipalities: [...channel.municipalities], ownerId: owner };
        const [added] = await tx.digestChannel.createManyAndReturn({
          data: { ...row, id, approvedAt: approvedAt ?? null },
          skipDuplicates: true,
        });
        const kept =
          added ??
          (await tx.digestChannel.update({
            where: { platform_workspace_conversation: { platform, workspace, conversation } },
            data: row,
          }));
        await audit(tx, about(kept.id, added ? 'digest-channel-added' : 'digest-channel-changed', by, at));
        return channelOf(kept);
      }),

    approve: (id, by, at) =>
      database.$transaction(async (tx) => {
        if (!isRowId(id)) return undefined;

        const { count } = await tx.digestChannel.updateMany({
          where: { id, approvedAt: null },
          data: { approvedAt: at },
        });
        if (count > 0) await audit(tx, about(id, 'digest-channel-approved', by, at));
        return find(tx, id);
      }),

    remove: (id, by, at) =>
      database.$transaction(async (tx) => {
        if (!isRowId(id)) return;

        const { count } = await tx.digestChannel.deleteMany({ where: { id } });
        if (count > 0) await audit(tx, about(id, 'digest-channel-removed', by, at));
      }),
  };
}

async function find(database: Database | Transaction, id: string): Promise<DigestChannel | undefined> {
  const kept = isRowId(id) ? await database.digestChannel.findUnique({ where: { id } }) : null;
  return kept ? channelOf(kept) : undefined;
}

function about(id: string, action: Act['action'], who: string | undefined, at: Date): Act {
  return { who, at, action, subject: { kind: 'digest-channel', id } };
}

function channelOf({ ownerId, approvedAt, ...kept }: Kept): DigestChannel {
  return { ...kept, owner: ownerId, approvedAt: approvedAt ?? undefined };
}
