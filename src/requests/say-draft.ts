import { shorten } from '../kernel/shorten.ts';
import { type Choice, type Fact, type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { removedLine } from '../wording/answers.ts';
import { requestButtons as buttons, card } from '../wording/request-card.ts';
import { draftCard as says } from '../wording/request-draft.ts';
import { askWords, eitherOf, sourceWords } from '../wording/requests.ts';
import type { Names } from './names.ts';
import type { ContactRequest } from './request.ts';
import type { Routing } from './routing.ts';
import { type Around, childProtectionParts, quoted } from './say-card.ts';
import { fact, sayState } from './say-facts.ts';
import { placeName, sayRouting } from './say-routing.ts';

const BEGINNING = 1_500;
const LONGEST_EVIDENCE = 120;
const LONGEST_ROUTING = 900;
/** So many open requests like it are offered for joining. */
const MOST_DUPLICATES = 3;

/** What a draft's card shows beside the draft itself. */
export type DraftView = Pick<Around, 'names' | 'content'> & {
  /** Whom it would go to now. */
  readonly routing: Routing;
  /** Open requests about the same. */
  readonly similar: readonly ContactRequest[];
  /** The words each conclusion was drawn from; missing for what a person filled in. */
  readonly evidence?: Readonly<Partial<Record<'source' | 'ask' | 'municipality', string>>>;
  /** Codes of municipalities it could be, where it is not known. */
  readonly candidates?: readonly string[];
  /** How many private details were taken out. */
  readonly removedCount?: number;
  /** The text does not look like a request at all. */
  readonly doubtful?: boolean;
};

/** What was understood, each conclusion with its evidence, for its sender to mend, send or forget. */
export function sayDraft(draft: ContactRequest, view: DraftView): Reply {
  const { content, removedCount = 0, similar } = view;
  const duplicates = similar.slice(0, MOST_DUPLICATES);
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      ...childProtectionParts(draft, content),
      { kind: 'heading', text: says.heading },
      { kind: 'prose', text: prose(says.intro) },
      ...(view.doubtful
        ? [{ kind: 'caution', heading: says.doubtful, paragraphs: [prose(says.whyDoubtful)] } as const]
        : []),
      { kind: 'facts', facts: understood(draft, view) },
      ...textParts(draft),
      ...(removedCount > 0 ? [{ kind: 'aside', text: prose(removedLine(removedCount)) } as const] : []),
      ...(draft.callBack === undefined ? [] : [{ kind: 'aside', text: prose(says.callBackKept) } as const]),
      ...destination(view),
      ...(duplicates.length > 0 ? duplicateParts(duplicates, view.names) : []),
      { kind: 'choices', choices: choicesOf(draft, duplicates) },
    ],
  };
}

/** What its sender reads once it is sent. */
export function saySent(request: ContactRequest, names: Names): Reply {
  return {
    gist: says.sent.gist(request.number),
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(says.sent.text(request.number, sayState(request, names))) },
      {
        kind: 'choices',
        choices: [{ label: buttons.show, press: { kind: 'request', request: request.id } }],
      },
    ],
  };
}

function understood(draft: ContactRequest, { evidence = {}, candidates = [] }: DraftView): readonly Fact[] {
  const { source, ask, municipality, match, direct } = draft;
  const withEvidence = (value: string, found: string | undefined) =>
    found === undefined ? value : says.evidence(value, shorten(found, LONGEST_EVIDENCE));
  return [
    fact(card.source, withEvidence(sourceWords[source], evidence.source)),
    fact(card.ask, withEvidence(askWords[ask], evidence.ask)),
    fact(
      card.municipality,
      municipality === undefined
        ? sayCandidates(candidates)
        : withEvidence(placeName(municipality), evidence.municipality),
    ),
    ...(match === undefined ? [] : [fact(card.match, match)]),
    ...(direct ? [fact(card.direct, card.directly)] : []),
  ];
}

function sayCandidates(candidates: readonly string[]): string {
  return candidates.length === 0
    ? says.municipalityUnknown
    : says.municipalityUnsure(eitherOf(candidates.map(placeName)));
}

function textParts({ text, confidential }: ContactRequest): readonly Part[] {
  const note: readonly Part[] = confidential ? [{ kind: 'aside', text: prose(says.confidential) }] : [];
  if (text === undefined || text.trim() === '') return note;

  const beginning = shorten(text, BEGINNING);
  return [
    ...note,
    { kind: 'prose', text: prose(strong(says.textHeading)) },
    ...quoted(beginning),
    ...(beginning === text ? [] : [{ kind: 'aside', text: prose(says.textGoesOn) } as const]),
  ];
}

function destination({ routing, names }: DraftView): readonly Part[] {
  const goesTo = routing.to === undefined ? says.goesToNobody : says.goesTo(names(routing.to));
  return [
    { kind: 'prose', text: prose(goesTo) },
    { kind: 'aside', text: prose(says.why(shorten(sayRouting(routing, names), LONGEST_ROUTING))) },
  ];
}

function duplicateParts(duplicates: readonly ContactRequest[], names: Names): readonly Part[] {
  const lines = duplicates.map((other) =>
    prose(
      says.duplicate(
        other.number,
        [askWords[other.ask], placeName(other.municipality), sayState(other, names)].join(', '),
      ),
    ),
  );
  return [
    { kind: 'prose', text: prose(says.duplicates) },
    { kind: 'points', points: lines },
  ];
}

function choicesOf(
  { id, version, confidential }: ContactRequest,
  duplicates: readonly ContactRequest[],
): readonly Choice[] {
  const on = { request: id, version };
  return [
    {
      label: confidential ? buttons.sendToLead : buttons.send,
      press: { kind: 'send-request', ...on },
      weight: 'primary',
    },
    ...duplicates.map(
      (other): Choice => ({
        label: buttons.join(other.number),
        press: { kind: 'join-request', ...on, other: other.id },
      }),
    ),
    { label: buttons.correct, press: { kind: 'correct-request', ...on } },
    { label: buttons.discard, press: { kind: 'discard-request', ...on } },
  ];
}
