import { describe, expect, it } from 'vitest';
import { decodePress, encodePress } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { toModal } from '../../src/slack/modal.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { toFormCard } from '../../src/teams/form-card.ts';
import { toCard } from '../../src/teams/render.ts';
import { theContent } from '../content/the-content.ts';
import { someContent } from '../support/some-content.ts';
import { everyLearningForm, everyLearningReply } from './every-learning-reply.ts';

const content = await theContent();
const replies = [...everyLearningReply(content), ...everyLearningReply(someContent())];
const forms = [...everyLearningForm(content)];
const choices = (reply: Reply) =>
  reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));

describe('what is said about the content', () => {
  it('is many things', () => {
    expect(replies.length).toBeGreaterThan(200);
  });

  it.each(replies)('fits both platforms: %s', (_, reply) => {
    expect(() => toSlackMessage(reply)).not.toThrow();
    expect(() => toCard(reply)).not.toThrow();
  });

  it.each(replies)('is for its reader alone, and its gist names nobody: %s', (_, reply) => {
    expect(reply.audience).toBe('asker');
    expect(reply.gist).not.toBe('');
    expect(reply.gist).not.toMatch(/Karim|Anna/);
  });

  it.each(replies)('has buttons that come back as they were: %s', (_, reply) => {
    for (const { press, label } of choices(reply)) {
      expect(decodePress(encodePress(press))).toEqual(press);
      expect(label.length).toBeLessThanOrEqual(24);
    }
  });
});

describe('a form about the content', () => {
  it.each(forms)('fits both platforms: %s', (_, form) => {
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(() => toModal(form, { user: 'U1ASTA', channel: 'C1TEAM' })).not.toThrow();
    expect(() => toFormCard(form, { own: true })).not.toThrow();
    expect(decodePress(encodePress(form.press))).toEqual(form.press);
  });

  it.each(forms)('begins with nothing that may not be filled in: %s', (_, form) => {
    for (const field of form.fields) {
      if ('longest' in field) expect((field.value ?? '').length).toBeLessThanOrEqual(field.longest);
      if (field.kind === 'choice' && field.value !== undefined)
        expect(field.options.map(({ id }) => id)).toContain(field.value);
    }
  });
});
