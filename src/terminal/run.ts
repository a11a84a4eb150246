import { text as readAll } from 'node:stream/consumers';
import { Command, CommanderError, Help } from 'commander';
import { type Loaded, loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { learnToUnderstand } from '../qa/understand.ts';
import { contentFiles } from '../wording/learning-files.ts';
import { progressBar, terminal as says } from '../wording/terminal.ts';
import { data } from '../wording/terminal-data.ts';
import { routing } from '../wording/understanding.ts';
import { askOnce } from './ask.ts';
import { askLine } from './ask-lines.ts';
import { exportContent } from './content-export.ts';
import { type ContentImportFlags, importContent } from './content-import.ts';
import { type DigestFlags, digest } from './digest.ts';
import { exportMatches } from './export.ts';
import { type ImportFlags, importFile } from './import.ts';
import { answerLines } from './json-lines.ts';
import { addPrivacyCommands, addSubjectExports } from './privacy-commands.ts';
import { type RouteFlags, tryRouting } from './route.ts';
import { previewRules } from './route-preview.ts';
import { DONE, FAILED, misused, type Terminal } from './terminal.ts';
import { addUpkeepCommands } from './upkeep-commands.ts';

type AskFlags = { readonly jsonl?: boolean; readonly whole?: boolean };

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
  const route = danish(program.command('route').description(routing.route), terminal)
    .argument('[tekst...]', routing.routeText)
    .option('--jsonl', says.askJsonl)
    .action(async (text: readonly string[], flags: RouteFlags) => {
      code = await tryRouting(terminal, text.join(' '), flags);
    });
  danish(route.command('preview').description(routing.preview), terminal)
    .argument('<fil>', routing.previewFile)
    .action(async (path: string) => {
      code = await previewRules(terminal, path);
    });
  const content = danish(program.command('content').description(says.content), terminal);
  danish(content.command('check').description(says.contentCheck), terminal).action(async () => {
    code = report(terminal, await loadContent(terminal.contentFolder));
  });
  danish(content.command('export').description(contentFiles.export), terminal)
    .argument('<mappe>', contentFiles.exportFolder)
    .action(async (path: string) => {
      code = await exportContent(terminal, path);
    });
  danish(content.command('import').description(contentFiles.import), terminal)
    .argument('<mappe>', contentFiles.importFolder)
    .option('--dry-run', data.dryRun)
    .action(async (path: string, flags: ContentImportFlags) => {
      code = await importContent(terminal, path, flags);
    });
  const importing = danish(program.command('import').description(data.import), terminal);
  for (const [name, kind, explains] of [
    ['matches', 'matches', data.importMatches],
    ['coordinators', 'colleagues', data.importCoordinators],
  ] as const) {
    danish(importing.command(name).description(explains), terminal)
      .argument('<fil>', data.importFile)
      .option('--dry-run', data.dryRun)
      .action(async (path: string, flags: ImportFlags) => {
        code = await importFile(terminal, kind, path, flags);
      });
  }
  const exporting = danish(program.command('export').description(data.export), terminal);
  danish(exporting.command('matches').description(data.exportMatches), terminal)
    .argument('<fil>', data.exportFile)
    .action(async (path: string) => {
      code = await exportMatches(terminal, path);
    });
  const exitWith = (exit: number) => {
    code = exit;
  };
  const make = (group: Command, name: string, explains: string) =>
    danish(group.command(name).description(explains), terminal);
  addSubjectExports(exporting, make, terminal, exitWith);
  addPrivacyCommands(program, make, terminal, exitWith);
  danish(program.command('digest').description(data.digest), terminal)
    .option('--date <dag>', data.digestDate)
    .option('--json', data.digestJson)
    .option('--send', data.digestSend)
    .action(async (flags: DigestFlags) => {
      code = await digest(terminal, flags);
    });

  addUpkeepCommands((name, explains) => make(program, name, explains), terminal, exitWith);

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
    .configureHelp({
      styleTitle: (title) => says.titles[title] ?? title,
      commandUsage: (one) => inDanish(new Help().commandUsage(one)),
      subcommandTerm: (one) => inDanish(new Help().subcommandTerm(one)),
    })
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => undefined });
}

function inDanish(usage: string): string {
  return usage.replaceAll('[options]', says.usage.options).replaceAll('[command]', says.usage.command);
}

/** Wrong use; a command group without its command comes here too. */
function misunderstood(terminal: Terminal, code: string): number {
  return misused(terminal, says.misuse[code] ?? says.unknownCommand);
}

async function ask(terminal: Terminal, text: string, { jsonl, whole = false }: AskFlags): Promise<number> {
  if (jsonl && text !== '') return misused(terminal, says.textWithJsonl);
  const question = text !== '' || jsonl || terminal.stdin.isTTY ? text : await readAll(terminal.stdin);
  if (!jsonl && question.trim() === '') return misused(terminal, says.emptyQuestion);

  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return report(terminal, loaded);

  const { content } = loaded;
  const understand = learnToUnderstand(content);
  if (jsonl)
    return answerLines(terminal, progressBar.asking, (line, number) => askLine(line, number, understand));

  terminal.stdout.write(`${askOnce(question, { content, understand, whole, now: terminal.clock() })}\n`);
  return DONE;
}

function report({ stdout, stderr, contentFolder }: Terminal, loaded: Loaded): number {
  const broken = loaded.kind === 'broken';
  (broken ? stderr : stdout).write(`${contentReport(loaded, contentFolder)}\n`);
  return broken ? FAILED : DONE;
}
