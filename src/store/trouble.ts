import { join, resolve } from 'node:path';
import { z } from 'zod';
import { storeProblems } from '../wording/store.ts';
import { codeOf, isOfDamage, mayPass, StoreDamaged, StoreRefused, StoreUnreachable } from './refused.ts';

type Place = { readonly kind: 'embedded'; readonly folder: string } | { readonly kind: 'server' };

/** Where the data of a database inside this process lies in its folder. */
export function placeIn(folder: string): string {
  return join(resolve(folder), 'pg');
}

/** The data in that place cannot be read. */
export function damaged(place: string, why: string, cause?: unknown): StoreDamaged {
  return new StoreDamaged(storeProblems.damaged(place, why), place, cause);
}

/**
 * What the failure of a database means to the operator, also of one that was open: damage that only shows where it is
 * read, a disk that is full, a server that went away. Undefined where the failure is none of the database's.
 */
export function troubleOf(error: unknown, where: Place): StoreRefused | StoreUnreachable | undefined {
  if (error instanceof StoreRefused || error instanceof StoreUnreachable) return error;

  const failure = asToldByTheDatabase(error);
  if (!failure) return undefined;

  const { message: why } = failure;
  if (codeOf(failure) === DISK_FULL) return new StoreRefused(storeProblems.diskFull(why), { cause: error });
  if (where.kind === 'embedded')
    return isOfDamage(failure) ? damaged(placeIn(where.folder), why, error) : undefined;
  if (isOfDamage(failure)) return new StoreRefused(storeProblems.serverDamaged(why), { cause: error });
  return mayPass(failure)
    ? new StoreUnreachable(storeProblems.unreachable(why), { cause: error })
    : undefined;
}

/** Whether a failure comes of the database, and not of a file or of ourselves. */
export function isOfDatabase(error: unknown): boolean {
  return asToldByTheDatabase(error) !== undefined;
}

const DISK_FULL = '53100';

/** What comes of PostgreSQL itself, whose codes all have a digit, and of the connection to it. */
const OF_THE_DATABASE = /^((?=.*\d)[0-9A-Z]{5}|ECONN[A-Z]+)$/;
const LOST = /^Connection terminated/;

/** How the client hands on what the database said; where it could not reach one, there is no code. */
const handedOn = z.object({
  message: z.string(),
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ originalCode: z.string().optional(), originalMessage: z.string().optional() }),
    }),
  }),
});

function asToldByTheDatabase(error: unknown): Error | undefined {
  const { data } = handedOn.safeParse(error);
  if (data) {
    const { originalCode: code, originalMessage } = data.meta.driverAdapterError.cause;
    const message = originalMessage ?? data.message.split('\n').at(-1) ?? '';
    return Object.assign(new Error(message), code === undefined ? {} : { code });
  }
  if (!(error instanceof Error)) return undefined;
  const isOurs = LOST.test(error.message) || OF_THE_DATABASE.test(codeOf(error) ?? '') || isOfDamage(error);
  return isOurs ? error : undefined;
}
