import type { PGlite, Transaction } from '@electric-sql/pglite';
import { Client, type ClientBase } from 'pg';
import { never } from '../kernel/never.ts';
import type { DatabaseAccess } from './database.ts';
import { mayPass } from './refused.ts';

/** One connection to the database, used by nobody else meanwhile. */
export type Session = {
  /** Runs statements that take no values. */
  run(script: string): Promise<void>;
  query(sql: string, values: readonly unknown[]): Promise<readonly unknown[]>;
};

/** The client reads and writes moments as UTC and looks for its tables in "public", whatever the server's defaults. */
export const SETTINGS = "SET TIME ZONE 'UTC'; SET search_path = public";

/**
 * Does the work in one transaction beside whatever else goes on: all of it, or nothing when it throws. On a server it
 * sees the database as it was when it began; inside this process everybody else waits until it is done.
 */
export async function inOneTransaction<T>(
  access: DatabaseAccess,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  switch (access.kind) {
    case 'embedded':
      return access.engine.transaction((tx) => work(embeddedSession(tx)));
    case 'server':
      return onServer(access.url, work);
    default:
      return never(access);
  }
}

/** On a connection of its own, whose statements may take as long as they need. */
async function onServer<T>(url: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'hjem-til-os', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`${SETTINGS}; BEGIN ISOLATION LEVEL REPEATABLE READ`);
    const result = await work(serverSession(client));
    await client.query('COMMIT');
    return result;
  } finally {
    // What was not committed is gone with the connection.
    await client.end().catch(ignorePassing);
  }
}

export function serverSession(client: ClientBase): Session {
  return {
    run: async (script) => void (await client.query(script)),
    query: async (sql, values) => (await client.query(sql, [...values])).rows,
  };
}

export function embeddedSession(engine: Pick<PGlite | Transaction, 'exec' | 'query'>): Session {
  return {
    run: async (script) => void (await engine.exec(script)),
    query: async (sql, values) => (await engine.query(sql, [...values])).rows,
  };
}

function ignorePassing(error: unknown): void {
  if (!mayPass(error)) throw error;
}
