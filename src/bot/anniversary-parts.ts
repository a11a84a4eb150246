import type { CalendarFeeds } from '../anniversaries/calendar-feeds.ts';
import type { DigestChannels } from '../anniversaries/digest-channels.ts';
import type { Matches } from '../anniversaries/matches.ts';
import type { Programme } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Address } from '../outbox/address.ts';
import type { Fitness } from '../outbox/messenger.ts';
import type { Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { OverviewParts } from './overview-gather.ts';

/** What the conversation about matches and one-year days stands on. */
export type AnniversaryParts = OverviewParts & {
  readonly matches: Matches;
  readonly digestChannels: DigestChannels;
  readonly people: People;
  readonly posts: Posts;
  readonly calendarFeeds: CalendarFeeds;
  readonly programme: Programme;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The text without what is private. */
  readonly redact: (text: string) => string;
  /** Whether what is for the staff alone may be posted there. */
  readonly checkConversation: (address: Address) => Promise<Fitness>;
};
