import { randomUUID } from 'node:crypto';
import type { SecretFile, SecretFiles } from '../../src/numbers/secret-files.ts';

/** The secret files for as long as a test runs. */
export function secretFilesInMemory(): SecretFiles & { all(): readonly SecretFile[] } {
  const kept = new Map<string, { readonly file: SecretFile; readonly until: Date }>();
  return {
    async keep(file, until) {
      const secret = randomUUID();
      kept.set(secret, { file, until });
      return secret;
    },
    async find(secret, now) {
      const found = kept.get(secret);
      return found && found.until > now ? found.file : undefined;
    },
    all: () => [...kept.values()].map(({ file }) => file),
  };
}
