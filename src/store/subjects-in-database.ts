import { createHash } from 'node:crypto';
import { never } from '../kernel/never.ts';
import type { Erased, Erasure, Hold, Subject, Subjects } from '../privacy/subjects.ts';
import { audit } from './audit.ts';
import { type Database, isRowId, keepable, type OpenDatabase, type Transaction } from './database.ts';
import { eraseMatch, eraseMatchRows, matchHolds, wordsOfMatch } from './erase-match.ts';
import { erasePerson, erasePersonRows, personHolds, wordsOfPerson } from './erase-person.ts';
import { exportMatch, exportPerson } from './export-subject.ts';
import { countMentions, scrub } from './scrubbing.ts';

/** However much is kept of somebody, erasing it is given this long, in milliseconds. */
const PATIENCE = 5 * 60_000;
const CODE_LENGTH = 8;

/** What one kind of subject has: what is of it alone, what it is called elsewhere, and what stands in the way. */
type Way = {
  readonly words: readonly string[];
  readonly own: Readonly<Record<string, number>>;
  readonly blanked: Readonly<Record<string, number>>;
  readonly holds: readonly Hold[];
};

/** Telling and erasing all that is kept of a person or a match, in the database and then in its files. */
export function subjectsInDatabase(database: Database, purge: OpenDatabase['purge']): Subjects {
  return {
    export: (subject, by, at) =>
      database.$transaction(
        async (tx) => {
          const found =
            subject.kind === 'person'
              ? await exportPerson(tx, subject.id)
              : await exportMatch(tx, subject.code);
          if (found) await tell(tx, 'exported', subject, by, at);
          return found;
        },
        { timeout: PATIENCE },
      ),

    preview: (subject) => database.$transaction((tx) => preview(tx, subject), { timeout: PATIENCE }),

    async erase(subject, code, by, at) {
      const erased = await database.$transaction<Erased>(
        async (tx) => {
          await hold(tx, subject);
          const erasure = await preview(tx, subject);
          if (!erasure) return { kind: 'unknown' };
          if (erasure.held.length > 0) return { kind: 'held', erasure };
          if (erasure.code !== code.trim().toUpperCase()) return { kind: 'not-as-seen', erasure };

          await carryOut(tx, subject, by, at);
          return { kind: 'erased', erasure };
        },
        { timeout: PATIENCE },
      );
      // It is erased, come what may; the files are purged each night, too.
      if (erased.kind === 'erased') await purge().catch(() => undefined);
      return erased;
    },
  };
}

async function preview(tx: Transaction, subject: Subject): Promise<Erasure | undefined> {
  const way = await wayOf(tx, subject);
  if (!way) return undefined;

  const mentions = await mentionsElsewhere(tx, way);
  const rows = [
    ...Object.entries(way.own).map(([table, count]) => ({ table, fate: 'deleted' as const, count })),
    ...Object.entries(way.blanked).map(([table, count]) => ({ table, fate: 'blanked' as const, count })),
    ...mentions,
  ].filter(({ count }) => count > 0);
  const seen = { subject, rows, held: way.holds };
  const code = createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, CODE_LENGTH);
  return { ...seen, code: code.toUpperCase() };
}

/** Texts that are not the subject's own and tell of it. What is deleted is counted among them and told of once. */
async function mentionsElsewhere(tx: Transaction, { words, own }: Way): Promise<Erasure['rows']> {
  const counts = await countMentions(tx, words);
  return [...counts]
    .filter(([table]) => !(table in own) || own[table] === 0)
    .map(([table, count]) => ({ table, fate: 'blanked' as const, count }));
}

async function wayOf(tx: Transaction, subject: Subject): Promise<Way | undefined> {
  switch (subject.kind) {
    case 'person': {
      const words = await wordsOfPerson(tx, subject.id);
      if (!words) return undefined;
      return { words, ...(await erasePersonRows(tx, subject.id)), holds: await personHolds(tx, subject.id) };
    }
    case 'match': {
      const words = await wordsOfMatch(tx, subject.code);
      if (!words) return undefined;
      return {
        words,
        ...(await eraseMatchRows(tx, subject.code)),
        holds: await matchHolds(tx, subject.code),
      };
    }
    default:
      return never(subject);
  }
}

async function carryOut(tx: Transaction, subject: Subject, by: string | undefined, at: Date): Promise<void> {
  // The trigger that guards what happened to a request lets words be taken out of it in this transaction alone.
  await tx.$executeRaw`SELECT set_config('hto.erasing', 'on', true)`;
  const words = (await wayOf(tx, subject))?.words ?? [];
  // Files that wait to be taken in may name anybody, and cannot be searched: they are sent once more.
  await tx.offeredTable.deleteMany();
  if (subject.kind === 'match') {
    await eraseMatch(tx, subject.code, at);
    await scrub(tx, words);
    await tell(tx, 'match-erased', subject, by, at);
    return;
  }
  await scrub(tx, words);
  await erasePerson(tx, subject.id, by, at);
}

/** Holds the subject's row, so that nothing is added to it while it is erased. */
async function hold(tx: Transaction, subject: Subject): Promise<void> {
  if (subject.kind === 'match')
    await tx.$queryRaw`SELECT 1 FROM matches WHERE code = ${keepable(subject.code)} FOR UPDATE`;
  else if (isRowId(subject.id))
    await tx.$queryRaw`SELECT 1 FROM people WHERE id = ${subject.id}::uuid FOR UPDATE`;
}

function tell(
  tx: Transaction,
  action: 'exported' | 'match-erased',
  subject: Subject,
  by: string | undefined,
  at: Date,
): Promise<void> {
  const id = subject.kind === 'person' ? subject.id : subject.code;
  return audit(tx, {
    who: by,
    at,
    action,
    subject: { kind: subject.kind, id },
  });
}
