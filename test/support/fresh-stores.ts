import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { copyData } from './copy-data.ts';

export const MIGRATIONS = resolve(import.meta.dirname, '../../prisma/migrations');

/** Where a run keeps the one data folder that it makes, which takes seconds, for the others to be copies. */
export function newDataIn(scratch: string): string {
  return join(scratch, 'new-data');
}

/** An empty folder. */
export function freshFolder(): Promise<string> {
  return mkdtemp(join(inject('scratch'), 'folder-'));
}

/** A data folder with an embedded database that has every migration and no rows. */
export async function freshDataFolder(): Promise<string> {
  const folder = await freshFolder();
  copyData(newDataIn(inject('scratch')), folder);
  return folder;
}

/** The address of an empty database on the run's PostgreSQL server. */
export async function freshDatabase(): Promise<string> {
  const server = inject('postgres');
  const name = `hto_${randomUUID().replaceAll('-', '')}`;
  const client = new Client(server);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return server.replace(/[^/]*$/, name);
}
