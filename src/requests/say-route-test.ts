import { shorten } from '../kernel/shorten.ts';
import { type Fact, prose, type Reply } from '../reply/reply.ts';
import { counted } from '../wording/counting.ts';
import { card } from '../wording/request-card.ts';
import { draftCard } from '../wording/request-draft.ts';
import { rulePreview, routeTest as says } from '../wording/request-routing.ts';
import { askWords, caseName, eitherOf, sourceWords } from '../wording/requests.ts';
import type { Names } from './names.ts';
import type { ContactRequest, RequestFacts } from './request.ts';
import type { Rerouted } from './route.ts';
import type { Routing } from './routing.ts';
import { fact } from './say-facts.ts';
import { placeName, sayRouting } from './say-routing.ts';

const LONGEST_ROUTING = 900;
const MOST_LINES = 10;

/** Whom a text would go to, and why; nothing is made of it. */
export function sayRouteTest(
  facts: RequestFacts,
  routing: Routing,
  names: Names,
  candidates: readonly string[] = [],
): Reply {
  const { source, ask, municipality, match } = facts;
  const unknown =
    candidates.length === 0
      ? placeName(undefined)
      : `${placeName(undefined)} (${eitherOf(candidates.map(placeName))}?)`;
  const shown: readonly Fact[] = [
    fact(card.source, sourceWords[source]),
    fact(card.ask, askWords[ask]),
    fact(card.municipality, municipality === undefined ? unknown : placeName(municipality)),
    ...(match === undefined ? [] : [fact(card.match, match)]),
    fact(says.goesTo, routing.to === undefined ? says.nobody : names(routing.to)),
  ];
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading },
      { kind: 'facts', facts: shown },
      { kind: 'prose', text: prose(draftCard.why(shorten(sayRouting(routing, names), LONGEST_ROUTING))) },
      { kind: 'aside', text: prose(says.nothingSent) },
    ],
  };
}

/** What changed rules would have meant for the requests that were looked at. */
export function sayRulePreview(
  rerouted: readonly Rerouted<ContactRequest>[],
  lookedAt: number,
  names: Names,
): Reply {
  const several = (count: number) => counted(count, 'henvendelse', 'henvendelser');
  if (rerouted.length === 0)
    return {
      gist: rulePreview.gist,
      audience: 'asker',
      parts: [{ kind: 'prose', text: prose(rulePreview.none(several(lookedAt))) }],
    };

  const left = rerouted.length - MOST_LINES;
  return {
    gist: rulePreview.gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(rulePreview.some(String(rerouted.length), several(lookedAt))) },
      {
        kind: 'points',
        points: rerouted
          .slice(0, MOST_LINES)
          .map(({ request, before, after }) =>
            prose(rulePreview.line(caseName(request.number), nameOf(before, names), nameOf(after, names))),
          ),
      },
      ...(left > 0 ? [{ kind: 'aside', text: prose(rulePreview.more(several(left))) } as const] : []),
    ],
  };
}

function nameOf({ to }: Routing, names: Names): string {
  return to === undefined ? says.nobody : names(to);
}
