import type { BlockAction, EnvelopedEvent, SlashCommand } from '@slack/bolt';
import { z } from 'zod';
import type { Place } from '../bot/bot.ts';
import { mailsAmong } from './forwarded-mail.ts';
import { readSlackText } from './said-text.ts';
import { fileSchema, tablesAmong } from './sent-file.ts';
import { REPLY_VIEW } from './view.ts';
import type { Caller } from './visitors.ts';
import type { Spot, SpotView } from './voice.ts';

/** Somebody turning to the bot in Slack, in the few things that all ways of doing so have in common. */
export type Approach = {
  readonly kind: 'command' | 'message' | 'mention' | 'button' | 'shortcut' | 'view';
  /** The same for every delivery of this one act, and for no other act. */
  readonly key: string;
  readonly caller: Caller;
  readonly spot: Spot;
  /** Where it is plain from the act itself; otherwise Slack must be asked. */
  readonly place: Place | undefined;
  /** What opens a modal: once, and within three seconds. Words in a conversation bring none. */
  readonly trigger: string | undefined;
};

/** An approach in words. */
export type Spoken = Approach & {
  readonly text: string;
  /** Forwarded mails that came with it, by their file ids. */
  readonly mails?: readonly string[];
  /** Files that could be tables, by their ids. */
  readonly tables?: readonly string[];
};

/** What a receiver adds to each body. */
export type Delivered = {
  /** A name for the delivery, the same in a replay, for acts that have no id. */
  readonly delivery: string;
  /** Has Slack come again with it, where there is a way to say so; not to be acknowledged does it, too. */
  readonly comeAgain?: () => void;
  /** Tells Slack that an event was seen to; everything else that comes has an acknowledgement of Bolt's. */
  readonly acknowledge?: () => Promise<void>;
};

export function fromCommand(command: SlashCommand, { delivery }: Pick<Delivered, 'delivery'>): Spoken {
  return {
    kind: 'command',
    key: `command:${command.trigger_id ?? delivery}`,
    caller: { user: command.user_id, workspace: command.team_id, enterprise: command.enterprise_id },
    spot: { user: command.user_id, channel: command.channel_id, responseUrl: command.response_url },
    place: undefined,
    trigger: command.trigger_id,
    text: readSlackText(command.text ?? ''),
  };
}

const written = z.object({
  user: z.string(),
  channel: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  files: z.array(fileSchema).optional().catch(undefined),
  // Bots carry one, our own messages among them: nobody answers those.
  bot_id: z.undefined().optional(),
});

/** Only what a person wrote: edits, deletions and the channel's own notices have other subtypes, or no author. */
const directMessage = written.extend({
  channel_type: z.literal('im'),
  subtype: z.enum(['file_share', 'me_message', 'thread_broadcast']).optional(),
});

/** A message to the bot in their own conversation; undefined when it is not one that a person just wrote. */
export function fromMessage(body: EnvelopedEvent<unknown>): Spoken | undefined {
  const message = directMessage.safeParse(body.event).data;
  return message && { ...fromWritten(body, message), kind: 'message', place: 'private' };
}

/** The bot's name among others; undefined when a bot wrote it. */
export function fromMention(body: EnvelopedEvent<unknown>): Spoken | undefined {
  const mention = written.safeParse(body.event).data;
  const place = body.is_ext_shared_channel ? 'external' : undefined;
  return mention && { ...fromWritten(body, mention), kind: 'mention', place };
}

function fromWritten(
  body: EnvelopedEvent<unknown>,
  { user, channel, thread_ts, text, files = [] }: z.infer<typeof written>,
) {
  const bots = body.authorizations?.map((authorization) => authorization.user_id);
  return {
    key: `event:${body.event_id}`,
    caller: { user, workspace: body.team_id, enterprise: body.enterprise_id },
    // Outside threads none is begun: what only one person sees is not shown in a thread without other messages.
    spot: { user, channel, thread: thread_ts },
    trigger: undefined,
    text: readSlackText(text, bots),
    mails: mailsAmong(files),
    tables: tablesAmong(files),
  };
}

const standing = z
  .object({
    channel_id: z.string().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  })
  .catch({});

const viewed = z.object({ id: z.string(), type: z.string(), callback_id: z.string().nullish() });

/** The Home tab, or the modal with a reply, that the button stands on. */
function viewOf({ view, trigger_id: trigger }: BlockAction): SpotView | undefined {
  const read = viewed.safeParse(view).data;
  if (read?.type === 'home') return { kind: 'home', trigger };
  return read?.callback_id === REPLY_VIEW ? { kind: 'reply', id: read.id } : undefined;
}

export function fromButton(body: BlockAction, { delivery }: Pick<Delivered, 'delivery'>): Approach {
  const stands = standing.parse(body.container);
  return {
    kind: 'button',
    key: `button:${body.trigger_id ?? delivery}`,
    caller: callerOf(body),
    spot: {
      user: body.user.id,
      channel: body.channel?.id ?? stands.channel_id,
      thread: stands.thread_ts ?? standing.parse(body.message).thread_ts,
      message: stands.is_ephemeral ? undefined : stands.message_ts,
      responseUrl: body.response_url,
      onButton: true,
      view: viewOf(body),
    },
    place: undefined,
    trigger: body.trigger_id,
  };
}

type Interaction = {
  readonly user: { readonly id: string };
  readonly team: { readonly id: string; readonly enterprise_id?: string | undefined } | null;
  readonly enterprise?: { readonly id: string } | undefined;
};

/** Who sent an interaction, as each kind of it says. */
export function callerOf({ user, team, enterprise }: Interaction): Caller {
  return { user: user.id, workspace: team?.id, enterprise: enterprise?.id ?? team?.enterprise_id };
}
