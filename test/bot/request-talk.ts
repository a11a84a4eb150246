import type { Effect, Heard, Place, Submission } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { composeRequest } from '../../src/bot/request-cards.ts';
import type { NewPost } from '../../src/outbox/posts.ts';
import type { Role, Visitor } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Filled, Form } from '../../src/reply/form.ts';
import type { FormPress, Press } from '../../src/reply/press.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { postsInMemory } from '../support/posts-in-memory.ts';
import { requestsInMemory } from '../support/requests-in-memory.ts';

/** Monday 23 November 2026, 9.00 in Denmark. */
export const MONDAY = new Date('2026-11-23T08:00:00Z');
export const AARHUS = '0751';
export const ODENSE = '0461';

const STAFF = {
  signe: { name: 'Signe Lund', role: 'reader', municipalities: [] },
  karim: { name: 'Karim Holm', role: 'coordinator', municipalities: [AARHUS] },
  lise: { name: 'Lise Bro', role: 'coordinator', municipalities: [ODENSE] },
  anna: { name: 'Anna Vang', role: 'lead', municipalities: [] },
} as const satisfies Record<string, { name: string; role: Role; municipalities: readonly string[] }>;
export type Who = keyof typeof STAFF;

/** A bot with four colleagues who talk with it, and what they see. */
export type Talk = {
  readonly parts: BotPartsInMemory;
  /** Moves the clock. */
  at(now: Date): void;
  id(who: Who): Promise<string>;
  says(who: Who, text: string, place?: Place): Promise<Reply>;
  hears(who: Who, text: string, place?: Place): Promise<Heard>;
  presses(who: Who, press: Press | undefined, place?: Place): Promise<Effect>;
  fills(who: Who, press: FormPress, filled: Filled, place?: Place): Promise<Submission>;
  /** The messages that are owed to somebody, or to a channel, as they read now; the oldest first. */
  owed(to: Who | { readonly conversation: string }): Promise<readonly Reply[]>;
};

export async function aTalk(overrides: Partial<BotPartsInMemory> = {}): Promise<Talk> {
  let now = MONDAY;
  const owed: NewPost[] = [];
  const posts = postsInMemory();
  const requests = requestsInMemory({
    ...posts,
    owe: (some, at) => {
      owed.push(...some.filter(({ key }) => !owed.some((one) => one.key === key)));
      return posts.owe(some, at);
    },
  });
  const parts = botParts({ clock: () => now, posts, requests, ...overrides });
  const bot = createBot(parts);
  const rows = Object.entries(STAFF).map(([who, person]) => ({ email: `${who}@example.org`, ...person }));
  await parts.people.takeIn(rows, undefined, MONDAY);

  const turn = (who: Who, place: Place) => ({
    by: visitor(who),
    place,
    where: { platform: 'chat', workspace: 'W1', conversation: place === 'private' ? `D-${who}` : 'C1' },
  });
  const id = async (who: Who) => {
    const person = await parts.people.findByEmail(`${who}@example.org`);
    if (!person) throw new Error(`${who} is not on the staff`);
    return person.id;
  };
  const hears = (who: Who, text: string, place: Place = 'private') => bot.hear({ ...turn(who, place), text });

  return {
    parts,
    at(moment) {
      now = moment;
    },
    id,
    hears,
    async says(who, text, place) {
      const heard = await hears(who, text, place);
      if (heard.kind !== 'say') throw new Error(`not said: ${heard.kind}`);
      return heard.reply;
    },
    presses: (who, press, place = 'private') => bot.press({ ...turn(who, place), press }),
    fills: (who, press, filled, place = 'private') => bot.submit({ ...turn(who, place), press, filled }),
    async owed(to) {
      const person = typeof to === 'string' ? await id(to) : undefined;
      const conversation = typeof to === 'string' ? undefined : to.conversation;
      const theirs = owed.filter(({ to: whom }) =>
        whom.kind === 'person' ? whom.person === person : whom.address.conversation === conversation,
      );
      const replies = await Promise.all(
        theirs.map((post) => composeRequest(parts, post.about, { ...post, message: 'there' })),
      );
      return replies.flatMap((reply) => reply ?? []);
    },
  };
}

/** One of them, as the chat tells who it is. */
export function visitor(who: Who): Visitor {
  return {
    account: { platform: 'chat', workspace: 'W1', user: `U-${who}` },
    email: `${who}@example.org`,
    standing: 'member',
  };
}

export function choicesIn(reply: Reply): readonly Choice[] {
  return reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
}

export function labels(reply: Reply): readonly string[] {
  return choicesIn(reply).map(({ label }) => label);
}

/** The press of the button with that label. */
export function button(reply: Reply, label: string): Press {
  const choice = choicesIn(reply).find((each) => each.label === label);
  if (!choice) throw new Error(`no button »${label}« among ${labels(reply).join(', ')}`);
  return choice.press;
}

/** The button that sends a draft; a confidential one goes to the lead. */
export function sendButton(draft: Reply): Press {
  const label = labels(draft).find((each) => each.startsWith('Send til '));
  return button(draft, label ?? 'Send til koordinator');
}

/** What a press or a filled-in form shows. */
export function shown(effect: Effect | Submission): Reply {
  if (effect.kind === 'replace' || effect.kind === 'tell') return effect.reply;
  throw new Error(`nothing is shown: ${JSON.stringify(effect)}`);
}

export function shownText(effect: Effect | Submission): string {
  return asText(shown(effect));
}

export function formIn(opened: Effect | Heard): Form {
  if (opened.kind !== 'form') throw new Error(`no form: ${JSON.stringify(opened)}`);
  return opened.form;
}
