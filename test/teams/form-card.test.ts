import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/reply/form.ts';
import { prose } from '../../src/reply/reply.ts';
import { inputId, readButton, readExecuted } from '../../src/teams/button.ts';
import { toFormCard } from '../../src/teams/form-card.ts';
import { CardTooLargeError } from '../../src/teams/limits.ts';
import { forms } from '../../src/wording/teams.ts';
import { aForm } from '../support/scripted-bot.ts';
import { faultsOf, valuesOf } from './card-reader.ts';

const OWN = { own: true } as const;

function inputsOf(...fields: readonly Field[]) {
  return toFormCard(aForm({ fields }), OWN).body.filter(({ type }) => type.startsWith('Input.'));
}

/** The texts that stand under the inputs, by the input they stand under. */
function textsUnder(card: ReturnType<typeof toFormCard>) {
  const under: Record<string, unknown[]> = {};
  let above = 'the form';
  for (const element of card.body) {
    if ('id' in element) above = element.id;
    else under[above] = [...(under[above] ?? []), ...valuesOf(element, 'text')];
  }
  return under;
}

describe('a form as a card', () => {
  it('says what it is for, asks for each field, and ends with the button', () => {
    const form = aForm();
    const card = toFormCard(form, OWN);
    expect(card).toMatchObject({ speak: form.gist, fallbackText: form.gist });
    expect(card.body.map(({ type }) => type)).toEqual([
      'RichTextBlock',
      'RichTextBlock',
      'Input.Text',
      'Input.Text',
      'Input.ChoiceSet',
      'Input.Date',
      'RichTextBlock',
      'ActionSet',
    ]);
    expect(valuesOf(card.body.slice(0, 2), 'text')).toEqual([form.title, 'Hvad er der blevet spurgt om?']);
  });

  it('makes a line, a text, a choice and a day of its fields, with what they hold', () => {
    expect(
      inputsOf(
        { kind: 'line', id: 'a', label: 'Navn', longest: 80, value: 'Aarhus' },
        { kind: 'text', id: 'b', label: 'Tekst', longest: 900, optional: true },
        { kind: 'choice', id: 'c', label: 'Valg', options: [{ id: 'x', label: 'Ja' }], value: 'x' },
        { kind: 'day', id: 'd', label: 'Dag', value: '2026-12-01' },
      ),
    ).toEqual([
      {
        type: 'Input.Text',
        id: inputId('a'),
        label: 'Navn',
        isRequired: true,
        errorMessage: forms.missing.line,
        isMultiline: false,
        maxLength: 80,
        value: 'Aarhus',
      },
      {
        type: 'Input.Text',
        id: inputId('b'),
        label: 'Tekst',
        isRequired: false,
        isMultiline: true,
        maxLength: 900,
      },
      {
        type: 'Input.ChoiceSet',
        id: inputId('c'),
        label: 'Valg',
        isRequired: true,
        errorMessage: forms.missing.choice,
        style: 'compact',
        placeholder: forms.choose,
        choices: [{ title: 'Ja', value: 'x' }],
        value: 'x',
      },
      {
        type: 'Input.Date',
        id: inputId('d'),
        label: 'Dag',
        isRequired: true,
        errorMessage: forms.missing.day,
        value: '2026-12-01',
      },
    ]);
  });

  it('shows what was filled in and each mistake under its field, in more than colour', () => {
    const filled = { who: 'Aarhus Kommune' };
    const mistakes = { text: 'Skriv, hvad der bliver spurgt om.' };
    const card = toFormCard(aForm(), OWN, { filled, mistakes });
    expect(card.speak).toBe(forms.mend);
    expect(textsUnder(card)).toMatchObject({
      'the form': expect.arrayContaining([`⚠ ${forms.mend}`]),
      [inputId('text')]: [`⚠ ${mistakes.text}`],
    });
    const values = card.body.flatMap((each) => ('id' in each ? [[each.id, each.value]] : []));
    // What was emptied stays empty.
    expect(values).toEqual([
      [inputId('who'), 'Aarhus Kommune'],
      [inputId('text'), undefined],
      [inputId('municipality'), undefined],
      [inputId('by'), undefined],
    ]);
  });

  it('shows a mistake in a field that is no longer there above the others', () => {
    const card = toFormCard(aForm(), OWN, { filled: {}, mistakes: { gone: 'Vælg en koordinator.' } });
    expect(textsUnder(card)['the form']).toContain('⚠ Vælg en koordinator.');
  });

  it.each([
    ['to fill in', undefined],
    ['to mend', { filled: { who: '**fed**' }, mistakes: { by: 'Vælg en dag.', gone: 'Væk.' } }],
  ])("finds favour with Microsoft's reader: %s", (_, entered) => {
    expect(faultsOf(toFormCard(aForm(), OWN, entered, 'answer-1'))).toEqual([]);
  });

  it('keeps what others wrote inert', () => {
    const text = '**fed** {{DATE(2026-01-01)}} <at>Alle</at>';
    const options = [{ id: 'x', label: text }];
    const card = toFormCard(
      aForm({
        intro: [{ kind: 'prose', text: prose(text) }],
        fields: [{ kind: 'choice', id: 'a', label: text, hint: text, options }],
      }),
      OWN,
    );
    const shown = JSON.stringify(card.body);
    expect(shown).not.toContain('{{');
    expect(new Set(valuesOf(card.body, 'type'))).not.toContain('TextBlock');
  });

  it('has room for the hundred choices of a field', () => {
    const options = Array.from({ length: 100 }, (_, at) => ({
      id: `${1_000 + at}`,
      label: `Kommunen nummer ${at}`,
    }));
    const fields: readonly Field[] = [{ kind: 'choice', id: 'municipality', label: 'Kommune', options }];
    const card = toFormCard(aForm({ fields }), OWN);
    expect(valuesOf(card.body, 'choices')).toEqual([
      options.map(({ id, label }) => ({ title: label, value: id })),
    ]);
  });

  it('is refused by name when Teams would refuse it, and nothing is cut', () => {
    const value = 'å'.repeat(13_000);
    const fields: readonly Field[] = [{ kind: 'text', id: 'a', label: 'Tekst', longest: 20_000, value }];
    expect(() => toFormCard(aForm({ fields }), OWN)).toThrow(CardTooLargeError);
  });
});

