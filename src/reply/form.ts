import type { FormPress } from './press.ts';
import type { Part } from './reply.ts';

/** Something to fill in. Ids are unique within a form; what was filled in comes back by them. */
export type Field = {
  readonly id: string;
  readonly label: string;
  /** Small print under the field. */
  readonly hint?: string;
  readonly optional?: true;
} & (
  | { readonly kind: 'line' | 'text'; readonly value?: string; readonly longest: number }
  /** One of up to a hundred. */
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly value?: string }
  /** Filled in as "2026-03-02". */
  | { readonly kind: 'day'; readonly value?: string }
);

export type Option = { readonly id: string; readonly label: string };

/** What a person is asked to fill in; a modal, a dialog or a card, as the platform has it. */
export type Form = {
  /** At most 24 characters. */
  readonly title: string;
  /** One sentence for notifications and screen readers. */
  readonly gist: string;
  readonly intro: readonly Part[];
  readonly fields: readonly Field[];
  /** At most 24 characters. */
  readonly submit: string;
  /** What the form is for; it comes back with what was filled in. */
  readonly press: FormPress;
};

/** What was filled in, by field; what was left empty is missing. Whoever reads it trusts nothing in it. */
export type Filled = Readonly<Record<string, string>>;
