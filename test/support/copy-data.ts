import { cpSync } from 'node:fs';

/** Copies a data folder. Waiting for each of its thousand small files by itself would take ten times as long. */
export function copyData(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}
