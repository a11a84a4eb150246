import { describe, expect, it } from 'vitest';
import { theContent, theDocument } from './the-content.ts';

const { entries, contacts, rules, childProtection, outOfScope } = await theContent();
const document = await theDocument();

describe('the content of Hjem til Os', () => {
  it('has the twelve answers in document order', () => {
    expect(entries.map(({ number, id, source }) => `${number} ${id} ${source}`)).toEqual([
      '1 hele-familien-engageret Q&A 1',
      '2 forberedelse Q&A 2',
      '3 barnets-hjemmesituation Q&A 3',
      '4 hente-og-bringe Q&A 4',
      '5 kontakt-til-familien Q&A 5',
      '6 hvor-meget-kontakt Q&A 6',
      '7 se-barnet-udover-aftalen Q&A 7',
      '8 andre-planer-paa-ugedagen Q&A 8',
      '9 gaester-under-besoeget Q&A 9',
      '10 gaver Q&A 10',
      '11 mere-engagement-kommune Q&A 11',
      '12 efter-1-aar Q&A 12',
    ]);
  });

  it('says the document’s questions and answers word for word, in its order, and nothing else', () => {
    const told = entries.map(({ question, answer }) => `Q: ${question} A: ${answer.join(' ')}`).join(' ');
    expect(told).toBe(document.slice(document.indexOf('Q: ')));
  });

  it('answers in short with one to three sentences of the document', () => {
    for (const { shortAnswer } of entries) {
      const sentences = shortAnswer.split(/(?<=[.?]) (?=[A-ZÆØÅ])/);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const sentence of sentences) expect(document).toContain(sentence);
    }
  });

  it('has a second person approve what touches a child’s safety', () => {
    expect(entries.filter(({ safety }) => safety).map(({ id }) => id)).toEqual([
      'barnets-hjemmesituation',
      'kontakt-til-familien',
      'se-barnet-udover-aftalen',
    ]);
  });

  it('gives every answer many phrasings and a concept', () => {
    for (const { phrasings, englishPhrasings, concepts } of entries) {
      expect(phrasings.length).toBeGreaterThan(40);
      expect(englishPhrasings.length).toBeGreaterThanOrEqual(3);
      expect(concepts.length).toBeGreaterThan(0);
    }
  });

  it('names whom to ask, as the document does', () => {
    expect(contacts).toEqual([
      {
        id: 'projektleder',
        title: 'Projektleder',
        name: 'Anna Furbo',
        phone: '29 81 59 34',
        mail: 'afr@redbarnet.dk',
      },
      {
        id: 'boernefaglig-raadgivning',
        name: 'Den børnefaglige rådgivning',
        mail: 'bornefaglig@redbarnet.dk',
      },
    ]);
    expect(document).toContain(
      'Projektleder Anna Furbo kan kontaktes på telefon: 29 81 59 34 eller mail: afr@redbarnet.dk',
    );
    expect(document).toContain('Den børnefaglige rådgivning kan kontaktes på mail: bornefaglig@redbarnet.dk');
  });

  it('has the four fixed rules in the document’s words', () => {
    expect(rules.map(({ id }) => id)).toEqual([
      'overnatning',
      'foerste-tre-maaneder',
      'tavshedspligt',
      'kommunekontakt',
    ]);
    for (const { text } of rules) expect(document).toContain(text);
  });

  it('tells whoever worries for a child of the advisers, of 112 and of their own duty to notify', () => {
    const block = childProtection.paragraphs.join('\n');
    expect(block).toContain('Den børnefaglige rådgivning');
    expect(block).toContain('bornefaglig@redbarnet.dk');
    expect(block).toContain('112');
    expect(block).toContain('underretningspligt');
    expect(childProtection.acute).toContain('112');
  });

  it('keeps what the document does not answer away from the answers', () => {
    expect(outOfScope.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['forsikring', 'attest', 'sundhed', 'billeder', 'godtgoerelse', 'klage']),
    );
  });
});
