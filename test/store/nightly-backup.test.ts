import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { backupsIn } from '../../src/backup/backup-folder.ts';
import { isBackupDue, nightlyBackup } from '../../src/backup/nightly.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { aLog } from '../support/a-log.ts';
import { freshDataFolder, freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';

const at = (moment: string) => new Date(moment);

describe('a nightly backup', () => {
  it.each([
    ['there is none', [], '2026-11-23T12:00:00Z', true],
    ['the last one is from the night before', ['2026-11-22T02:00:30Z'], '2026-11-23T02:00:00Z', true],
    ['it is not three o’clock yet', ['2026-11-22T02:00:30Z'], '2026-11-23T01:59:00Z', false],
    ['it was made tonight', ['2026-11-23T02:00:30Z'], '2026-11-23T23:00:00Z', false],
    [
      'it was made late, after a night without the bot',
      ['2026-11-23T09:00:00Z'],
      '2026-11-23T10:00:00Z',
      false,
    ],
    [
      'the only one is dated ahead, by a clock since set back',
      ['2027-01-01T02:00:00Z'],
      '2026-11-23T10:00:00Z',
      true,
    ],
    [
      'one dated ahead stands beside tonight’s',
      ['2027-01-01T02:00:00Z', '2026-11-23T02:00:00Z'],
      '2026-11-23T10:00:00Z',
      false,
    ],
    [
      'it is summer time, when three o’clock comes an hour sooner',
      ['2026-07-01T00:59:00Z'],
      '2026-07-01T01:00:00Z',
      true,
    ],
  ])('%s', (_, made, now, due) => {
    expect(isBackupDue(made.map(at), at(now))).toBe(due);
  });
});

describe('the folder of nightly backups', () => {
  let store: Store;
  let folder: string;
  beforeEach(async () => {
    store = await openStore({ kind: 'embedded', folder: await freshDataFolder() }, MIGRATIONS);
    onTestFinished(() => store.close());
    folder = join(await freshFolder(), 'backups');
  });

  const night = (day: number) =>
    nightlyBackup({
      store,
      folder,
      clock: () => at(`2026-11-${String(day).padStart(2, '0')}T02:00:30Z`),
      log: aLog(),
    });

  it('gets one a night, which only its owner may read, and keeps those of a week', async () => {
    for (let day = 1; day <= 9; day++) await night(day);
    await night(9);
    const kept = await backupsIn(folder);
    expect(kept.map(({ madeAt }) => madeAt.getUTCDate())).toEqual([9, 8, 7, 6, 5, 4, 3]);
    expect((await readdir(folder)).length).toBe(7);
    expect((await stat(kept[0]?.file ?? '')).mode & 0o777).toBe(0o600);
  });

  it('leaves alone what is not its own', async () => {
    await night(1);
    await writeFile(join(folder, 'hto-20260101-000000.backup.txt'), 'notes');
    for (let day = 2; day <= 9; day++) await night(day);
    expect(await readdir(folder)).toContain('hto-20260101-000000.backup.txt');
  });
});
