import { mkdtemp, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { BackupRefused } from '../backup/backup-refused.ts';
import { madeFrom } from '../backup/make.ts';
import { unpacked } from '../backup/packed.ts';
import { countAll, type Restored } from '../backup/restore.ts';
import { restoreKeeping } from '../backup/restore-keeping.ts';
import type { Store } from '../store/open.ts';
import { troubleOf } from '../store/trouble.ts';
import { backups as says } from '../wording/backup.ts';
import { botAtWork, check, countLines, reading } from './backup.ts';
import { problemWith } from './files.ts';
import { DONE, print, refuse, type Terminal, tellProgress } from './terminal.ts';
import { withStore } from './with-store.ts';

export type RestoreFlags = { readonly overwrite?: boolean; readonly dryRun?: boolean };

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), why: z.string() }),
  z.object({
    kind: z.literal('restored'),
    madeAt: z.coerce.date(),
    counts: z.record(z.string(), z.number()),
    kept: z.string().optional(),
  }),
]);
type Answer = z.infer<typeof answerSchema>;

/** Puts a backup in the place of what is kept, also under a running bot; or only shows that it could be. */
export async function restoreBackup(terminal: Terminal, path: string, flags: RestoreFlags): Promise<number> {
  const file = resolve(terminal.workingFolder, path);
  try {
    // Before anything is touched, and whoever asked for no more has the answer.
    const whole = await check(terminal, file);
    if (flags.dryRun) return await tell(terminal, whole, [says.couldBeRestored(whole.madeAt)]);

    const overwrite = flags.overwrite ?? false;
    const bot = await botAtWork(terminal);
    if (bot) {
      const asking = overwrite ? 'restore?overwrite' : 'restore';
      tellProgress(terminal, says.botRestores);
      const asked = await reading(terminal, says.sending, file, (bytes) => bot.ask(asking, bytes));
      if (asked.status !== 200) return refuse(terminal, says.botFailed);
      return await conclude(terminal, answerSchema.parse(await json(Readable.from(asked.body))));
    }
    if (overwrite) await putDamagedAside(terminal);
    return await withStore(terminal, async (store, { store: where }) =>
      conclude(
        terminal,
        await reading(terminal, says.restoring, file, (bytes) =>
          restoreKeeping(store, where, terminal.clock(), unpacked(bytes), overwrite),
        ),
      ),
    );
  } catch (error) {
    return refuse(terminal, error instanceof BackupRefused ? error.message : problemWith(path, error));
  }
}

async function conclude(
  terminal: Terminal,
  answer: Answer | (Restored & { readonly kind: 'restored'; readonly kept: string | undefined }),
): Promise<number> {
  if (answer.kind === 'refused') return refuse(terminal, answer.why);

  const { madeAt, kept } = answer;
  return tell(terminal, answer, [
    says.restored(madeAt),
    ...(kept === undefined ? [] : [says.keptWhatWas(kept)]),
    says.afterwards,
  ]);
}

async function tell(
  terminal: Terminal,
  { counts }: Pick<Restored, 'counts'>,
  sentences: readonly string[],
): Promise<number> {
  await print(terminal.stdout, [...countLines(counts), ...sentences]);
  return DONE;
}

/** A data folder that cannot be read any more makes room for the backup, and stays beside it. */
async function putDamagedAside(terminal: Terminal): Promise<void> {
  const { settings, migrationsFolder } = terminal;
  if (settings.kind === 'problems') return;

  const { store: where } = settings.config;
  const { openStore, StoreDamaged } = await import('../store/open.ts');
  try {
    const store = await openStore(where, migrationsFolder);
    await readAll(store, terminal.clock()).finally(() => store.close());
  } catch (error) {
    const trouble = troubleOf(error, where);
    // Whatever else is wrong is told by whoever opens it next.
    if (!(trouble instanceof StoreDamaged)) return;
    await rename(trouble.place, await mkdtemp(`${trouble.place}.damaged-`));
  }
}

/** Damage shows only where it is read: all of the tables, and what finds the way in them. */
async function readAll({ access, migrations }: Store, now: Date): Promise<void> {
  await countAll(access, migrations);
  await madeFrom(access, migrations, now, async (bytes) => {
    for await (const _ of bytes);
  });
}
