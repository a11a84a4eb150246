import { describe, expect, it } from 'vitest';
import { decodePress, encodePress } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { toCard } from '../../src/teams/render.ts';
import { everyAnniversaryForm, everyAnniversaryReply } from './every-anniversary-reply.ts';

const replies = [...everyAnniversaryReply()];
const forms = [...everyAnniversaryForm()];
const choices = (reply: Reply) =>
  reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));

describe('what is said about matches and one-year days', () => {
  it('is many things', () => {
    expect(replies.length).toBeGreaterThan(150);
  });

  it.each(replies)('fits both platforms: %s', (_, reply) => {
    expect(() => toSlackMessage(reply)).not.toThrow();
    expect(() => toCard(reply)).not.toThrow();
  });

  it.each(replies)('has a gist that names nobody: %s', (_, reply) => {
    expect(reply.gist).not.toBe('');
    expect(reply.gist).not.toMatch(/Karim|Lindholm/);
  });

  it.each(replies.filter(([, { audience }]) => audience === 'everyone'))(
    'for everyone names no family: %s',
    (_, reply) => {
      expect(JSON.stringify(reply)).not.toContain('Lindholm');
    },
  );

  it.each(replies)('has buttons that come back as they were: %s', (_, reply) => {
    for (const { press } of choices(reply)) expect(decodePress(encodePress(press))).toEqual(press);
  });

  it('puts at most one row of buttons under a digest', () => {
    const digests = replies.filter(([name]) => /^(?:digest of|personal)/.test(name));
    for (const [, reply] of digests) expect(choices(reply).length).toBeLessThanOrEqual(6);
  });
});

describe('a form about a match', () => {
  it.each(forms)('has a title and a button that fit, and fields of their own: %s', (_, form) => {
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(form.submit.length).toBeLessThanOrEqual(24);
    expect(new Set(form.fields.map(({ id }) => id)).size).toBe(form.fields.length);
    expect(decodePress(encodePress(form.press))).toEqual(form.press);
  });

  it.each(forms)('has choices that fit, and begins with one of them: %s', (_, form) => {
    for (const field of form.fields) {
      if (field.kind !== 'choice') continue;

      expect(field.options.length).toBeGreaterThan(0);
      expect(field.options.length).toBeLessThanOrEqual(100);
      expect(field.options.every(({ label }) => label.length <= 75)).toBe(true);
      if (field.value !== undefined) expect(field.options.map(({ id }) => id)).toContain(field.value);
    }
  });

  it.each(forms)('begins with nothing longer than may be filled in: %s', (_, form) => {
    for (const field of form.fields)
      if ('longest' in field) expect((field.value ?? '').length).toBeLessThanOrEqual(field.longest);
  });
});
