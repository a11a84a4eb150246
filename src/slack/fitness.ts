import type { Fitness } from '../outbox/messenger.ts';
import { attempt } from './attempt.ts';
import type { SlackApi } from './slack-api.ts';
import { type Directory, isApp, type OwnPeople, standingOf } from './visitors.ts';

const FIT: Fitness = { kind: 'fit' };
const MEMBERS_A_PAGE = 200;

export type FitnessParts = {
  readonly api: SlackApi;
  readonly lookUp: Directory;
  readonly own: OwnPeople;
};

/** Whether what is for the staff alone may be posted there: nobody else reads along, now or by joining. */
export async function checkFitness(parts: FitnessParts, channel: string): Promise<Fitness> {
  const { client, call } = parts.api;
  const asked = await attempt(() => call(() => client.conversations.info({ channel })));
  if (asked.kind !== 'sent')
    return asked.why === 'channel_not_found'
      ? unfit('unknown-conversation')
      : { kind: 'unknown', why: asked.why };

  const { channel: found } = asked.answer;
  if (!found || found.is_archived) return unfit('unknown-conversation');
  if (found.is_ext_shared || found.is_pending_ext_shared) return unfit('outsiders');
  if (!found.is_private && !found.is_im && !found.is_mpim) return unfit('public');
  if (found.is_member === false && !found.is_im) return unfit('not-a-member');
  return checkMembers(parts, channel);
}

/** Goes through the members until one is found who may not read along. */
async function checkMembers(parts: FitnessParts, channel: string): Promise<Fitness> {
  const { client, call } = parts.api;
  let cursor = '';
  do {
    const page = { channel, limit: MEMBERS_A_PAGE, ...(cursor === '' ? {} : { cursor }) };
    const asked = await attempt(() => call(() => client.conversations.members(page)));
    if (asked.kind !== 'sent') return { kind: 'unknown', why: asked.why };

    for (const member of asked.answer.members ?? []) {
      const fitness = await checkMember(parts, member);
      if (fitness.kind !== 'fit') return fitness;
    }
    cursor = asked.answer.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return FIT;
}

/** Apps of our own and colleagues who have left read nothing. */
async function checkMember({ lookUp, own }: FitnessParts, member: string): Promise<Fitness> {
  const asked = await attempt(() => lookUp(member));
  if (asked.kind !== 'sent') return { kind: 'unknown', why: asked.why };

  const user = asked.answer;
  if (user && (isApp(user) || user.deleted)) return FIT;

  const standing = user ? standingOf(user, own) : 'outsider';
  if (standing === 'member') return FIT;
  return unfit(standing === 'guest' ? 'guests' : 'outsiders');
}

function unfit(why: Extract<Fitness, { readonly kind: 'unfit' }>['why']): Fitness {
  return { kind: 'unfit', why };
}
