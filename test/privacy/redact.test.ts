import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrivate, redact } from '../../src/privacy/redact.ts';
import type { RemovedKind } from '../../src/privacy/redaction.ts';
import { growth } from '../support/growth.ts';
import { CONTACTS } from './contacts.ts';

function redacted(text: string): string {
  return redact(text, CONTACTS).text;
}

describe('a CPR number', () => {
  it.each([
    '010203-1234',
    '0102031234',
    '010203 1234',
    '010203 - 1234',
    '010203–1234',
    '01.02.03-1234',
    '01/02/03 1234',
    '01 02 03 12 34',
    '01-02-2003-1234',
    '610203-1234',
    '010203-xxxx',
    '０１０２０３－１２３４',
    '٠١٠٢٠٣-١٢٣٤',
    '0102\u200B03\u00A01234',
    '010203\u20111234',
  ])('is taken out when written %s', (cpr) => {
    expect(redacted(`Hans cpr er ${cpr}, ring gerne`)).toBe('Hans cpr er [cpr-nummer], ring gerne');
    expect(redacted(`Det er ${cpr}.`)).toBe('Det er [cpr-nummer].');
  });

  it('is taken out in part when only its end is told', () => {
    expect(redacted('cpr slutter på 1234')).toBe('cpr slutter på [cpr-nummer]');
  });
});

describe('a phone number', () => {
  it.each([
    '22334455',
    '22 33 44 55',
    '2233 4455',
    '12 34 56 78',
    '00000001',
    '0045 20304050',
    '22-33-44-55',
    '22.33.44.55',
    '22 334 455',
    '223 34 455',
    '+45 22334455',
    '+4522334455',
    '0045 22 33 44 55',
    '(+45) 22 33 44 55',
    '+46 70 123 45 67',
    '+49 (0)30 901820',
    '２２３３４４５５',
    '22\u200933\u00A044 55',
  ])('is taken out when written %s', (phone) => {
    expect(redacted(`Ring på ${phone} i aften`)).toMatch(/^Ring på \(?\[telefon\] i aften$/);
  });

  it('is told from the number beside it', () => {
    expect(redacted('uge 42 22 33 44 55')).toBe('uge 42 [telefon]');
    expect(redacted('22334455 66778899')).toBe('[telefon] [telefon]');
    expect(redacted('tlf.22334455, mobil: 2233 4456')).toBe('tlf.[telefon], mobil: [telefon]');
  });
});

describe('other private facts', () => {
  it.each<[RemovedKind, string, string]>([
    ['mail', 'skriv til mette.hansen+hto@post.example i dag', 'skriv til [mailadresse] i dag'],
    ['mail', 'skriv til mette @ post.example', 'skriv til [mailadresse]'],
    ['mail', 'skriv til mette(at)post.example', 'skriv til [mailadresse]'],
    ['address', 'Vi bor Nørregade 12, 3. tv, 5000 Odense C nu', 'Vi bor [adresse] nu'],
    ['address', 'på Gl. Landevej 4B i byen', 'på [adresse] i byen'],
    ['address', 'H.C. Andersens Boulevard 27\n1553 København V', '[adresse]'],
    ['address', 'vi bor på nørregade 12 st th', 'vi bor på [adresse]'],
    ['address', 'Solsikken 12, 4000 Roskilde', '[adresse]'],
    ['account', 'IBAN DK50 0040 0440 1162 43', 'IBAN [konto]'],
    ['account', 'overfør til 1234-0001234567 tak', 'overfør til [konto] tak'],
    ['account', 'konto: 1234567', 'konto: [konto]'],
    ['plate', 'bilen AB 12 345 holder der', 'bilen [nummerplade] holder der'],
    ['plate', 'bilen ab12345 holder der', 'bilen [nummerplade] holder der'],
    ['birthdate', 'han er født 12.03.2015', 'han er født [fødselsdato]'],
    ['birthdate', 'hun er født den 3. maj 2014', 'hun er født den [fødselsdato]'],
    ['birthdate', 'Karim, f. 2015-03-12', 'Karim, f. [fødselsdato]'],
    ['link', 'se https://a.example/x?token=abc.', 'se [link].'],
    ['link', 'se <https://a.example/s/aB3dE5fG7hI9jK1l>', 'se <[link]>'],
    ['link', 'se www.facebook.com/mette.h', 'se [link]'],
  ])('%s: %s', (kind, text, expected) => {
    const result = redact(text, CONTACTS);
    expect(result.text).toBe(expected);
    expect(result.removed[kind]).toBe(1);
  });

  it('takes out the register number and the account number, each by itself', () => {
    expect(redacted('reg. 1234 konto 0001234567')).toBe('reg. [konto] konto [konto]');
  });
});

describe('a name', () => {
  it.each([
    ['Fra: Mette Hansen <m@post.example>', 'Fra: [navn] <[mailadresse]>'],
    ['fra: mette hansen <m@post.example>', 'fra: [navn] <[mailadresse]>'],
    ['Den 12. nov. 2026 kl. 10.15 skrev Lars Holm:', 'Den 12. nov. 2026 kl. 10.15 skrev [navn]:'],
    ['Kære Lars Holm', 'Kære [navn]'],
    ['Hej Mette, må vi', 'Hej [navn], må vi'],
    ['hej mette, må vi', 'hej [navn], må vi'],
    ['hej søde karen', 'hej søde [navn]'],
    ['hej far slår ham', 'hej far slår ham'],
    ['Hej, far slår ham', 'Hej, far slår ham'],
    ['Må vi det? Mvh Karen og Ole', 'Må vi det? Mvh [navn] og [navn]'],
    ['Venlig hilsen\nKaren Holm', 'Venlig hilsen\n[navn]'],
    ['kh karen', 'kh [navn]'],
    ['De bedste hilsner familien Krogh', 'De bedste hilsner familien [navn]'],
    ['Jeg hedder Kirsten Nygaard og', 'Jeg hedder [navn] og'],
    ['min søn Karl på 9', 'min søn [navn] på 9'],
    ['sagsbehandleren Lone Berg ringede', 'sagsbehandleren [navn] ringede'],
    ['mor til Sofie er syg', 'mor til [navn] er syg'],
    ['Må Hassans mor komme?', 'Må [navn]s mor komme?'],
  ])('is taken out where it is put as one: %s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('is taken out wherever else it stands once it is known', () => {
    expect(redacted('Mette spørger igen.\nMettes mor også.\nMvh Mette')).not.toContain('Mette');
  });

  it.each([
    'Hej igen',
    'Kære alle',
    'Hej Red Barnet',
    'Hej Kan vi komme?',
    'Hans mor har ringet',
    'Barnets mor har ringet',
    'Bor barnet hos sin mor?',
    'Enlig mor har ringet',
    'Vores datter er her',
    'Hvis far ringer',
    'Venlig hilsen\nOdense Kommune',
    'hilsen mor og far',
  ])('is not seen where there is none: %s', (text) => {
    expect(redacted(text)).toBe(text);
  });
});

