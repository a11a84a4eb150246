import { danishDayAt } from '../kernel/copenhagen.ts';
import { sum } from '../kernel/sum.ts';
import type { Person } from '../people/person.ts';
import { redact } from '../privacy/redact.ts';
import type { AskedQuestion } from '../qa/questions.ts';
import type { Choice, Reply } from '../reply/reply.ts';
import { namesOf } from '../requests/names.ts';
import type { ContactRequest, RequestFacts } from '../requests/request.ts';
import { route } from '../requests/route.ts';
import type { Routing } from '../requests/routing.ts';
import { type DraftView, sayDraft } from '../requests/say-draft.ts';
import type { Understood } from '../requests/understood.ts';
import { intake as says } from '../wording/request-intake.ts';
import type { Shown } from './request-acts.ts';
import { callBackIn } from './request-call-back.ts';
import { fingerprintOf } from './request-fingerprint.ts';
import type { RequestParts } from './request-parts.ts';
import { directoryFor } from './request-surroundings.ts';
import { tell } from './say.ts';

/** What somebody corrected; a text that is not given stays as it was. */
export type Corrected = RequestFacts & {
  readonly text: string | undefined;
  readonly callBack: string | undefined;
};

/** What somebody forwarded. */
export type Forwarded = {
  readonly text: string;
  /** How to call back, where they wrote it. */
  readonly callBack?: string | undefined;
  /** What they say themselves; the rest is read from the text. */
  readonly facts?: Partial<RequestFacts>;
  /** It is for a coordinator whatever it looks like: nobody else could answer it. */
  readonly isMeant?: boolean;
};

/**
 * Keeps a forwarded text as a draft, redacted, and shows what was understood. A text that shows worry for a child is not
 * kept: its draft is confidential and holds no word of it.
 */
export async function draftFrom(parts: RequestParts, by: Person, forwarded: Forwarded): Promise<Reply> {
  const { text, callBack = callBackIn(text, parts.content.contacts), facts, isMeant = false } = forwarded;
  const understood = parts.understandRequest(text);
  const about = { ...understood.facts, ...facts };
  const { removedCount, ...kept } = keptOf(parts, text, callBack);
  const draft = {
    ...emptyDraft(parts, by, await routed(parts, about, kept.confidential)),
    ...about,
    ...kept,
  };
  await parts.requests.keepDraft(draft);
  return showDraft(parts, draft, { understood, removedCount, isMeant });
}

/** Keeps a draft as its sender corrected it. Told twice it is corrected once, and shown as it stands. */
export async function correctDraft(
  parts: RequestParts,
  draft: ContactRequest,
  { text, callBack, ...about }: Corrected,
): Promise<Shown> {
  const isSameText = text === undefined || text === draft.text;
  const { removedCount, ...kept } = isSameText
    ? { callBack, removedCount: 0 }
    : keptOf(parts, text, callBack);
  const corrected = { ...draft, ...about, ...kept, version: draft.version + 1 };
  const isKept = (await parts.requests.keepDraft(corrected)) === 'kept';
  const now = isKept ? corrected : await parts.requests.find(draft.id);
  if (now?.state !== 'draft') return tell(says.draftGone);
  return { kind: 'replace', reply: await showDraft(parts, now, { removedCount }) };
}

/** What is kept of a text: redacted, or, where it shows worry for a child, no word of it. */
function keptOf({ concernOf, content }: RequestParts, text: string, callBack: string | undefined) {
  const concern = concernOf(text);
  if (concern) {
    const nothing = { text: undefined, fingerprint: undefined, callBack: undefined };
    return { ...nothing, concern, confidential: true, removedCount: 0 };
  }

  const redacted = redact(text, content.contacts);
  return {
    text: redacted.text,
    fingerprint: fingerprintOf(redacted.text),
    callBack,
    concern,
    confidential: false,
    removedCount: sum(Object.values(redacted.removed)),
  };
}

