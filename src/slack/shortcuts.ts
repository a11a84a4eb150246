import type { SlackShortcut } from '@slack/bolt';
import { z } from 'zod';
import { COMMANDS, type CommandId } from '../bot/commands.ts';
import { shortcutWords } from '../wording/slack.ts';
import { type Approach, callerOf, type Delivered, type Spoken } from './approach.ts';
import { mailsAmong } from './forwarded-mail.ts';
import { readSlackText } from './said-text.ts';
import { fileSchema } from './sent-file.ts';

type Shortcut = {
  /** Chosen on a message, or from anywhere. */
  readonly type: 'message' | 'global';
  /** The command that it is short for. */
  readonly command: CommandId;
  readonly name: string;
  readonly description: string;
};

/** Every shortcut by its callback id; the manifest declares the same. */
export const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  find_answer: { type: 'message', command: 'ask', ...shortcutWords.findAnswer },
  send_request: { type: 'message', command: 'request', ...shortcutWords.sendRequest },
  new_request: { type: 'global', command: 'request', ...shortcutWords.newRequest },
};

const chosen = z
  .object({
    text: z.string().default(''),
    thread_ts: z.string().optional(),
    /** Another message that was passed on in this one. */
    attachments: z.array(z.object({ text: z.string().default('') })).default([]),
    files: z.array(fileSchema).default([]),
  })
  .catch({ text: '', attachments: [], files: [] });

const chosenIn = z.object({ id: z.string() }).optional().catch(undefined);

/** A shortcut as the words that it is short for; undefined text where it is none of ours any more. */
export function fromShortcut(
  body: SlackShortcut,
  { delivery }: Delivered,
): Approach & { readonly text: Spoken['text'] | undefined; readonly mails: readonly string[] } {
  const shortcut = Object.hasOwn(SHORTCUTS, body.callback_id) ? SHORTCUTS[body.callback_id] : undefined;
  const word = COMMANDS.find(({ id }) => id === shortcut?.command)?.word;
  const message = body.type === 'message_action' ? chosen.parse(body.message) : undefined;
  return {
    kind: 'shortcut',
    key: `shortcut:${body.trigger_id ?? delivery}`,
    caller: callerOf(body),
    spot: {
      user: body.user.id,
      ...(body.type === 'message_action'
        ? {
            channel: chosenIn.parse(body.channel)?.id,
            responseUrl: body.response_url,
            thread: message?.thread_ts,
          }
        : {}),
    },
    place: undefined,
    trigger: body.trigger_id,
    text: word && [word, wordsOf(message)].join(' ').trim(),
    mails: mailsAmong(message?.files ?? []),
  };
}

function wordsOf(message: z.infer<typeof chosen> | undefined): string {
  const texts = message ? [message.text, ...message.attachments.map(({ text }) => text)] : [];
  return texts
    .map((text) => readSlackText(text))
    .filter((text) => text !== '')
    .join('\n\n');
}
