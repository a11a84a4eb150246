import { linesOf } from '../backup/backup-lines.ts';
import { BackupRefused } from '../backup/backup-refused.ts';
import { sameCounts } from '../backup/fill.ts';
import { countAll, restore } from '../backup/restore.ts';
import { snapshot } from '../backup/snapshot.ts';
import { inOneTransaction } from '../store/session.ts';
import { backups as says } from '../wording/backup.ts';
import { countLines } from './backup.ts';
import { DONE, misused, print, refuse, type Terminal, tellProgress } from './terminal.ts';
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

  return withStore(terminal, (source, { leads }) =>
    withStore({ ...terminal, settings: serverSettings(to, leads) }, async (target) => {
      tellProgress(terminal, says.moving);
      const { migrations } = source;
      try {
        const moved = await inOneTransaction(source.access, (session) =>
          restore(
            target.access,
            migrations,
            linesOf(snapshot(session, migrations, terminal.clock())),
            overwrite,
          ),
        );
        const before = await countAll(source.access, migrations);
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
    }),
  );
}

function serverSettings(url: string, leads: readonly string[]): Terminal['settings'] {
  return { kind: 'config', config: { store: { kind: 'server', url }, leads } };
}
