import type { EventKind } from '../requests/request.ts';
import type { SHORTENED } from './audit-chain.ts';
import type { Transaction } from './database.ts';

export type Act = {
  /** The id of the person who did it; undefined when the bot did it for nobody in particular. */
  readonly who?: string | undefined;
  /** When; the database's own time when nobody tells. */
  readonly at?: Date | undefined;
  readonly action:
    | 'asked'
    | 'voted'
    | 'chose'
    | 'sharing-started'
    | 'sharing-undone'
    | 'person-added'
    | 'account-tied'
    | 'role-set'
    | 'person-left'
    | 'person-back'
    | 'conversation-added'
    | 'conversation-revived'
    | 'conversation-gone'
    | 'person-changed'
    | 'person-joined'
    | 'person-kept-apart'
    | 'absence-added'
    | 'absence-changed'
    | 'absence-removed'
    | 'match-added'
    | 'match-changed'
    | 'step-logged'
    | 'step-withdrawn'
    | 'digest-channel-added'
    | 'digest-channel-changed'
    | 'digest-channel-approved'
    | 'digest-channel-removed'
    | 'calendar-opened'
    | 'calendar-revoked'
    | 'request-drafted'
    | 'request-discarded'
    | `request-${EventKind}`
    | 'request-channel-set'
    | 'request-channel-removed'
    | 'content-drafted'
    | 'content-approved'
    | 'content-rejected'
    | 'content-taken-over'
    | 'person-erased'
    | 'match-erased'
    | 'exported'
    | typeof SHORTENED;
  readonly subject: {
    readonly kind:
      | 'question'
      | 'person'
      | 'installation'
      | 'absence'
      | 'match'
      | 'digest-channel'
      | 'calendar-feed'
      | 'request'
      | 'request-channel'
      | 'content-change'
      | 'audit';
    readonly id: string;
  };
};

/** Writes down who did what to which record: ids only, and inside the transaction that does it. */
export async function audit(transaction: Transaction, ...acts: readonly Act[]): Promise<void> {
  const rows = acts.map(({ subject, ...act }) => ({ ...act, kind: subject.kind, id: subject.id }));
  // As one value, since an import may bring many thousands.
  await transaction.$executeRaw`
    INSERT INTO audit (at, who, action, subject_kind, subject_id)
    SELECT coalesce(at, CURRENT_TIMESTAMP), who, action, kind, id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS act (at timestamptz, who text, action text, kind text, id text)`;
}
