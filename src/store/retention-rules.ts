import type { RetentionPeriods } from '../content/retention-periods.ts';
import { Prisma } from './generated/client.ts';
import { IS_OPEN } from './open-requests.ts';

/** What is deleted by itself of a table, and when. */
export type Rule =
  /** Deleted once it has been kept for long enough, with the rows of other tables that belong to it. */
  | { readonly kind: 'kept-for'; readonly key: Key; readonly steps: readonly Step[]; readonly with?: With }
  /** Deleted together with rows of that table. */
  | { readonly kind: 'with'; readonly table: string }
  /** Deleted within the hour once it is so old; there is much of it, and it is of no use later. */
  | { readonly kind: 'short-lived'; readonly hours: number; readonly since: 'at' | 'until' }
  /** Deleted in a way of its own. */
  | { readonly kind: 'own-way'; readonly period: Period; readonly how: 'people' | 'audit' }
  /** Never deleted by itself. */
  | { readonly kind: 'stays'; readonly because: string };

export type Period = keyof RetentionPeriods;
type Key = { readonly column: string; readonly type: 'uuid' | 'text' | 'date' };
/** Table → the column that names what it belongs to. */
type With = Readonly<Record<string, string>>;
export type Step = {
  readonly period: Period;
  /** Which rows have been kept for long enough when everything before that moment has. */
  readonly over: (before: Date) => Prisma.Sql;
};

const UUID: Key = { column: 'id', type: 'uuid' };
const TEXT: Key = { column: 'id', type: 'text' };

/** A request about the match that nobody has brought to its end: what it is about is needed. */
const NOTHING_OPEN = Prisma.sql`NOT EXISTS (
  SELECT FROM contact_requests WHERE match_code = code AND ${IS_OPEN})`;

/**
 * Every table, and what is deleted of it by itself, in the order in which it is done. The periods stand in
 * content/programme.yaml, and begin with 90 days for questions, 12 months for requests and matches, 24 for the audit.
 */
export const RETENTION_RULES: Readonly<Record<string, Rule>> = {
  posts: {
    kind: 'kept-for',
    key: UUID,
    steps: [
      // What was blanked is not needed to change it again. A request's messages go with it.
      {
        period: 'postDays',
        over: (before) => Prisma.sql`
          (about_kind = 'erased' AND wanted = shown AND state = 'sent') OR (created_at < ${before}::timestamptz
            AND (about_kind = 'erased' OR about_kind NOT IN ('request', 'request-line', 'misses')))`,
      },
    ],
  },
  asked_questions: {
    kind: 'kept-for',
    key: TEXT,
    steps: [{ period: 'questionDays', over: (before) => Prisma.sql`at < ${before}::timestamptz` }],
    with: { offered_answers: 'question_id', votes: 'question_id' },
  },
  offered_answers: { kind: 'with', table: 'asked_questions' },
  votes: { kind: 'with', table: 'asked_questions' },
  contact_requests: {
    kind: 'kept-for',
    key: UUID,
    steps: [
      {
        period: 'draftDays',
        over: (before) => Prisma.sql`state = 'draft' AND created_at < ${before}::timestamptz`,
      },
      {
        period: 'requestMonths',
        over: (before) =>
          Prisma.sql`state IN ('resolved', 'withdrawn') AND closed_at < ${before}::timestamptz`,
      },
    ],
    with: { request_events: 'request_id' },
  },
  request_events: { kind: 'with', table: 'contact_requests' },
  matches: {
    kind: 'kept-for',
    key: { column: 'code', type: 'text' },
    steps: [
      {
        period: 'matchMonths',
        over: (before) => Prisma.sql`closed_at < ${before}::timestamptz AND ${NOTHING_OPEN}`,
      },
    ],
    with: { match_steps: 'match_code' },
  },
  match_steps: { kind: 'with', table: 'matches' },
  content_changes: {
    kind: 'kept-for',
    key: TEXT,
    steps: [
      {
        period: 'changeDays',
        over: (before) => Prisma.sql`state = 'rejected' AND decided_at < ${before}::timestamptz`,
      },
    ],
  },
  absences: {
    kind: 'kept-for',
    key: UUID,
    steps: [{ period: 'absenceDays', over: (before) => Prisma.sql`until_day < ${before}::date` }],
  },
  installations: {
    kind: 'kept-for',
    key: UUID,
    steps: [
      {
        period: 'conversationDays',
        over: (before) => Prisma.sql`gone_at < ${before}::timestamptz OR (forgotten AND NOT EXISTS (
          SELECT FROM posts WHERE about_kind = 'erased' AND (posts.platform, posts.workspace, posts.conversation)
            = (installations.platform, installations.workspace, installations.conversation)))`,
      },
    ],
  },
  calendar_feeds: {
    kind: 'kept-for',
    key: { column: 'token_hash', type: 'text' },
    steps: [{ period: 'calendarDays', over: (before) => Prisma.sql`revoked_at < ${before}::timestamptz` }],
  },
  people: { kind: 'own-way', period: 'leaverMonths', how: 'people' },
  accounts: { kind: 'with', table: 'people' },
  apart_people: { kind: 'with', table: 'people' },
  first_days: { kind: 'with', table: 'people' },
  deliveries: { kind: 'short-lived', hours: 48, since: 'at' },
  offered_tables: { kind: 'short-lived', hours: 24, since: 'at' },
  secret_files: { kind: 'short-lived', hours: 0, since: 'until' },
  audit: { kind: 'own-way', period: 'auditMonths', how: 'audit' },
  audit_anchor: { kind: 'stays', because: 'one row, without which the chain of the audit cannot be checked' },
  retention_runs: {
    kind: 'kept-for',
    key: { column: 'day', type: 'date' },
    steps: [{ period: 'auditMonths', over: (before) => Prisma.sql`day < ${before}::date` }],
  },
  digest_channels: { kind: 'stays', because: 'a setting, until a lead takes the digest out of the channel' },
  request_channels: { kind: 'stays', because: 'a setting, until a lead takes the cards out of the channel' },
};

/** What stays of somebody who has left is wiped when nothing open needs to know who they are. */
export const MONTHS: ReadonlySet<Period> = new Set([
  'requestMonths',
  'matchMonths',
  'leaverMonths',
  'auditMonths',
]);
