import type { Place } from '../bot/bot.ts';
import { sayPlainly } from '../bot/say.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Form } from '../reply/form.ts';
import type { Reply } from '../reply/reply.ts';
import { modal } from '../wording/slack.ts';
import { attempt, rendered } from './attempt.ts';
import { toModal } from './modal.ts';
import type { Illustrate } from './pictures.ts';
import { type SlackMessage, toSlackMessage } from './render.ts';
import type { SlackApi } from './slack-api.ts';
import { toReplyView } from './view.ts';

/** Where in Slack somebody stood when they turned to the bot, and how they can be reached there. */
export type Spot = {
  readonly user: string;
  /** Undefined where there is no conversation, as in the global menu: then it is their chat with the bot. */
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  /** The message that the pressed button stands on, where it can be changed by its id (ephemeral ones cannot). */
  readonly message?: string | undefined;
  /** Good for five messages within half an hour, also where the bot is no member. */
  readonly responseUrl?: string | undefined;
  /** The Home tab that the pressed button stands on, or the modal with a reply: what is said is shown over it, or in it. */
  readonly view?: SpotView | undefined;
  /** Whether a button was pressed: then the response url changes the message that it stands on, too. */
  readonly onButton?: boolean | undefined;
  /** Whether the message tells how far the work has come: then whatever is said takes its place. */
  readonly awaiting?: true;
};

/** `trigger` opens one modal, within three seconds of the press. */
export type SpotView =
  | { readonly kind: 'home'; readonly trigger?: string | undefined }
  | { readonly kind: 'reply'; readonly id: string };

/** How the bot speaks in Slack. What goes wrong with a message is an answer here, not an error. */
export type Voice = {
  /** Only the one who asked sees it; alone with the bot it is an ordinary message, which stays. */
  toAsker(spot: Spot, place: Place | undefined, reply: Reply): Promise<Sending>;
  /** Everyone in the conversation sees it. */
  toEveryone(spot: Spot, reply: Reply): Promise<Sending>;
  /**
   * The message that was acted on becomes this. Where there is none, it can no longer be changed, or everyone would see
   * what is for the asker, the asker is told.
   */
  instead(spot: Spot, place: Place | undefined, reply: Reply): Promise<Sending>;
  /**
   * Shows how far the work has come, to whoever is alone with the bot: in the message that was acted on, else in one of
   * its own. Answers where the answer is to be said then; undefined where it did not come through.
   */
  meanwhile(spot: Spot, reply: Reply): Promise<Spot | undefined>;
  /** Opens a modal; what comes of it goes back to the spot. */
  open(trigger: string, spot: Spot, form: Form): Promise<Sending>;
  /** The modal, if it is still open, says that the answer to it stands elsewhere. */
  closing(view: string): Promise<void>;
};

/** Slack adds nothing to our text: no previews, no links made of names, no markup read into it. */
export const AS_WRITTEN = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
} as const;

/** Refused because of the channel alone: the same can still be told in the chat with the bot. */
const NOT_THERE: readonly string[] = ['channel_not_found', 'not_in_channel', 'user_not_in_channel'];

