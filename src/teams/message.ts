import { asText } from '../reply/as-text.ts';
import type { Reply } from '../reply/reply.ts';
import type { AdaptiveCard } from './card.ts';
import { toCard } from './render.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const LINE = 'application/vnd.microsoft.activity.message';

/** A card as Teams takes it, in a message or elsewhere. */
export type CardAttachment = { readonly contentType: typeof CARD; readonly content: AdaptiveCard };

/** A message as the connector takes it. */
export type TeamsMessage = {
  readonly type: 'message';
  /** What notifications show. */
  readonly summary: string;
  readonly attachments: readonly CardAttachment[];
};

/** What a pressed button is answered with: a card in place of the one it stands on, or a line beside it. */
export type InvokeAnswer =
  | { readonly statusCode: 200; readonly type: typeof CARD; readonly value: AdaptiveCard }
  | { readonly statusCode: 200; readonly type: typeof LINE; readonly value: string };

export function toActivity(reply: Reply): TeamsMessage {
  return cardMessage(toCard(reply));
}

export function cardMessage(card: AdaptiveCard): TeamsMessage {
  return { type: 'message', summary: card.speak, attachments: [attach(card)] };
}

export function attach(card: AdaptiveCard): CardAttachment {
  return { contentType: CARD, content: card };
}

export function answerWithCard(card: AdaptiveCard): InvokeAnswer {
  return { statusCode: 200, type: CARD, value: card };
}

export function answerWithLine(text: string): InvokeAnswer {
  return { statusCode: 200, type: LINE, value: withoutMarkup(text) };
}

/** A reply without room for buttons, as one line. */
export function answerWithWords(reply: Reply): InvokeAnswer {
  return answerWithLine(asText(reply));
}

const INERT: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '[': '(', ']': ')' };
/** Within a word an underscore is only an underscore, as in a mail address. */
const EMPHASIS = /[*`~]|^#+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gmu;

/** Teams reads plain message text as markdown and HTML; no sign that means something there is left. */
export function withoutMarkup(text: string): string {
  return text.replace(/[<>[\]]/g, (sign) => INERT[sign] ?? sign).replace(EMPHASIS, '');
}
