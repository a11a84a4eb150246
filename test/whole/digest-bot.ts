import { pino } from 'pino';
import { composeDigest } from '../../src/anniversaries/compose-digest.ts';
import { digestsOwed } from '../../src/anniversaries/digest-posts.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { deliverPosts } from '../../src/outbox/deliver.ts';
import type { Posts } from '../../src/outbox/posts.ts';
import { openSlack } from '../../src/slack/open-slack.ts';
import type { Store } from '../../src/store/open.ts';
import { openTeams } from '../../src/teams/open-teams.ts';
import { aProgramme } from '../anniversaries/builders.ts';
import { scriptedBot } from '../support/scripted-bot.ts';
import { SLACK_WORKSPACE } from './platforms.ts';

/** A Slack that does not answer is given up on sooner than in earnest, in milliseconds. */
const PATIENCE_MS = 250;

export type DigestBot = {
  readonly clock: Clock;
  /** Moves the bot's clock on, or back, by so many milliseconds. */
  move(ms: number): void;
  /** Owes the digests that are due and delivers all that is owed. */
  goRound(): Promise<void>;
  close(): Promise<void>;
};

/** The bot's digests with nothing left out but the clock, which stands still until it is moved. */
export function openDigestBot(given: {
  readonly store: Store;
  readonly platformsUrl: string;
  readonly now: Date;
  /** The posts as the bot is to see them. */
  readonly posts?: Posts;
}): DigestBot {
  const { store, platformsUrl, posts = store.posts } = given;
  let now = given.now;
  const clock = () => now;
  const move = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const log = pino({ level: 'silent' });
  const common = {
    bot: scriptedBot(),
    deliveries: store.deliveries,
    installations: store.installations,
    clock,
    log,
    wait: async (ms: number) => move(ms),
  };
  const slack = openSlack({
    settings: {
      apps: [{ kind: 'http', signingSecret: 'invented', tokens: [{ botToken: 'xoxb-invented' }] }],
      workspaces: [SLACK_WORKSPACE],
      apiUrl: `${platformsUrl}/api/`,
    },
    fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }),
    ...common,
  });
  const teams = openTeams({ settings: { kind: 'local' }, ...common });
  const sources = { ...store, posts, programme: aProgramme() };
  const outbox = {
    posts,
    messengers: [slack.messenger, teams.messenger],
    compose: ({ id }: { readonly id: string }) => composeDigest(sources, id, now),
    accountsOf: store.people.accountsOf,
    clock,
    log,
  };

  return {
    clock,
    move,
    async goRound() {
      await posts.owe(await digestsOwed(sources, now), now);
      await deliverPosts(outbox, new AbortController().signal);
    },
    async close() {
      await Promise.all([slack.stop(), teams.stop()]);
    },
  };
}
