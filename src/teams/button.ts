import { z } from 'zod';
import type { Filled, Form } from '../reply/form.ts';
import { decodePress, type FormPress, isFormPress, type Press } from '../reply/press.ts';
import type { Choice } from '../reply/reply.ts';
import { renewing } from '../wording/teams.ts';
import type { Execute, Refresh } from './card.ts';
import type { Standing } from './form-card.ts';

/** The verb that asks for an answer which only one person may see. */
export const SHOW_ANSWER = 'show-answer';

/** What a button that came back means. `answer` is the private answer that it stands on, if it stands on one. */
export type Button =
  | { readonly kind: 'show-answer'; readonly answer: string }
  | {
      readonly kind: 'press';
      readonly press: Press | undefined;
      readonly answer: string | undefined;
      /** Nobody pressed: the client itself looks for the card as it is by now. */
      readonly renewing?: true;
    }
  | FormButton;

/** The button under a form; `filled` is undefined where there is more of it than any form asks for. */
export type FormButton = Standing & {
  readonly kind: 'form';
  readonly press: FormPress | undefined;
  readonly filled: Filled | undefined;
  readonly answer: string | undefined;
};

/** Keeps what is filled in apart from what the button says, in the one object that Teams makes of both. */
const INPUT = 'field:';
const MOST_FIELDS = 50;
const LONGEST_VALUE = 10_000;

const dataSchema = z.object({
  show: z.literal(true).optional(),
  press: z.unknown().optional(),
  renewing: z.literal(true).optional(),
  answer: z.string().min(1).max(64).optional(),
  form: z.object({ own: z.boolean(), opener: z.string().min(1).max(1_000).optional() }).optional(),
});

const executedSchema = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) });

export function toButton({ label, press, weight }: Choice, answer: string | undefined): Execute {
  const data = { press, ...standingOn(answer) };
  return { ...execute(label, press.kind, data), ...(weight === 'primary' ? { style: 'positive' } : {}) };
}

export function toShowButton(label: string, answer: string): Execute {
  return execute(label, SHOW_ANSWER, { show: true, answer });
}

/** Teams adds what was filled in to the data. */
export function toFormButton(
  { submit, press }: Form,
  { own, opener }: Standing,
  answer: string | undefined,
): Execute {
  const form = { own, ...(opener === undefined ? {} : { opener }) };
  return { ...execute(submit, press.kind, { press, form, ...standingOn(answer) }), style: 'positive' };
}

/** Has one person's client look for the card anew by itself; others keep what was sent. */
export function toRefresh(press: Press, reader: string): Refresh {
  const { type, title, verb, data } = execute(renewing.title, press.kind, { press, renewing: true });
  return { action: { type, title, verb, data }, userIds: [reader] };
}

export function inputId(field: string): string {
  return `${INPUT}${field}`;
}

function standingOn(answer: string | undefined): { readonly answer?: string } {
  return answer === undefined ? {} : { answer };
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
  const { show, answer, press: encoded, renewing, form } = dataSchema.safeParse(data).data ?? {};
  if (show && answer && (verb ?? SHOW_ANSWER) === SHOW_ANSWER) return { kind: 'show-answer', answer };

  const decoded = decodePress(encoded);
  const press = (verb ?? decoded?.kind) === decoded?.kind ? decoded : undefined;
  if (!form) return { kind: 'press', press, answer, ...(renewing ? { renewing } : {}) };

  const formPress = press && isFormPress(press) ? press : undefined;
  return { kind: 'form', press: formPress, filled: readFilled(data), answer, ...form };
}

function readFilled(data: unknown): Filled | undefined {
  const inputs = Object.entries(data ?? {}).filter(([id]) => id.startsWith(INPUT));
  const filled = inputs
    .map(([id, value]) => [id.slice(INPUT.length), typeof value === 'string' ? value.trim() : ''] as const)
    .filter(([, value]) => value !== '');
  const tooMuch = inputs.length > MOST_FIELDS || filled.some(([, value]) => value.length > LONGEST_VALUE);
  return tooMuch ? undefined : Object.fromEntries(filled);
}
