import { createHash } from 'node:crypto';
import { type AuditEntry, type AuditFound, type AuditHead, writeAuditHead } from '../privacy/audit-log.ts';

/** The seal of an entry, reckoned apart from the database, which reckons it in the same way (audit_seal_of). */
export function sealOf(previous: string, entry: Omit<AuditEntry, 'seal'>): string {
  const parts = [
    previous,
    `${entry.sequence}`,
    `${entry.at.getTime()}`,
    entry.who,
    entry.action,
    entry.subjectKind,
    entry.subject,
  ];
  return createHash('sha256').update(parts.map(partOf).join('')).digest('hex');
}

function partOf(value: string | undefined): string {
  return value === undefined ? '-' : `${Buffer.byteLength(value)}:${value}`;
}

/** What the chain tells of its own shortening. */
export const SHORTENED = 'audit-shortened';

export type ChainParts = {
  readonly entries: AsyncIterable<readonly AuditEntry[]>;
  readonly anchor: AuditHead | undefined;
  /** Rows that were written past the triggers, and have no place. */
  readonly unsealed: number;
  readonly known: AuditHead | undefined;
};

/** Goes through a chain from its anchor to its end. */
export async function verifyChain(parts: ChainParts): Promise<AuditFound> {
  const { anchor, unsealed, known } = parts;
  const walked = await walk(parts);
  if (walked.kind === 'broken') return walked;

  const { last, count, shortenedTo } = walked;
  if (unsealed > 0) return { kind: 'broken', at: (last?.sequence ?? 0) + 1, why: 'unsealed' };
  if (known && !walked.sawKnown) return { kind: 'broken', at: known.sequence, why: 'head-unknown' };
  if (shortenedTo !== (anchor && writeAuditHead(anchor)))
    return { kind: 'broken', at: anchor?.sequence ?? 0, why: 'anchor-moved' };

  return { kind: 'whole', entries: count, anchor, head: last };
}

type Walked = {
  readonly kind: 'walked';
  readonly last: AuditHead | undefined;
  readonly count: number;
  /** What the chain itself says of how far it was shortened. */
  readonly shortenedTo: string | undefined;
  /** Whether the known head stands in it, or stood in what was deleted since. */
  readonly sawKnown: boolean;
};

async function walk({
  entries,
  anchor,
  known,
}: ChainParts): Promise<Walked | Extract<AuditFound, { readonly kind: 'broken' }>> {
  let last = anchor;
  let count = 0;
  let shortenedTo: string | undefined;
  let sawKnown = stood(known, anchor);
  for await (const entry of oneByOne(entries)) {
    const why = misfit(last, entry);
    if (why) return { kind: 'broken', at: (last?.sequence ?? 0) + 1, why };

    sawKnown ||= isSame(known, entry);
    if (entry.action === SHORTENED) shortenedTo = entry.subject;
    last = { sequence: entry.sequence, seal: entry.seal };
    count += 1;
  }
  return { kind: 'walked', last, count, shortenedTo, sawKnown };
}

async function* oneByOne(pieces: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<AuditEntry> {
  for await (const piece of pieces) yield* piece;
}

function misfit(last: AuditHead | undefined, entry: AuditEntry): 'missing' | 'changed' | undefined {
  if (entry.sequence !== (last?.sequence ?? 0) + 1) return 'missing';
  return entry.seal === sealOf(last?.seal ?? '', entry) ? undefined : 'changed';
}

/** Of what was deleted only the last is still known. */
function stood(known: AuditHead | undefined, anchor: AuditHead | undefined): boolean {
  if (!known || !anchor) return false;
  return known.sequence < anchor.sequence || isSame(known, anchor);
}

function isSame(one: AuditHead | undefined, other: AuditHead): boolean {
  return one?.sequence === other.sequence && one.seal === other.seal;
}
