import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { storeProblems } from '../wording/store.ts';
import { databaseOn, type OpenDatabase } from './database.ts';
import { keepLogShort, purge, startEngine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { heedingCommits } from './heed-commits.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations-folder.ts';
import { codeOf, StoreRefused } from './refused.ts';
import { embeddedSession } from './session.ts';
import { damaged, placeIn, troubleOf } from './trouble.ts';

/** A new database is made under such a name and gets its own when it is whole. */
const UNFINISHED = 'pg.new-';

/** Opens the database inside this process, its data in `<folder>/pg`; the first start makes it. */
export async function openEmbedded(folder: string, migrations: readonly Migration[]): Promise<OpenDatabase> {
  const home = resolve(folder);
  await inFolder(home, () => mkdir(home, { recursive: true, mode: 0o700 }));
  const unlock = lockFolder(home);
  try {
    const engine = await startEngine(await inFolder(home, () => makeOnce(home)));
    return await openOn(engine, home, migrations, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openOn(
  engine: PGlite,
  home: string,
  migrations: readonly Migration[],
  unlock: () => void,
): Promise<OpenDatabase> {
  try {
    await migrate(embeddedSession(engine), migrations);
  } catch (error) {
    // An engine that has lost its footing cannot be closed any more either.
    await engine.close().catch(() => undefined);
    throw troubleOf(error, { kind: 'embedded', folder: home }) ?? error;
  }
  const database = databaseOn(heedingCommits(engine));
  const stopCutting = keepLogShort(engine);
  return {
    database,
    access: { kind: 'embedded', engine },
    purge: () => purge(engine),
    async close() {
      stopCutting();
      await database.$disconnect();
      await engine.close();
      unlock();
    },
  };
}

/** Says what is wrong with the folder when the system refuses to do the work there. */
async function inFolder<T>(home: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new StoreRefused(storeProblems.folderUnusable(home, code), { cause: error });
  }
}

/** Makes the database beside its place and moves it there when it is whole: a start that was killed leaves no half. */
async function makeOnce(home: string): Promise<string> {
  const place = placeIn(home);
  const names = await readdir(home);
  for (const name of names.filter((each) => each.startsWith(UNFINISHED))) {
    await rm(join(home, name), { recursive: true, force: true });
  }
  if (names.includes('pg')) return whole(place);

  const unfinished = await mkdtemp(join(home, UNFINISHED));
  const engine = await startEngine(unfinished);
  await engine.close();
  await rename(unfinished, place);
  return place;
}

/** Refuses a folder that has lost its mark: the engine would take it for an empty one and write over it. */
async function whole(place: string): Promise<string> {
  if ((await readdir(place)).includes('PG_VERSION')) return place;
  throw damaged(place, 'PG_VERSION mangler');
}
