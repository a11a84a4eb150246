import { globSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { civilDateOf } from '../../src/kernel/civil-date.ts';
import { openStore } from '../../src/store/open.ts';
import { freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';
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

  it('can already be asked for everything: the engine knows no list of a kind that it has just made', async () => {
    const folder = join(await freshFolder(), 'new');
    const store = await openStore({ kind: 'embedded', folder }, MIGRATIONS);
    onTestFinished(() => store.close());
    const today = civilDateOf(new Date('2026-11-23'));

    expect(await store.requests.list({ states: ['taken'], confidential: true, atMost: 10 })).toEqual({
      requests: [],
      inAll: 0,
    });
    expect(await store.matches.due(today, today, today)).toEqual([]);
    expect(await store.posts.claim(new Date(), new Date())).toBeUndefined();
  });
});
