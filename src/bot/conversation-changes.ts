import type { DigestChannels } from '../anniversaries/digest-channels.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import { type Address, sameAddress } from '../outbox/address.ts';
import type { Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { RequestChannels } from '../requests/requests.ts';
import type { ConversationChange } from './bot.ts';
import { type Notice, noticePosts } from './notices.ts';

/** Whatever is kept about a conversation by its platform's id of it. */
export interface Conversations {
  /** The platform calls it something else from now on: what is set up there and owed there goes along. */
  moved(from: Address, to: string, at: Date): Promise<void>;
}

export type ConversationParts = {
  readonly conversations: Conversations;
  readonly digestChannels: DigestChannels;
  readonly requestChannels: RequestChannels;
  readonly people: People;
  readonly posts: Posts;
  readonly clock: Clock;
  readonly nudge: () => void;
};

/**
 * Follows what a platform tells of a conversation. One that others can read along in gets nothing more, has the words taken
 * out of what was posted there, and has to be set up anew; one that the bot cannot reach keeps its settings, in case it is let in again. The leads are told of both.
 */
export async function followChange(
  parts: ConversationParts,
  address: Address,
  change: ConversationChange,
): Promise<void> {
  switch (change.kind) {
    case 'moved':
      return parts.conversations.moved(address, change.to, parts.clock());
    case 'shared':
      return stop(parts, address);
    case 'gone':
      return tell(parts, await setUpAt(parts, address, 'channel-gone'));
    default:
      return never(change);
  }
}

/** The leads hear of it on whatever other platform they are on. */
export async function tellWorkspaceGone(parts: ConversationParts): Promise<void> {
  await tell(parts, [{ kind: 'workspace-gone' }]);
}

/** The settings go last: should anything before fail, the platform comes again and finds them still there. */
async function stop(parts: ConversationParts, address: Address): Promise<void> {
  const { digestChannels, requestChannels, posts, clock, nudge } = parts;
  await posts.takeBack(address, clock());
  nudge();
  await tell(parts, await setUpAt(parts, address, 'channel-shared'));
  for (const { id } of at(await digestChannels.all(), address))
    await digestChannels.remove(id, undefined, clock());
  for (const { id } of at(await requestChannels.all(), address))
    await requestChannels.remove(id, undefined, clock());
}

/** What is set up there, as it is told of. */
async function setUpAt(
  { digestChannels, requestChannels }: ConversationParts,
  address: Address,
  kind: 'channel-shared' | 'channel-gone',
): Promise<readonly Notice[]> {
  const [digests, requests] = await Promise.all([digestChannels.all(), requestChannels.all()]);
  return [
    ...at(digests, address).map(({ municipalities }) => ({ kind, job: 'digest', municipalities }) as const),
    ...at(requests, address).map(
      ({ municipalities }) => ({ kind, job: 'requests', municipalities }) as const,
    ),
  ];
}

function at<Channel extends Address>(channels: readonly Channel[], address: Address): readonly Channel[] {
  return channels.filter((one) => sameAddress(one, address));
}

async function tell(
  { people, posts, clock, nudge }: ConversationParts,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return;

  const [now, staff] = [clock(), await people.staff()];
  await posts.owe(
    notices.flatMap((notice) => noticePosts(notice, staff, now)),
    now,
  );
  nudge();
}
