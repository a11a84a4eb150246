import { z } from 'zod';

const id = z.string().min(1).max(64);
/** How a record looked to whoever pressed: a press on what has changed since is refused. */
const version = z.int().positive();
/** From 1; nobody leafs further than this. */
const listPage = z.int().positive().max(1_000).optional();
const week = z.string().regex(/^\d{4}-W\d{2}$/);

/** Why an answer did not help; kept with the vote so that editors know what to mend. */
export const NOT_HELPED_REASONS = ['wrong', 'incomplete', 'unclear'] as const;

/** The steps before a one-year day that somebody logs, in the order the programme promises (Q&A 12). */
export const STEPS = ['family-talk', 'parents-talk', 'agreement', 'in-force'] as const;

/** The lists of requests that can be leafed through; words that somebody searched for are in no button. */
export const REQUEST_LISTS = ['open', 'mine', 'free', 'urgent', 'waiting'] as const;

/** On a question's card. */
const questionPresses = [
  z.object({ kind: z.literal('helped'), question: id }),
  z.object({ kind: z.literal('not-helped'), question: id }),
  z.object({ kind: z.literal('not-helped-because'), question: id, reason: z.enum(NOT_HELPED_REASONS) }),
  z.object({ kind: z.literal('whole-answer'), question: id }),
  z.object({ kind: z.literal('draft'), question: id }),
  z.object({ kind: z.literal('share'), question: id }),
  z.object({ kind: z.literal('choose'), question: id, entry: id }),
  z.object({ kind: z.literal('none-of-them'), question: id }),
] as const;

/**
 * On a digest, a match's card, somebody's overview, or a form about a match. `digest` is the digest that the button
 * stands on.
 */
const matchPresses = [
  z.object({ kind: z.literal('match'), match: id }),
  z.object({
    kind: z.literal('log-step'),
    match: id,
    step: z.enum(STEPS),
    digest: id.optional(),
    overview: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('withdraw-step'), match: id, step: id }),
  z.object({ kind: z.literal('add-match') }),
  z.object({ kind: z.literal('change-match'), match: id, version }),
  z.object({ kind: z.literal('pause-match'), match: id, version }),
  z.object({ kind: z.literal('resume-match'), match: id, version }),
  z.object({ kind: z.literal('end-match'), match: id, version }),
  z.object({ kind: z.literal('hand-over-match'), match: id, version }),
  z.object({
    kind: z.literal('whole-digest'),
    digest: id,
    week,
    page: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal('digest-channel') }),
  z.object({ kind: z.literal('approve-digest'), channel: id }),
] as const;

/** On a contact request's card, or a form about one. */
const requestPresses = [
  z.object({ kind: z.literal('new-request') }),
  z.object({ kind: z.literal('correct-request'), request: id, version }),
  z.object({ kind: z.literal('send-request'), request: id, version }),
  z.object({ kind: z.literal('join-request'), request: id, version, other: id }),
  z.object({ kind: z.literal('discard-request'), request: id, version }),
  z.object({ kind: z.literal('answer-instead'), request: id }),
  z.object({ kind: z.literal('worry-request'), question: id }),
  z.object({ kind: z.literal('request-from-question'), question: id }),
  z.object({ kind: z.literal('send-miss'), question: id }),
  /** `page` of its text, from 1. */
  z.object({ kind: z.literal('request'), request: id, page: z.int().positive().optional() }),
  z.object({ kind: z.literal('take-request'), request: id, version }),
  z.object({ kind: z.literal('hand-on-request'), request: id, version }),
  z.object({ kind: z.literal('not-mine'), request: id, version }),
  z.object({ kind: z.literal('wait-request'), request: id, version }),
  z.object({ kind: z.literal('resolve-request'), request: id, version }),
  z.object({ kind: z.literal('withdraw-request'), request: id, version }),
  z.object({ kind: z.literal('reopen-request'), request: id, version }),
  z.object({ kind: z.literal('request-log'), request: id }),
  z.object({ kind: z.literal('request-texts'), request: id }),
  z.object({ kind: z.literal('absence') }),
  z.object({ kind: z.literal('remove-absence'), absence: id }),
] as const;

