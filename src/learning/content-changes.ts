import type { ApprovedChange, Change } from './change.ts';

export type NewChange = Pick<Change, 'id' | 'deed' | 'madeBy' | 'madeAt'>;

/** What came of deciding on a draft. */
export type Decided =
  | { readonly kind: 'done'; readonly change: Change }
  /** Somebody else decided on it first. */
  | { readonly kind: 'decided'; readonly change: Change }
  /** Another change was approved meanwhile: whoever decides must look at the content anew. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'unknown' };

/** The changes made to the content in chat, shared by every instance. Each is written together with its audit row. */
export interface ContentChanges {
  draft(change: NewChange): Promise<Change>;
  /** Adds a change that needs nobody's approval but its author's: it is in force at once. */
  addApproved(change: NewChange): Promise<ApprovedChange>;
  find(id: string): Promise<Change | undefined>;
  /** Those that wait for a decision, oldest first. */
  drafts(): Promise<readonly Change[]>;
  /** Those approved, in that order, also those that the files have taken over. */
  approved(): Promise<readonly ApprovedChange[]>;
  /** The place of the last one approved; 0 where there is none. */
  latest(): Promise<number>;
  /** Approves a draft, as long as `latest` is the last one approved: of any number at the same moment one is first. */
  approve(id: string, by: string, at: Date, latest: number): Promise<Decided>;
  reject(id: string, by: string, at: Date, reason: string | undefined): Promise<Decided>;
  /** Notes that the files have what these changed. Answers how many were new. */
  takeOver(ids: readonly string[], at: Date): Promise<number>;
}
