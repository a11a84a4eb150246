import type { CivilDate } from '../kernel/civil-date.ts';
import list from './municipalities.json' with { type: 'json' };

/** One of the 98. */
export type Municipality = {
  /** Four digits, "0751". */
  readonly code: string;
  /** "Aarhus". */
  readonly name: string;
  /** "Aarhus Kommune". */
  readonly officialName: string;
  readonly region: string;
  /** From 1 January 2027, when Hovedstaden and Sjælland become Østdanmark. */
  readonly region2027: string;
  readonly aliases: readonly string[];
  readonly towns: readonly string[];
};

export const MUNICIPALITIES: readonly Municipality[] = list;

const byCode = new Map(MUNICIPALITIES.map((municipality) => [municipality.code, municipality]));

export function municipalityOf(code: string): Municipality | undefined {
  return byCode.get(code);
}

/** "Aarhus"; of a code that is none of the 98 the code itself. */
export function municipalityName(code: string): string {
  return municipalityOf(code)?.name ?? code;
}

export function regionOn(municipality: Municipality, day: CivilDate): string {
  return day < '2027-01-01' ? municipality.region : municipality.region2027;
}
