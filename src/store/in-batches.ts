import { othersFirst } from '../kernel/in-pieces.ts';

/** More than this is no longer one statement that a database likes. */
const AT_MOST = 100;

type Waiting<In, Out> = {
  readonly one: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Work that costs about as much for many as for one, asked for one at a time: those who ask while a batch is under way, or
 * in turns of the event loop that follow upon each other, share the next. Where a batch fails, each of it is tried by
 * itself: nobody fails for another's sake. The work resolves with what tells each of them its part; it may be given the
 * same twice.
 */
export function inBatches<In, Out>(
  work: (batch: readonly In[]) => Promise<(one: In) => Out>,
): (one: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let isUnderWay = false;

  const settle = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const partOf = await work(batch.map(({ one }) => one));
      for (const { one, resolve } of batch) resolve(partOf(one));
    } catch (error) {
      if (batch.length > 1) await Promise.all(batch.map((each) => settle([each])));
      else batch[0]?.reject(error);
    }
  };
  const workOff = async (): Promise<void> => {
    isUnderWay = true;
    while (waiting.length > 0) {
      await allAboard(waiting);
      await settle(waiting.splice(0, AT_MOST));
    }
    isUnderWay = false;
  };

  return (one) => {
    const { promise, resolve, reject } = Promise.withResolvers<Out>();
    waiting.push({ one, resolve, reject });
    if (!isUnderWay) void workOff();
    return promise;
  };
}

/** Waits for as long as each turn of the event loop brings others, and there is room for them. */
async function allAboard(waiting: readonly unknown[]): Promise<void> {
  let aboard: number;
  do {
    aboard = waiting.length;
    await othersFirst();
  } while (aboard < waiting.length && waiting.length < AT_MOST);
}
