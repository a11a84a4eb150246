import type { ChildProtection } from '../content/content.ts';
import { pagesOf, type Room, shorten } from '../kernel/shorten.ts';
import type { Person } from '../people/person.ts';
import { type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { counted } from '../wording/counting.ts';
import { requestButtons as buttons, card as says } from '../wording/request-card.ts';
import { askWords, stateWords } from '../wording/requests.ts';
import type { Names } from './names.ts';
import type { ContactRequest, RequestEvent } from './request.ts';
import { maySee, maySeeCallBack } from './rights.ts';
import { choicesFor, choicesInChannel } from './say-choices.ts';
import { fact, factsOf } from './say-facts.ts';
import { logLines } from './say-log.ts';
import { sayNext } from './say-next.ts';
import { placeName, sayRouting } from './say-routing.ts';

/** What of the text a card shows, and what a page of the whole text holds. */
const BEGINNING = 900;
const PAGE: Room = { characters: 2_400, bytes: 6_000 };
const LONGEST_WISH = 600;
const LONGEST_ROUTING = 900;
const LATEST_EVENTS = 4;

/** What a card is made from beside the request. */
export type Around = {
  readonly names: Names;
  readonly log: readonly RequestEvent[];
  readonly now: Date;
  readonly content: { readonly childProtection: ChildProtection };
};

/** The live card as a channel sees it: no text, no way to call back, and never one that is confidential. */
export function sayCardInChannel(request: ContactRequest, around: Around): Reply {
  if (request.confidential) return { ...gone(), audience: 'everyone' };

  return {
    gist: gistOf(request),
    audience: 'everyone',
    parts: [
      { kind: 'heading', text: headingOf(request) },
      { kind: 'facts', facts: factsOf(request, around.names) },
      ...whatHappens(request, around, 'channel'),
      { kind: 'choices', choices: choicesInChannel(request) },
    ],
  };
}

/** The live card for one colleague, with the beginning of the text. */
export function sayCard(request: ContactRequest, reader: Person, around: Around): Reply {
  return privately(request, reader, around, beginningOf(request));
}

/** One request with its whole text, page by page from 1, for somebody who asked for it. */
export function sayOne(request: ContactRequest, reader: Person, around: Around, page = 1): Reply {
  const pages = pagesOf(request.text ?? '', PAGE);
  const shown = Math.min(Math.max(page, 1), pages.length);
  return privately(request, reader, around, [
    ...quoted(pages[shown - 1] ?? ''),
    ...(pages.length > 1 ? [{ kind: 'aside', text: prose(says.page(shown, pages.length)) } as const] : []),
    ...(shown < pages.length ? [pageChoice(buttons.readOn, request.id, shown + 1)] : []),
  ]);
}

/** The approved block that stands above everything where a text shows worry for a child. */
export function childProtectionParts(
  { concern }: Pick<ContactRequest, 'concern'>,
  { childProtection: block }: Around['content'],
): readonly Part[] {
  if (!concern) return [];

  const acute = concern === 'akut' ? [prose(strong(block.acute))] : [];
  const paragraphs = [...acute, ...block.paragraphs.map((paragraph) => prose(paragraph))];
  return [{ kind: 'caution', heading: block.heading, paragraphs }];
}

function privately(request: ContactRequest, reader: Person, around: Around, text: readonly Part[]): Reply {
  if (!maySee(request, reader)) return gone();

  const { names, content, now } = around;
  const { text: kept, sentBy } = request;
  return {
    gist: gistOf(request),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: headingOf(request) },
      ...childProtectionParts(request, content),
      { kind: 'facts', facts: [...factsOf(request, names), ...privateFacts(request, reader)] },
      ...(kept === undefined
        ? [{ kind: 'prose', text: prose(says.textNotKept(names(sentBy))) } as const]
        : text),
      ...whatHappens(request, around, 'private'),
      { kind: 'choices', choices: choicesFor(request, reader, now) },
    ],
  };
}

function privateFacts(request: ContactRequest, reader: Person) {
  const { callBack, familyWish } = request;
  return [
    ...(callBack !== undefined && maySeeCallBack(request, reader) ? [fact(says.callBack, callBack)] : []),
    ...(familyWish === undefined ? [] : [fact(says.familyWish, shorten(familyWish, LONGEST_WISH))]),
  ];
}

/** Why it is here, what happens next, and what happened last. */
function whatHappens(
  request: ContactRequest,
  { names, log, now }: Around,
  place: 'private' | 'channel',
): readonly Part[] {
  const next = sayNext(request, names, now);
  const earlier = log.length - LATEST_EVENTS;
  const why = shorten(sayRouting(request.routing, names), LONGEST_ROUTING);
  return [
    { kind: 'aside', text: prose(says.whyHere(why)) },
    ...(next === undefined ? [] : [{ kind: 'prose', text: prose(next) } as const]),
    ...(log.length === 0
      ? []
      : [
          { kind: 'prose', text: prose(strong(says.logHeading)) } as const,
          { kind: 'points', points: logLines(log, names, LATEST_EVENTS, place) } as const,
        ]),
    ...(earlier > 0
      ? [
          {
            kind: 'aside',
            text: prose(says.earlier(counted(earlier, 'hændelse', 'hændelser'))),
          } as const,
        ]
      : []),
  ];
}

function beginningOf({ id, text = '' }: ContactRequest): readonly Part[] {
  const beginning = shorten(text, BEGINNING);
  return beginning === text ? quoted(text) : [...quoted(beginning), pageChoice(buttons.readAll, id, 1)];
}

function pageChoice(label: string, request: string, page: number): Part {
  return { kind: 'choices', choices: [{ label, press: { kind: 'request', request, page } }] };
}

/** In one piece, line breaks and all: each paragraph of its own would cost more room than its words. */
export function quoted(text: string): readonly Part[] {
  return text.trim() === '' ? [] : [{ kind: 'quote', paragraphs: [prose(text.trim())] }];
}

function headingOf({ number, confidential, ask, municipality }: ContactRequest): string {
  return confidential
    ? says.confidentialHeading(number)
    : says.heading(number, askWords[ask], placeName(municipality));
}

function gistOf({ number, confidential, ask, municipality, state }: ContactRequest): string {
  return confidential
    ? says.confidentialGist(number, stateWords[state])
    : says.gist(number, askWords[ask], placeName(municipality), stateWords[state]);
}

/** What stands where a card was that its reader may not see any more. */
function gone(): Reply {
  const { gist, text } = says.notForYou;
  return { gist, audience: 'asker', parts: [{ kind: 'prose', text: prose(text) }] };
}
