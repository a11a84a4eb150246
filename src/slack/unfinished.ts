import type { Clock } from '../kernel/clock.ts';
import type { Field, Filled, Form } from '../reply/form.ts';
import { encodePress, type FormPress } from '../reply/press.ts';

const KEPT_MS = 30 * 60_000;
const AT_MOST = 1_000;

/** What people filled in and what came to nothing, in memory only and for half an hour. */
export type Unfinished = {
  keep(user: string, press: FormPress, filled: Filled): void;
  forget(user: string, press: FormPress): void;
  /** The form as that person left it. */
  resume(user: string, form: Form): Form;
};

export function createUnfinished(clock: Clock): Unfinished {
  const kept = new Map<string, { readonly filled: Filled; readonly until: number }>();
  const keyOf = (user: string, press: FormPress) => `${user} ${encodePress(press)}`;

  /** The oldest stand first. */
  const tidy = () => {
    const now = clock().getTime();
    for (const [key, { until }] of kept) {
      if (until > now && kept.size <= AT_MOST) return;
      kept.delete(key);
    }
  };

  return {
    keep(user, press, filled) {
      const key = keyOf(user, press);
      kept.delete(key);
      kept.set(key, { filled, until: clock().getTime() + KEPT_MS });
      tidy();
    },
    forget: (user, press) => void kept.delete(keyOf(user, press)),
    resume(user, form) {
      tidy();
      const found = kept.get(keyOf(user, form.press));
      if (!found) return form;

      return { ...form, fields: form.fields.map((field) => refill(field, found.filled[field.id])) };
    },
  };
}

/** A choice that is no longer offered is left to be made anew. */
function refill(field: Field, value: string | undefined): Field {
  if (value === undefined) return field;
  if (field.kind === 'choice' && !field.options.some(({ id }) => id === value)) return field;
  return { ...field, value };
}
