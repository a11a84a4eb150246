import { municipalityName } from '../municipalities/municipality.ts';
import { stepSlugs } from '../wording/anniversaries.ts';
import { type Digest, type DigestItem, SECTIONS, type Section } from './digest.ts';

/** An item of a digest as the terminal prints it. */
export type JsonItem = {
  readonly code: string;
  /** Its name. */
  readonly municipality: string;
  readonly oneYearDay: string;
  readonly daysLeft: number;
  /** In Danish and ASCII, "samtale-venskabsfamilie". */
  readonly nextStep: string;
  /** An e-mail address. */
  readonly coordinator: string | null;
};

export type JsonDigest = { readonly week: string } & Readonly<Record<Section, readonly JsonItem[]>> & {
    readonly counts: Readonly<Record<Section, number>>;
  };

/** The digest as data, for whoever reads it by program. */
export function digestJson({ week, sections }: Digest): JsonDigest {
  const each = <T>(make: (items: readonly DigestItem[]) => T) =>
    Object.fromEntries(SECTIONS.map((section) => [section, make(sections[section])])) as Record<Section, T>;
  return { week, ...each((items) => items.map(jsonItem)), counts: each((items) => items.length) };
}

function jsonItem({ code, municipality, oneYearDay, daysLeft, nextStep, coordinator }: DigestItem): JsonItem {
  return {
    code,
    municipality: municipalityName(municipality),
    oneYearDay,
    daysLeft,
    nextStep: stepSlugs[nextStep],
    coordinator: coordinator?.email ?? null,
  };
}
