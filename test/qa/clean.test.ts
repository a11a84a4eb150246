import { describe, expect, it } from 'vitest';
import { clean } from '../../src/qa/clean.ts';
import { growth } from '../support/growth.ts';

function lines(...text: readonly string[]): string {
  return text.join('\n');
}

describe('a mail', () => {
  it('gives the asker’s sentences without greeting, thanks and signature', () => {
    const mail = lines(
      'Hej [navn], vi er glade for ham.',
      'Må han sove her? Mange tak for hjælpen!',
      'Mvh',
      '[navn]',
      'Nørreskolen',
    );
    expect(clean(mail)).toEqual(['vi er glade for ham.', 'Må han sove her?']);
  });

  it.each([
    ['Hej. Må han sove her? Mvh [navn], tlf. [telefon]'],
    ['Må han sove her?\nSendt fra min iPhone'],
    ['Kære alle\n\nMå han sove her?\n\nDe bedste hilsner\nUlla og Finn\nVej 1'],
    ['Til rette vedkommende.\nMå han sove her?\n-- \nKaren, lærer'],
    ['Må han sove her?\n\nDenne e-mail kan indeholde fortrolige oplysninger.'],
    ['Må han sove her?\nTænk på miljøet før du printer'],
  ])('gives only the question of %j', (mail) => {
    expect(clean(mail)).toEqual(['Må han sove her?']);
  });

  it('keeps what is asked after the signature', () => {
    expect(clean('Må han sove her?\nMvh [navn]\nPS: Må vi give gaver?')).toEqual([
      'Må han sove her?',
      'Må vi give gaver?',
    ]);
  });

  it('takes two messages that were pasted below each other', () => {
    const both = lines(
      'Må han sove her?',
      'Mvh [navn]',
      'Aarhus',
      '',
      'Hej igen',
      'Hvem henter?',
      'Kh [navn]',
    );
    expect(clean(both)).toEqual(['Må han sove her?', 'Hvem henter?']);
  });

  it('joins lines that a mail program broke', () => {
    const broken = lines(
      'Vi har haft drengen siden august, og vi vil gerne vide om han må',
      'sove hos os i weekenden.',
    );
    expect(clean(broken)).toEqual([
      'Vi har haft drengen siden august, og vi vil gerne vide om han må sove hos os i weekenden.',
    ]);
  });
});

describe('a reply', () => {
  it.each([
    ['Den man. 9. nov. 2026 kl. 10.00 skrev [navn] <[mailadresse]>:'],
    ['Den man. 9. nov. 2026 kl. 10.00\nskrev [navn]:'],
    ['On Mon, Nov 9, 2026 at 10:00 AM [navn] wrote:'],
    ['-----Oprindelig meddelelse-----'],
    ['________________________________\nFra: [navn]\nSendt: 9. november 2026\nTil: [navn]\nEmne: Besøg'],
  ])('leaves out what was answered before, below %j', (mark) => {
    expect(clean(lines('Og må vi give gaver?', '', mark, 'Må han sove her?'))).toEqual([
      'Og må vi give gaver?',
    ]);
  });

  it('leaves out quoted lines', () => {
    expect(clean('> Må han sove her?\nOg hvem henter?')).toEqual(['Og hvem henter?']);
  });

  it('asks nothing when it only thanks', () => {
    expect(clean('Tak for svaret!\n\nDen 3. dec. 2026 kl. 10 skrev [navn]:\n> Må han sove her?')).toEqual([]);
  });

  it('may retell what a parent wrote', () => {
    expect(clean('Mor skrev til mig i går:\nMå han sove hos jer?')).toEqual([
      'Mor skrev til mig i går:',
      'Må han sove hos jer?',
    ]);
  });
});

describe('a mail that a colleague sends on', () => {
  const forwarded = lines(
    '---------- Forwarded message ---------',
    'Fra: [navn] <[mailadresse]>',
    'Date: tir. 10. nov. 2026 kl. 09.12',
    'Subject: Overnatning',
    '',
    'Hej [navn]',
    'Må han sove her?',
    'Mvh [navn]',
    '',
    'Den man. 9. nov. 2026 kl. 10.00 skrev [navn]:',
    '> Må vi give gaver?',
  );

  it.each([
    [''],
    ['FYI'],
    ['Kan du svare på den her?\n\nKh Lone'],
    ['Hej, hvad siger vi til det her?'],
    ['Til orientering, jeg videresender denne.'],
    ['Denne kom ind fra en frivillig i dag.'],
  ])('is asked by whoever wrote it when the colleague only writes %j', (top) => {
    expect(clean(lines(top, '', forwarded))).toEqual(['Må han sove her?']);
  });

  it('gives way to a question of the colleague’s own', () => {
    expect(clean(lines('Må de også få en ekstra dag?', '', forwarded))).toEqual([
      'Må de også få en ekstra dag?',
    ]);
  });

  it('is known by its subject', () => {
    const mail = lines(
      'Familien er i måned 4.',
      '',
      'Fra: [navn]',
      'Sendt: 10. november 2026',
      'Emne: VS: Gaver',
      '',
      'Må vi give en gave?',
    );
    expect(clean(mail)).toEqual(['Må vi give en gave?']);
  });

  it('may be quoted under a hand-on in chat', () => {
    expect(clean('Kan nogen svare på den her?\n&gt; Hej\n&gt; Må han sove her?')).toEqual([
      'Må han sove her?',
    ]);
  });
});

describe('markup', () => {
  it('of HTML is read as text', () => {
    const html =
      '<style>p{}</style><p>Hej</p><p>M&aring; vi tage p&#229; ferie?</p><ul><li>Hvem betaler</li><li>Hvem henter</li></ul>';
    expect(clean(html)).toEqual(['Må vi tage på ferie?', 'Hvem betaler', 'Hvem henter']);
  });

  it('of Slack is read as plain words or nothing', () => {
    expect(clean('<@U123ABC> <!channel> *Må* vi læse <https://redbarnet.dk/x|reglerne>? :smile:')).toEqual([
      'Må vi læse reglerne?',
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['Må vi tage f.eks. tirsdag kl. 14. Hvem henter?', ['Må vi tage f.eks. tirsdag kl. 14.', 'Hvem henter?']],
    ['Det koster 200,50 kr. pr. gang osv. Må vi det?', ['Det koster 200,50 kr. pr. gang osv.', 'Må vi det?']],
    ['Vi ses den 3. december 2026 på 2. sal.', ['Vi ses den 3. december 2026 på 2. sal.']],
    ['Må han det?Og hvem henter.Vi venter', ['Må han det?', 'Og hvem henter.', 'Vi venter']],
    ['må han sove her\nhvem henter ham', ['må han sove her', 'hvem henter ham']],
    [
      '1. Må vi give gaver\n2) Hvem henter\n- Må han sove her\n• Og mormor',
      ['Må vi give gaver', 'Hvem henter', 'Må han sove her', 'Og mormor'],
    ],
    ['', []],
    ['Hej', []],
    ['😀 ...', []],
    ['God weekend', []],
  ])('of %j', (text, expected) => {
    expect(clean(text)).toEqual(expected);
  });
});

describe('a text of 100 kB', () => {
  it.each([
    '1',
    'a.',
    ' ',
    '\n',
    '@',
    '> ',
    '<a ',
    '-',
    '- a\n',
    '<style>',
    '<!--',
    '&amp;',
    'fra: sendt: til: ',
    'Mvh ',
    'Den 1 skrev ',
    'hej ',
  ])('of %j takes at most linear time', (unit) => {
    expect(growth(clean, unit)).toBeLessThan(10);
  });
});
