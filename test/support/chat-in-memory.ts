import type { Clock } from '../../src/kernel/clock.ts';
import { never } from '../../src/kernel/never.ts';
import type { Address } from '../../src/outbox/address.ts';
import type { Fitness, Messenger, Posting } from '../../src/outbox/messenger.ts';
import type { Sending } from '../../src/outbox/sending.ts';
import type { Account } from '../../src/people/person.ts';
import type { Reply } from '../../src/reply/reply.ts';

/** What the platform does with something that is asked of it. */
export const FATES = ['done', 'refused', 'lost', 'done-unsaid', 'done-late'] as const;
export type Fate = (typeof FATES)[number];
export type Act = 'personal' | 'check' | 'post' | 'lookFor' | 'update';

/** A message as the people in the conversation see it. */
export type Standing = {
  readonly message: string;
  readonly address: Address;
  readonly key: string;
  readonly thread: string | undefined;
  readonly reply: Reply;
};

export type Chat = Messenger & { standing(): readonly Standing[] };

/** A message that is on its way lands just before the bot may look for it. */
const LANDS_AFTER = 59_000;

/** A platform for as long as the test runs, which does with each act what the test says. */
export function chatInMemory(given: {
  readonly platform: string;
  readonly clock: Clock;
  readonly remembers?: boolean;
  readonly fateOf?: (act: Act, address: Address | undefined) => Fate;
  readonly fitness?: (address: Address) => Fitness;
  /** Whom it finds by e-mail. */
  readonly knows?: Readonly<Record<string, Account>>;
  /** Users whom nobody reaches until somebody mends their platform. */
  readonly shut?: readonly string[];
  /** Users whose chat with the bot is closed. */
  readonly closed?: readonly string[];
  readonly pauseMs?: number;
}): Chat {
  const { platform, clock, remembers = true, fateOf = () => 'done', closed = [], pauseMs } = given;
  const messages: (Standing & { readonly landsAt: number })[] = [];
  const landed = () => messages.filter(({ landsAt }) => landsAt <= clock().getTime());
  const pause = pauseMs === undefined ? {} : { pauseMs };

  const add = (standing: Omit<Standing, 'message'>, late = false): Posting => {
    const message = `${platform}-${messages.length + 1}`;
    messages.push({ ...standing, message, landsAt: clock().getTime() + (late ? LANDS_AFTER : 0) });
    return { kind: 'sent', message };
  };

  return {
    platform,
    remembers,

    async accountWith(email) {
      return given.knows?.[email];
    },

    async personal({ workspace, user }) {
      if (given.shut?.includes(user)) return { kind: 'shut', why: 'token_revoked' };
      if (closed.includes(user)) return { kind: 'closed', why: 'uninstalled' };
      if (fateOf('personal', undefined) !== 'done') return { kind: 'unknown', why: 'busy' };
      return { kind: 'open', address: { platform, workspace, conversation: `with-${user}` } };
    },

    async check(address) {
      if (fateOf('check', address) !== 'done') return { kind: 'unknown', why: 'busy' };
      return given.fitness?.(address) ?? { kind: 'fit' };
    },

    async post(address, key, reply, thread) {
      const standing = { address, key, reply, thread };
      return answered(fateOf('post', address), pause, (late) => add(standing, late));
    },

    async lookFor(address, key) {
      if (fateOf('lookFor', address) !== 'done' || !remembers) return { kind: 'cannot-tell' };
      const found = landed().find(
        (one) => one.key === key && one.address.conversation === address.conversation,
      );
      return found ? { kind: 'found', message: found.message } : { kind: 'absent' };
    },

    async update(address, message, reply) {
      const index = messages.findIndex((one) => one.message === message);
      const old = messages[index];
      if (!old) return { kind: 'refused', why: 'no_such_message' };
      return answered(fateOf('update', address), pause, (): Sending => {
        messages[index] = { ...old, reply };
        return { kind: 'sent' };
      });
    },

    standing: landed,
  };
}

function answered<T>(
  fate: Fate,
  pause: { readonly pauseMs?: number },
  act: (late: boolean) => T,
): T | Exclude<Sending, { readonly kind: 'sent' }> {
  switch (fate) {
    case 'done':
      return act(false);
    case 'refused':
      return { kind: 'refused', why: 'busy', ...pause };
    case 'lost':
      return { kind: 'unsure', why: 'reset', ...pause };
    case 'done-unsaid':
    case 'done-late':
      act(fate === 'done-late');
      return { kind: 'unsure', why: 'reset', ...pause };
    default:
      return never(fate);
  }
}
