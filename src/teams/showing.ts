import type { Form } from '../reply/form.ts';
import type { Press } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import type { AdaptiveCard } from './card.ts';
import { type Entered, type Standing, toFormCard } from './form-card.ts';
import { toCard } from './render.ts';

/** Something to show, as a card that is told the private answer it stands on, if it stands on one. */
export type Showing = {
  readonly what: 'answer' | 'form';
  readonly card: (answer?: string) => AdaptiveCard;
  /** What shows it as it is by then, whenever its reader looks at it. */
  readonly renewedBy?: Press;
};

export function saying(reply: Reply): Showing {
  const { renewedBy } = reply;
  return { what: 'answer', card: (answer) => toCard(reply, answer), ...(renewedBy ? { renewedBy } : {}) };
}

/** A form to fill in, anew or once more with what was entered. */
export function asking(form: Form, standing: Standing, entered?: Entered): Showing {
  return { what: 'form', card: (answer) => toFormCard(form, standing, entered, answer) };
}
