import { MATCH_COLUMNS } from '../anniversaries/import-matches.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Progress } from '../kernel/progress.ts';
import { mayActAs, type Person } from '../people/person.ts';
import { STAFF_COLUMNS } from '../people/staff-import.ts';
import type { Reply } from '../reply/reply.ts';
import { factsToTakeIn, isRefused } from '../tables/plan.ts';
import { headingsIn, isInColumns } from '../tables/sent-table.ts';
import { sentTable as says } from '../wording/first-day.ts';
import type { Effect, Said, SentFile, Turn } from './bot.ts';
import { nextChoice } from './first-day-say.ts';
import { type FirstDays, stepOf } from './first-days.ts';
import { type Import, type ImportParts, importOf } from './imports.ts';
import { meanwhile } from './meanwhile.ts';
import type { OfferedTables, TableKind } from './offered-tables.ts';
import { sayPlainly } from './say.ts';
import { sayTable, sayTakenIn } from './table-say.ts';

export type TableParts = ImportParts & {
  readonly offeredTables: OfferedTables;
  readonly firstDays: FirstDays;
  readonly clock: Clock;
  readonly newId: () => string;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** Fewer headings than this may stand in any sentence with commas. */
const ENOUGH_HEADINGS = 2;

/**
 * Reads a table that a lead pasted or sent as a file, and shows what taking it in would do; undefined where what was said
 * is no table. Only its sender sees it, and it is read nowhere but where they are alone with the bot.
 */
export async function hearTable(parts: TableParts, by: Person, said: Said): Promise<Reply | undefined> {
  const { place, text, files = [] } = said;
  const [file] = files;
  const step = mayActAs(by, 'lead') ? stepOf(await parts.firstDays.of(by.id)) : undefined;
  const pasted = kindOf(text, step === 'matches' ? 'matches' : step && 'colleagues');
  if (!file && pasted === undefined) return undefined;
  if (!mayActAs(by, 'lead')) return file && text === '' ? sayPlainly({ text: says.onlyLead }) : undefined;
  if (place !== 'private') return sayPlainly({ text: says.onlyPrivately });
  const progress = meanwhile(said, says.reading);
  if (pasted !== undefined) return offer(parts, by, pasted, new TextEncoder().encode(text), progress);

  return file && hearFile(parts, by, file, progress, step === 'matches' ? 'matches' : 'colleagues');
}

/** What a pasted text is a table of; a lead who was just asked for one may leave the headings out or misspell them. */
function kindOf(text: string, expected: TableKind | undefined): TableKind | undefined {
  const [matches, colleagues] = [headingsIn(text, MATCH_COLUMNS), headingsIn(text, STAFF_COLUMNS)];
  if (Math.max(matches, colleagues) >= ENOUGH_HEADINGS)
    return matches > colleagues ? 'matches' : 'colleagues';
  return expected && isInColumns(text) ? expected : undefined;
}

async function hearFile(
  parts: TableParts,
  by: Person,
  file: SentFile,
  progress: Progress,
  expected: TableKind,
): Promise<Reply> {
  const fetched = await file.read();
  if (fetched.kind !== 'fetched') return sayPlainly({ text: says.files[fetched.kind] });

  const other = expected === 'matches' ? 'colleagues' : 'matches';
  const read = await importOf(expected, fetched.bytes, parts, progress);
  if (read.plan.kind !== 'broken') return show(parts, by, expected, fetched.bytes, read);

  const otherwise = await importOf(other, fetched.bytes, parts, progress);
  return otherwise.plan.kind === 'broken'
    ? sayTable(expected, read, undefined)
    : show(parts, by, other, fetched.bytes, otherwise);
}

async function offer(
  parts: TableParts,
  by: Person,
  kind: TableKind,
  bytes: Bytes,
  progress: Progress,
): Promise<Reply> {
  return show(parts, by, kind, bytes, await importOf(kind, bytes, parts, progress));
}

/** Only what can be taken in as it stands is kept: no CPR number ever comes so far. */
async function show(
  { offeredTables, newId, clock }: TableParts,
  by: Person,
  kind: TableKind,
  bytes: Bytes,
  read: Import,
): Promise<Reply> {
  if (isRefused(read.plan) || factsToTakeIn(read.plan).length === 0) return sayTable(kind, read, undefined);

  const id = newId();
  await offeredTables.offer({ id, by: by.id, kind, bytes, at: clock() });
  return sayTable(kind, read, id);
}

/** Takes in a table that was shown. It is read anew: what it does may be another thing by now, or refused. */
export async function takeInTable(
  parts: TableParts,
  by: Person,
  turn: Pick<Turn, 'meanwhile'>,
  id: string,
): Promise<Effect> {
  const table = await parts.offeredTables.find(id, by.id);
  if (!table) return { kind: 'tell', reply: sayPlainly({ text: says.gone }) };

  const read = await importOf(table.kind, table.bytes, parts, meanwhile(turn, says.reading));
  if (isRefused(read.plan)) return { kind: 'replace', reply: sayTable(table.kind, read, undefined) };

  const rows = await read.takeIn(by.id, parts.clock(), meanwhile(turn, says.takingIn));
  await parts.offeredTables.drop(id);
  const step = stepOf(await parts.firstDays.of(by.id));
  const goesOn = step === (table.kind === 'matches' ? 'matches' : 'coordinators');
  const choices = goesOn ? [nextChoice(step)] : [];
  return { kind: 'replace', reply: sayTakenIn(rows, choices) };
}

export async function dropTable({ offeredTables }: TableParts, by: Person, id: string): Promise<Effect> {
  const table = await offeredTables.find(id, by.id);
  if (table) await offeredTables.drop(id);
  return { kind: 'replace', reply: sayPlainly({ text: table ? says.dropped : says.gone }) };
}
