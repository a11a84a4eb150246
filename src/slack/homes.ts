import type { Logger } from 'pino';
import type { Bot } from '../bot/bot.ts';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import { coalesced } from '../kernel/coalesced.ts';
import type { Wait } from '../kernel/wait.ts';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import type { Address } from '../outbox/address.ts';
import type { Visitor } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import type { AddressOf } from './addresses.ts';
import { attempt, rendered } from './attempt.ts';
import { whereFailed, whyFailed } from './failure.ts';
import { chatOpened, homeOf } from './home-installation.ts';
import type { HomeOpened } from './home-opened.ts';
import type { SlackApi } from './slack-api.ts';
import { toHomeView } from './view.ts';
import type { Caller } from './visitors.ts';

/** So many people's Homes are kept in mind; whoever is forgotten sees theirs anew when they open it. */
const AT_MOST = 1_000;
/** Homes that changed by themselves are published so far apart, in milliseconds: Slack takes a hundred a minute. */
const APART_MS = 1_000;

/** The Home tabs of those who have one open. None of these throws, and nobody who is served waits for theirs. */
export type Homes = {
  /** Somebody opened theirs, or their chat with the bot, which is noted for what changes later. */
  opened(opened: HomeOpened): Promise<void>;
  /** Somebody acted on theirs. */
  show(caller: Caller): void;
  /** Somebody acted elsewhere: theirs is shown anew where they ever opened it. */
  acted(caller: Caller): void;
  /** What is somebody's own has changed while they did nothing: theirs is shown anew in its turn. */
  changed(personal: Address): void;
};

export type HomeParts = {
  readonly api: SlackApi;
  readonly bot: Bot;
  readonly visitorFrom: (caller: Caller) => Promise<Visitor>;
  readonly installations: Installations;
  readonly addressOf: AddressOf;
  readonly work: WorkInHand;
  readonly wait: Wait;
  readonly clock: Clock;
  readonly closing: AbortSignal;
  readonly log: Logger;
};

/** One person's Home: the version that stands there, as far as it is known, and what publishes it, never twice at a time. */
type Own = { hash: string | undefined; readonly publish: () => Promise<void> };

export function createHomes(parts: HomeParts): Homes {
  const { installations, work, wait, closing, log } = parts;
  const known = new Map<string, Own>();
  const queued = new Map<string, Address>();

  const ownOf = (caller: Caller): Own => {
    const key = keyOf(caller);
    const found = known.get(key) ?? ownHome(parts, caller);
    known.delete(key);
    known.set(key, found);
    const oldest = known.size > AT_MOST ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return found;
  };

  const drain = coalesced(async () => {
    for (const [key, address] of queued) {
      if (closing.aborted) return;
      queued.delete(key);
      const caller = homeOf(await installations.find(address));
      if (!caller) continue;
      await ownOf(caller).publish();
      await wait(APART_MS, closing).catch(() => undefined);
    }
  });

  return {
    async opened({ caller, chat, tab, hash }) {
      if (chat !== undefined) work.add(noteChat(parts, caller, chat));
      if (tab !== 'home') return greet(parts, caller);

      const own = ownOf(caller);
      if (hash !== undefined) own.hash = hash;
      await own.publish();
    },
    show: (caller) => void work.add(ownOf(caller).publish()),
    acted(caller) {
      const own = known.get(keyOf(caller));
      if (own) work.add(own.publish());
    },
    changed(personal) {
      if (queued.size < AT_MOST) queued.set(`${personal.workspace} ${personal.conversation}`, personal);
      work
        .add(drain())
        .catch((error) => log.warn({ why: whyFailed(error) }, 'slack: homes were not shown anew'));
    },
  };
}

/** Whoever opens the chat for the first time is welcomed there; a guest is told nothing before they ask. */
async function greet({ bot, visitorFrom, log }: HomeParts, caller: Caller): Promise<void> {
  try {
    const by = await visitorFrom(caller);
    if (by.standing === 'member') await bot.greet({ by, place: 'private', where: undefined });
  } catch (error) {
    log.warn({ why: whyFailed(error) }, 'slack: nobody was welcomed');
  }
}

/** Nothing is lost where this fails: it is noted the next time. */
async function noteChat({ installations, addressOf, clock, log }: HomeParts, caller: Caller, chat: string) {
  try {
    await installations.remember(chatOpened(caller, addressOf(caller, chat), clock()));
  } catch (error) {
    log.warn({ why: whyFailed(error) }, 'slack: a chat was not noted');
  }
}

function keyOf({ workspace, user }: Caller): string {
  return `${workspace ?? ''} ${user}`;
}

function ownHome(parts: HomeParts, caller: Caller): Own {
  const own: Own = { hash: undefined, publish: coalesced(() => publish(parts, caller, own)) };
  return own;
}

/**
 * Shows what is somebody's own now. Where another one was published meanwhile, what this one says is older: it is said
 * anew and takes that one's place.
 */
async function publish(parts: HomeParts, caller: Caller, own: Own): Promise<void> {
  const first = await send(parts, caller, own.hash);
  const last = first.kind !== 'sent' && first.why === 'hash_conflict' ? await send(parts, caller) : first;
  own.hash = last.kind === 'sent' ? last.answer.view?.hash : undefined;
  if (last.kind !== 'sent') parts.log.warn({ why: last.why }, 'slack: a home was not published');
}

async function send(parts: HomeParts, caller: Caller, hash?: string) {
  const { client, call } = parts.api;
  const reply = await said(parts, caller);
  return rendered(
    () => toHomeView(reply),
    (view) =>
      attempt(() =>
        call(() =>
          client.views.publish({ user_id: caller.user, view, ...(hash === undefined ? {} : { hash }) }),
        ),
      ),
  );
}

/** Who it is, is asked anew each time: what somebody may see changes. */
async function said({ bot, visitorFrom, log }: HomeParts, caller: Caller): Promise<Reply> {
  try {
    const by = await visitorFrom(caller);
    return await bot.overview({ by, place: 'private', where: undefined });
  } catch (error) {
    log.error({ why: whyFailed(error), where: whereFailed(error) }, 'slack: no words for a home');
    return bot.apology();
  }
}
