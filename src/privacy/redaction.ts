/** What was taken out of a text, by kind. */
export const REMOVED_KINDS = [
  'cpr',
  'phone',
  'mail',
  'address',
  'name',
  'account',
  'plate',
  'birthdate',
  'link',
] as const;
export type RemovedKind = (typeof REMOVED_KINDS)[number];
export type Removed = Readonly<Record<RemovedKind, number>>;

export type Redacted = {
  /** The text with each find replaced by a Danish placeholder such as "[telefon]". */
  readonly text: string;
  readonly removed: Removed;
};
