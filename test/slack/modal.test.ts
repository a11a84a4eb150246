import { describe, expect, it } from 'vitest';
import type { Field, Form } from '../../src/reply/form.ts';
import { prose, strong } from '../../src/reply/reply.ts';
import { LIMITS, type Limit, SlackLimitError } from '../../src/slack/limits.ts';
import { toModal } from '../../src/slack/modal.ts';
import { decodeModal, encodeModal } from '../../src/slack/opened-from.ts';
import { aForm } from '../support/scripted-bot.ts';

const spot = { user: 'U1ASTA', channel: 'C1TEAM' };
const text = (words: string) => ({ type: 'plain_text', text: words, emoji: false });

function inputOf(field: Field) {
  return toModal(aForm({ intro: [], fields: [field] }), spot).blocks[0];
}

describe('a modal', () => {
  it('has a title, a way to send it and a way out of it, all in Danish', () => {
    expect(toModal(aForm(), spot)).toMatchObject({
      type: 'modal',
      title: text('Ny henvendelse'),
      submit: text('Send'),
      close: text('Annullér'),
    });
  });

  it('says first what is to be said, in the form that messages have', () => {
    const form = aForm({
      fields: [],
      intro: [
        { kind: 'prose', text: prose('Se ', strong('her')) },
        { kind: 'facts', facts: [{ label: 'Kommune', value: prose('<!channel>') }] },
      ],
    });
    expect(toModal(form, spot).blocks).toMatchObject([
      { type: 'rich_text', elements: [{ type: 'rich_text_section' }] },
      {
        type: 'rich_text',
        elements: [{ elements: [{ text: 'Kommune:' }, { text: ' ' }, { type: 'text', text: '<!channel>' }] }],
      },
    ]);
  });

  it('has an input for each kind of field', () => {
    expect(inputOf({ kind: 'line', id: 'who', label: 'Hvem?', longest: 100, value: 'Kommunen' })).toEqual({
      type: 'input',
      block_id: 'who',
      label: text('Hvem?'),
      optional: false,
      element: {
        action_id: 'input',
        type: 'plain_text_input',
        multiline: false,
        max_length: 100,
        initial_value: 'Kommunen',
      },
    });
    expect(
      inputOf({ kind: 'text', id: 'what', label: 'Hvad?', longest: 9_000, optional: true }),
    ).toMatchObject({
      optional: true,
      element: { type: 'plain_text_input', multiline: true, max_length: 3_000 },
    });
    expect(
      inputOf({ kind: 'day', id: 'by', label: 'Hvornår?', hint: 'Senest.', value: '2026-12-01' }),
    ).toMatchObject({
      hint: text('Senest.'),
      element: { type: 'datepicker', placeholder: text('Vælg en dag'), initial_date: '2026-12-01' },
    });
    const options = [
      { id: '0751', label: 'Aarhus' },
      { id: '0461', label: 'Odense' },
    ];
    expect(inputOf({ kind: 'choice', id: 'm', label: 'Kommune', options, value: '0461' })).toMatchObject({
      element: {
        type: 'static_select',
        placeholder: text('Vælg'),
        options: [
          { text: text('Aarhus'), value: '0751' },
          { text: text('Odense'), value: '0461' },
        ],
        initial_option: { text: text('Odense'), value: '0461' },
      },
    });
  });

  it('has nothing chosen where what was chosen is no longer offered', () => {
    const field = { kind: 'choice', id: 'm', label: 'Kommune', options: [{ id: '1', label: 'A' }] } as const;
    expect(inputOf({ ...field, value: '2' })).not.toHaveProperty('element.initial_option');
  });

  const options = (count: number, label = 'Ja') =>
    Array.from({ length: count }, (_, index) => ({ id: `${index}`, label }));
  const choice = (rest: Partial<Extract<Field, { kind: 'choice' }>>): Partial<Form> => ({
    fields: [{ kind: 'choice', id: 'c', label: 'Valg', options: options(1), ...rest }],
  });
  const line = (rest: Partial<Extract<Field, { kind: 'line' | 'text' }>>): Partial<Form> => ({
    fields: [{ kind: 'line', id: 'l', label: 'Linje', longest: 10, ...rest }],
  });
  const many = (count: number): Partial<Form> => ({
    intro: [],
    fields: Array.from({ length: count }, (_, index) => ({
      kind: 'day',
      id: `${index}`,
      label: 'Dag',
    })),
  });

  it.each<[Limit, (size: number) => Partial<Form>]>([
    ['modalTitle', (size) => ({ title: 'x'.repeat(size) })],
    ['modalSubmit', (size) => ({ submit: 'x'.repeat(size) })],
    ['modalBlocks', many],
    ['fieldId', (size) => line({ id: 'x'.repeat(size) })],
    ['fieldLabel', (size) => line({ label: 'x'.repeat(size) })],
    ['fieldHint', (size) => line({ hint: 'x'.repeat(size) })],
    ['fieldText', (size) => line({ value: 'x'.repeat(size) })],
    ['options', (size) => choice({ options: options(size) })],
    ['optionText', (size) => choice({ options: options(1, 'x'.repeat(size)) })],
    ['optionValue', (size) => choice({ options: [{ id: 'x'.repeat(size), label: 'Ja' }] })],
  ])('is made up to what Slack takes, and not beyond: %s', (limit, sized) => {
    expect(() => toModal(aForm(sized(LIMITS[limit])), spot)).not.toThrow();
    expect(() => toModal(aForm(sized(LIMITS[limit] + 1)), spot)).toThrow(SlackLimitError);
  });
});

describe('what a modal remembers', () => {
  const from = { channel: 'C1TEAM', thread: '1.0', message: '1.1', responseUrl: 'https://example.org/1' };

  it('comes back as it was', () => {
    const press = { kind: 'reopen-request', request: 'r1', version: 3 } as const;
    expect(decodeModal(encodeModal(press, { user: 'U1ASTA', ...from }))).toEqual({ press, from });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', '7'],
    ['a press that is unheard of', '{"press":{"kind":"x"},"from":{}}'],
    ['a press that opens no form', '{"press":{"kind":"helped","question":"q1"},"from":{}}'],
  ])('is none of ours any more: %s', (_, line) => {
    expect(decodeModal(line)).toEqual({ press: undefined, from: {} });
  });

  it('is not too much for Slack, or it is refused', () => {
    const press = { kind: 'new-request' } as const;
    expect(() => encodeModal(press, { user: 'U', channel: 'x'.repeat(3_000) })).toThrow(SlackLimitError);
  });
});
