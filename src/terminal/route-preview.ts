import { basename, dirname, resolve } from 'node:path';
import { previewRouting } from '../bot/request-preview.ts';
import { readSource } from '../content/content-files.ts';
import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { checkRouting } from '../content/routing-file.ts';
import { asText } from '../reply/as-text.ts';
import { DONE, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** Shows which requests of the last month would have gone to somebody else by the rules in another file. */
export async function previewRules(terminal: Terminal, path: string): Promise<number> {
  const file = resolve(terminal.workingFolder, path);
  const source = await readSource(dirname(file), basename(file));
  const rules = source.kind === 'broken' ? source : checkRouting(source);
  if (rules.kind === 'broken') return refuse(terminal, contentReport(rules, dirname(file)));

  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return refuse(terminal, contentReport(loaded, terminal.contentFolder));

  return withStore(terminal, async (store) => {
    const reply = await previewRouting({ ...store, content: loaded.content }, rules.value, terminal.clock());
    await print(terminal.stdout, [asText(reply)]);
    return DONE;
  });
}
