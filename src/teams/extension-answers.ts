import { asText } from '../reply/as-text.ts';
import type { Reply } from '../reply/reply.ts';
import { extension } from '../wording/teams.ts';
import type { AdaptiveCard, CardElement } from './card.ts';
import { attach, type CardAttachment, withoutMarkup } from './message.ts';
import { toCard } from './render.ts';

const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';
const TITLE = 'Hjem til Os';

/** What a dialog shows next. */
export type DialogAnswer = {
  readonly task:
    | {
        readonly type: 'continue';
        readonly value: {
          readonly title: string;
          readonly height: 'large';
          readonly width: 'medium';
          readonly card: CardAttachment;
        };
      }
    | { readonly type: 'message'; readonly value: string };
};

/** What a search shows: cards to put into a message, or a sentence in their place. */
export type SearchAnswer = {
  readonly composeExtension:
    | {
        readonly type: 'result';
        readonly attachmentLayout: 'list';
        readonly attachments: readonly (CardAttachment & { readonly preview: Preview })[];
      }
    | { readonly type: 'message'; readonly text: string };
};

type Preview = {
  readonly contentType: typeof THUMBNAIL;
  readonly content: { readonly title: string; readonly text: string };
};

/** The card in a dialog, where only the older kind of button works. */
export function dialogWithCard(card: AdaptiveCard): DialogAnswer {
  const inDialog = { ...card, body: card.body.map(withSubmits) };
  const value = { title: TITLE, height: 'large', width: 'medium', card: attach(inDialog) } as const;
  return { task: { type: 'continue', value } };
}

/** A reply, with one more button under it that sends the same once more: nothing that was filled in is lost. */
export function dialogWithRetry(reply: Reply, data: object): DialogAnswer {
  const card = toCard(reply);
  const retry = { type: 'Action.Submit', title: extension.tryAgain, data } as const;
  return dialogWithCard({ ...card, body: [...card.body, { type: 'ActionSet', actions: [retry] }] });
}

export function dialogWithWords(text: string): DialogAnswer {
  return { task: { type: 'message', value: withoutMarkup(text) } };
}

function withSubmits(element: CardElement): CardElement {
  return element.type === 'ActionSet'
    ? {
        ...element,
        actions: element.actions.map((action) =>
          action.type === 'Action.Execute' ? action.fallback : action,
        ),
      }
    : element;
}

export function results(replies: readonly Reply[]): SearchAnswer {
  const attachments = replies.map((reply) => ({ ...attach(toCard(reply)), preview: previewOf(reply) }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

export function resultsInWords(text: string): SearchAnswer {
  return { composeExtension: { type: 'message', text: withoutMarkup(text) } };
}

/** The heading, and what the answer itself says. */
function previewOf(reply: Reply): Preview {
  const heading = reply.parts.find((part) => part.kind === 'heading');
  const quotes = reply.parts.filter(({ kind }) => kind === 'quote');
  const text = asText({ ...reply, parts: quotes });
  return {
    contentType: THUMBNAIL,
    content: { title: withoutMarkup(heading?.text ?? reply.gist), text: withoutMarkup(text) },
  };
}
