import type { RoutingRule } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { municipalityOf, regionOn } from '../municipalities/municipality.ts';
import { emailsOf, type Person } from '../people/person.ts';
import type { ContactRequest, RequestFacts } from './request.ts';
import type { Directory, Routing, RoutingStep } from './routing.ts';
import { able, firstHere, isHere, type Search, type Trail } from './stand-ins.ts';

/** What of a request decides whom it goes to. */
export type ToRoute = Omit<RequestFacts, 'direct'> & Pick<ContactRequest, 'confidential'>;

/**
 * Whom a request goes to: the match's own coordinator, else the first rule that fits, else one of those who cover the
 * municipality, else the lead; a worry for a child to the lead only. Whoever is away is replaced by the deputy. It is
 * never dropped and never goes to two. `passedOver` tells who said no or did not answer, and is not asked again.
 */
export function route(
  asked: ToRoute,
  directory: Directory,
  rules: readonly RoutingRule[],
  today: CivilDate,
  passedOver: readonly RoutingStep[] = [],
): Routing {
  const search = searchFor(asked, directory, today, passedOver);
  if (asked.confidential) return routing(passedOver, toLead(search, 'confidential'));

  const steps = [...passedOver];
  for (const trail of [toMatch(asked, search), byRule(asked, search, rules), toCovering(asked, search)]) {
    steps.push(...trail.steps);
    if (trail.to !== undefined) return { to: trail.to, why: steps };
    if (trail.steps.at(-1)?.kind === 'loop') break;
  }
  return routing(steps, toLead(search, 'lead'));
}

/** Whom a request goes to that somebody hands to a colleague: to them, or to who stands in for them, or to the lead. */
export function routeByHand(
  asked: ToRoute & Pick<ContactRequest, 'routing'>,
  hand: { readonly by: string; readonly to: string },
  directory: Directory,
  today: CivilDate,
): Routing {
  const passedOver = passedOverIn(asked.routing).filter((step) => whoPassed(step) !== hand.to);
  const search = searchFor(asked, directory, today, passedOver);
  const chosen = able(search).filter(({ id }) => id === hand.to);
  const trail = firstHere(chosen, search, (to) => ({ kind: 'by-hand', by: hand.by, to }));
  return trail.to === undefined
    ? routing([...passedOver, ...trail.steps], toLead(search, asked.confidential ? 'confidential' : 'lead'))
    : routing(passedOver, trail);
}

/** Past somebody who did not take it in time: to the deputy they have named, else wherever it would go without them. */
export function routePast(
  person: string,
  asked: ToRoute & Pick<ContactRequest, 'routing'>,
  directory: Directory,
  rules: readonly RoutingRule[],
  today: CivilDate,
): Routing {
  const passedOver = notTakenBy(person, asked.routing);
  const search = searchFor(asked, directory, today, passedOver);
  const named = directory.absences.filter((absence) => absence.person === person).map(({ deputy }) => deputy);
  const deputies = askable(search).filter(({ id }) => named.includes(id));
  const trail = firstHere(deputies, search, (to) => ({ kind: 'deputy', person, to }));
  return trail.to === undefined
    ? route(asked, directory, rules, today, passedOver)
    : routing(passedOver, trail);
}

/** Past somebody who did not take it in time, and straight to the lead. */
export function routeToLead(
  person: string,
  asked: ToRoute & Pick<ContactRequest, 'routing'>,
  directory: Directory,
  today: CivilDate,
): Routing {
  const passedOver = notTakenBy(person, asked.routing);
  return routing(passedOver, toLead(searchFor(asked, directory, today, passedOver), 'lead'));
}

function notTakenBy(person: string, routing: Routing): readonly RoutingStep[] {
  return [...passedOverIn(routing), { kind: 'not-taken', person }];
}

/** Who said no or did not answer on the way here. */
export function passedOverIn({ why }: Routing): readonly RoutingStep[] {
  return why.filter((step) => whoPassed(step) !== undefined);
}

/** Whether somebody may have it and is at work that day. */
export function isHereFor(asked: ToRoute, person: string, directory: Directory, today: CivilDate): boolean {
  return isHere(person, searchFor(asked, directory, today, []));
}

