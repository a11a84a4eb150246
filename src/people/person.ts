/** Each role may do all that the one before it may. On screen: læser, koordinator, redaktør, leder. */
export const ROLES = ['reader', 'coordinator', 'editor', 'lead'] as const;
export type Role = (typeof ROLES)[number];

/** Someone on the staff, the same person on every platform. */
export type Person = {
  readonly id: string;
  readonly email?: string;
  /** Addresses that are theirs too, where a colleague had been known twice. */
  readonly otherEmails?: readonly string[];
  /** As colleagues know them; absent until an import or a platform tells it. */
  readonly name?: string;
  readonly role: Role;
  /** Codes of the municipalities whose requests are theirs, sorted. */
  readonly municipalities: readonly string[];
  /** Has left the organisation: is refused at once, everywhere. */
  readonly left: boolean;
};

/** Where a person is known from: a platform's name for itself, its workspace or tenant, and its id of the user. */
export type Account = {
  readonly platform: string;
  readonly workspace: string;
  readonly user: string;
};

/** Whoever turns up on a platform, as the platform vouches for them. */
export type Visitor = {
  readonly account: Account;
  readonly email?: string;
  readonly name?: string;
  /** Guests and people of other organisations are refused, whatever they ask. */
  readonly standing: 'member' | 'guest' | 'outsider';
};

export function mayActAs(person: Person, needed: Role): boolean {
  return ROLES.indexOf(person.role) >= ROLES.indexOf(needed);
}

/** Every address that is somebody's, the one they are known by first. */
export function emailsOf({ email, otherEmails = [] }: Person): readonly string[] {
  return email === undefined ? otherEmails : [email, ...otherEmails];
}
