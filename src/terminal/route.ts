import { text as readAll } from 'node:stream/consumers';
import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { asText } from '../reply/as-text.ts';
import { sayRouteTest } from '../requests/say-route-test.ts';
import { whyUnderstood } from '../requests/why-understood.ts';
import { terminal as everywhere, progressBar } from '../wording/terminal.ts';
import { routing as says } from '../wording/understanding.ts';
import { answerLines } from './json-lines.ts';
import { routeLine } from './route-lines.ts';
import { DONE, misused, print, refuse, type Terminal } from './terminal.ts';
import { type Tried, withRouting } from './try-route.ts';

export type RouteFlags = { readonly jsonl?: boolean };

/** Shows how a text is understood and whom it would go to, without making anything of it. */
export async function tryRouting(terminal: Terminal, text: string, { jsonl }: RouteFlags): Promise<number> {
  if (jsonl && text !== '') return misused(terminal, everywhere.textWithJsonl);
  const asked = text !== '' || jsonl || terminal.stdin.isTTY ? text : await readAll(terminal.stdin);
  if (!jsonl && asked.trim() === '') return misused(terminal, says.emptyText);

  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return refuse(terminal, contentReport(loaded, terminal.contentFolder));

  return withRouting(terminal, loaded.content, async (tryRoute) => {
    if (jsonl)
      return answerLines(terminal, progressBar.routing, (line, number) => routeLine(line, number, tryRoute));

    await print(terminal.stdout, [inWords(await tryRoute(asked))]);
    return DONE;
  });
}

function inWords({ understood, routing, names, whyThere }: Tried): string {
  const shown = asText(sayRouteTest(understood.facts, routing, names, understood.candidates));
  return [shown, whyUnderstood(understood), ...(whyThere === undefined ? [says.noData] : [])].join('\n\n');
}
