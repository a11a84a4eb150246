import { nightlyBackup } from './backup/nightly.ts';
import { isClosedTo, sayClosed, sayErased } from './bot/closed-posts.ts';
import { composeFirstDay, firstDayPosts } from './bot/first-day-posts.ts';
import { composeMisses } from './bot/learning-misses.ts';
import { composeNotice } from './bot/notices.ts';
import { composeNumbers, type NumbersParts } from './bot/numbers.ts';
import { composeRequest } from './bot/request-cards.ts';
import { dueRequests } from './bot/request-round.ts';
import { composeRetention, goThroughRetention } from './bot/retention-round.ts';
import { composeWeek } from './bot/week.ts';
import { weekOwed } from './bot/week-posts.ts';
import { sayWelcome } from './bot/welcome.ts';
import type { Content } from './content/content.ts';
import type { Clock } from './kernel/clock.ts';
import type { Log } from './kernel/log.ts';
import { never } from './kernel/never.ts';
import type { Wait } from './kernel/wait.ts';
import type { Metrics } from './metrics/open-metrics.ts';
import { numbersPosts } from './numbers/numbers-posts.ts';
import type { Publish } from './numbers/secret-files.ts';
import { accountsOf } from './outbox/accounts.ts';
import type { Address } from './outbox/address.ts';
import { deliverPosts } from './outbox/deliver.ts';
import type { Fitness, Messenger } from './outbox/messenger.ts';
import type { Outbox } from './outbox/outbox.ts';
import { openSchedule, type Schedule } from './schedule/open-schedule.ts';
import type { Round } from './schedule/rounds.ts';
import type { Store } from './store/open.ts';

export type JobParts = {
  readonly store: Store;
  readonly content: Content;
  /** The content with what was approved in chat. */
  readonly contentNow: () => Promise<Content>;
  readonly messengers: readonly Messenger[];
  /** Where the nightly backups go; undefined where none are made. */
  readonly backups: string | undefined;
  readonly rasterise: NumbersParts['rasterise'];
  readonly publish: Publish;
  readonly metrics: Pick<Metrics, 'wentRound'>;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly log: Log;
};

/** What happens without anybody asking: digests fall due, requests are reminded of, and what is owed is delivered. */
export function startJobs(parts: JobParts): Schedule {
  const { store, content, backups: folder, clock, wait, log } = parts;
  const deliver: Round = { name: 'posts', run: (stop) => deliverPosts(outboxOf(parts), stop) };
  const rounds: readonly Round[] = [
    {
      name: 'week',
      run: async () => void (await store.posts.owe(await weekOwed(store, clock()), clock())),
    },
    {
      name: 'numbers',
      run: async () =>
        void (await store.posts.owe(numbersPosts(await store.people.staff(), clock()), clock())),
    },
    { name: 'requests', run: async () => void (await dueRequests({ ...store, content }, clock())) },
    {
      name: 'retention',
      run: (stop) => goThroughRetention({ ...store, programme: content.programme, log }, clock(), stop),
    },
    {
      name: 'first days',
      run: async () => void (await store.posts.owe(await firstDayPosts(store), clock())),
    },
    deliver,
    ...(folder === undefined ? [] : [{ name: 'backup', run: () => nightlyBackup({ ...parts, folder }) }]),
  ];
  const counted = rounds.map((round) => countedRound(round, parts.metrics));
  return openSchedule({ database: store.access, rounds: counted, nudged: deliver, wait, log });
}

function countedRound(round: Round, metrics: JobParts['metrics']): Round {
  const { name } = round;
  return {
    name,
    async run(stop) {
      try {
        await round.run(stop);
        metrics.wentRound(name, 'done');
      } catch (error) {
        metrics.wentRound(name, 'failed');
        throw error;
      }
    },
  };
}

function outboxOf(parts: JobParts): Outbox {
  const { store, content, contentNow, messengers, clock, log } = parts;
  const week = { ...store, programme: content.programme, clock };
  const cards = { ...store, content, clock };
  return {
    posts: store.posts,
    messengers,
    accountsOf: (person) => accountsOf({ people: store.people, messengers }, person),
    compose: async (about, post) => {
      if (await isClosedTo(store.people, post)) return post.message === undefined ? undefined : sayClosed();

      switch (about.kind) {
        case 'digest':
          return composeWeek({ ...week, content: await contentNow() }, about.id);
        case 'request':
        case 'request-line':
          return composeRequest(cards, about, post);
        case 'first-day':
          return composeFirstDay(store, about.id);
        case 'numbers':
          return composeNumbers({ ...store, ...parts, programme: content.programme }, about, post);
        case 'welcome':
          return sayWelcome();
        case 'notice':
          return composeNotice(about.id);
        case 'misses':
          return composeMisses({ ...store, clock }, about, post);
        case 'retention':
          return composeRetention(store, clock());
        case 'erased':
          return sayErased();
        default:
          return never(about.kind);
      }
    },
    clock,
    log,
  };
}

/** Whether what is for the staff alone may be posted in a conversation, as its own platform says. */
export async function checkConversation(
  messengers: readonly Messenger[],
  address: Address,
): Promise<Fitness> {
  const messenger = messengers.find(({ platform }) => platform === address.platform);
  return messenger ? messenger.check(address) : { kind: 'unknown', why: 'no_platform' };
}
