import type { FutureAgreement, LoggedStep, Match, MatchStatus } from '../anniversaries/match.ts';
import type { MatchFacts } from '../anniversaries/matches.ts';
import { addMonths, civilDateOf, midnightOf } from '../kernel/civil-date.ts';
import type { Step } from '../reply/press.ts';
import { keepable } from './database.ts';
import type {
  FutureAgreement as KeptAgreement,
  MatchStep,
  MatchStepKind,
  Prisma,
} from './generated/client.ts';

/** What was logged and not withdrawn. */
export const STANDING = { withdrawnAt: null } as const satisfies Prisma.MatchStepWhereInput;
export const WITH_STEPS = {
  steps: { where: STANDING, orderBy: [{ loggedAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.MatchInclude;

type KeptMatch = Prisma.MatchGetPayload<{ include: typeof WITH_STEPS }>;

const STEP_ROWS = {
  'family-talk': 'family_talk',
  'parents-talk': 'parents_talk',
  agreement: 'agreement',
  'in-force': 'in_force',
} as const satisfies Record<Step, MatchStepKind>;

const STEPS = {
  family_talk: 'family-talk',
  parents_talk: 'parents-talk',
  agreement: 'agreement',
  in_force: 'in-force',
} as const satisfies Record<MatchStepKind, Step>;

const AGREEMENT_ROWS = {
  'continues-privately': 'continues_privately',
  'continues-in-new-form': 'continues_in_new_form',
  ends: 'ends',
} as const satisfies Record<FutureAgreement, KeptAgreement>;

const AGREEMENTS = {
  continues_privately: 'continues-privately',
  continues_in_new_form: 'continues-in-new-form',
  ends: 'ends',
} as const satisfies Record<KeptAgreement, FutureAgreement>;

/** What is said of a match, as the database keeps it; with the one-year day, by which it is found. */
export function rowOf({ code, municipality, family, startDate, weekday, coordinator, status }: MatchFacts) {
  const reason = status.kind === 'ended' ? status.reason : undefined;
  return {
    code,
    municipality,
    family: family === undefined ? null : keepable(family),
    startDate: midnightOf(startDate),
    oneYearDay: midnightOf(addMonths(startDate, 12)),
    weekday: weekday ?? null,
    coordinatorId: coordinator ?? null,
    status: status.kind,
    endedReason: reason === undefined ? null : keepable(reason),
  };
}

/** A row as the match. */
export function matchOf(kept: KeptMatch): Match {
  return {
    code: kept.code,
    municipality: kept.municipality,
    family: kept.family ?? undefined,
    startDate: civilDateOf(kept.startDate),
    weekday: kept.weekday ?? undefined,
    coordinator: kept.coordinatorId ?? undefined,
    status: statusOf(kept),
    version: kept.version,
    steps: kept.steps.map(stepOf),
  };
}

function statusOf({ status, endedReason }: KeptMatch): MatchStatus {
  return status === 'ended' ? { kind: status, reason: endedReason ?? undefined } : { kind: status };
}

/** What was logged, as the database keeps it. */
export function stepRowOf(matchCode: string, logged: LoggedStep) {
  const { id, step, agreement, day, note, loggedBy, loggedAt } = logged;
  return {
    id,
    matchCode,
    step: STEP_ROWS[step],
    agreement: agreement === undefined ? null : AGREEMENT_ROWS[agreement],
    day: midnightOf(day),
    note: note === undefined ? null : keepable(note),
    loggedBy,
    loggedAt,
  };
}

function stepOf({ id, step, agreement, day, note, loggedBy, loggedAt }: MatchStep): LoggedStep {
  return {
    id,
    step: STEPS[step],
    agreement: agreement === null ? undefined : AGREEMENTS[agreement],
    day: civilDateOf(day),
    note: note ?? undefined,
    loggedBy,
    loggedAt,
  };
}
