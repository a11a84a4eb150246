import type { types } from '@slack/bolt';
import { never } from '../kernel/never.ts';
import type { Field, Form, Option } from '../reply/form.ts';
import { modal } from '../wording/slack.ts';
import { checkLimit, LIMITS } from './limits.ts';
import { encodeModal } from './opened-from.ts';
import { toBlocks } from './render.ts';
import type { Spot } from './voice.ts';

/** The form as a modal that remembers where it was opened. Throws a SlackLimitError where Slack would refuse it. */
export function toModal(form: Form, spot: Spot): types.ModalView {
  const blocks = [...form.intro.flatMap(toBlocks), ...form.fields.map(toInput)];
  checkLimit('modalTitle', form.title.length);
  checkLimit('modalSubmit', form.submit.length);
  checkLimit('modalBlocks', blocks.length);
  return {
    type: 'modal',
    callback_id: 'form',
    title: plainText(form.title),
    submit: plainText(form.submit),
    close: plainText(modal.close),
    private_metadata: encodeModal(form.press, spot),
    blocks,
  };
}

function toInput(field: Field): types.InputBlock {
  const { id, label, hint, optional = false } = field;
  checkLimit('fieldId', id.length);
  checkLimit('fieldLabel', label.length);
  checkLimit('fieldHint', hint?.length ?? 0);
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    element: { action_id: 'input', ...toElement(field) },
    optional,
    ...(hint ? { hint: plainText(hint) } : {}),
  };
}

function toElement(field: Field): types.PlainTextInput | types.StaticSelect | types.Datepicker {
  switch (field.kind) {
    case 'line':
    case 'text':
      checkLimit('fieldText', field.value?.length ?? 0);
      return {
        type: 'plain_text_input',
        multiline: field.kind === 'text',
        max_length: Math.min(field.longest, LIMITS.fieldText),
        ...(field.value ? { initial_value: field.value } : {}),
      };
    case 'choice':
      return toSelect(field.options, field.value);
    case 'day':
      return {
        type: 'datepicker',
        placeholder: plainText(modal.chooseDay),
        ...(field.value ? { initial_date: field.value } : {}),
      };
    default:
      return never(field);
  }
}

function toSelect(options: readonly Option[], value: string | undefined): types.StaticSelect {
  checkLimit('options', options.length);
  const chosen = options.find(({ id }) => id === value);
  return {
    type: 'static_select',
    placeholder: plainText(modal.choose),
    options: options.map(toOption),
    ...(chosen ? { initial_option: toOption(chosen) } : {}),
  };
}

function toOption({ id, label }: Option): types.PlainTextOption {
  checkLimit('optionText', label.length);
  checkLimit('optionValue', id.length);
  return { text: plainText(label), value: id };
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
