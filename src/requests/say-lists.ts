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

/** A list of requests, each a line with a way to it; at most ten, and then how many more there are. */
export function sayRequests(
  kind: ListKind,
  found: { readonly requests: readonly ContactRequest[]; readonly inAll: number },
  names: Names,
): Reply {
  const shown = found.requests.slice(0, SHOWN_IN_LIST);
  const heading = says.headings[kind];
  const gist = says.gist(heading, counted(found.inAll, 'sag', 'sager'));
  if (shown.length === 0)
    return { gist, audience: 'asker', parts: [{ kind: 'prose', text: prose(says.empty[kind]) }] };

  return {
    gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'points', points: shown.map((request) => prose(lineOf(request, names))) },
      ...moreParts(found.inAll - shown.length),
      { kind: 'choices', choices: shown.map(choiceOf) },
    ],
  };
}

function lineOf(request: ContactRequest, names: Names): string {
  const { number, confidential, ask, municipality, sentAt } = request;
  const about = confidential ? [says.confidential] : [placeName(municipality), askWords[ask]];
  const cameIn = sentAt ? [says.cameIn(shortDay(danishDayAt(sentAt)))] : [];
  return says.line(number, [...about, sayState(request, names), ...cameIn]);
}

function moreParts(count: number): readonly Part[] {
  return count > 0 ? [{ kind: 'aside', text: prose(says.more(counted(count, 'sag', 'sager'))) }] : [];
}

function choiceOf({ id, number }: ContactRequest): Choice {
  return { label: says.show(number), press: { kind: 'request', request: id } };
}
