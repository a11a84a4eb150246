import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from '../qa/understand.ts';

/** Keeps what was learned from one start to the next, so that a start need not wait for it. */
export type KeptLearning = {
  /** Whether anything is kept, be it of use or not. */
  has(part: Part): Promise<boolean>;
  /** Undefined when what is kept has another key, is damaged, or is missing. */
  read(part: Part, key: string): Promise<Uint8Array | undefined>;
  write(part: Part, key: string, learned: Uint8Array): Promise<void>;
};

const DIGEST_BYTES = 32;

/** A file for each part: a checksum over all that follows, the key, and what was learned. Any can be deleted at any time. */
export function keptLearningIn(folder: string): KeptLearning {
  const fileOf = (part: Part) => join(folder, `learned-${part}.bin`);
  return {
    has: (part) =>
      access(fileOf(part)).then(
        () => true,
        () => false,
      ),
    async read(part, key) {
      const file = await readFile(fileOf(part)).catch(() => Buffer.alloc(0));
      const rest = file.subarray(DIGEST_BYTES);
      const isWhole = digestOf(rest).equals(file.subarray(0, DIGEST_BYTES));
      const isMeant = rest.subarray(0, key.length).equals(Buffer.from(key));
      return isWhole && isMeant ? rest.subarray(key.length) : undefined;
    },
    async write(part, key, learned) {
      const rest = Buffer.concat([Buffer.from(key), learned]);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Several instances on one machine may share the folder.
      const unfinished = `${fileOf(part)}.${process.pid}`;
      await writeFile(unfinished, Buffer.concat([digestOf(rest), rest]), { mode: 0o600 });
      await rename(unfinished, fileOf(part));
    },
  };
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
