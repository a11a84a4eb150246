import { mayActAs, type Person } from '../people/person.ts';
import { link, prose, type Reply } from '../reply/reply.ts';
import { anniversaryTalk, calendarTalk } from '../wording/anniversaries.ts';
import type { AnniversaryParts } from './anniversary-parts.ts';
import type { Said } from './bot.ts';
import { sayPlainly } from './say.ts';

/** "årsdage kalender" gives the lead a new secret link, "årsdage kalender stop" closes it. */
export async function hearCalendar(
  { calendarFeeds, clock }: AnniversaryParts,
  by: Person,
  { place }: Said,
  stop: boolean,
): Promise<Reply> {
  if (!mayActAs(by, 'lead')) return sayPlainly({ text: anniversaryTalk.leadOnly });
  if (stop) {
    await calendarFeeds.revoke(by.id, clock());
    return sayPlainly({ text: calendarTalk.stopped });
  }
  if (place !== 'private') return sayPlainly({ text: calendarTalk.onlyPrivately });
  return sayLink(await calendarFeeds.renew(by.id, clock()));
}

export function sayLink(url: string): Reply {
  return {
    gist: calendarTalk.gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(calendarTalk.renewed) },
      { kind: 'prose', text: prose(link(calendarTalk.link, url)) },
      { kind: 'copyable', heading: calendarTalk.copy, text: url },
      { kind: 'aside', text: prose(`${calendarTalk.secret} ${calendarTalk.stop}`) },
    ],
  };
}
