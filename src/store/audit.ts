import type { Transaction } from './database.ts';

export type Act = {
  /** The id of the person who did it; undefined when the bot did it for nobody in particular. */
  readonly who?: string;
  /** When; the database's own time when nobody tells. */
  readonly at?: Date;
  readonly action:
    | 'asked'
    | 'voted'
    | 'chose'
    | 'sharing-started'
    | 'sharing-undone'
    | 'person-added'
    | 'account-tied'
    | 'role-set'
    | 'conversation-added'
    | 'conversation-revived'
    | 'conversation-gone';
  readonly subject: { readonly kind: 'question' | 'person' | 'installation'; readonly id: string };
};

/** Writes down who did what to which record: ids only, and inside the transaction that does it. */
export async function audit(transaction: Transaction, { subject, ...act }: Act): Promise<void> {
  await transaction.auditRow.create({ data: { ...act, subjectKind: subject.kind, subject: subject.id } });
}
