import type { Installation, Installations } from '../bot/installations.ts';
import { type Act, audit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import { inBatches } from './in-batches.ts';

type Conversation = Pick<Installation, 'platform' | 'conversation'>;

const OURS_ALONE = { id: true, goneAt: true, forgotten: true } as const;

/** Where the bot may speak unasked, in the database. The audit tells of comings and goings, not of each refreshing. */
export function installationsInDatabase(database: Database): Installations {
  // Nearly everything that arrives from Teams refreshes one, so what arrives together is kept together.
  const refreshed = inBatches(async (batch: readonly Installation[]) => {
    const newest = [...new Map(batch.map((each) => [keyOf(each), each])).values()];
    const known = await database.$queryRaw<readonly Conversation[]>`
      UPDATE installations SET workspace = told.workspace, kind = told.kind, reference = coalesce(told.reference, 'null'), seen_at = told."seenAt"
      FROM jsonb_to_recordset(${JSON.stringify(newest)}::jsonb) AS told (platform text, workspace text, conversation text,
        kind conversation_kind, reference jsonb, "seenAt" timestamptz)
      WHERE installations.platform = told.platform AND installations.conversation = told.conversation AND gone_at IS NULL
      RETURNING installations.platform, installations.conversation`;
    const keys = new Set(known.map(keyOf));
    return (installation) => keys.has(keyOf(installation));
  });

  return {
    async remember(installation) {
      if (!(await refreshed(installation))) await database.$transaction((tx) => add(tx, installation));
    },

    markGone: (platform, conversation, at) =>
      database.$transaction(async (tx) => {
        const [gone] = await tx.installation.updateManyAndReturn({
          where: { platform, conversation, goneAt: null },
          data: { goneAt: at },
        });
        if (gone) await tell(tx, 'conversation-gone', gone.id, at);
      }),

    async find(platform, conversation) {
      const found = await database.installation.findFirst({
        where: { platform, conversation, goneAt: null },
        omit: OURS_ALONE,
      });
      return found ?? undefined;
    },

    ofWorkspace: (platform, workspace) =>
      database.installation.findMany({
        where: { platform, workspace, goneAt: null },
        omit: OURS_ALONE,
        orderBy: [{ seenAt: 'desc' }, { conversation: 'asc' }],
      }),
  };
}

async function add(tx: Transaction, installation: Installation): Promise<void> {
  const { platform, conversation, seenAt } = installation;
  const row = rowOf(installation);
  const [added] = await tx.installation.createManyAndReturn({ data: row, skipDuplicates: true });
  if (added) return tell(tx, 'conversation-added', added.id, seenAt);

  const { count: revived } = await tx.installation.updateMany({
    where: { platform, conversation, goneAt: { not: null } },
    data: { goneAt: null },
  });
  const { id } = await tx.installation.update({
    where: { platform_conversation: { platform, conversation } },
    data: row,
  });
  if (revived > 0) await tell(tx, 'conversation-revived', id, seenAt);
}

function tell(tx: Transaction, action: Act['action'], id: string, at: Date): Promise<void> {
  return audit(tx, { at, action, subject: { kind: 'installation', id } });
}

function keyOf({ platform, conversation }: Conversation): string {
  return JSON.stringify([platform, conversation]);
}

function rowOf(installation: Installation): Prisma.InstallationCreateManyInput {
  const { platform, workspace, conversation, kind, seenAt } = installation;
  return { platform, workspace, conversation, kind, seenAt, reference: jsonOf(installation.reference) };
}

/** The reference as it comes out of JSON: without what JSON cannot say. */
function jsonOf(reference: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return JSON.parse(JSON.stringify(reference)) ?? Prisma.JsonNull;
}
