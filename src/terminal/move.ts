import { linesOf } from '../backup/backup-lines.ts';
import { BackupRefused } from '../backup/backup-refused.ts';
import { sameCounts } from '../backup/fill.ts';
import { countAll, restore } from '../backup/restore.ts';
import { snapshot } from '../backup/snapshot.ts';
import { watched } from '../kernel/progress.ts';
import { sum } from '../kernel/sum.ts';
import { inOneTransaction } from '../store/session.ts';
import { backups as says } from '../wording/backup.ts';
import { countLines } from './backup.ts';
import { underProgress } from './progress-bar.ts';
import { DONE, misused, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export type MoveFlags = { readonly to?: string; readonly overwrite?: boolean };

/** Moves everything that the embedded database keeps to a PostgreSQL server, and counts on both sides. */
export async function moveToServer(
  terminal: Terminal,
  { to, overwrite = false }: MoveFlags,
): Promise<number> {
  if (to === undefined || !/^postgres(ql)?:\/\//.test(to)) return misused(terminal, says.moveWhere);
  const { settings } = terminal;
  if (settings.kind === 'config' && settings.config.store.kind === 'server')
    return refuse(terminal, says.movedAlready);

  return withStore(terminal, async (source, { leads }) => {
    const { migrations } = source;
    const before = await countAll(source.access, migrations);
    return withStore({ ...terminal, settings: serverSettings(to, leads) }, async (target) => {
      try {
        const rows = sum(Object.values(before));
        const moved = await underProgress(terminal, says.moving, (progress) =>
          inOneTransaction(source.access, (session) => {
            const lines = linesOf(snapshot(session, migrations, terminal.clock()));
            return restore(
              target.access,
              migrations,
              watched(lines, progress, () => 1, rows),
              overwrite,
            );
          }),
        );
        const after = await countAll(target.access, migrations);
        await print(terminal.stdout, countLines(after));
        if (!sameCounts(before, after) || !sameCounts(moved.counts, after))
          return refuse(terminal, says.countsDiffer);

        await print(terminal.stdout, [says.moved]);
        return DONE;
      } catch (error) {
        if (error instanceof BackupRefused) return refuse(terminal, error.message);
        throw error;
      }
    });
  });
}

function serverSettings(url: string, leads: readonly string[]): Terminal['settings'] {
  return { kind: 'config', config: { store: { kind: 'server', url }, leads } };
}
