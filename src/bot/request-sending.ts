import type { Person } from '../people/person.ts';
import type { RequestPress } from '../reply/press.ts';
import { decide } from '../requests/life-cycle.ts';
import { namesOf } from '../requests/names.ts';
import type { ContactRequest } from '../requests/request.ts';
import type { Decision } from '../requests/requests.ts';
import { saySent } from '../requests/say-draft.ts';
import { draftCard } from '../wording/request-draft.ts';
import { intake as says } from '../wording/request-intake.ts';
import { carryOut, refuse, type Shown, type Turn } from './request-acts.ts';
import type { RequestParts } from './request-parts.ts';
import { surroundingsOf } from './request-surroundings.ts';
import { sayPlainly, tell } from './say.ts';

type Press<Kind extends RequestPress['kind']> = Extract<RequestPress, { readonly kind: Kind }>;

/** The draft with that id, for whoever made it; else what to tell them. */
export async function ownDraft(
  { requests }: RequestParts,
  by: Person,
  id: string,
): Promise<
  | { readonly kind: 'draft'; readonly draft: ContactRequest }
  | { readonly kind: 'none'; readonly shown: Shown }
> {
  const found = await requests.find(id);
  if (found?.state !== 'draft') return { kind: 'none', shown: tell(says.draftGone) };
  return found.sentBy === by.id
    ? { kind: 'draft', draft: found }
    : { kind: 'none', shown: tell(says.notYourDraft) };
}

/** Sends a draft as its sender saw it; told twice it is sent once. */
export async function sendDraft(
  parts: RequestParts,
  turn: Turn,
  press: Press<'send-request'>,
): Promise<Shown> {
  const acted = await carryOut(parts, turn, press, { kind: 'send' });
  if (acted.kind === 'not-done') return acted.shown;
  return { kind: 'replace', reply: saySent(acted.request, namesOf(await parts.people.staff())) };
}

/**
 * Adds a draft to an open request about the same, and forgets it. A text that says more than the other's is put under
 * it, and so is how to call back: nothing that was forwarded is lost.
 */
export async function joinDraft(
  parts: RequestParts,
  { by }: Turn,
  press: Press<'join-request'>,
): Promise<Shown> {
  const { requests, clock, nudge } = parts;
  const [draft, other] = [await requests.find(press.request), await requests.find(press.other)];
  if (!other || other.state === 'draft') return tell(says.draftGone);
  if (draft && draft.sentBy !== by.id) return tell(says.notYourDraft);

  const id = `join:${other.id}:${press.request}`;
  const around = await surroundingsOf(parts, other, clock());
  const done = await requests.change(other.id, id, (now) => {
    if (draft?.state !== 'draft')
      return { kind: 'refuse', why: { kind: 'changed-meanwhile', state: now.state } };
    // A worry for a child is a request of its own, and nothing is added to one.
    if (draft.confidential || now.confidential) return { kind: 'refuse', why: { kind: 'not-yours' } };
    return joined(decide(now, { kind: 'join' }, { ...around, id, by, seen: now.version }), draft);
  });
  if (done.kind === 'unknown') return tell(says.draftGone);
  if (done.kind === 'refused')
    return draft?.state === 'draft' ? refuse(parts, by, 'join', done.why) : tell(says.draftGone);

  await requests.discardDraft(press.request);
  nudge();
  return { kind: 'replace', reply: sayPlainly({ text: draftCard.joined(done.request.number) }) };
}

function joined(decision: Decision, draft: ContactRequest): Decision {
  if (decision.kind === 'refuse') return decision;

  const { request } = decision;
  const isSameText = draft.fingerprint === request.fingerprint;
  return {
    ...decision,
    request: {
      ...request,
      text: isSameText ? request.text : bothOf(request.text, draft.text, '\n\n'),
      callBack:
        request.callBack === draft.callBack
          ? request.callBack
          : bothOf(request.callBack, draft.callBack, ' / '),
    },
  };
}

function bothOf(one: string | undefined, other: string | undefined, between: string): string | undefined {
  return one === undefined || other === undefined ? (one ?? other) : `${one}${between}${other}`;
}

/** Forgets a draft; nothing was sent. */
export async function discardDraft(
  parts: RequestParts,
  { by }: Turn,
  press: Press<'discard-request'>,
): Promise<Shown> {
  const found = await ownDraft(parts, by, press.request);
  if (found.kind === 'none') return found.shown;

  await parts.requests.discardDraft(found.draft.id);
  return { kind: 'replace', reply: sayPlainly({ text: draftCard.discarded }) };
}
