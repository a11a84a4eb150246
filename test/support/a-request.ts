import { randomUUID } from 'node:crypto';
import type { NewPost } from '../../src/outbox/posts.ts';
import type { ContactRequest, EventKind } from '../../src/requests/request.ts';
import type { Decision } from '../../src/requests/requests.ts';

/** When it came in, in Danish summer time, a Tuesday. */
export const CAME_IN = new Date('2026-07-14T06:05:04.321Z');

/** A draft, understood and not sent yet. */
export function aDraft(draft: Pick<ContactRequest, 'sentBy'> & Partial<ContactRequest>): ContactRequest {
  return {
    id: randomUUID(),
    number: undefined,
    createdAt: CAME_IN,
    sentAt: undefined,
    text: 'Aarhus Kommune spørger, om familien vil med til et netværksmøde. Ring på [telefon].',
    fingerprint: undefined,
    callBack: undefined,
    source: 'municipality',
    ask: 'network-meeting',
    municipality: '0751',
    match: undefined,
    direct: false,
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
    routing: { to: undefined, why: [{ kind: 'nobody' }] },
    next: undefined,
    remindedAt: undefined,
    ...draft,
  };
}

/** Decides that the request becomes this, whatever the rules say. */
export function becoming(
  kind: EventKind,
  changes: Partial<ContactRequest>,
  { at = CAME_IN, who, owed = [] }: { at?: Date; who?: string | undefined; owed?: readonly NewPost[] } = {},
): (now: ContactRequest) => Decision {
  return (now) => {
    const request = { ...now, ...changes };
    return {
      kind: 'change',
      request,
      event: { id: 'any', at, who, kind, state: request.state, detail: {} },
      owed,
    };
  };
}
