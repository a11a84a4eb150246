import type { Digest } from '../anniversaries/digest.ts';
import { digestJson } from '../anniversaries/digest-json.ts';
import { sayWholeDigest } from '../anniversaries/say-digest.ts';
import { weekDigest } from '../anniversaries/week-digest.ts';
import { weekOwed } from '../bot/week-posts.ts';
import { loadContent } from '../content/load.ts';
import { contentReport } from '../content/report.ts';
import { addDays, type CivilDate, mondayOf, parseCivilDate } from '../kernel/civil-date.ts';
import { danishDayAt, momentOf } from '../kernel/copenhagen.ts';
import { asText } from '../reply/as-text.ts';
import type { Store } from '../store/open.ts';
import { digestTitles, emptyWeek } from '../wording/anniversaries.ts';
import { data as says } from '../wording/terminal-data.ts';
import { DONE, misused, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export type DigestFlags = { readonly date?: string; readonly json?: boolean; readonly send?: boolean };

const LAST_MINUTE = 24 * 60 - 1;

/** Shows what is due, seen from a day; or sees to it that the digests of its week are sent. */
export async function digest(terminal: Terminal, { date, json, send }: DigestFlags): Promise<number> {
  if (json && send) return misused(terminal, says.jsonOrSend);
  const day = date === undefined ? danishDayAt(terminal.clock()) : parseCivilDate(date.trim());
  if (!day) return misused(terminal, says.dateUnreadable);

  const loaded = await loadContent(terminal.contentFolder);
  if (loaded.kind === 'broken') return refuse(terminal, contentReport(loaded, terminal.contentFolder));

  return withStore(terminal, async (store) => {
    if (send) return owe(terminal, store, day);

    const { matches, people } = store;
    const due = await weekDigest({ matches, people, programme: loaded.content.programme }, day);
    await print(terminal.stdout, [json ? JSON.stringify(digestJson(due)) : wholeText(due)]);
    return DONE;
  });
}

/** Owes the digests of the week as at its end, when the hour of each has come. Whoever has one already gets no other. */
async function owe(terminal: Terminal, store: Store, day: CivilDate): Promise<number> {
  const sunday = addDays(mondayOf(day), 6);
  const posts = await weekOwed(store, momentOf({ day: sunday, minute: LAST_MINUTE }));
  const fresh = await store.posts.owe(posts, terminal.clock());
  await print(terminal.stdout, [posts.length === 0 ? says.nobodyToSendTo : says.owed(fresh)]);
  return DONE;
}

/** Everything that is due, without the names of families. */
function wholeText(due: Digest): string {
  const view = {
    id: '',
    audience: 'asker',
    title: digestTitles.channel(due.week),
    empty: emptyWeek.channel(due.notice),
  } as const;
  const pages: string[] = [];
  for (let page = sayWholeDigest(due, view, 1); page; page = sayWholeDigest(due, view, pages.length + 1)) {
    pages.push(asText(page));
  }
  return pages.join('\n\n');
}
