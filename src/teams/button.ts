import { z } from 'zod';
import { decodePress, type Press } from '../reply/press.ts';
import type { Choice } from '../reply/reply.ts';
import type { Execute } from './card.ts';

/** The verb that asks for an answer which only one person may see. */
export const SHOW_ANSWER = 'show-answer';

/** What a button that came back means. */
export type Button =
  | { readonly kind: 'show-answer'; readonly answer: string }
  /** `answer` is the private answer that the button stands on, if it stands on one. */
  | { readonly kind: 'press'; readonly press: Press | undefined; readonly answer: string | undefined };

const dataSchema = z.object({
  show: z.literal(true).optional(),
  press: z.unknown().optional(),
  answer: z.string().min(1).max(64).optional(),
});

const executedSchema = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) });

export function toButton({ label, press, weight }: Choice, answer: string | undefined): Execute {
  const data = { press, ...(answer === undefined ? {} : { answer }) };
  return { ...execute(label, press.kind, data), ...(weight === 'primary' ? { style: 'positive' } : {}) };
}

export function toShowButton(label: string, answer: string): Execute {
  return execute(label, SHOW_ANSWER, { show: true, answer });
}

function execute(title: string, verb: string, data: object): Execute {
  return { type: 'Action.Execute', title, verb, data, fallback: { type: 'Action.Submit', title, data } };
}

/** Reads what Action.Execute sends. */
export function readExecuted(value: unknown): Button {
  const { verb, data } = executedSchema.safeParse(value).data?.action ?? { verb: '' };
  return readButton(data, verb);
}

/** Reads a button's data. Where the client names the verb too, a verb that belies the data makes it unreadable. */
export function readButton(data: unknown, verb?: string): Button {
  const { show, answer, press: encoded } = dataSchema.safeParse(data).data ?? {};
  if (show && answer && (verb ?? SHOW_ANSWER) === SHOW_ANSWER) return { kind: 'show-answer', answer };

  const press = decodePress(encoded);
  return { kind: 'press', press: (verb ?? press?.kind) === press?.kind ? press : undefined, answer };
}
