import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';
import { MIGRATIONS } from '../support/fresh-stores.ts';
import type { DigestJob } from './digest-process.ts';

/** A process that sends digests when it is given its job. */
export type DigestProcess = {
  /** Resolves with how it ended: an exit code, or the signal that killed it. */
  run(job: Omit<DigestJob, 'migrations'>): Promise<number | string>;
  /** Ends it as a power cut would: it gets to do nothing more. */
  kill(): void;
  readonly killed: () => boolean;
};

/** Hands out processes that are up already: starting one takes longer than what it is started for. */
export function digestProcesses(): { next(): DigestProcess; close(): void } {
  let spare = start();
  return {
    next() {
      const process = spare;
      spare = start();
      return process;
    },
    close: () => spare.kill(),
  };
}

function start(): DigestProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'digest-process.ts')], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(inject('scratch'), 'compiled') },
  });
  const ended = once(child, 'exit');
  return {
    async run(job) {
      child.stdin.end(JSON.stringify({ ...job, migrations: MIGRATIONS }));
      const [code, signal] = await ended;
      return signal ?? code;
    },
    kill: () => void child.kill('SIGKILL'),
    killed: () => child.killed,
  };
}
