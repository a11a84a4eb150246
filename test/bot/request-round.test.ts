import { expect, it } from 'vitest';
import { dueRequests } from '../../src/bot/request-round.ts';
import { surroundingsOf } from '../../src/bot/request-surroundings.ts';
import type { Person } from '../../src/people/person.ts';
import { decide } from '../../src/requests/life-cycle.ts';
import { aDraft } from '../support/a-request.ts';
import { botParts } from '../support/bot-parts.ts';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const TUESDAY = new Date('2026-11-24T09:00:00Z');

it('a request in the hands of somebody who leaves is offered on, although nothing of it was due', async () => {
  const parts = botParts();
  const karim = await parts.people.appoint('karim@example.org', 'coordinator');
  const ida = await parts.people.appoint('ida@example.org', 'lead');
  const draft = aDraft({ sentBy: ida.id, createdAt: MONDAY });
  await parts.requests.keepDraft(draft);
  const act = async (by: Person, kind: 'send' | 'take') => {
    const seen = await parts.requests.find(draft.id);
    if (!seen) throw new Error('the request is lost');
    const doing = { ...(await surroundingsOf(parts, seen, MONDAY)), id: kind, by, seen: seen.version };
    await parts.requests.change(draft.id, kind, (request) => decide(request, { kind }, doing));
  };
  await act(ida, 'send');
  await act(karim, 'take');
  expect(await dueRequests(parts, TUESDAY)).toBe(0);

  await parts.people.markLeft(karim.id, undefined, TUESDAY);
  expect(await dueRequests(parts, TUESDAY)).toBe(1);
  expect(await parts.requests.find(draft.id)).toMatchObject({ state: 'offered', offeredTo: ida.id });
});
