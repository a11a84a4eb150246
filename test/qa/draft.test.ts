import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { sentencesOf } from '../../src/content/sentences.ts';
import { draftOf } from '../../src/qa/draft.ts';
import { aQuestion } from '../support/every-reply.ts';

const loaded = await loadContent(new URL('../../content', import.meta.url).pathname);
if (loaded.kind === 'broken') throw new Error('the content is broken');
const { content } = loaded;
const ids = content.entries.map(({ id }) => id);
const approved = new Set([
  ...content.entries.flatMap(({ shortAnswer }) => sentencesOf(shortAnswer)),
  ...content.rules.flatMap(({ text }) => sentencesOf(text)),
]);

const MAIL_WORDS = [
  'Kære venskabsfamilie',
  'Tak for jeres spørgsmål.',
  'I er altid velkomne til at skrive igen, hvis I er i tvivl om noget.',
  'Venlig hilsen\nRed Barnet, Hjem til Os',
];

function draft(answers: readonly string[], rules: readonly string[] = []) {
  return draftOf(aQuestion(content, { answers, rules }), content);
}

describe('a reply to the volunteer family', () => {
  it.each(ids)('holds the document’s words between fixed sentences: %s', (id) => {
    const paragraphs = draft([id]).mail.split('\n\n');
    const own = paragraphs.filter((paragraph) => !MAIL_WORDS.includes(paragraph));

    expect(paragraphs.filter((paragraph) => MAIL_WORDS.includes(paragraph))).toEqual(MAIL_WORDS);
    expect(own.flatMap(sentencesOf).filter((sentence) => !approved.has(sentence))).toEqual([]);
    expect(own).not.toEqual([]);
  });

  it.each(ids)('fits into three text messages, in whole sentences: %s', (id) => {
    const { sms } = draft([id]);
    expect(sms.length).toBeLessThanOrEqual(480);
    expect(sms).toMatch(
      /^Hej! Tak for jeres spørgsmål\. .+ Skriv endelig, hvis I vil vide mere\. Hilsen Red Barnet$/,
    );
    expect(sentencesOf(sms).filter((sentence) => approved.has(sentence))).not.toEqual([]);
  });

  it('answers every question in the order asked, also in the text message', () => {
    const { mail, sms } = draft(['hente-og-bringe', 'gaver']);
    for (const text of [mail, sms]) {
      expect(text).toMatch(/henter og bringer barnet\..*I må gerne give jeres venskabsbarn en gave/s);
    }
    expect(sms.length).toBeLessThanOrEqual(480);
  });

  it('lets no long rule crowd out an answer in the text message', () => {
    const rules = content.rules.map(({ id }) => id);
    expect(draft(['gaver'], rules).sms).toContain('I må gerne give jeres venskabsbarn en gave');
  });

  it('says a touched rule first, and once', () => {
    const { mail } = draft(['se-barnet-udover-aftalen'], ['overnatning']);
    expect(mail.match(/overnatning ikke er tilladt/g)).toHaveLength(1);
    expect(mail).toMatch(/Tak for jeres spørgsmål\.\n\nVær opmærksom på, at overnatning ikke er tilladt/);
  });
});
