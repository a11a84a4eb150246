import type { Messenger } from '../outbox/messenger.ts';
import type { Account } from '../people/person.ts';
import type { AddressOf } from './addresses.ts';
import { attempt } from './attempt.ts';
import { checkFitness, type FitnessParts } from './fitness.ts';
import type { Homes } from './homes.ts';
import { lookFor, metadataFor } from './look-for.ts';
import type { Illustrate } from './pictures.ts';
import { standingOf } from './visitors.ts';
import { AS_WRITTEN, inThread } from './voice.ts';

/** Refused because of the person: they cannot be written to, now or later. */
const CLOSED: readonly string[] = [
  'cannot_dm_bot',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'users_not_found',
];

/** Refused whatever is asked: the app was removed, or its token taken back. */
const SHUT: readonly string[] = ['account_inactive', 'invalid_auth', 'token_expired', 'token_revoked'];

export type ChatParts = FitnessParts & { readonly addressOf: AddressOf };

/** How the bot speaks unasked in Slack. Messages carry their key as metadata, so each can be found again. */
export function createMessenger(
  parts: ChatParts & { readonly homes: Pick<Homes, 'changed'>; readonly illustrate: Illustrate },
): Messenger {
  const { api, own, illustrate } = parts;
  const { client, call, inTurn } = api;

  return {
    platform: 'slack',
    remembers: true,

    async accountWith(email) {
      const found = await attempt(() => call(() => client.users.lookupByEmail({ email })));
      const user = found.kind === 'sent' ? found.answer.user : undefined;
      if (!user?.id || user.is_email_confirmed === false || standingOf(user, own) !== 'member')
        return undefined;
      return { platform: 'slack', workspace: user.team_id ?? '', user: user.id };
    },

    personal: (account) => openChat(parts, account),

    check: ({ conversation }) => checkFitness(parts, conversation),

    post: ({ conversation: channel }, key, reply, thread) =>
      illustrate(reply, async (message) => {
        const posted = await attempt(() =>
          inTurn(channel, () =>
            client.chat.postMessage({
              channel,
              ...inThread(thread),
              ...message,
              ...AS_WRITTEN,
              metadata: metadataFor(key),
            }),
          ),
        );
        if (posted.kind !== 'sent') return posted;

        const { ts } = posted.answer;
        return ts === undefined ? { kind: 'unsure', why: 'unreadable' } : { kind: 'sent', message: ts };
      }),

    changed: (personal) => parts.homes.changed(personal),

    lookFor: ({ conversation: channel }, key, since, thread) => lookFor(api, { channel, key, since, thread }),

    update: ({ conversation: channel }, ts, reply) =>
      illustrate(reply, async (message) => {
        const updated = await attempt(() =>
          inTurn(channel, () =>
            client.chat.update({ channel, ts, ...message, link_names: false, parse: 'none' }),
          ),
        );
        return updated.kind === 'sent' ? { kind: 'sent' } : updated;
      }),
  };
}

async function openChat(
  { api: { client, call }, lookUp, own, addressOf }: ChatParts,
  { user, workspace }: Account,
): ReturnType<Messenger['personal']> {
  const known = await attempt(() => lookUp(user));
  if (known.kind !== 'sent') return { kind: SHUT.includes(known.why) ? 'shut' : 'unknown', why: known.why };

  const standing = known.answer ? standingOf(known.answer, own) : 'outsider';
  if (standing !== 'member') return { kind: 'closed', why: standing };

  const opened = await attempt(() => call(() => client.conversations.open({ users: user })));
  if (opened.kind !== 'sent')
    return { kind: CLOSED.includes(opened.why) ? 'closed' : 'unknown', why: opened.why };

  const conversation = opened.answer.channel?.id;
  const enterprise = known.answer?.enterprise_user?.enterprise_id;
  return conversation === undefined
    ? { kind: 'unknown', why: 'unreadable' }
    : { kind: 'open', address: addressOf({ workspace, enterprise }, conversation) };
}
