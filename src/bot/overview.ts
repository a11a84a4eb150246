import { sayOwnMatches } from '../anniversaries/say-own-matches.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { OverviewPress } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import type { Effect } from './bot.ts';
import { gatherOverview, type OverviewParts } from './overview-gather.ts';
import { sayOverview } from './overview-say.ts';
import { ownMatchesOf } from './own-matches.ts';
import { listRequests } from './request-lists.ts';
import { sayHelp } from './say.ts';

/** What waits for somebody and what is theirs, as it is now. */
export async function overviewOf(parts: OverviewParts, person: Person): Promise<Reply> {
  return sayOverview(await gatherOverview(parts, person));
}

/** A press on an overview, or on a list that it shows the beginning of. A page turned takes the place of the one before. */
export async function pressOverview(
  parts: OverviewParts,
  by: Person,
  press: OverviewPress,
): Promise<Extract<Effect, { readonly kind: 'replace' | 'tell' }>> {
  switch (press.kind) {
    case 'overview':
      return { kind: press.again ? 'replace' : 'tell', reply: await overviewOf(parts, by) };
    case 'help':
      return { kind: 'tell', reply: sayHelp(by) };
    case 'requests':
      return page(press.page, await listRequests(parts, by, { kind: press.list, words: [] }, press.page));
    case 'own-matches': {
      const own = await ownMatchesOf(parts, by, danishDayAt(parts.clock()));
      return page(press.page, sayOwnMatches(own, mayActAs(by, 'lead'), press.page));
    }
    default:
      return never(press);
  }
}

function page(number: number | undefined, reply: Reply) {
  return { kind: number === undefined ? 'tell' : 'replace', reply } as const;
}
