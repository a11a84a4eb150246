import type { DigestChannels } from '../../src/anniversaries/digest-channels.ts';
import type { Conversations } from '../../src/bot/conversation-changes.ts';
import { sameAddress } from '../../src/outbox/address.ts';
import type { RequestChannels } from '../../src/requests/requests.ts';
import type { PostsInMemory } from './posts-in-memory.ts';

/** Follows conversations through what else is kept as long as the test runs. */
export function conversationsInMemory({
  digestChannels,
  requestChannels,
  posts,
}: {
  readonly digestChannels: DigestChannels;
  readonly requestChannels: RequestChannels;
  readonly posts: Pick<PostsInMemory, 'move'>;
}): Conversations {
  return {
    async moved(from, to, at) {
      posts.move(from, to);
      for (const channel of await digestChannels.all()) {
        if (
          !sameAddress(channel, from) ||
          (await digestChannels.all()).some((one) => sameAddress(one, { ...from, conversation: to }))
        )
          continue;
        await digestChannels.remove(channel.id, undefined, at);
        await digestChannels.keep({ ...channel, conversation: to }, channel.owner, at);
      }
      for (const channel of await requestChannels.all()) {
        if (
          !sameAddress(channel, from) ||
          (await requestChannels.all()).some((one) => sameAddress(one, { ...from, conversation: to }))
        )
          continue;
        await requestChannels.remove(channel.id, undefined, at);
        await requestChannels.keep({ ...channel, conversation: to }, 'the bot', at);
      }
    },
  };
}
