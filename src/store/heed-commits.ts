import type { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/**
 * The client's way to the engine. By itself the adapter takes every transaction for committed, also where the engine
 * could not commit it: the disk was full, or a check at the end did not hold. Here a commit that failed is a failure.
 */
export function heedingCommits(engine: PGlite): PrismaPGlite {
  const factory = new PrismaPGlite(engine);
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    async connect() {
      const adapter = await connect();
      return Object.assign(adapter, { startTransaction: (level?: Level) => begin(engine, level) });
    },
  });
}

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>;
type Level = Parameters<Adapter['startTransaction']>[0];
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Each transaction is begun by an adapter of its own, so that it is plain whose end it is. */
async function begin(engine: PGlite, level: Level): Promise<Transaction> {
  let ended: Promise<unknown> = Promise.resolve();
  const heard = new Proxy(engine, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'transaction') return value.bind(target);

      return (...work: readonly unknown[]) => {
        ended = Reflect.apply(value, target, work);
        return ended;
      };
    },
  });
  const adapter = await new PrismaPGlite(heard).connect();
  const transaction = await adapter.startTransaction(level);
  const commit = transaction.commit.bind(transaction);
  return Object.assign(transaction, {
    async commit() {
      await commit();
      await ended;
    },
  });
}
