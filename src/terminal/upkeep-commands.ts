import type { Command } from 'commander';
import { backups as says } from '../wording/backup.ts';
import { checkup } from '../wording/checks.ts';
import type { MoveFlags } from './move.ts';
import type { RestoreFlags } from './restore.ts';
import type { Terminal } from './terminal.ts';

/** Check-up, backup, restore and move. What they stand on is loaded when one is asked for: it takes its time. */
export function addUpkeepCommands(
  command: (name: string, explains: string) => Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  command('doctor', checkup.command).action(async () => {
    const { checkUp } = await import('./doctor.ts');
    exitWith(await checkUp(terminal));
  });
  command('backup', says.backup)
    .argument('<fil>', says.backupFile)
    .action(async (path: string) => {
      const { makeBackup } = await import('./backup.ts');
      exitWith(await makeBackup(terminal, path));
    });
  command('restore', says.restore)
    .argument('<fil>', says.restoreFile)
    .option('--overwrite', says.overwrite)
    .option('--dry-run', says.restoreDryRun)
    .action(async (path: string, flags: RestoreFlags) => {
      const { restoreBackup } = await import('./restore.ts');
      exitWith(await restoreBackup(terminal, path, flags));
    });
  command('move', says.move)
    .option('--to <adresse>', says.moveTo)
    .option('--overwrite', says.moveOverwrite)
    .action(async (flags: MoveFlags) => {
      const { moveToServer } = await import('./move.ts');
      exitWith(await moveToServer(terminal, flags));
    });
}
