/** What is checked together; each says that it is fine, or what is not. */
export const GROUPS = [
  'connections',
  'channels',
  'messages',
  'colleagues',
  'municipalities',
  'matches',
  'content',
  'upkeep',
] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that is wrong: a whole sentence about what, and one about what to do. */
export type Finding = { readonly group: Group; readonly wrong: string; readonly todo: string };
