import { describe, expect, it } from 'vitest';
import type { Content, English } from '../../src/content/content.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { englishDraftOf } from '../../src/qa/english-draft.ts';
import { sayDraft } from '../../src/qa/say-draft.ts';
import { asText } from '../../src/reply/as-text.ts';
import { theContent } from '../content/the-content.ts';
import { aQuestion } from '../support/every-reply.ts';

const content = await theContent();
const APPROVED: English = {
  shortAnswer: 'You are welcome to give the child a small gift.',
  ofVersion: 1,
  approved: { by: 'Red Barnet, Hjem til Os', on: '2026-11-23' as CivilDate },
};
const ASKED = 'Hello, may we give the child a gift for her birthday?';

const translated = (english: English, version = 1): Content => ({
  ...content,
  entries: content.entries.map((entry) => (entry.id === 'gaver' ? { ...entry, version, english } : entry)),
});
const asked = (parts: Parameters<typeof aQuestion>[1] = {}) =>
  aQuestion(content, { redacted: ASKED, answers: ['gaver'], ...parts });

describe('a reply in English', () => {
  it('is offered beside the Danish one where an approved translation says all there is to say', () => {
    const said = asText(sayDraft(asked(), translated(APPROVED)));
    expect(said).toContain('Som mail på engelsk\nDear friendship family\n\nThank you for asking us.');
    expect(said).toContain(APPROVED.shortAnswer);
    expect(said).toContain('Kære venskabsfamilie');
    expect(said).toContain('Det er den danske tekst, der gælder.');
  });

  it('is not offered to whoever asked in Danish', () => {
    const danish = asked({ redacted: 'Må vi give barnet en gave til hendes fødselsdag?' });
    expect(englishDraftOf(danish, translated(APPROVED))).toBeUndefined();
  });

  it('is never one that nobody approved, nor one of other words than those in force', () => {
    const { approved: _, ...draft } = APPROVED;
    expect(englishDraftOf(asked(), translated(draft))).toBeUndefined();
    expect(englishDraftOf(asked(), translated(APPROVED, 2))).toBeUndefined();
    expect(englishDraftOf(asked(), content)).toBeUndefined();
  });

  it('is not half an answer: every entry and every rule must be said', () => {
    const two = asked({ answers: ['gaver', 'forberedelse'] });
    expect(englishDraftOf(two, translated(APPROVED))).toBeUndefined();
    const touching = asked({ rules: content.rules.map(({ id }) => id) });
    expect(englishDraftOf(touching, translated(APPROVED))).toBeUndefined();
  });

  it('is not made of a text that is not kept, nor where nothing was answered', () => {
    expect(englishDraftOf(asked({ redacted: undefined }), translated(APPROVED))).toBeUndefined();
    expect(englishDraftOf(asked({ answers: [] }), translated(APPROVED))).toBeUndefined();
  });
});
