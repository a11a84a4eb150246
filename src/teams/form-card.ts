import { never } from '../kernel/never.ts';
import type { Field, Filled, Form } from '../reply/form.ts';
import { forms } from '../wording/teams.ts';
import { inputId, toFormButton } from './button.ts';
import { type AdaptiveCard, type CardElement, type Input, newCard, type RichTextBlock } from './card.ts';
import { checkSize } from './limits.ts';
import { inert, toElements } from './render.ts';

/** Where a form stands, as its button tells when it comes back. */
export type Standing = {
  /** In a message or a private answer of its own; else in place of the card whose button opened it. */
  readonly own: boolean;
  /** The message whose button opened it, where that is another than the one it stands on. */
  readonly opener?: string | undefined;
};

/** What was filled in, and what was wrong with it by field. */
export type Entered = {
  readonly filled: Filled;
  readonly mistakes: Readonly<Record<string, string>>;
};

/** The form as a card. Throws a CardTooLargeError where Teams would refuse it. */
export function toFormCard(form: Form, standing: Standing, entered?: Entered, answer?: string): AdaptiveCard {
  const card = newCard(entered ? forms.mend : form.gist, [
    ...toElements([{ kind: 'heading', text: form.title }, ...form.intro], answer),
    ...(entered ? [toMistake(forms.mend), ...toStrayMistakes(form, entered)] : []),
    ...form.fields.flatMap((field) => toField(field, entered)),
    { type: 'ActionSet', actions: [toFormButton(form, standing, answer)] },
  ]);
  checkSize(card);
  return card;
}

/** A mistake in a field that the form no longer has must still be read. */
function toStrayMistakes({ fields }: Form, { mistakes }: Entered): readonly CardElement[] {
  return Object.entries(mistakes)
    .filter(([id]) => !fields.some((field) => field.id === id))
    .map(([, mistake]) => toMistake(mistake));
}

function toField(field: Field, entered: Entered | undefined): readonly CardElement[] {
  const mistake = entered?.mistakes[field.id];
  return [
    toInput(field, entered ? entered.filled[field.id] : field.value),
    ...(field.hint === undefined ? [] : [toHint(field.hint)]),
    ...(mistake === undefined ? [] : [toMistake(mistake)]),
  ];
}

function toInput(field: Field, value: string | undefined): Input {
  const { id, label, kind, optional = false } = field;
  const common = {
    id: inputId(id),
    label: inert(label),
    isRequired: !optional,
    ...(optional ? {} : { errorMessage: forms.missing[kind] }),
    ...(value === undefined ? {} : { value }),
  };
  switch (kind) {
    case 'line':
    case 'text':
      return { type: 'Input.Text', ...common, isMultiline: kind === 'text', maxLength: field.longest };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: 'compact',
        placeholder: forms.choose,
        choices: field.options.map((option) => ({ title: inert(option.label), value: option.id })),
      };
    case 'day':
      return { type: 'Input.Date', ...common };
    default:
      return never(kind);
  }
}

function toHint(text: string): RichTextBlock {
  const run = { type: 'TextRun', text: inert(text), size: 'Small', isSubtle: true } as const;
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run] };
}

/** A sign beside the colour, which not everyone sees. */
function toMistake(text: string): RichTextBlock {
  const run = { type: 'TextRun', text: `⚠ ${inert(text)}`, weight: 'Bolder', color: 'Attention' } as const;
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run] };
}
