import type { RoutingRule } from '../../src/content/content.ts';
import { type CivilDate, parseCivilDate } from '../../src/kernel/civil-date.ts';
import type { Absence } from '../../src/people/absence.ts';
import type { Person } from '../../src/people/person.ts';
import type { Act, Doing, Surroundings } from '../../src/requests/act.ts';
import { decide } from '../../src/requests/life-cycle.ts';
import { type Names, namesOf } from '../../src/requests/names.ts';
import type { ContactRequest, RequestEvent } from '../../src/requests/request.ts';
import type { Decision } from '../../src/requests/requests.ts';
import type { ToRoute } from '../../src/requests/route.ts';
import type { Directory } from '../../src/requests/routing.ts';
import { aDraft } from '../support/a-request.ts';
import { aProgramme } from '../support/some-content.ts';

export const AARHUS = '0751';
export const ODENSE = '0461';

/** A Tuesday, 10.05 in Denmark. */
export const TUESDAY = new Date('2026-11-24T09:05:00Z');

export const KARIM = aPerson({ id: 'karim', name: 'Karim Holm', municipalities: [AARHUS] });
export const LISE = aPerson({ id: 'lise', name: 'Lise Bro', municipalities: [ODENSE] });
export const MAJA = aPerson({ id: 'maja', name: 'Maja Krog' });
export const ANNA = aPerson({ id: 'anna', name: 'Anna Vang', role: 'lead' });
export const SOFIE = aPerson({ id: 'sofie', name: 'Sofie Lund', role: 'reader' });

export const STAFF: readonly Person[] = [KARIM, LISE, MAJA, ANNA, SOFIE];
export const NAMES: Names = namesOf(STAFF);

export function aPerson(person: Partial<Person> & { readonly id: string }): Person {
  return {
    email: `${person.id}@example.org`,
    role: 'coordinator',
    municipalities: [],
    left: false,
    ...person,
  };
}

export function day(text: string): CivilDate {
  const read = parseCivilDate(text);
  if (!read) throw new Error(`no such day: ${text}`);
  return read;
}

export function away(person: string, deputy: string | undefined, until = '2026-12-03'): Absence {
  return { id: `${person}-${until}`, person, from: day('2026-11-23'), until: day(until), deputy };
}

export function aDirectory(directory: Partial<Directory> = {}): Directory {
  return {
    staff: STAFF,
    absences: [],
    openByOwner: new Map(),
    coordinatorOfMatch: new Map(),
    ...directory,
  };
}

export function toRoute(asked: Partial<ToRoute> = {}): ToRoute {
  return {
    source: 'municipality',
    ask: 'network-meeting',
    municipality: AARHUS,
    match: undefined,
    confidential: false,
    ...asked,
  };
}

export function aRule(rule: Partial<RoutingRule> = {}): RoutingRule {
  return { id: 'regel', when: {}, to: ['maja@example.org'], ...rule };
}

export function around(surroundings: Partial<Surroundings> = {}): Surroundings {
  return {
    now: TUESDAY,
    directory: aDirectory(),
    content: { programme: aProgramme(), routing: [] },
    channels: [],
    log: [],
    ...surroundings,
  };
}

/** A draft that Sofie wrote. */
export function draft(request: Partial<ContactRequest> = {}): ContactRequest {
  return aDraft({ id: 'r1', sentBy: SOFIE.id, ...request });
}

/** What becomes of a request when somebody who sees it as it stands does that. */
export function decided(request: ContactRequest, act: Act, by: Person, doing: Partial<Doing> = {}): Decision {
  return decide(request, act, { ...around(), id: 'act', seen: request.version, by, ...doing });
}

/** The request after acts that are all done, one after the other. */
export function onceDone(
  request: ContactRequest,
  acts: readonly (readonly [act: Act, by: Person])[],
  doing: Partial<Doing> = {},
): ContactRequest {
  return acts.reduce((now, [act, by]) => changed(decided(now, act, by, doing)).request, request);
}

/** The change that was decided; an error where it was refused. */
export function changed(decision: Decision): Extract<Decision, { readonly kind: 'change' }> {
  if (decision.kind === 'refuse') throw new Error(`refused: ${decision.why.kind}`);
  return decision;
}

/** Sofie's request, sent on Tuesday and numbered as the store does it. */
export function sent(request: Partial<ContactRequest> = {}, doing: Partial<Doing> = {}): ContactRequest {
  return { ...onceDone(draft(request), [[{ kind: 'send' }, SOFIE]], doing), number: 12 };
}

export function anEvent(event: Partial<RequestEvent> & Pick<RequestEvent, 'kind'>): RequestEvent {
  return {
    id: `e${event.sequence ?? 1}`,
    sequence: 1,
    at: TUESDAY,
    who: KARIM.id,
    state: 'taken',
    detail: {},
    ...event,
  };
}
