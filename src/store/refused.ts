/** The store cannot be opened until somebody mends something; the message tells the operator what to do. */
export class StoreRefused extends Error {
  override readonly name: string = 'StoreRefused';
}

/** The data in the folder cannot be read any more; a backup can take its place. */
export class StoreDamaged extends StoreRefused {
  override readonly name = 'StoreDamaged';
  /** The folder of the database itself. */
  readonly place: string;

  constructor(message: string, place: string, cause?: unknown) {
    super(message, { cause });
    this.place = place;
  }
}

/** The database server does not answer just now; opening the store again later may well succeed. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}

/** What passes by itself: systems' own codes, lost connections, a server that starts, stops or is full, a long queue. */
const PASSING = /^(E(?!RR_)[A-Z_]+|08\w{3}|53\w{3}|57\w{3}|55P03)$/;

/** Whether a failure of a database may be gone when the same is tried again later. */
export function mayPass(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || PASSING.test(code);
}

/** What PostgreSQL says of data that is not as it wrote it: damaged pages and indexes, files that are gone or cut. */
const DAMAGE = /^(XX|58)\w{3}$/;

/** Whether a failure of the engine comes of data that cannot be read; an engine that read too far into it breaks down. */
export function isOfDamage(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'RuntimeError' || DAMAGE.test(codeOf(error) ?? ''));
}

/** The short code of a failure: a system's ("EACCES") or PostgreSQL's five characters. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
