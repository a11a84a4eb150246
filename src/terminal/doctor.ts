import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { checkup as says } from '../wording/checks.ts';
import { botAtWork } from './backup.ts';
import { DONE, FAILED, print, type Report, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

const reportSchema = z.object({ fine: z.boolean(), lines: z.array(z.string()) });

/** The checks of "tjek", by the running bot where it has the database for itself. Exit code 1 where something is wrong. */
export async function checkUp(terminal: Terminal): Promise<number> {
  const bot = await botAtWork(terminal);
  if (bot) {
    const { status, body } = await bot.ask('check');
    if (status !== 200) return refuse(terminal, says.botFailed);
    return tell(terminal, reportSchema.parse(await json(Readable.from(body))));
  }

  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return refuse(terminal, contentReport(loaded, terminal.contentFolder));

  return withStore(terminal, async (store) => {
    const examined = await terminal.examine(loaded.content, store);
    return 'problems' in examined
      ? refuse(terminal, says.settings(examined.problems))
      : tell(terminal, examined);
  });
}

async function tell(terminal: Terminal, { fine, lines }: Report): Promise<number> {
  await print(terminal.stdout, lines);
  return fine ? DONE : FAILED;
}
