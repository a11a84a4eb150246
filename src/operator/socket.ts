import { join, resolve } from 'node:path';

/** The system takes no longer names for a socket. In bytes. */
const LONGEST = 100;

/**
 * Where the running bot can be asked for what only it can do while it has the data folder for itself. A file in the
 * folder: whoever may read the data may ask, and nobody over the network. Undefined where the folder's name is too long.
 */
export function socketIn(folder: string): string | undefined {
  const path = join(resolve(folder), 'bot.sock');
  return Buffer.byteLength(path) <= LONGEST ? path : undefined;
}
