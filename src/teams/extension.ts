import { z } from 'zod';
import type { CommandId } from '../bot/commands.ts';
import { textOfHtml } from './html-text.ts';

/** The search beside the compose box, as the manifest names it. */
export const SEARCH_COMMAND = 'findAnswer';

/** The search's one parameter, as the manifest names it. */
export const QUESTION = 'question';

/** The commands in the menu on a message, as the manifest names them, and what each has the bot do with its text. */
export const MESSAGE_COMMANDS = {
  sendToCoordinator: 'request',
  findAnswerToMessage: 'ask',
} as const satisfies Readonly<Record<string, CommandId>>;

export type MessageCommand = (typeof MESSAGE_COMMANDS)[keyof typeof MESSAGE_COMMANDS];

/** What a client asks for and waits for. */
export type Invoke =
  /** A button on a card in a conversation. */
  | { readonly kind: 'press'; readonly value: unknown }
  | { readonly kind: 'search'; readonly text: string }
  /** A command from the menu on a message; it opens a dialog. */
  | { readonly kind: 'about-message'; readonly command: MessageCommand; readonly text: string }
  /** A button in a dialog. */
  | { readonly kind: 'in-dialog'; readonly data: unknown }
  /** Of another version of Teams, or of the bot's own past. */
  | { readonly kind: 'unknown'; readonly expects: 'results' | 'dialog' | 'line' };

const querySchema = z.object({
  commandId: z.literal(SEARCH_COMMAND),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).nullish(),
});

const aboutMessageSchema = z.object({
  commandId: z.enum(Object.keys(MESSAGE_COMMANDS) as (keyof typeof MESSAGE_COMMANDS)[]),
  messagePayload: z.object({
    body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  }),
});

const inDialogSchema = z.object({ data: z.unknown() });

/** Reads what a client asks for, by the name that Teams gives it. */
export function readInvoke(name: string | null | undefined, value: unknown): Invoke {
  switch (name) {
    case 'adaptiveCard/action':
      return { kind: 'press', value };
    case 'composeExtension/query':
      return readQuery(value);
    case 'composeExtension/fetchTask':
      return readAboutMessage(value);
    case 'composeExtension/submitAction':
    case 'task/submit':
      return { kind: 'in-dialog', data: inDialogSchema.safeParse(value).data?.data };
    default:
      return { kind: 'unknown', expects: expectedBy(name ?? '') };
  }
}

function readQuery(value: unknown): Invoke {
  const query = querySchema.safeParse(value).data;
  if (!query) return { kind: 'unknown', expects: 'results' };

  const text = query.parameters?.find(({ name }) => name === QUESTION)?.value;
  return { kind: 'search', text: typeof text === 'string' ? text.trim() : '' };
}

function readAboutMessage(value: unknown): Invoke {
  const { data } = aboutMessageSchema.safeParse(value);
  if (!data) return { kind: 'unknown', expects: 'dialog' };

  const { contentType, content } = data.messagePayload.body ?? {};
  const text = contentType === 'text' ? (content ?? '').trim() : textOfHtml(content ?? '');
  return { kind: 'about-message', command: MESSAGE_COMMANDS[data.commandId], text };
}

function expectedBy(name: string): 'results' | 'dialog' | 'line' {
  if (name.startsWith('task/')) return 'dialog';
  return name.startsWith('composeExtension/') ? 'results' : 'line';
}
