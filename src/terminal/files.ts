import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileProblems } from '../wording/terminal-data.ts';
import { DONE, print, refuse, type Terminal } from './terminal.ts';

/** What a path is called that means standard output. */
const STANDARD_OUTPUT = '-';
/** More than any import takes; what lies beyond is not read, so that no file fills the memory. */
const MOST_BYTES = 64_000_000;

/** What is in a file, or a Danish sentence about why that cannot be told. */
export async function readInput(
  { workingFolder }: Terminal,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of createReadStream(resolve(workingFolder, path), { end: MOST_BYTES })) {
      chunks.push(chunk);
    }
  } catch (error) {
    return problemWith(path, error);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Writes a file that only its owner may read; answers a Danish sentence where that cannot be done. */
export async function writeOutput(
  { workingFolder }: Terminal,
  path: string,
  text: string,
): Promise<string | undefined> {
  try {
    await writeFile(resolve(workingFolder, path), text, { mode: 0o600 });
    return undefined;
  } catch (error) {
    return problemWith(path, error);
  }
}

/** Writes what a command brought to the file, and says so; or all of it to standard output. */
export async function writeResult(
  terminal: Terminal,
  path: string,
  text: string,
  done: string,
): Promise<number> {
  if (path === STANDARD_OUTPUT) {
    await write(terminal, text);
    return DONE;
  }

  const problem = await writeOutput(terminal, path, text);
  if (problem !== undefined) return refuse(terminal, problem);

  await print(terminal.stdout, [done]);
  return DONE;
}

/** Waits until all of it is read: the process may end right after. */
function write({ stdout }: Terminal, text: string): Promise<void> {
  return new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

/** A Danish sentence about why a file cannot be read or written; an error of another kind is thrown on. */
export function problemWith(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
      return fileProblems.missing(path);
    case 'EISDIR':
      return fileProblems.folder(path);
    case 'EACCES':
    case 'EPERM':
      return fileProblems.forbidden(path);
    default:
      return fileProblems.unusable(path, code);
  }
}
