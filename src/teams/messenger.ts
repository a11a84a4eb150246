import type { Logger } from 'pino';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Address } from '../outbox/address.ts';
import type { Fitness, Messenger } from '../outbox/messenger.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Account } from '../people/person.ts';
import type { Connector } from './connector.ts';
import { addressOf, type Conversation } from './conversation.ts';
import { shutsOut, statusOf, whyFailed } from './failure.ts';
import { conversationInstalled } from './installed.ts';
import type { PersonalChats } from './personal-chats.ts';
import type { TeamsSettings } from './settings.ts';
import { saying } from './showing.ts';
import { isForeign, isGuest, standingOf } from './visitors.ts';
import type { Voice } from './voice.ts';

export type MessengerParts = {
  readonly settings: TeamsSettings;
  readonly installations: Installations;
  readonly connector: Connector;
  readonly voice: Voice;
  readonly personalChats: PersonalChats;
  readonly clock: Clock;
  readonly log: Logger;
};

/** How the bot speaks unasked in Teams, which can change a message but cannot be asked what was posted. */
export function createMessenger(parts: MessengerParts): Messenger {
  const { voice, personalChats } = parts;

  return {
    platform: 'teams',
    remembers: false,
    accountWith: (email) => accountWith(parts, email),
    async personal(account) {
      const chat = await personalChats(account);
      return chat.kind === 'open' ? { kind: 'open', address: addressOf(chat.conversation) } : chat;
    },
    async check(address) {
      try {
        const conversation = await reach(parts, address);
        return conversation
          ? await fitnessOf(parts.connector, conversation)
          : { kind: 'unfit', why: 'unknown-conversation' };
      } catch (error) {
        return unfitBy(error);
      }
    },
    post: (address, _key, reply, thread) =>
      speak(parts, address, (conversation) => voice.toEveryone(inThread(conversation, thread), reply)),
    lookFor: async () => ({ kind: 'cannot-tell' }),
    update: (address, message, reply) =>
      speak(parts, address, (conversation) => voice.instead(conversation, message, saying(reply))),
  };
}

/** Teams knows people by their address only within a conversation, so each that is known is asked. */
async function accountWith(parts: MessengerParts, email: string): Promise<Account | undefined> {
  const { settings, installations, connector, log } = parts;
  if (settings.kind !== 'tenant') return undefined;

  try {
    for (const installation of await installations.ofWorkspace('teams', settings.tenantId)) {
      const conversation = conversationInstalled(installation, settings);
      const member = conversation && (await connector.findMember(conversation, email));
      if (!conversation || !member?.aadObjectId || standingOf(member, conversation.tenant) !== 'member')
        continue;
      return { platform: 'teams', workspace: conversation.tenant, user: member.aadObjectId };
    }
  } catch (error) {
    log.warn({ why: whyFailed(error) }, 'teams: nobody could be looked up');
  }
  return undefined;
}

async function reach(
  { installations, settings }: MessengerParts,
  address: Address,
): Promise<Conversation | undefined> {
  const installation = await installations.find(address);
  return installation && conversationInstalled(installation, settings);
}

/** Speaks where the bot may, and notes where it may not any more. */
async function speak<Sent extends Sending>(
  parts: MessengerParts,
  address: Address,
  say: (conversation: Conversation) => Promise<Sent>,
): Promise<Sent | Refused> {
  const reached = await reach(parts, address).then((found) => found ?? 'unknown-conversation', whyFailed);
  if (typeof reached === 'string') return { kind: 'refused', why: reached };

  const said = await say(reached);
  if (said.kind !== 'sent' && shutsOut(said.why)) {
    const { installations, clock, log } = parts;
    await installations
      .markGone(address, clock())
      .catch((error) => log.error({ why: whyFailed(error) }, 'teams: conversation not marked as gone'));
  }
  return said;
}

type Refused = Extract<Sending, { readonly kind: 'refused' }>;

/** A channel's own id starts a thread; the other conversations have none. */
function inThread(conversation: Conversation, thread: string | undefined): Conversation {
  const { base, kind } = conversation;
  return kind === 'channel' && thread !== undefined
    ? { ...conversation, id: `${base};messageid=${thread}` }
    : conversation;
}

async function fitnessOf(connector: Connector, conversation: Conversation): Promise<Fitness> {
  if (conversation.kind === 'personal') return { kind: 'fit' };
  if (conversation.sharedChannel) return { kind: 'unfit', why: 'outsiders' };

  let guests = false;
  for await (const members of connector.members(conversation)) {
    if (members.some((member) => isForeign(member, conversation.tenant))) {
      return { kind: 'unfit', why: 'outsiders' };
    }
    guests ||= members.some(isGuest);
  }
  return guests ? { kind: 'unfit', why: 'guests' } : { kind: 'fit' };
}

function unfitBy(error: unknown): Fitness {
  if (statusOf(error) === 404) return { kind: 'unfit', why: 'unknown-conversation' };
  return shutsOut(whyFailed(error))
    ? { kind: 'unfit', why: 'not-a-member' }
    : { kind: 'unknown', why: whyFailed(error) };
}