/** The Monday after the week that a list of misses is about; without one it is about the last seven days. */
const misses = {
  monday: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
};

/** On the Q&A's own cards, or a form about its content. `entry` is an entry, `question` what a change begins with. */
const contentPresses = [
  z.object({ kind: z.literal('show-entry'), entry: id }),
  /** `earlier` is the version to look at or to restore, `version` the one in force. */
  z.object({ kind: z.literal('entry-version'), entry: id, earlier: version }),
  z.object({ kind: z.literal('restore-entry'), entry: id, version, earlier: version }),
  z.object({ kind: z.literal('edit-entry'), entry: id, version }),
  z.object({ kind: z.literal('add-phrasing'), question: id.optional(), entry: id.optional(), ...misses }),
  z.object({ kind: z.literal('new-entry'), question: id.optional(), ...misses }),
  z.object({ kind: z.literal('out-of-scope'), question: id.optional(), ...misses }),
  z.object({ kind: z.literal('show-change'), change: id }),
  z.object({ kind: z.literal('approve-change'), change: id }),
  z.object({ kind: z.literal('reject-change'), change: id }),
  z.object({ kind: z.literal('withdraw-change'), change: id }),
  z.object({ kind: z.literal('misses'), page: z.int().positive().optional(), ...misses }),
  z.object({ kind: z.literal('miss'), question: id, ...misses }),
] as const;

/** On somebody's own overview: the overview anew, the help, and a page of what it shows only the beginning of. */
const overviewPresses = [
  /** `again` has it take the place of the one that the button stands on. */
  z.object({ kind: z.literal('overview'), again: z.literal(true).optional() }),
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('requests'), list: z.enum(REQUEST_LISTS), page: listPage }),
  z.object({ kind: z.literal('own-matches'), page: listPage }),
] as const;

/** What a lead is led through before the staff meet the bot, in that order. */
export const FIRST_DAY_STEPS = ['people', 'coordinators', 'matches', 'channel', 'digest'] as const;

/** On the cards that lead through the first day, and on a table that was read and not taken in yet. */
const firstDayPresses = [
  /** `left` is the step that is left behind, done or not; without one it goes on where it was. */
  z.object({ kind: z.literal('first-day'), left: z.enum(FIRST_DAY_STEPS).optional() }),
  z.object({ kind: z.literal('first-day-back') }),
  z.object({ kind: z.literal('first-day-later') }),
  z.object({ kind: z.literal('test-digest') }),
  z.object({ kind: z.literal('table-example'), table: z.enum(['colleagues', 'matches']) }),
  z.object({ kind: z.literal('take-in'), table: id }),
  z.object({ kind: z.literal('drop-table'), table: id }),
] as const;

/** On the list of colleagues, one of them, or a form about one. */
const peoplePresses = [
  z.object({ kind: z.literal('colleagues'), page: listPage }),
  z.object({ kind: z.literal('colleague'), person: id }),
  z.object({ kind: z.literal('add-colleague') }),
  z.object({ kind: z.literal('change-colleague'), person: id }),
  z.object({ kind: z.literal('colleague-left'), person: id }),
  z.object({ kind: z.literal('colleague-back'), person: id }),
  /** `other` is who it is said to be the same as; without one, it is asked. */
  z.object({ kind: z.literal('same-person'), person: id, other: id.optional() }),
  z.object({ kind: z.literal('not-same-person'), person: id, other: id }),
] as const;

/** On the numbers: those of another period, in the words that it is asked for with. */
const numbersPresses = [z.object({ kind: z.literal('numbers'), period: z.string().max(40) })] as const;

/** On what is said of the set-up. */
const checkPresses = [
  z.object({ kind: z.literal('check'), page: listPage }),
  z.object({ kind: z.literal('retry-posts') }),
] as const;

