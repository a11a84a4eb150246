import { describe, expect, it } from 'vitest';
import type { Choice, Reply } from '../src/reply/reply.ts';
import { sayMistakes } from '../src/slack/forms.ts';
import { toModal } from '../src/slack/modal.ts';
import { toSlackMessage } from '../src/slack/render.ts';
import { toFormCard } from '../src/teams/form-card.ts';
import { toCard } from '../src/teams/render.ts';
import { theContent } from './content/the-content.ts';
import { everyReplyAndForm } from './support/every-reply.ts';
import { whereRepliesAreMade } from './support/where-replies-are-made.ts';

const every = await everyReplyAndForm(await theContent());
const replies = [...every.replies];
const forms = [...every.forms];
const mended = [...every.mended];

/** Every text that a reader sees, in order, in whatever form the platform holds it. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    if (key === 'fallback') return [];
    return (key === 'text' || key === 'title') && typeof field === 'string' ? [field] : wordsIn(field);
  });
}

/** What stands there once each platform's own signs are taken off: its bullets, its root command, its invisible joiners. */
function asRead(words: readonly string[]): string {
  return words
    .join('')
    .replaceAll('•', '')
    .replaceAll('/hto ', '')
    .replace(/[\s\u2060]+/g, '');
}

function pressesIn(reply: Reply): readonly Choice['press'][] {
  return reply.parts.flatMap((part) =>
    part.kind === 'choices' ? part.choices.map(({ press }) => press) : [],
  );
}

describe('Slack and Teams', () => {
  it('are held against every reply there is', () => {
    expect(replies.length).toBeGreaterThan(1_000);
    expect(forms.length).toBeGreaterThan(20);
    expect(mended.length).toBeGreaterThan(20);
  });

  it('are held against what every place in the code says that makes a reply or a form', {
    timeout: 180_000,
  }, async () => {
    const places = await whereRepliesAreMade();
    expect(places.length).toBeGreaterThan(50);
    expect(places.filter(({ reached }) => !reached).map(({ at }) => at)).toEqual([]);
  });

  it.each(replies)('say the same words: %s', (_, reply) => {
    const slack = asRead(wordsIn(toSlackMessage(reply).blocks));
    expect(slack).not.toBe('');
    expect(slack).toBe(asRead(wordsIn(toCard(reply).body)));
  });

  it.each([...replies, ...forms])('write what is to be typed as one types it there: %s', (_, said) => {
    expect(JSON.stringify('parts' in said ? toCard(said) : toFormCard(said, { own: true }))).not.toContain(
      '»/',
    );
    const slack = JSON.stringify('parts' in said ? toSlackMessage(said) : toModal(said, { user: 'U1' }));
    expect(slack).not.toMatch(/»\/(?!hto )/);
  });

  it.each(replies)('offer the same choices, and what is pressed comes back: %s', (_, reply) => {
    const buttons = toSlackMessage(reply).blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements : [],
    );
    const slack = buttons.map((button) => ('value' in button ? JSON.parse(String(button.value)) : button));
    const teams = toCard(reply).body.flatMap((element) =>
      element.type === 'ActionSet'
        ? element.actions.map(({ data }) => ('press' in data ? data.press : data))
        : [],
    );
    expect(slack).toEqual(pressesIn(reply));
    expect(teams).toEqual(pressesIn(reply));
  });

  it.each(replies)('give the same gist to notifications and screen readers: %s', (_, reply) => {
    expect(toSlackMessage(reply).text).toBe(reply.gist.replaceAll('&', '&amp;'));
    expect(toCard(reply).speak).toBe(reply.gist);
  });

  it.each(forms)('ask for the same to be filled in: %s', (_, form) => {
    const modal = toModal(form, { user: 'U1' });
    const inputs = modal.blocks.flatMap((block) => ('label' in block ? [block] : []));
    const fields = toFormCard(form, { own: true }).body.flatMap((element) =>
      'label' in element ? [element] : [],
    );
    const asked = form.fields.map(({ label, optional = false }) => [label, !optional]);
    expect(inputs.map(({ label, optional }) => [label.text, !optional])).toEqual(asked);
    expect(fields.map(({ label, isRequired }) => [label, isRequired ?? false])).toEqual(asked);
  });

  it.each(mended)('say what to mend in the same words: %s', (_, { form, mistakes }) => {
    const sentences = Object.values(mistakes);
    const asked = form.fields.map(({ id }) => id);
    expect(sentences.length).toBeGreaterThan(0);
    expect(asked).toEqual(expect.arrayContaining(Object.keys(mistakes)));

    const labels = Object.fromEntries(form.fields.map(({ id, label }) => [id, label]));
    const slack = asRead(
      wordsIn(toSlackMessage(sayMistakes({ press: form.press, labels }, mistakes)).blocks),
    );
    const teams = asRead(wordsIn(toFormCard(form, { own: true }, { filled: {}, mistakes }).body));
    for (const sentence of sentences) {
      expect(slack).toContain(asRead([sentence]));
      expect(teams).toContain(asRead([sentence]));
    }
  });
});
