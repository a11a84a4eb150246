import { describe, expect, it } from 'vitest';
import { MUNICIPALITIES } from '../../src/municipalities/municipality.ts';
import { municipalityOfPostcode } from '../../src/municipalities/postcodes.ts';

describe('a postcode', () => {
  it.each([
    ['1050', '0101'],
    ['1620', '0101'],
    ['1850', '0147'],
    ['2000', '0147'],
    ['2770', '0185'],
    ['3700', '0400'],
    ['4130', '0265'],
    ['5592', '0410'],
    ['6600', '0575'],
    ['7323', '0630'],
    ['8260', '0751'],
    ['9990', '0813'],
  ])('%s lies in %s', (postcode, code) => expect(municipalityOfPostcode(postcode)).toBe(code));

  it.each(['0900', '4682', '9999', '12'])('%s is shared or unknown', (postcode) =>
    expect(municipalityOfPostcode(postcode)).toBeUndefined(),
  );

  it('leads to every municipality from at least one', () => {
    const reached = new Set(
      Array.from({ length: 9_000 }, (_, at) => municipalityOfPostcode(`${at + 1_000}`)),
    );
    expect(MUNICIPALITIES.filter(({ code }) => !reached.has(code)).map(({ name }) => name)).toEqual([]);
  });
});
