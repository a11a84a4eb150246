import { createHash } from 'node:crypto';

/** All that is kept of a secret that nobody can guess: enough to know it again, and nothing to use it with. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