export function createVoice({ client, call, inTurn, respond }: SlackApi, illustrate: Illustrate): Voice {
  const post = (channel: string, thread: string | undefined, message: SlackMessage) =>
    attempt(() =>
      inTurn(channel, () =>
        client.chat.postMessage({ channel, ...inThread(thread), ...message, ...AS_WRITTEN }),
      ),
    );
  const postEphemeral = (channel: string, { user, thread }: Spot, message: SlackMessage) =>
    attempt(() =>
      call(() =>
        client.chat.postEphemeral({
          channel,
          user,
          ...inThread(thread),
          ...message,
          link_names: false,
          parse: 'none',
        }),
      ),
    );
  const respondPrivately = (url: string, { thread }: Spot, message: SlackMessage) =>
    attempt(() =>
      respond(url, {
        response_type: 'ephemeral',
        replace_original: false,
        ...inThread(thread),
        ...message,
        ...AS_WRITTEN,
      }),
    );
  const respondInstead = (url: string, message: SlackMessage) =>
    attempt(() => respond(url, { replace_original: true, ...message, ...AS_WRITTEN }));
  const update = (channel: string, ts: string, message: SlackMessage) =>
    attempt(() =>
      inTurn(channel, () =>
        client.chat.update({ channel, ts, ...message, link_names: false, parse: 'none' }),
      ),
    );

  /** Undefined where there is no view to show it in, or not any more. */
  const view = async ({ view }: Pick<Spot, 'view'>, reply: Reply): Promise<Sending | undefined> => {
    if (!view || (view.kind === 'home' && view.trigger === undefined)) return undefined;
    // A picture takes longer than Slack waits for a modal, so it comes in the chat.
    if (reply.parts.some(({ kind }) => kind === 'picture')) return undefined;
    const shown = await rendered(
      () => toReplyView(reply),
      (made) =>
        attempt(() =>
          view.kind === 'home'
            ? client.views.open({ trigger_id: view.trigger ?? '', view: made })
            : call(() => client.views.update({ view_id: view.id, view: made })),
        ),
    );
    return shown.kind === 'sent' ? shown : undefined;
  };

  const tell = async (spot: Spot, place: Place | undefined, message: SlackMessage): Promise<Sending> => {
    const { user, channel, thread, responseUrl } = spot;
    if (channel === undefined) return post(user, undefined, message);
    if (place === 'private') return post(channel, thread, message);

    const answered =
      responseUrl === undefined ? undefined : await respondPrivately(responseUrl, spot, message);
    if (answered && answered.kind !== 'refused') return answered;

    const shown = await postEphemeral(channel, spot, message);
    const elsewhere = shown.kind === 'refused' && NOT_THERE.includes(shown.why);
    return elsewhere ? post(user, undefined, message) : shown;
  };

  const replace = async (spot: Spot, place: Place | undefined, message: SlackMessage): Promise<Sending> => {
    const { channel, message: ts, responseUrl, onButton } = spot;
    if (channel !== undefined && ts !== undefined) {
      const updated = await update(channel, ts, message);
      if (updated.kind !== 'refused') return updated;
    }
    if (responseUrl === undefined || !onButton) return tell(spot, place, message);

    const replaced = await respondInstead(responseUrl, message);
    return replaced.kind === 'refused' ? tell({ ...spot, responseUrl: undefined }, place, message) : replaced;
  };

  return {
    toAsker: async (spot, place, reply) =>
      (await view(spot, reply)) ??
      illustrate(reply, (message) => (spot.awaiting ? replace : tell)(spot, place, message)),
    toEveryone: (spot, reply) =>
      illustrate(reply, (message) => post(spot.channel ?? spot.user, spot.thread, message)),
    async meanwhile(spot, reply) {
      const { channel, message: ts, thread } = spot;
      if (channel === undefined) return undefined;

      const said = toSlackMessage(reply);
      const shown = await (ts === undefined ? post(channel, thread, said) : update(channel, ts, said));
      const message = shown.kind === 'sent' ? shown.answer.ts : undefined;
      return message === undefined ? undefined : { ...spot, message, awaiting: true };
    },
    instead: async (spot, place, reply) => {
      const shown = await view(spot, reply);
      if (shown) return shown;

      const seenByAll = spot.message !== undefined && place !== 'private';
      const change = seenByAll && reply.audience === 'asker' ? tell : replace;
      return illustrate(reply, (message) => change(spot, place, message));
    },
    async closing(id) {
      await view({ view: { kind: 'reply', id } }, sayPlainly(modal.answered));
    },
    open: (trigger, spot, form) =>
      rendered(
        () => toModal(form, spot),
        (view) =>
          attempt(() =>
            spot.view?.kind === 'reply'
              ? client.views.push({ trigger_id: trigger, view })
              : client.views.open({ trigger_id: trigger, view }),
          ),
      ),
  };
}

/** Where a message stands in a thread, as Slack takes it. */
export function inThread(thread: string | undefined): { readonly thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}