/**
 * A confidential draft of the worry that a question shows, of which nothing is kept but how grave it sounds. A question
 * has one, however often it is asked for.
 */
export async function draftWorry(
  parts: RequestParts,
  by: Person,
  { id, concern }: Pick<AskedQuestion, 'id' | 'concern'>,
): Promise<ContactRequest> {
  const nothingKnown = { source: 'other', ask: 'other', municipality: undefined, match: undefined } as const;
  const routing = await routed(parts, { ...nothingKnown, direct: false }, true);
  const draft = { ...emptyDraft(parts, by, routing), id, concern, confidential: true };
  await parts.requests.keepDraft(draft);
  return (await parts.requests.find(id)) ?? draft;
}

/** The card of a draft as it stands, with what was read in its text where nobody has said otherwise. */
export async function showDraft(
  parts: RequestParts,
  draft: ContactRequest,
  fresh: {
    readonly understood?: Understood;
    readonly removedCount?: number;
    readonly isMeant?: boolean;
  } = {},
): Promise<Reply> {
  const understood =
    fresh.understood ?? (draft.text === undefined ? undefined : parts.understandRequest(draft.text));
  const doubtful = understood !== undefined && !understood.isRequest && !draft.confidential && !fresh.isMeant;
  const [staff, similar, routing] = await Promise.all([
    parts.people.staff(),
    draft.confidential ? [] : parts.requests.similar(draft),
    routed(parts, draft, draft.confidential),
  ]);
  const { removedCount } = fresh;
  const card = sayDraft(draft, {
    names: namesOf(staff),
    content: parts.content,
    routing,
    similar,
    doubtful,
    ...(understood ? { evidence: evidenceFor(draft, understood), candidates: understood.candidates } : {}),
    ...(removedCount === undefined ? {} : { removedCount }),
  });
  return doubtful ? withChoice(card, answerInstead(draft)) : card;
}

async function routed(parts: RequestParts, facts: RequestFacts, confidential: boolean): Promise<Routing> {
  const today = danishDayAt(parts.clock());
  const directory = await directoryFor(parts, facts.match, today);
  return route({ ...facts, confidential }, directory, parts.content.routing, today);
}

function emptyDraft({ actId, clock }: RequestParts, by: Person, routing: Routing): ContactRequest {
  return {
    id: actId,
    number: undefined,
    sentBy: by.id,
    createdAt: clock(),
    sentAt: undefined,
    source: 'other',
    ask: 'other',
    municipality: undefined,
    match: undefined,
    direct: false,
    text: undefined,
    fingerprint: undefined,
    callBack: undefined,
    concern: undefined,
    confidential: false,
    state: 'draft',
    version: 1,
    owner: undefined,
    offeredTo: undefined,
    waitUntil: undefined,
    outcome: undefined,
    familyWish: undefined,
    closedAt: undefined,
    routing,
    next: undefined,
    remindedAt: undefined,
  };
}

/** The words behind each conclusion that still stands; what a person filled in needs none. */
function evidenceFor(
  draft: ContactRequest,
  { facts, evidence }: Understood,
): NonNullable<DraftView['evidence']> {
  const { source, ask, municipality } = evidence;
  return {
    ...(draft.source === facts.source && source.length > 0 ? { source: distinct(source) } : {}),
    ...(draft.ask === facts.ask && ask.length > 0 ? { ask: distinct(ask) } : {}),
    ...(draft.municipality === facts.municipality && municipality && municipality.words !== ''
      ? { municipality: municipality.words }
      : {}),
  };
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

function answerInstead({ id }: ContactRequest): Choice {
  return { label: says.answerInstead, press: { kind: 'answer-instead', request: id } };
}

function withChoice(reply: Reply, choice: Choice): Reply {
  return { ...reply, parts: [...reply.parts, { kind: 'choices', choices: [choice] }] };
}
