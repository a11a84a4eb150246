import type { Account, Person, Role } from './person.ts';

/** The staff directory. */
export interface People {
  findByAccount(account: Account): Promise<Person | undefined>;
  /**
   * Ties an account to the person with that e-mail, or to a new person with the role given. Safe to call twice, also
   * at the same moment: one account never becomes two people.
   */
  enrol(account: Account, email: string | undefined, role: Role): Promise<Person>;
  /** Sets the role of the person with that e-mail, who is made when unknown. */
  appoint(email: string, role: Role): Promise<Person>;
}