/** The forms that a press opens; the same press comes back with what was filled in. */
export const FORM_KINDS = [
  'log-step',
  'withdraw-step',
  'add-match',
  'change-match',
  'pause-match',
  'end-match',
  'hand-over-match',
  'digest-channel',
  'new-request',
  'send-miss',
  'correct-request',
  'hand-on-request',
  'not-mine',
  'wait-request',
  'resolve-request',
  'withdraw-request',
  'reopen-request',
  'absence',
  'edit-entry',
  'add-phrasing',
  'new-entry',
  'out-of-scope',
  'reject-change',
  'add-colleague',
  'change-colleague',
  'colleague-left',
  'same-person',
] as const;

const pressSchema = z.discriminatedUnion('kind', [
  ...questionPresses,
  ...matchPresses,
  ...requestPresses,
  ...contentPresses,
  ...overviewPresses,
  ...peoplePresses,
  ...firstDayPresses,
  ...numbersPresses,
  ...checkPresses,
]);

/** What a button means. It carries ids only: whatever else is needed is read anew when it is pressed. */
export type Press = z.infer<typeof pressSchema>;
export type PressKind = Press['kind'];
export type QuestionPress = z.infer<(typeof questionPresses)[number]>;
export type MatchPress = z.infer<(typeof matchPresses)[number]>;
export type RequestPress = z.infer<(typeof requestPresses)[number]>;
export type ContentPress = z.infer<(typeof contentPresses)[number]>;
export type FirstDayPress = z.infer<(typeof firstDayPresses)[number]>;
export type FirstDayStep = (typeof FIRST_DAY_STEPS)[number];
export type PeoplePress = z.infer<(typeof peoplePresses)[number]>;
export type NumbersPress = z.infer<(typeof numbersPresses)[number]>;
export type OverviewPress = z.infer<(typeof overviewPresses)[number]>;
export type FormPress = Extract<Press, { readonly kind: (typeof FORM_KINDS)[number] }>;
export type NotHelpedReason = (typeof NOT_HELPED_REASONS)[number];
export type Step = (typeof STEPS)[number];

const kindsOf = (options: readonly { shape: { kind: { value: PressKind } } }[]) =>
  options.map((option) => option.shape.kind.value);

/** Every kind of press, for whatever must hold for each of them. */
export const PRESS_KINDS: readonly PressKind[] = kindsOf(pressSchema.options);
const MATCH_PRESSES = kindsOf(matchPresses);
const REQUEST_PRESSES = kindsOf(requestPresses);
const CONTENT_PRESSES = kindsOf(contentPresses);
const OVERVIEW_PRESSES = kindsOf(overviewPresses);
const FIRST_DAY_PRESSES = kindsOf(firstDayPresses);
const PEOPLE_PRESSES = kindsOf(peoplePresses);

export function isMatchPress(press: Press): press is MatchPress {
  return MATCH_PRESSES.includes(press.kind);
}

export function isRequestPress(press: Press): press is RequestPress {
  return REQUEST_PRESSES.includes(press.kind);
}

export function isContentPress(press: Press): press is ContentPress {
  return CONTENT_PRESSES.includes(press.kind);
}

export function isOverviewPress(press: Press): press is OverviewPress {
  return OVERVIEW_PRESSES.includes(press.kind);
}

export function isPeoplePress(press: Press): press is PeoplePress {
  return PEOPLE_PRESSES.includes(press.kind);
}

export function isFirstDayPress(press: Press): press is FirstDayPress {
  return FIRST_DAY_PRESSES.includes(press.kind);
}

export function isFormPress(press: Press): press is FormPress {
  return FORM_KINDS.some((kind) => kind === press.kind);
}

/** The press as one short line of JSON, as both platforms send it back. */
export function encodePress(press: Press): string {
  return JSON.stringify(press);
}

/** Reads a press that came back from a platform; undefined when it is stale, tampered with or not ours. */
export function decodePress(encoded: unknown): Press | undefined {
  const read = pressSchema.safeParse(typeof encoded === 'string' ? parseJson(encoded) : encoded);
  return read.success ? read.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
