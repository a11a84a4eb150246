import type { Place } from '../bot/bot.ts';
import type { Sending } from '../bot/sending.ts';
import type { Reply } from '../reply/reply.ts';
import { certainlyFailed, whyFailed } from './failure.ts';
import { SlackLimitError } from './limits.ts';
import { type SlackMessage, toSlackMessage } from './render.ts';
import type { SlackApi } from './slack-api.ts';

/** Where in Slack somebody stood when they turned to the bot, and how they can be reached there. */
export type Spot = {
  readonly user: string;
  /** Undefined where there is no conversation, as in a modal or the global menu: then it is their chat with the bot. */
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  /** The message that the pressed button stands on, where it can be changed by its id (ephemeral ones cannot). */
  readonly message?: string | undefined;
  /** Good for five messages within half an hour, also where the bot is no member. */
  readonly responseUrl?: string | undefined;
};

/** How the bot speaks in Slack. What goes wrong with a message is an answer here, not an error. */
export type Voice = {
  /** Only the one who asked sees it; alone with the bot it is an ordinary message, which stays. */
  toAsker(spot: Spot, place: Place | undefined, reply: Reply): Promise<Sending>;
  /** Everyone in the conversation sees it. */
  toEveryone(spot: Spot, reply: Reply): Promise<Sending>;
  /** The message that was acted on becomes this; where there is none, or it is too old, the asker is told. */
  instead(spot: Spot, place: Place | undefined, reply: Reply): Promise<Sending>;
};

/** Slack adds nothing to our text: no previews, no links made of names, no markup read into it. */
const AS_WRITTEN = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

export function createVoice({ client, call, respond }: SlackApi): Voice {
  const post = (channel: string, thread: string | undefined, message: SlackMessage) =>
    call(() => client.chat.postMessage({ channel, ...inThread(thread), ...message, ...AS_WRITTEN }));
  const postEphemeral = (channel: string, { user, thread }: Spot, message: SlackMessage) =>
    call(() =>
      client.chat.postEphemeral({
        channel,
        user,
        ...inThread(thread),
        ...message,
        link_names: false,
        parse: 'none',
      }),
    );
  const respondPrivately = (url: string, { thread }: Spot, message: SlackMessage) =>
    respond(url, {
      response_type: 'ephemeral',
      replace_original: false,
      ...inThread(thread),
      ...message,
      ...AS_WRITTEN,
    });

  const tell = async (spot: Spot, place: Place | undefined, message: SlackMessage): Promise<Sending> => {
    const { channel, responseUrl } = spot;
    if (channel === undefined) return sending(() => post(spot.user, undefined, message));
    if (place === 'private') return sending(() => post(channel, spot.thread, message));
    if (responseUrl === undefined) return sending(() => postEphemeral(channel, spot, message));

    const answered = await sending(() => respondPrivately(responseUrl, spot, message));
    return answered.kind === 'refused' ? sending(() => postEphemeral(channel, spot, message)) : answered;
  };

  const replace = async (spot: Spot, place: Place | undefined, message: SlackMessage): Promise<Sending> => {
    const { channel, message: ts, responseUrl } = spot;
    if (responseUrl !== undefined) {
      const replaced = await sending(() =>
        respond(responseUrl, { replace_original: true, ...message, ...AS_WRITTEN }),
      );
      if (replaced.kind !== 'refused') return replaced;
    }
    if (channel !== undefined && ts !== undefined) {
      const updated = await sending(() =>
        call(() => client.chat.update({ channel, ts, ...message, link_names: false, parse: 'none' })),
      );
      if (updated.kind !== 'refused') return updated;
    }
    return tell({ ...spot, responseUrl: undefined }, place, message);
  };

  return {
    toAsker: (spot, place, reply) => rendered(reply, (message) => tell(spot, place, message)),
    toEveryone: (spot, reply) =>
      rendered(reply, (message) => sending(() => post(spot.channel ?? spot.user, spot.thread, message))),
    instead: (spot, place, reply) => rendered(reply, (message) => replace(spot, place, message)),
  };
}

function inThread(thread: string | undefined): { readonly thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}

async function sending(send: () => Promise<unknown>): Promise<Sending> {
  try {
    await send();
    return { kind: 'sent' };
  } catch (error) {
    return { kind: certainlyFailed(error) ? 'refused' : 'unsure', why: whyFailed(error) };
  }
}

async function rendered(reply: Reply, send: (message: SlackMessage) => Promise<Sending>): Promise<Sending> {
  try {
    return await send(toSlackMessage(reply));
  } catch (error) {
    if (error instanceof SlackLimitError) return { kind: 'refused', why: `over_limit_${error.limit}` };
    throw error;
  }
}
