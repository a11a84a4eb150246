import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;
/** What every start would compile and learn anew, though it is the same for all; both know themselves when it is not. */
const KEPT = new URL('../../node_modules/.cache/hjem-til-os', import.meta.url).pathname;

export type WholeBot = {
  /** 0 where it was only waited for something that comes before it listens. */
  readonly port: number;
  readonly url: string;
  /** The process's own number. */
  readonly pid: number;
  /** All that it has printed so far, the log and the complaints. */
  printed(): string;
  /** Sends the signal and resolves with the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
};

export type EndedEarly = { readonly code: number | null; readonly printed: string };

/**
 * Runs `src/main.ts` as it is run for real, on a free port of the loopback, until it logs that it is ready, or `until`;
 * or another program that logs the same.
 */
export async function startBot(
  environment: NodeJS.ProcessEnv,
  until = '"msg":"ready"',
  program: readonly string[] = [MAIN],
): Promise<WholeBot> {
  const { child, printed, lines } = run(environment, program);
  const exited = once(child, 'exit');
  for await (const line of lines) {
    if (!line.includes(until)) continue;
    const { port = 0 } = JSON.parse(line);
    return {
      port,
      url: `http://127.0.0.1:${port}`,
      pid: child.pid ?? 0,
      printed,
      async end(signal) {
        child.kill(signal);
        const [code, by] = await exited;
        return code ?? by;
      },
    };
  }
  throw new Error(`the bot ended too early:\n${printed()}`);
}

/** Runs `src/main.ts` where it is expected to give up by itself. */
export async function runToItsEnd(environment: NodeJS.ProcessEnv): Promise<EndedEarly> {
  const { child, printed } = run(environment);
  const [code] = await once(child, 'close');
  return { code, printed: printed() };
}

function run(environment: NodeJS.ProcessEnv, program: readonly string[] = [MAIN]) {
  const child: ChildProcess = spawn(process.execPath, program, {
    env: {
      PATH: process.env['PATH'],
      TZ: 'America/Anchorage',
      HTO_HOST: '127.0.0.1',
      HTO_PORT: '0',
      HTO_LOG: 'info',
      NODE_COMPILE_CACHE: `${KEPT}/compiled`,
      HTO_LEARNED: `${KEPT}/learned`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (!child.stdout || !child.stderr) throw new Error('the bot has no output');

  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)));
  return { child, printed: () => chunks.join(''), lines: createInterface({ input: child.stdout }) };
}
