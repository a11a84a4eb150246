/** What shows that a municipality is meant, the surest first. */
export const SIGNS = [
  /** "Aarhus Kommune", "kommunen i Aarhus", "Aarhus Rådhus". */
  'kommune',
  /** A mail or web address of the municipality. */
  'domain',
  /** "8210 Aarhus V". */
  'postcode',
  /** A municipality's name with a capital. */
  'name',
  /** A town's name with a capital. */
  'town',
  /** A name all in small letters. */
  'lower-case',
  /** "Silkebrog Kommune". */
  'misspelt',
  /** Could also be something else: only ever a candidate. */
  'unsure',
] as const;
export type Sign = (typeof SIGNS)[number];

/** A place in a text that points to a municipality. */
export type Mention = {
  /** The municipality, or those that it could be. */
  readonly codes: readonly string[];
  readonly sign: Sign;
  /** Where it stands, up to, not including, `end`; its words without "Kommune". */
  readonly start: number;
  readonly end: number;
};
