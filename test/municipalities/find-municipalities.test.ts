import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../src/kernel/civil-date.ts';
import { findMunicipalities } from '../../src/municipalities/find-municipalities.ts';
import { MUNICIPALITIES, municipalityOf, regionOn } from '../../src/municipalities/municipality.ts';
import { growth } from '../support/growth.ts';

/** "Aarhus kommune, Vejle town": each place found with what shows it. */
function found(text: string): string {
  return findMunicipalities(text)
    .map(({ codes, sign }) => `${codes.map((code) => municipalityOf(code)?.name).join('/')} ${sign}`)
    .join(', ');
}

const withoutDanishLetters = (text: string) =>
  text
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('Æ', 'Ae')
    .replaceAll('Ø', 'Oe')
    .replaceAll('Å', 'Aa');

describe('a municipality in a text', () => {
  it.each(MUNICIPALITIES)('$name is found beside the word "Kommune"', ({ code, name }) => {
    const ways = [
      `Vi er ringet op af ${name} Kommune i går.`,
      `Det er ${name} Kommunes sagsbehandler.`,
      `kommunen i ${name}`,
      `${name.toLowerCase()} kommune`,
      `${name.toUpperCase()} KOMMUNE`,
      `${name} komune`,
      withoutDanishLetters(`Sagsbehandleren fra ${name} Kommune`),
    ];
    expect(ways.map((text) => findMunicipalities(text).map(({ codes }) => codes))).toEqual(
      ways.map(() => [[code]]),
    );
  });

  it.each([
    ['Hun sidder hos lone@aarhus.dk', 'Aarhus domain'],
    ['mta@buf.kk.dk', 'København domain'],
    ['www.skivekommune.dk', 'Skive domain'],
    ['lone.viborg@gmail.com', ''],
    ['[adresse], 8210 Aarhus V', 'Aarhus postcode'],
    ['5750 Ringe', 'Faaborg-Midtfyn postcode'],
    ['Det koster 2200 kr', ''],
    ['De bor i Brabrand', 'Aarhus town'],
    ['Vi mødes i Kgs. Lyngby', 'Lyngby-Taarbæk town'],
    ['hun er fra nørresundby', 'Aalborg lower-case'],
    ['sagsbehandler i aarhus', 'Aarhus lower-case'],
    ['Silkebrog Kommune har ringet', 'Silkeborg misspelt'],
    ['Fredrikshavn kommune', 'Frederikshavn misspelt'],
    ['Gribskovs sagsbehandler', 'Gribskov name'],
    ['Nordfynskommune', 'Nordfyns kommune'],
    ['Lolland Kommune', 'Lolland kommune'],
    ['Kbh. Kommune', 'København kommune'],
  ])('%s: %s', (text, expected) => expect(found(text)).toBe(expected));

  it('is told from a name of several places only where another place tells', () => {
    expect(found('De bor i Viby')).toBe('Aarhus/Roskilde unsure');
    expect(found('De bor i Viby, og skolen ligger i Brabrand')).toBe('Aarhus town, Aarhus town');
  });
});

describe('what only looks like a municipality', () => {
  it.each([
    'Vi er på vejen hjem nu',
    'PÅ VEJEN HJEM RINGER VI',
    'Må han få en skive brød?',
    'Skal vi give kommunen besked?',
    'Beder kommunen om noget?',
    'Er Faxe Kondi okay?',
    'Sagsbehandleren Karen Ringsted har ringet',
    'Venlig hilsen\nMette Viborg',
    'Fra: Lars Kolding',
    'familien Holbæk',
    'socialrådgiver ved navn Randers',
    'Vi skal til Bornholm i sommerferien',
    'Turen går til Billund',
    'barnets mors telefon',
    'Kan vi ringe til Tim?',
    'den rigtige kommune',
    'en anden kommune',
    'vores breve til kommunen',
    'De bor på Randers Allé 3',
    'Sig til, hvis der er noget, I vil vide',
  ])('%s: nothing', (text) => expect(found(text)).toBe(''));

  it('is none of the words that volunteers write, in small letters', () => {
    const folder = new URL('../../content/entries/', import.meta.url);
    const words = readdirSync(folder)
      .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/\p{L}+/gu) ?? [])
      .filter((word) => word === word.toLowerCase());
    expect(words.length).toBeGreaterThan(5_000);
    expect([...new Set(words)].filter((word) => found(`så ${word} vi lige`) !== '')).toEqual([]);
  });

  it('is never found outside the text, nor one place upon another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Aarhus',
            'Kommune',
            'i',
            'Nykøbing',
            'F.',
            '8000',
            'a@vejle.dk',
            ',',
            'Høje',
            '-',
            'Taastrup',
            '\n',
          ),
        ),
        (parts) => {
          const text = parts.join(' ');
          let done = 0;
          for (const { start, end } of findMunicipalities(text)) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('100 kB of hostile text', () => {
  it.each(['a', 'å1', '010101-', 'a.', 'a@', 'www.', 'Aarhus '])('takes linear time: %j', (unit) => {
    expect(growth(findMunicipalities, unit)).toBeLessThan(10);
  });
});

describe('a municipality’s region', () => {
  it('follows the day: Hovedstaden and Sjælland become Østdanmark on 1 January 2027', () => {
    const roskilde = municipalityOf('0265');
    const on = (day: string) => {
      const date = parseCivilDate(day);
      return roskilde && date && regionOn(roskilde, date);
    };
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual(['Region Sjælland', 'Region Østdanmark']);
  });
});
