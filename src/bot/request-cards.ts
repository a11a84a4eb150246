import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import type { About, Post } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { readLine } from '../requests/line.ts';
import { namesOf } from '../requests/names.ts';
import type { ContactRequest } from '../requests/request.ts';
import type { Requests } from '../requests/requests.ts';
import { maySee } from '../requests/rights.ts';
import { type Around, sayCard, sayCardInChannel } from '../requests/say-card.ts';
import { sayLine } from '../requests/say-line.ts';

/** What cards are made from. */
export type CardParts = {
  readonly requests: Requests;
  readonly people: People;
  readonly content: Pick<Content, 'childProtection'>;
  readonly clock: Clock;
};

/** What a card is made from beside the request, as it is now. */
export async function aroundOf(parts: CardParts, { id }: ContactRequest): Promise<Around> {
  const [staff, log] = await Promise.all([parts.people.staff(), parts.requests.log(id)]);
  return { names: namesOf(staff), log, now: parts.clock(), content: parts.content };
}

/**
 * What a message about a request says now, to the person or the channel that it is for; undefined where there is nothing
 * to say after all. A card that stands where it must not be seen any more says that and nothing else.
 */
export async function composeRequest(
  parts: CardParts,
  about: About,
  post: Pick<Post, 'to' | 'message'>,
): Promise<Reply | undefined> {
  const line = about.kind === 'request-line' ? readLine(about.id) : undefined;
  const request = await parts.requests.find(line?.request ?? about.id);
  if (!request || request.state === 'draft') return undefined;

  const reader = await readerOf(parts, post);
  if (reader === 'gone') return undefined;

  const mayRead = reader === 'channel' ? !request.confidential : maySee(request, reader);
  const around = await aroundOf(parts, request);
  if (line) return reader === 'channel' && !mayRead ? undefined : sayLine(line, request, around.names);
  if (!mayRead && post.message === undefined) return undefined;
  return reader === 'channel' ? sayCardInChannel(request, around) : sayCard(request, reader, around);
}

async function readerOf(
  { people }: CardParts,
  { to }: Pick<Post, 'to'>,
): Promise<Person | 'channel' | 'gone'> {
  switch (to.kind) {
    case 'conversation':
      return 'channel';
    case 'person': {
      const person = await people.find(to.person);
      return person && !person.left ? person : 'gone';
    }
    default:
      return never(to);
  }
}
