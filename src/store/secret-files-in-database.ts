import { z } from 'zod';
import type { SecretFiles } from '../numbers/secret-files.ts';
import type { Database } from './database.ts';
import { hashOfSecret } from './hash-of-secret.ts';

const contentType = z.enum(['image/png', 'text/csv; charset=utf-8']);

/** Files behind secrets, in the database: of each secret its hash alone. `newToken` makes one that nobody can guess. */
export function secretFilesInDatabase(database: Database, newToken: () => string): SecretFiles {
  return {
    async keep(file, until) {
      const token = newToken();
      const { name, content } = file;
      await database.secretFile.create({
        data: {
          tokenHash: hashOfSecret(token),
          name,
          contentType: file.contentType,
          content: new Uint8Array(content),
          until,
        },
      });
      return token;
    },

    async find(secret, now) {
      const kept = await database.secretFile.findFirst({
        where: { tokenHash: hashOfSecret(secret), until: { gt: now } },
      });
      return kept
        ? { name: kept.name, contentType: contentType.parse(kept.contentType), content: kept.content }
        : undefined;
    },
  };
}
