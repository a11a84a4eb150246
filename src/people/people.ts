import type { CivilDate } from '../kernel/civil-date.ts';
import type { Progress } from '../kernel/progress.ts';
import type { Absence } from './absence.ts';
import type { Account, Person, Role } from './person.ts';

/** What an import says of a colleague; the e-mail tells who it is. */
export type StaffRow = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly municipalities: readonly string[];
  /** Whether they have left; absent where the file does not say, and then it stays as it is. */
  readonly left?: boolean;
};

/** What became of marking somebody as having left. */
export type Left = 'left' | 'left-already' | 'unknown';
export type TakenBack = 'back' | 'here-already' | 'unknown';

/** What is said of a colleague in chat; without an e-mail the one that is known stays. */
export type ColleagueFacts = Omit<StaffRow, 'email'> & { readonly email?: string };

/** Why two people cannot be made one: both are known in the same workspace, so they are two. */
export type Joined =
  | { readonly kind: 'joined'; readonly person: Person }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'two-people' };

/** The staff directory. Every change is written together with its audit row. */
export interface People {
  findByAccount(account: Account): Promise<Person | undefined>;
  find(id: string): Promise<Person | undefined>;
  findByEmail(email: string): Promise<Person | undefined>;
  /** Everyone who has not left, by name. */
  staff(): Promise<readonly Person[]>;
  /** The same with those who have left. */
  everyone(): Promise<readonly Person[]>;
  /** The accounts of everyone who has not left, by person. */
  accounts(): Promise<ReadonlyMap<string, readonly Account[]>>;
  /** Where a person can be reached, the account that was last used first. */
  accountsOf(person: string): Promise<readonly Account[]>;
  /**
   * Ties an account to the person with that e-mail, or to a new person with the role given. Safe to call twice, also
   * at the same moment: one account never becomes two people. A name and an e-mail are kept where there are none yet.
   */
  enrol(account: Account, email: string | undefined, role: Role, name?: string): Promise<Person>;
  /** Notes that a person is told what the bot is for: 'first' once, on whatever platform, at whatever moment. */
  markWelcomed(person: string, at: Date): Promise<'first' | 'again'>;
  /** Sets the role of the person with that e-mail, who is made when unknown. */
  appoint(email: string, role: Role): Promise<Person>;
  /**
   * Locks a person out who has left the organisation, at once and everywhere: their calendar link is closed, what they
   * are owed is dropped and what they were sent is blanked. Their matches count as without coordinator, their requests
   * are routed anew by the next round. `by` is undefined when the operator does it.
   */
  markLeft(person: string, by: string | undefined, at: Date): Promise<Left>;
  /** Lets a person in again who came back. */
  takeBack(person: string, by: string | undefined, at: Date): Promise<TakenBack>;
  /** Takes in an import as a whole, or nothing of it. */
  takeIn(rows: readonly StaffRow[], by: string | undefined, at: Date, progress?: Progress): Promise<void>;
  /** Changes what is known of somebody. An e-mail that another person has is refused. */
  change(id: string, facts: ColleagueFacts, by: string, at: Date): Promise<'changed' | 'unknown' | 'taken'>;
  /**
   * Makes two rows one person: whatever was the other's is theirs from now on, also the accounts, the higher role and
   * the municipalities. What may never be rewritten, audit and logs, keeps the other's id, under which they are found.
   */
  join(id: string, other: string, by: string, at: Date): Promise<Joined>;
  /** Pairs of ids, the lower one first, of whom a lead has said that they are two. */
  apart(): Promise<readonly (readonly [string, string])[]>;
  keepApart(one: string, other: string, by: string, at: Date): Promise<void>;
  /** Those who are away on that day, or will be. */
  absencesFrom(day: CivilDate): Promise<readonly Absence[]>;
  /** Adds an absence, or changes the one with that id. */
  keepAbsence(absence: Absence, by: string, at: Date): Promise<void>;
  removeAbsence(id: string, by: string, at: Date): Promise<void>;
}
