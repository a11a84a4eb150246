import { randomUUID } from 'node:crypto';
import type { Address } from '../../src/outbox/address.ts';
import type { Store } from '../../src/store/open.ts';
import { aChannel, day } from '../anniversaries/builders.ts';
import { SLACK_WORKSPACE, TEAMS_TENANT } from './platforms.ts';

/** Monday of week 48, in the morning, some minutes after the digests are due. */
export const MONDAY = new Date('2026-11-23T07:05:00.000Z');

/** So many people on each platform get a digest, beside one channel each. */
const PEOPLE = 19;

/** Who is to get a digest: the conversation in which it comes, and the platform's name. */
export type Recipient = Pick<Address, 'platform' | 'conversation'>;

/** Fills an empty store with a channel and nineteen coordinators on each platform, each with a match of their own. */
export async function settle(store: Store, serviceUrl: string): Promise<readonly Recipient[]> {
  const coordinators = Array.from({ length: 2 * PEOPLE }, (_, index) => index);
  const people = [];
  for (const index of coordinators) people.push(await settleOne(store, serviceUrl, index));

  const owner = people[0]?.id ?? '';
  const channels = [
    { platform: 'slack', workspace: SLACK_WORKSPACE, conversation: 'G1STAFF' },
    { platform: 'teams', workspace: TEAMS_TENANT, conversation: '19:staff@thread.tacv2' },
  ];
  for (const channel of channels) {
    await store.digestChannels.keep(aChannel({ id: randomUUID(), ...channel, owner }), owner, MONDAY);
  }
  await store.installations.remember({
    ...teamsConversation('19:staff@thread.tacv2', 'channel', { serviceUrl, bot: '28:bot', team: '19:team' }),
  });
  return [...people, ...channels];
}

async function settleOne(store: Store, serviceUrl: string, index: number) {
  const onSlack = index % 2 === 0;
  const user = onSlack ? `U${100 + index}` : `aad-${index}`;
  const account = onSlack
    ? { platform: 'slack', workspace: SLACK_WORKSPACE, user }
    : { platform: 'teams', workspace: TEAMS_TENANT, user };
  const { id } = await store.people.enrol(
    account,
    `${user}@eksempel.dk`,
    'coordinator',
    `Person ${100 + index}`,
  );
  await store.matches.add(
    {
      code: `HTO-${100 + index}`,
      municipality: '0751',
      family: undefined,
      startDate: day('2025-12-14'),
      weekday: 3,
      coordinator: id,
      status: { kind: 'active' },
    },
    id,
    MONDAY,
  );
  // A chat that is known already, except with every fifth: there it is opened first.
  if (!onSlack && index % 5 > 0) {
    const reference = { serviceUrl, bot: '28:bot', user: { aadObjectId: user } };
    await store.installations.remember(teamsConversation(`a:${user}`, 'personal', reference));
  }
  return { id, platform: account.platform, conversation: onSlack ? `D${user}` : `a:${user}` };
}

function teamsConversation(conversation: string, kind: 'personal' | 'channel', reference: object) {
  return { platform: 'teams', workspace: TEAMS_TENANT, conversation, kind, reference, seenAt: MONDAY };
}
