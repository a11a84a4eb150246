import { MUNICIPALITIES, type Municipality } from './municipality.ts';
import { oneSpelling, withoutDanishLetters } from './spelling.ts';

/**
 * The municipality that is called exactly so: its name, official name or an alias, with or without "Kommune" and a
 * genitive, however its æ, ø and å are typed. No towns, no guessing.
 */
export function municipalityByName(text: string): Municipality | undefined {
  const called = oneSpelling(text);
  const name = called.replace(/^kommunen? i | (?:regions)?kommunen?$/g, '');
  return (
    byName.get(called) ??
    byName.get(name) ??
    byName.get(name.replace(/ ?s$/, '')) ??
    byBareName.get(name) ??
    byBareName.get(name.replace(/ ?s$/, ''))
  );
}

const named = MUNICIPALITIES.flatMap((municipality) =>
  [municipality.name, municipality.officialName, ...municipality.aliases].map(
    (name) => [oneSpelling(name), municipality] as const,
  ),
);
const byName: ReadonlyMap<string, Municipality> = new Map(named);
const byBareName: ReadonlyMap<string, Municipality> = new Map(
  named.flatMap(([name, municipality]) =>
    withoutDanishLetters(name).map((bare) => [bare, municipality] as const),
  ),
);
