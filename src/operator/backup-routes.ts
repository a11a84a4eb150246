import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backupFolderOf, bytesOf, makeFolder } from '../backup/backup-folder.ts';
import { BackupRefused } from '../backup/backup-refused.ts';
import { madeFrom } from '../backup/make.ts';
import { unpacked } from '../backup/packed.ts';
import { restoreKeeping } from '../backup/restore-keeping.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Store, StoreLocation } from '../store/open.ts';
import type { OperatorRoutes } from './open-operator-door.ts';

export type BackupRouteParts = {
  readonly store: Pick<Store, 'access' | 'migrations'>;
  readonly where: StoreLocation;
  readonly clock: Clock;
  /** Everything that was remembered of what the database held is to be forgotten. */
  readonly restored: () => void;
};

/** Backup and restore by the bot itself, which has its embedded database for itself alone. */
export function backupRoutes({ store, where, clock, restored }: BackupRouteParts): OperatorRoutes {
  return {
    // By way of a file: whoever fetches slowly keeps nobody waiting for the database.
    async backup(_, response) {
      await inPassingFile(where, async (file) => {
        await madeFrom(store.access, store.migrations, clock(), (bytes) =>
          pipeline(bytes, createWriteStream(file, { mode: 0o600 })),
        );
        await pipeline(createReadStream(file), response);
      });
    },

    async restore(request, response) {
      const overwrite = request.url?.endsWith('?overwrite') ?? false;
      const answer = await inPassingFile(where, async (file) => {
        await pipeline(request, createWriteStream(file, { mode: 0o600 }));
        return restoreKeeping(store, where, clock(), unpacked(bytesOf(file)), overwrite).catch(refusal);
      });
      if (answer.kind === 'restored') restored();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    },
  };
}

async function inPassingFile<T>(where: StoreLocation, work: (file: string) => Promise<T>): Promise<T> {
  const folder = backupFolderOf(where) ?? '.';
  await makeFolder(folder);
  const file = join(folder, `.passing-${randomUUID()}`);
  try {
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

function refusal(error: unknown) {
  if (error instanceof BackupRefused) return { kind: 'refused', why: error.message } as const;
  throw error;
}
