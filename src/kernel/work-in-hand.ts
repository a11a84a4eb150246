/** Keeps count of work that has been taken on, so that stopping can wait for it. */
export type WorkInHand = {
  add<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is left, also of what was added while waiting. */
  done(): Promise<void>;
};

export function createWorkInHand(): WorkInHand {
  const inHand = new Set<Promise<unknown>>();

  return {
    add(work) {
      const settled: Promise<unknown> = work.catch(() => undefined).finally(() => inHand.delete(settled));
      inHand.add(settled);
      return work;
    },
    async done() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}