describe('what is nobody’s secret', () => {
  it.each([
    'Vi ses 23.11.2026, 1/12 eller den 3. december 2026 kl. 14.30',
    '2026-11-23, 23/11-26, 29/2 2024 og 23-11-2026',
    'tirsdag 14.30-16.00, kl. 20.30-22 og uge 42',
    'skoleåret 2025-2026 for 12 børn på 8-10 år',
    'det koster 1.250,50 kr., kr. 300 eller 22.334.455 kr.',
    'match HTO-017 og HTO-1234',
    'vi bor i 5000 Odense',
    'det er 300 m ad vejen, 2. gang, anden vej 5 km',
    'se https://redbarnet.dk/hjem-til-os',
    'legeplads 2 og stue 14',
    'den 23.11.2026 14.30 og den 23.11.26 14.30',
  ])('stays: %s', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('leaves the programme’s own contacts in every writing', () => {
    const text =
      'Ring til Vibeke Sommer, 29112233, +45 29 11 22 33 eller 2911-2233, VSO@hjemtilos.example, bornefaglig@hjemtilos.example';
    expect(redacted(text)).toBe(text);
    expect(redacted('Hej Vibeke\nMå vi')).toBe('Hej Vibeke\nMå vi');
  });

  it('takes a stranger’s mail out although it looks like a contact’s', () => {
    expect(redacted('xvso@hjemtilos.example')).toBe('[mailadresse]');
  });
});

describe('the counts', () => {
  it('say how many of each kind were taken out', () => {
    const { removed } = redact('Mvh Karen, 22334455, 010203-1234, 66778899', CONTACTS);
    expect(removed).toEqual({
      cpr: 1,
      phone: 2,
      mail: 0,
      address: 0,
      name: 1,
      account: 0,
      plate: 0,
      birthdate: 0,
      link: 0,
    });
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      ...[
        'Hej ',
        'Mvh ',
        'Mette',
        'Karen Holm',
        ' mor',
        '\n',
        ' ',
        '\u00A0',
        '\u200B',
        '-',
        '.',
        '/',
        ', ',
        '@',
        '+45',
      ],
      ...[
        'Fra: ',
        'cpr ',
        'konto ',
        'født ',
        'Nørregade ',
        '5000 Odense',
        'https://',
        '?a=',
        'AB',
        '１',
        '٢',
        '\u0301',
        '[navn]',
      ],
    ),
    fc.nat({ max: 99_999_999 }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('holds nothing private once it is redacted, and redacting again changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = redacted(text);
        expect(findPrivate(once, CONTACTS)).toEqual([]);
        expect(redacted(once)).toBe(once);
      }),
      { numRuns: 1500, seed: 20261123 },
    );
  });

  it.each([
    '1',
    '1 ',
    'a.',
    ' ',
    '@',
    'a@',
    'Aa ',
    '+1',
    'Hej Aa, ',
    'Mvh ',
    'konto ',
    'https://a/',
    'født ',
    '1234 ',
    'cpr 1 ',
    'bil ab ',
    'vej 1 ',
    'nr 1 A',
    '.\n\nA',
  ])('takes at most linear time when it is 100 kB of %j', (unit) => {
    expect(growth((text) => redact(text, CONTACTS), unit)).toBeLessThan(10);
  });
});
