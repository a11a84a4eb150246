import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { danishDayAt, momentOf } from '../kernel/copenhagen.ts';
import { type Progress, unwatched } from '../kernel/progress.ts';
import { shorten } from '../kernel/shorten.ts';
import { type CountParts, countNumbers } from '../numbers/count.ts';
import { draw } from '../numbers/draw.ts';
import { tableOf } from '../numbers/in-words.ts';
import { monthNumbered } from '../numbers/numbers-posts.ts';
import type { Panel } from '../numbers/panel.ts';
import { panelsOf } from '../numbers/panels.ts';
import type { Period } from '../numbers/period.ts';
import { periodName } from '../numbers/period-name.ts';
import { readPeriod } from '../numbers/read-period.ts';
import {
  aboutOf,
  type Drawn,
  sayFuturePeriod,
  sayNumbers,
  sayUnknownPeriod,
  type Told,
} from '../numbers/say-numbers.ts';
import type { Publish } from '../numbers/secret-files.ts';
import type { About, Post } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import { mayActAs } from '../people/person.ts';
import type { NumbersPress } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { numbers as says } from '../wording/numbers.ts';
import type { Effect, Turn } from './bot.ts';
import { meanwhile } from './meanwhile.ts';

export type NumbersParts = CountParts & {
  /** Makes a picture of an SVG; undefined where this machine cannot. */
  readonly rasterise: (svg: string) => Promise<Uint8Array | undefined>;
  readonly publish: Publish;
  readonly clock: Clock;
};

/** How long pictures and files can be fetched, in days: as long as somebody still looks at the message. */
const LASTS = 30;
const LONGEST_ECHO = 60;

/** "tal" shows the last twelve months; "tal 2026", "tal 4. kvartal" and "tal september" another period. */
export async function hearNumbers(
  parts: NumbersParts,
  turn: Pick<Turn, 'meanwhile'>,
  words: string,
): Promise<Reply> {
  const read = readPeriod(words, danishDayAt(parts.clock()));
  if (read.kind === 'unknown') return sayUnknownPeriod(shorten(words, LONGEST_ECHO));
  if (read.kind === 'future') return sayFuturePeriod(read.period);
  return tellNumbers(parts, read.period, meanwhile(turn, says.drawing));
}

export async function pressNumbers(
  parts: NumbersParts,
  turn: Pick<Turn, 'meanwhile'>,
  { period }: NumbersPress,
): Promise<Effect> {
  return { kind: 'tell', reply: await hearNumbers(parts, turn, period) };
}

/** What the message about last month says to its reader now; nothing to one who is no lead any more. */
export async function composeNumbers(
  parts: NumbersParts & { readonly people: Pick<People, 'find'> },
  about: About,
  { to }: Pick<Post, 'to'>,
): Promise<Reply | undefined> {
  const person = to.kind === 'person' ? await parts.people.find(to.person) : undefined;
  const month = monthNumbered(about.id);
  if (!person || person.left || !mayActAs(person, 'lead') || !month) return undefined;

  return tellNumbers(parts, month, unwatched);
}

async function tellNumbers(parts: NumbersParts, period: Period, progress: Progress): Promise<Reply> {
  const today = danishDayAt(parts.clock());
  const panels = panelsOf(await countNumbers(parts, period, today));
  const last = addDays(today, LASTS);
  const [drawn, file] = await Promise.all([
    drawAll(panels, (panel) => drawnAndKept(parts, panel, period, last), progress),
    panels.length > 0 ? asFile(parts, panels, period, last) : undefined,
  ]);
  return sayNumbers({ period, today, drawn, file });
}

async function drawAll(
  panels: readonly Panel[],
  drawOne: (panel: Panel) => Promise<Drawn>,
  progress: Progress,
): Promise<readonly Drawn[]> {
  let done = 0;
  const drawCounted = async (panel: Panel) => {
    const drawn = await drawOne(panel);
    progress(++done, panels.length);
    return drawn;
  };
  return Promise.all(panels.map(drawCounted));
}

async function drawnAndKept(
  { rasterise, publish }: NumbersParts,
  panel: Panel,
  period: Period,
  last: CivilDate,
): Promise<Drawn> {
  const png = await rasterise(draw(panel, aboutOf(panel, period)));
  const address =
    png &&
    (await publish({ name: `${panel.title}.png`, contentType: 'image/png', content: png }, midnight(last)));
  return { panel, png, address };
}

async function asFile(
  { publish }: NumbersParts,
  panels: readonly Panel[],
  period: Period,
  until: CivilDate,
): Promise<Told['file']> {
  const name = periodName(period);
  const content = new TextEncoder().encode(writeCsv(tableOf(panels, name)));
  const address = await publish(
    { name: says.fileName(name), contentType: 'text/csv; charset=utf-8', content },
    midnight(until),
  );
  return address === undefined ? undefined : { address, until };
}

function midnight(day: CivilDate): Date {
  return momentOf({ day, minute: 0 });
}
