import type { AuditEntry, AuditFound, AuditHead, AuditLog } from '../privacy/audit-log.ts';
import { writeAuditHead } from '../privacy/audit-log.ts';
import { audit } from './audit.ts';
import { SHORTENED, verifyChain } from './audit-chain.ts';
import type { Database, Transaction } from './database.ts';
import { Prisma } from './generated/client.ts';

const PIECE = 5_000;
/** However long the chain is, it is given this long, in milliseconds. */
const VERIFY_PATIENCE = 10 * 60_000;

/** The audit in the database. */
export function auditInDatabase(database: Database): AuditLog {
  return {
    read: () => inPieces(database),

    // Read as it was at one moment, or a row written meanwhile would look like one too many.
    verify: (known) =>
      database.$transaction((tx) => verifyAudit(tx, known), {
        isolationLevel: 'RepeatableRead',
        timeout: VERIFY_PATIENCE,
      }),

    head: () => headOf(database),
  };
}

/** Goes through the chain as a transaction sees it. */
export async function verifyAudit(tx: Transaction, known: AuditHead | undefined): Promise<AuditFound> {
  return verifyChain({
    entries: inPieces(tx),
    anchor: await anchorOf(tx),
    unsealed: await tx.auditRow.count({ where: { sequence: null } }),
    known,
  });
}

async function* inPieces(database: Database | Transaction): AsyncGenerator<readonly AuditEntry[]> {
  let after = 0n;
  while (true) {
    const rows = await database.auditRow.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: PIECE,
    });
    if (rows.length === 0) return;

    yield rows.map(({ sequence, at, who, action, subjectKind, subject, seal }) => ({
      sequence: Number(sequence),
      at,
      who: who ?? undefined,
      action,
      subjectKind,
      subject,
      seal: seal ?? '',
    }));
    after = rows.at(-1)?.sequence ?? after;
  }
}

async function anchorOf(database: Database | Transaction): Promise<AuditHead | undefined> {
  const anchor = await database.auditAnchor.findUnique({ where: { id: 1 } });
  return anchor ? { sequence: Number(anchor.sequence), seal: anchor.seal } : undefined;
}

async function headOf(database: Database | Transaction): Promise<AuditHead | undefined> {
  const last = await database.auditRow.findFirst({
    where: { sequence: { not: null } },
    orderBy: { sequence: 'desc' },
  });
  return last ? { sequence: Number(last.sequence), seal: last.seal ?? '' } : anchorOf(database);
}

/** How many rows stand at the oldest end, all from before the moment. */
export async function countOldAudit(database: Database, before: Date): Promise<number> {
  const [counted] = await database.$queryRaw<readonly { count: number }[]>`
    SELECT count(*)::int AS count FROM audit WHERE ${beforeAllOf(before)}`;
  return counted?.count ?? 0;
}

/** The rows before the first that is not so old. */
function beforeAllOf(moment: Date): Prisma.Sql {
  return Prisma.sql`sequence < coalesce(
    (SELECT min(sequence) FROM audit WHERE at >= ${moment}::timestamptz),
    (SELECT max(sequence) + 1 FROM audit))`;
}

/**
 * Deletes the oldest rows, all from before the moment, `atMost` in one go, and notes in the chain itself how far it came.
 * A row that is not so old keeps all that came after it.
 */
export async function shortenAudit(
  database: Database,
  before: Date,
  atMost: number,
  at: Date,
): Promise<number> {
  return database.$transaction(async (tx) => {
    const [last] = await tx.$queryRaw<readonly { sequence: bigint; seal: string }[]>`
      SELECT sequence, seal FROM (
        SELECT sequence, seal FROM audit WHERE ${beforeAllOf(before)} ORDER BY sequence LIMIT ${atMost}) AS oldest
      ORDER BY sequence DESC LIMIT 1`;
    if (!last) return 0;

    const { sequence, seal } = last;
    await tx.auditAnchor.upsert({
      where: { id: 1 },
      create: { sequence, seal, at },
      update: { sequence, seal, at },
    });
    const { count } = await tx.auditRow.deleteMany({ where: { sequence: { lte: sequence } } });
    const id = writeAuditHead({ sequence: Number(sequence), seal });
    await audit(tx, { at, action: SHORTENED, subject: { kind: 'audit', id } });
    return count;
  });
}
