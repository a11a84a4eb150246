import { globSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshFolder } from '../support/fresh-stores.ts';
import { startAnother } from './another-process.ts';

/** Seen from outside: the folder is taken, the making has begun, is half done, is done. */
const MOMENTS = ['lock.db', 'pg.new-*', 'pg.new-*/PG_VERSION', 'pg'];

describe('the first start of the embedded store', () => {
  it('may be killed at any moment: the next one makes the store, for its owner alone', async () => {
    const folder = join(await freshFolder(), 'deep', 'down');
    for (const moment of MOMENTS) {
      const killed = startAnother(folder);
      onTestFinished(() => killed.kill());
      await expect
        .poll(() => globSync(moment, { cwd: folder }), { interval: 1, timeout: 30_000 })
        .not.toEqual([]);
      await killed.kill();
    }

    const last = startAnother(folder);
    onTestFinished(() => last.kill());
    expect(await last.says).toBe('first');
    expect((await readdir(folder)).toSorted()).toEqual(['lock.db', 'pg']);
    for (const path of ['', 'pg']) expect((await stat(join(folder, path))).mode & 0o777).toBe(0o700);
  });
});
