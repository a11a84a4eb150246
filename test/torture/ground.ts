import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { copyData } from '../support/copy-data.ts';
import { openTown, type Town } from './town.ts';

export const MIGRATIONS = resolve(import.meta.dirname, '../../prisma/migrations');

/** What the trials of one run stand on. */
export type Ground = {
  /** The address of an empty database on the run's PostgreSQL server. */
  freshDatabase(): Promise<string>;
  /** A data folder with an embedded database that has every migration and no rows. */
  freshDataFolder(): Promise<string>;
  freshFolder(): Promise<string>;
  /** One bot in its town, for every trial that leaves it standing. */
  town(): Promise<Town>;
  /** Is done when the run is over, the last first. */
  afterwards(work: () => Promise<void>): void;
  close(): Promise<void>;
};

export function openGround(given: {
  /** The address of a PostgreSQL server's own database. */
  readonly postgres: string;
  readonly scratch: string;
  /** A data folder to copy: making one takes seconds. */
  readonly newData: string;
}): Ground {
  const { postgres, scratch, newData } = given;
  const last: (() => Promise<void>)[] = [];
  let town: Promise<Town> | undefined;

  const freshFolder = () => mkdtemp(join(scratch, 'torture-'));
  const ground: Ground = {
    async freshDatabase() {
      const name = `hto_${randomUUID().replaceAll('-', '')}`;
      const client = new Client(postgres);
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return postgres.replace(/[^/]*$/, name);
    },
    freshFolder,
    async freshDataFolder() {
      const folder = await freshFolder();
      copyData(newData, folder);
      return folder;
    },
    town() {
      town ??= openTown(ground).then(async (opened) => {
        await opened.start({ HTO_DATA: await ground.freshDataFolder() });
        return opened;
      });
      return town;
    },
    afterwards: (work) => void last.push(work),
    async close() {
      for (const work of last.toReversed()) await work();
    },
  };
  return ground;
}
