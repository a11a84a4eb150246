import { danishDayAt } from '../kernel/copenhagen.ts';
import { type Choice, type Part, prose, type Reply } from '../reply/reply.ts';
import { counted } from '../wording/counting.ts';
import { shortDay } from '../wording/moments.ts';
import { lists as says } from '../wording/request-lists.ts';
import { askWords } from '../wording/requests.ts';
import { type ListKind, SHOWN_IN_LIST } from './lists.ts';
import type { Names } from './names.ts';
import type { ContactRequest } from './request.ts';
import { sayState } from './say-facts.ts';
import { placeName } from './say-routing.ts';

/**
 * A page of a list of requests, each a line with a way to it. `found` begins with the first page. What a search finds
 * beyond one page is counted: its words are in no button.
 */
export function sayRequests(
  kind: ListKind,
  found: { readonly requests: readonly ContactRequest[]; readonly inAll: number },
  names: Names,
  page = 1,
): Reply {
  const before = (page - 1) * SHOWN_IN_LIST;
  const shown = found.requests.slice(before, before + SHOWN_IN_LIST);
  const more = found.inAll - before - shown.length;
  const heading = says.headings[kind];
  const gist = says.gist(heading, counted(found.inAll, 'sag', 'sager'));
  if (shown.length === 0)
    return { gist, audience: 'asker', parts: [{ kind: 'prose', text: prose(says.empty[kind]) }] };

  return {
    gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'points', points: shown.map((request) => prose(requestLine(request, names))) },
      ...moreParts(kind, more),
      { kind: 'choices', choices: [...shown.map(requestChoice), ...nextPage(kind, more, page + 1)] },
    ],
  };
}

/** One request in a line: "Sag 12: Aarhus · netværksmøde · Tilbudt til Karim Holm · kommet ind 23/11". */
export function requestLine(request: ContactRequest, names: Names): string {
  const { number, confidential, ask, municipality, sentAt } = request;
  const about = confidential ? [says.confidential] : [placeName(municipality), askWords[ask]];
  const cameIn = sentAt ? [says.cameIn(shortDay(danishDayAt(sentAt)))] : [];
  return says.line(number, [...about, sayState(request, names), ...cameIn]);
}

function moreParts(kind: ListKind, count: number): readonly Part[] {
  if (count <= 0) return [];

  const howMany = counted(count, 'sag', 'sager');
  return [{ kind: 'aside', text: prose(kind === 'search' ? says.moreFound(howMany) : says.more(howMany)) }];
}

function nextPage(kind: ListKind, more: number, page: number): readonly Choice[] {
  return more > 0 && kind !== 'search'
    ? [{ label: says.page(page), press: { kind: 'requests', list: kind, page } }]
    : [];
}

/** The way to a request. */
export function requestChoice({ id, number }: ContactRequest): Choice {
  return { label: says.show(number), press: { kind: 'request', request: id } };
}
