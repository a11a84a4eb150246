import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/reply/form.ts';
import { decodePress, encodePress, isFormPress } from '../../src/reply/press.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { toCard } from '../../src/teams/render.ts';
import { theContent } from '../content/the-content.ts';
import { everyRequestForm, everyRequestReply } from './every-request-reply.ts';

const replies = [...everyRequestReply(await theContent())];
const forms = [...everyRequestForm()];

describe('every reply about requests', () => {
  it('is seen by this test', () => {
    expect(replies.length).toBeGreaterThan(600);
    expect(new Set(replies.map(([name]) => name)).size).toBe(replies.length);
  });

  it('fits both platforms, however long the text is', () => {
    for (const [name, reply] of replies) {
      expect(() => toSlackMessage(reply), name).not.toThrow();
      expect(() => toCard(reply), name).not.toThrow();
    }
  });

  it('has buttons that come back as they were', () => {
    for (const [name, { parts }] of replies) {
      for (const part of parts) {
        if (part.kind !== 'choices') continue;
        for (const { press } of part.choices) expect(decodePress(encodePress(press)), name).toEqual(press);
      }
    }
  });

  it('is warm and whole Danish: nothing undefined, no code of a state or a kind', () => {
    for (const [name, reply] of replies) {
      const words = JSON.stringify(reply.parts.filter(({ kind }) => kind !== 'choices'));
      expect(words, name).not.toMatch(/undefined|\bnull\b|\[object|network-meeting|more-contact|not-mine/);
    }
  });
});

describe('every form about requests', () => {
  it.each(forms)('keeps to what a form may be: %s', (_name, form) => {
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(form.submit.length).toBeLessThanOrEqual(24);
    expect(isFormPress(form.press)).toBe(true);
    expect(decodePress(encodePress(form.press))).toEqual(form.press);
    expect(new Set(form.fields.map(({ id }) => id)).size).toBe(form.fields.length);
    form.fields.forEach(expectToFit);
  });
});

function expectToFit(field: Field): void {
  expect(field.label.length).toBeLessThanOrEqual(75);
  expect((field.hint ?? '').length).toBeLessThanOrEqual(150);
  if (field.kind === 'day') return;
  if (field.kind !== 'choice') {
    expect((field.value ?? '').length).toBeLessThanOrEqual(field.longest);
    return;
  }

  const { options, value } = field;
  expect(options.length).toBeGreaterThan(0);
  expect(options.length).toBeLessThanOrEqual(100);
  for (const { label } of options) expect(label.length).toBeLessThanOrEqual(75);
  expect([undefined, ...options.map(({ id }) => id)]).toContain(value);
}
