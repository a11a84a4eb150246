// The bot's digests in a process of their own. Reads its job from its input, goes round once, and ends; or dies, as told.
import { flushCompileCache } from 'node:module';
import { text } from 'node:stream/consumers';
import type { Posts } from '../../src/outbox/posts.ts';
import { openStore, type StoreLocation } from '../../src/store/open.ts';
import { openDigestBot } from './digest-bot.ts';

export type DigestJob = {
  readonly where: StoreLocation;
  readonly migrations: string;
  readonly platformsUrl: string;
  /** As JSON has it. */
  readonly now: string;
  /** At which call of the database to die, before it or after it. */
  readonly die?: { readonly at: keyof Posts; readonly when: 'before' | 'after' };
};

// Whoever is killed keeps nothing on its way out, and the next would compile all of it anew.
flushCompileCache();
const job: DigestJob = JSON.parse(await text(process.stdin));
const store = await openStore(job.where, job.migrations);
const posts = job.die ? mortal(store.posts, job.die) : store.posts;
const bot = openDigestBot({ ...job, store, posts, now: new Date(job.now) });
await bot.goRound();
await bot.close();
await store.close();

function mortal(posts: Posts, { at, when }: NonNullable<DigestJob['die']>): Posts {
  const die = () => process.kill(process.pid, 'SIGKILL');
  return new Proxy(posts, {
    get(target, name, self) {
      const call: unknown = Reflect.get(target, name, self);
      if (name !== at || typeof call !== 'function') return call;
      return async (...given: unknown[]) => {
        if (when === 'before') die();
        const answer: unknown = await Reflect.apply(call, target, given);
        die();
        return answer;
      };
    },
  });
}
