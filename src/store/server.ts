import type { EventEmitter } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import { Client, type ClientBase, type ClientConfig, Pool } from 'pg';
import { storeProblems } from '../wording/store.ts';
import { databaseOn, type OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations-folder.ts';
import { codeOf, mayPass, StoreRefused, StoreUnreachable } from './refused.ts';
import { SETTINGS, serverSession } from './session.ts';

/** Opens a database on a PostgreSQL server. A connection that is lost later is made anew when it is needed. */
export async function openServer(url: string, migrations: readonly Migration[]): Promise<OpenDatabase> {
  const connection = {
    connectionString: url,
    application_name: 'hjem-til-os',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  };
  await migrateThrough(connection, migrations).catch((error: unknown) => {
    throw refusal(error);
  });

  const onConnect = (client: ClientBase) => client.query(SETTINGS);
  const pool = new Pool({ ...connection, onConnect, max: 10, query_timeout: 30_000 });
  surviveLoss(pool);
  const database = databaseOn(new PrismaPg(pool));
  return {
    database,
    access: { kind: 'server', url },
    purge: async () => undefined,
    close: () => database.$disconnect().then(() => pool.end()),
  };
}

/** Migrates on a connection of its own, whose statements may take as long as they need. */
async function migrateThrough(connection: ClientConfig, migrations: readonly Migration[]): Promise<void> {
  const client = new Client(connection);
  surviveLoss(client);
  try {
    await client.connect();
    await client.query(SETTINGS);
    await migrate(serverSession(client), migrations);
  } finally {
    await client.end();
  }
}

/** A lost connection fails whatever waits on it; the event that tells of it too would end the process if unheard. */
function surviveLoss(connections: EventEmitter): void {
  connections.on('error', () => undefined);
}

function refusal(error: unknown): unknown {
  if (error instanceof StoreRefused) return error;

  const why = error instanceof Error && error.message !== '' ? error.message : String(codeOf(error));
  return mayPass(error)
    ? new StoreUnreachable(storeProblems.unreachable(why), { cause: error })
    : new StoreRefused(storeProblems.unusable(why), { cause: error });
}