describe('the button under a form', () => {
  const button = (answer?: string) => {
    const last = toFormCard(aForm(), { own: true, opener: 'message-7' }, undefined, answer).body.at(-1);
    if (last?.type !== 'ActionSet' || last.actions[0]?.type !== 'Action.Execute')
      throw new Error('no button');
    return last.actions[0];
  };
  const form = { kind: 'form', press: { kind: 'new-request' }, own: true, opener: 'message-7' } as const;

  it.each([undefined, 'answer-1'])(
    'comes back with what was filled in, on the private answer %s',
    (answer) => {
      const { verb, data: own, fallback } = button(answer);
      const filled = {
        [inputId('who')]: '  Aarhus Kommune ',
        [inputId('text')]: ' \n ',
        [inputId('by')]: '',
      };
      const expected = { ...form, answer, filled: { who: 'Aarhus Kommune' } };
      expect(readExecuted({ action: { verb, data: { ...own, ...filled } } })).toEqual(expected);
      expect(readButton({ ...fallback.data, ...filled })).toEqual(expected);
    },
  );

  it('leaves out what is no text, and what is no field', () => {
    const data = { ...button().data, [inputId('a')]: 7, [inputId('b')]: ['x'], [inputId('c')]: null, d: 'x' };
    expect(readButton(data)).toMatchObject({ ...form, filled: {} });
  });

  it.each([
    ['a text that no form asks for', { [inputId('a')]: 'x'.repeat(10_001) }],
    [
      'more fields than any form has',
      Object.fromEntries(Array.from({ length: 51 }, (_, at) => [inputId(`${at}`), 'x'])),
    ],
  ])('is not read further with %s', (_, filled) => {
    expect(readButton({ ...button().data, ...filled })).toMatchObject({ ...form, filled: undefined });
  });

  it.each([
    ['opens no form', { kind: 'helped', question: 'q1' }],
    ['is not known', { kind: 'grant-admin' }],
  ])('cannot be read when its press %s', (_, press) => {
    expect(readButton({ ...button().data, press })).toMatchObject({ kind: 'form', press: undefined });
  });
});
