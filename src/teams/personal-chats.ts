import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Account } from '../people/person.ts';
import type { Connector, Foothold } from './connector.ts';
import type { Conversation } from './conversation.ts';
import { certainlyFailed, whyFailed } from './failure.ts';
import { conversationInstalled, personInstalled } from './installed.ts';
import type { TeamsSettings } from './settings.ts';

export type PersonalChat =
  | { readonly kind: 'open'; readonly conversation: Conversation }
  | { readonly kind: 'closed' | 'unknown'; readonly why: string };

/** Finds where somebody talks alone with the bot, and opens it where they never did. Never throws. */
export type PersonalChats = (account: Account, foothold?: Foothold) => Promise<PersonalChat>;

export type PersonalChatParts = {
  readonly installations: Installations;
  readonly connector: Connector;
  readonly settings: TeamsSettings;
  readonly clock: Clock;
};

export function createPersonalChats(parts: PersonalChatParts): PersonalChats {
  return async (account, foothold) => {
    try {
      return await find(parts, account, foothold);
    } catch (error) {
      return { kind: certainlyFailed(error) ? 'closed' : 'unknown', why: whyFailed(error) };
    }
  };
}

async function find(
  parts: PersonalChatParts,
  account: Account,
  foothold: Foothold | undefined,
): Promise<PersonalChat> {
  const { installations, settings } = parts;
  const known = (await installations.ofWorkspace('teams', account.workspace)).flatMap((installation) => {
    const conversation = conversationInstalled(installation, settings);
    return conversation ? [{ conversation, person: personInstalled(installation) }] : [];
  });
  const theirs = known.find(({ person }) => person === account.user);
  if (theirs) return { kind: 'open', conversation: theirs.conversation };

  const at = foothold ?? known[0]?.conversation;
  return at ? open(parts, account, at) : { kind: 'closed', why: 'not-installed' };
}

/** Teams gives the same chat however often it is asked to open it, so nothing is lost where its answer is. */
async function open(
  { installations, connector, settings, clock }: PersonalChatParts,
  { workspace, user }: Account,
  { serviceUrl, bot }: Foothold,
): Promise<PersonalChat> {
  const conversation = await connector.openPersonal({ serviceUrl, bot, tenant: workspace }, user);
  const installation = {
    platform: 'teams',
    workspace,
    conversation,
    kind: 'personal',
    reference: { serviceUrl, conversation, tenant: workspace, bot, user: { aadObjectId: user } },
    seenAt: clock(),
  } as const;
  await installations.remember(installation);
  const opened = conversationInstalled(installation, settings);
  return opened ? { kind: 'open', conversation: opened } : { kind: 'closed', why: 'not-served' };
}
