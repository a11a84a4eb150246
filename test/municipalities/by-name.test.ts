import { describe, expect, it } from 'vitest';
import { municipalityByName } from '../../src/municipalities/by-name.ts';
import { MUNICIPALITIES } from '../../src/municipalities/municipality.ts';
import { oneSpelling } from '../../src/municipalities/spelling.ts';

describe('a municipality asked for by name', () => {
  it('is one of 98, each with a code of its own', () => {
    expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(98);
  });

  it('shares no name with another', () => {
    const owners = new Map<string, string>();
    for (const { code, name, officialName, aliases } of MUNICIPALITIES)
      for (const called of [name, officialName, ...aliases]) {
        const known = owners.get(oneSpelling(called)) ?? code;
        expect([called, known]).toEqual([called, code]);
        owners.set(oneSpelling(called), code);
      }
  });

  it.each(MUNICIPALITIES)('$name is found however it is written', ({ code, name, officialName, aliases }) => {
    const ways = [
      name,
      officialName,
      ...aliases,
      name.toUpperCase(),
      name.toLowerCase(),
      name.normalize('NFD'),
      `${name} Kommune`,
      `${name}s Kommune`,
      `Kommunen i ${name}`,
      `  ${officialName}  `,
      name.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll('Æ', 'Ae'),
      name.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll('Æ', 'A'),
    ];
    expect(ways.map((way) => municipalityByName(way)?.code)).toEqual(ways.map(() => code));
  });

  it.each(['', 'kommune', 'Hornbæk', 'på vejen', 'Region Midtjylland', 'Aarhus og Odense', 's'])(
    '%j is none',
    (text) => expect(municipalityByName(text)).toBeUndefined(),
  );
});
