import { danishTimeAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { type Fact, prose } from '../reply/reply.ts';
import { pastMoment, shortDay } from '../wording/moments.ts';
import { card as says } from '../wording/request-card.ts';
import { askWords, outcomeWords, sourceWords, stateWords } from '../wording/requests.ts';
import type { Names } from './names.ts';
import type { ContactRequest } from './request.ts';
import { placeName } from './say-routing.ts';

/** "Taget af Karim Holm". */
export function sayState(request: ContactRequest, names: Names): string {
  const { state, owner, offeredTo, waitUntil, outcome } = request;
  switch (state) {
    case 'offered':
      return says.offeredTo(names(offeredTo));
    case 'taken':
      return says.takenBy(names(owner));
    case 'waiting':
      return waitUntil ? says.waitsUntil(names(owner), shortDay(waitUntil)) : stateWords.waiting;
    case 'resolved':
      return outcome ? says.resolvedAs(outcomeWords[outcome]) : stateWords.resolved;
    case 'draft':
    case 'new':
    case 'withdrawn':
      return stateWords[state];
    default:
      return never(state);
  }
}

/** What is known of a request, without anything that only some may see. */
export function factsOf(request: ContactRequest, names: Names): readonly Fact[] {
  const { source, ask, municipality, match, direct, sentAt, sentBy } = request;
  return [
    fact(says.status, sayState(request, names)),
    fact(says.source, sourceWords[source]),
    fact(says.ask, askWords[ask]),
    fact(says.municipality, placeName(municipality)),
    ...(match === undefined ? [] : [fact(says.match, match)]),
    ...(direct ? [fact(says.direct, says.directly)] : []),
    ...(sentAt ? [fact(says.cameIn, says.cameInFrom(pastMoment(danishTimeAt(sentAt)), names(sentBy)))] : []),
  ];
}

export function fact(label: string, value: string): Fact {
  return { label, value: prose(value) };
}
