import type { Clock } from '../kernel/clock.ts';
import type { Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { prose, type Reply } from '../reply/reply.ts';
import { welcome as says } from '../wording/conversation.ts';

export type WelcomeParts = {
  readonly people: Pick<People, 'markWelcomed'>;
  readonly posts: Pick<Posts, 'owe'>;
  readonly clock: Clock;
  readonly nudge: () => void;
};

/** Has whoever turns up alone with the bot for the first time told what it is for; asked of each person once. */
export function createWelcomes({ people, posts, clock, nudge }: WelcomeParts) {
  const known = new Set<string>();

  return {
    async greet({ id }: Person): Promise<void> {
      if (known.has(id)) return;

      known.add(id);
      const now = clock();
      if ((await people.markWelcomed(id, now)) === 'again') return;

      const to = { kind: 'person', person: id } as const;
      await posts.owe([{ key: `welcome:${id}`, about: { kind: 'welcome', id }, to }], now);
      nudge();
    },
    /** Whoever is welcomed where they stand hears it nowhere else. */
    async greeted({ id }: Person): Promise<void> {
      known.add(id);
      await people.markWelcomed(id, clock());
    },
  };
}

/** Three sentences and three buttons. */
export function sayWelcome(): Reply {
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      ...says.sentences.map((text) => ({ kind: 'prose', text: prose(text) }) as const),
      {
        kind: 'choices',
        choices: [
          { label: says.overview, press: { kind: 'overview' } },
          { label: says.newRequest, press: { kind: 'new-request' } },
          { label: says.help, press: { kind: 'help' } },
        ],
      },
    ],
  };
}
