import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { type Loaded, loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import type { Clock } from '../kernel/clock.ts';
import { learnToUnderstand } from '../qa/understand.ts';
import { terminal as says } from '../wording/terminal.ts';
import { askOnce } from './ask.ts';
import { askLine } from './ask-lines.ts';

export type Terminal = {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly contentFolder: string;
  readonly clock: Clock;
};

type AskFlags = { readonly jsonl?: boolean; readonly whole?: boolean };

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** Runs one command of the operator's door and returns its exit code: 0 done, 1 refused or failed, 2 wrong use. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let code = DONE;
  const program = danish(new Command('hto').description(says.about), terminal);
  danish(program.command('ask').description(says.ask), terminal)
    .argument('[tekst...]', says.askText)
    .option('--jsonl', says.askJsonl)
    .option('--whole', says.askWhole)
    .action(async (text: readonly string[], options: AskFlags) => {
      code = await ask(terminal, text.join(' '), options);
    });
  const content = danish(program.command('content').description(says.content), terminal);
  danish(content.command('check').description(says.contentCheck), terminal).action(async () => {
    code = report(terminal, await loadContent(terminal.contentFolder));
  });

  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? DONE : misunderstood(terminal, error.code);
  }
}

/** Gives a command Danish help, and leaves the words about wrong use to us. */
function danish(command: Command, { stdout }: Terminal): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', says.helpOption)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => says.titles[title] ?? title })
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => undefined });
}

/** Wrong use; a command group without its command comes here too. */
function misunderstood(terminal: Terminal, code: string): number {
  return wrongUse(terminal, code === 'commander.unknownOption' ? says.unknownOption : says.unknownCommand);
}

async function ask(terminal: Terminal, text: string, { jsonl, whole = false }: AskFlags): Promise<number> {
  if (jsonl && text !== '') return wrongUse(terminal, says.textWithJsonl);
  const question = text !== '' || jsonl || terminal.stdin.isTTY ? text : await readAll(terminal.stdin);
  if (!jsonl && question.trim() === '') return wrongUse(terminal, says.emptyQuestion);

  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return report(terminal, loaded);

  const { content } = loaded;
  const understand = learnToUnderstand(content);
  if (jsonl) return askLines(terminal, understand);

  terminal.stdout.write(`${askOnce(question, { content, understand, whole, now: terminal.clock() })}\n`);
  return DONE;
}

async function askLines(
  { stdin, stdout }: Terminal,
  understand: Parameters<typeof askLine>[2],
): Promise<number> {
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = line.replace(/^\uFEFF/, '');
    if (text.trim() === '') continue;
    if (!stdout.write(`${askLine(text, number, understand)}\n`)) await drained(stdout);
  }
  return DONE;
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

function report({ stdout, stderr, contentFolder }: Terminal, loaded: Loaded): number {
  const broken = loaded.kind === 'broken';
  (broken ? stderr : stdout).write(`${contentReport(loaded, contentFolder)}\n`);
  return broken ? FAILED : DONE;
}

function wrongUse({ stderr }: Terminal, sentence: string): number {
  stderr.write(`${sentence}\n`);
  return WRONG_USE;
}
