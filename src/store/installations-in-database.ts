import type { Installation, Installations } from '../bot/installations.ts';
import type { Address } from '../outbox/address.ts';
import { type Act, audit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';
import { inBatches } from './in-batches.ts';

const OURS_ALONE = { id: true, goneAt: true, forgotten: true } as const;

/** Where the bot may speak unasked, in the database. The audit tells of comings and goings, not of each refreshing. */
export function installationsInDatabase(database: Database): Installations {
  // Nearly everything that arrives from Teams refreshes one, so what arrives together is kept together.
  const refreshed = inBatches(async (batch: readonly Installation[]) => {
    const newest = [...new Map(batch.map((each) => [keyOf(each), each])).values()];
    const known = await database.$queryRaw<readonly Address[]>`
      UPDATE installations SET kind = told.kind, reference = coalesce(told.reference, 'null'), seen_at = told."seenAt"
      FROM jsonb_to_recordset(${JSON.stringify(newest)}::jsonb) AS told (platform text, workspace text, conversation text,
        kind conversation_kind, reference jsonb, "seenAt" timestamptz)
      WHERE (installations.platform, installations.workspace, installations.conversation)
        = (told.platform, told.workspace, told.conversation) AND gone_at IS NULL
      RETURNING installations.platform, installations.workspace, installations.conversation`;
    const keys = new Set(known.map(keyOf));
    return (installation) => keys.has(keyOf(installation));
  });

  return {
    async remember(installation) {
      if (!(await refreshed(installation))) await database.$transaction((tx) => add(tx, installation));
    },

    markGone: (address, at) =>
      database.$transaction(async (tx) => {
        const [gone] = await tx.installation.updateManyAndReturn({
          where: { ...placeOf(address), goneAt: null },
          data: { goneAt: at },
        });
        if (gone) await tell(tx, 'conversation-gone', gone.id, at);
      }),

    async find(address) {
      const found = await database.installation.findFirst({
        where: { ...placeOf(address), goneAt: null },
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
  const { seenAt } = installation;
  const where = placeOf(installation);
  const row = rowOf(installation);
  const [added] = await tx.installation.createManyAndReturn({ data: row, skipDuplicates: true });
  if (added) return tell(tx, 'conversation-added', added.id, seenAt);

  const { count: revived } = await tx.installation.updateMany({
    where: { ...where, goneAt: { not: null } },
    data: { goneAt: null },
  });
  const { id } = await tx.installation.update({
    where: { platform_workspace_conversation: where },
    data: row,
  });
  if (revived > 0) await tell(tx, 'conversation-revived', id, seenAt);
}

function tell(tx: Transaction, action: Act['action'], id: string, at: Date): Promise<void> {
  return audit(tx, { at, action, subject: { kind: 'installation', id } });
}

function keyOf(address: Address): string {
  return JSON.stringify(placeOf(address));
}

function placeOf({ platform, workspace, conversation }: Address): Address {
  return { platform, workspace, conversation };
}

function rowOf(installation: Installation): Prisma.InstallationCreateManyInput {
  const { kind, seenAt } = installation;
  return { ...placeOf(installation), kind, seenAt, reference: jsonOf(installation.reference) };
}

/** The reference as it comes out of JSON: without what JSON cannot say. */
function jsonOf(reference: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  return JSON.parse(JSON.stringify(reference)) ?? Prisma.JsonNull;
}