/** Whether nobody is left to ask after them: it went to the lead in the end. */
export function isLastResort({ why }: Routing): boolean {
  return why.some(({ kind }) => kind === 'lead' || kind === 'confidential' || kind === 'nobody');
}

/** A request that would have gone elsewhere by other rules. */
export type Rerouted<Request extends ToRoute> = {
  readonly request: Request;
  readonly before: Routing;
  readonly after: Routing;
};

/** What of those requests would have gone to somebody else by the new rules, each as of the day it was sent. */
export function previewRules<Request extends ToRoute & Pick<ContactRequest, 'sentAt'>>(
  rules: { readonly before: readonly RoutingRule[]; readonly after: readonly RoutingRule[] },
  requests: readonly Request[],
  directory: Directory,
): readonly Rerouted<Request>[] {
  return requests.flatMap((request) => {
    if (!request.sentAt) return [];

    const sentOn = danishDayAt(request.sentAt);
    const before = route(request, directory, rules.before, sentOn);
    const after = route(request, directory, rules.after, sentOn);
    return before.to === after.to ? [] : [{ request, before, after }];
  });
}

function searchFor(
  { confidential }: ToRoute,
  directory: Directory,
  today: CivilDate,
  passedOver: readonly RoutingStep[],
): Search {
  const passed = new Set(passedOver.flatMap((step) => whoPassed(step) ?? []));
  return { directory, today, passed, confidential };
}

function whoPassed(step: RoutingStep): string | undefined {
  return step.kind === 'declined' || step.kind === 'not-taken' ? step.person : undefined;
}

function routing(before: readonly RoutingStep[], { to, steps }: Trail): Routing {
  return { to, why: [...before, ...steps] };
}

function toMatch({ match }: ToRoute, search: Search): Trail {
  if (match === undefined) return NOWHERE;

  const coordinator = search.directory.coordinatorOfMatch.get(match);
  const own = askable(search).filter(({ id }) => id === coordinator);
  return firstHere(own, search, (to) => ({ kind: 'match', match, to }));
}

function byRule(asked: ToRoute, search: Search, rules: readonly RoutingRule[]): Trail {
  const rule = rules.find(({ when }) => fits(asked, when, search.today));
  if (!rule) return NOWHERE;

  const named = askable(search).filter((person) => emailsOf(person).some((email) => rule.to.includes(email)));
  return firstHere(named, search, (to) => ({ kind: 'rule', rule: rule.id, to }));
}

function toCovering({ municipality }: ToRoute, search: Search): Trail {
  if (municipality === undefined) return NOWHERE;

  const covering = askable(search).filter(({ municipalities }) => municipalities.includes(municipality));
  const among = covering.length;
  return firstHere(covering, search, (to) => ({ kind: 'municipality', municipality, to, among }));
}

/** A lead, even one who is away or said no, where there is no other: it is never dropped. */
function toLead(search: Search, kind: 'lead' | 'confidential'): Trail {
  const leads = able(search).filter(({ role }) => role === 'lead');
  const fresh = leads.filter(({ id }) => !search.passed.has(id));
  const trail = firstHere(fresh.length > 0 ? fresh : leads, search, (to) => ({ kind, to }));
  const [lead] = trail.steps;
  if (lead?.kind !== kind) return { to: undefined, steps: [{ kind: 'nobody' }] };
  return { ...trail, to: trail.to ?? lead.to };
}

const NOWHERE: Trail = { to: undefined, steps: [] };

function askable(search: Search): readonly Person[] {
  return able(search).filter(({ id }) => !search.passed.has(id));
}

function fits({ municipality, source, ask }: ToRoute, when: RoutingRule['when'], today: CivilDate): boolean {
  const known = municipality === undefined ? undefined : municipalityOf(municipality);
  const region = known && regionOn(known, today);
  return (
    isAmong(municipality, when.municipalities) &&
    isAmong(region, when.regions) &&
    isAmong(source, when.sources) &&
    isAmong(ask, when.asks)
  );
}

/** Whether a condition holds; one that is not given does. */
function isAmong<T>(value: T | undefined, wanted: readonly T[] | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}
