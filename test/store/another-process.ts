import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { MIGRATIONS } from '../support/fresh-stores.ts';

/** Another process that opens the embedded store in a folder. */
export type AnotherProcess = {
  /** What it says once it has the store open and its delivery noted, or why it has not. */
  readonly says: Promise<string>;
  /** Ends it as a power cut would: it gets to do nothing more. */
  kill(): Promise<void>;
};

export function startAnother(folder: string): AnotherProcess {
  const script = join(import.meta.dirname, 'open-and-wait.ts');
  const child = spawn(process.execPath, [script, folder, MIGRATIONS], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { says: firstLine(child), kill: () => kill(child) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    if (said.includes('\n')) break;
  }
  return said.trim();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
