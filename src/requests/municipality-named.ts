import Fuse from 'fuse.js';
import { municipalityByName } from '../municipalities/by-name.ts';
import { MUNICIPALITIES } from '../municipalities/municipality.ts';

/** Which municipality somebody means who writes its name, or one of its towns, into a field. */
export type Named =
  | { readonly kind: 'one'; readonly code: string }
  /** A town of that name lies in each. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: string | undefined };

const nearest = new Fuse(MUNICIPALITIES, { keys: ['name'], threshold: 0.4 });

export function municipalityNamed(written: string): Named {
  const called = municipalityByName(written);
  if (called) return { kind: 'one', code: called.code };

  const town = written.trim().toLowerCase();
  const [first, ...more] = MUNICIPALITIES.filter(({ towns }) =>
    towns.some((each) => each.toLowerCase() === town),
  );
  if (!first) return { kind: 'none', nearest: nearest.search(written)[0]?.item.name };
  return more.length === 0
    ? { kind: 'one', code: first.code }
    : { kind: 'several', names: [first, ...more].map(({ name }) => name) };
}
