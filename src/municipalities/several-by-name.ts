import { municipalityByName } from './by-name.ts';
import { municipalityOf } from './municipality.ts';

/** The municipalities that a list such as "Aarhus, Odense" or "751|461" names: their codes, sorted, and what is none. */
export function municipalitiesNamed(list: string): {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
} {
  const named = list
    .split(/[,|;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, code: codeOf(name) }));
  const codes = named.flatMap(({ code }) => code ?? []);
  return {
    codes: [...new Set(codes)].toSorted(),
    unknown: named.flatMap(({ name, code }) => (code === undefined ? [name] : [])),
  };
}

function codeOf(name: string): string | undefined {
  const municipality = /^\d{3,4}$/.test(name)
    ? municipalityOf(name.padStart(4, '0'))
    : municipalityByName(name);
  return municipality?.code;
}
