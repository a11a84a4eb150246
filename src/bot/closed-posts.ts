import type { Post } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { Reply } from '../reply/reply.ts';
import { closedMessage } from '../wording/people.ts';
import { erasedMessage } from '../wording/retention.ts';
import { sayPlainly } from './say.ts';

/** Whether a message is for somebody who has left: nothing is said to them any more. */
export async function isClosedTo(people: Pick<People, 'find'>, { to }: Pick<Post, 'to'>): Promise<boolean> {
  if (to.kind !== 'person') return false;

  const person = await people.find(to.person);
  return !person || person.left;
}

/** What then stands in the place of what they were sent. */
export function sayClosed(): Reply {
  return sayPlainly({ text: closedMessage });
}

/** What stands where the content of a message was deleted. */
export function sayErased(): Reply {
  return sayPlainly({ text: erasedMessage });
}
