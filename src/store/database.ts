import type { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { Prisma, PrismaClient } from './generated/client.ts';

export type Database = ReturnType<typeof databaseOn>;
export type Transaction = Omit<Database, '$transaction' | '$connect' | '$disconnect' | '$extends'>;

/** What a job queue on the same database works through. */
export type DatabaseAccess =
  | { readonly kind: 'embedded'; readonly engine: Pick<PGlite, 'query' | 'exec' | 'transaction'> }
  | { readonly kind: 'server'; readonly url: string };

/** A database that is open, migrated and in use. */
export type OpenDatabase = {
  readonly database: Database;
  readonly access: DatabaseAccess;
  /** Takes what was deleted out of the files, too, where a server does not see to that by itself. */
  purge(): Promise<void>;
  close(): Promise<void>;
};

/** Changes wait this long for their turn, and may then last as long, in milliseconds. */
const PATIENCE = 10_000;

/** The client on an adapter. Its errors never quote a text that was to be kept. */
export function databaseOn(adapter: NonNullable<Prisma.PrismaClientOptions['adapter']>) {
  const client = new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: PATIENCE, timeout: PATIENCE },
  });
  return client.$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          throw withoutArguments(error);
        }),
    },
  });
}

/** The client quotes every argument of a query that does not fit the schema, and says what is wrong in the last line. */
function withoutArguments(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientValidationError)) return error;
  return new Error(`the query does not fit the schema: ${error.message.split('\n').at(-1)}`);
}

/** Whether a change failed because another one took its place first. */
export function wasTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** Whether a text can be the id of a row that we number ourselves; under anything else there is no row. */
export function isRowId(text: string): boolean {
  return z.guid().safeParse(text).success;
}

/** What PostgreSQL can keep of a text: no zero characters, no halves of surrogate pairs. */
export function keepable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
