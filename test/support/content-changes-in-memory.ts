import { type ApprovedChange, type Change, isApproved } from '../../src/learning/change.ts';
import type { ContentChanges, Decided, NewChange } from '../../src/learning/content-changes.ts';

/** The changes to the content, for as long as a test runs. */
export function contentChangesInMemory(): ContentChanges {
  const changes = new Map<string, Change>();
  const approved = () =>
    [...changes.values()]
      .filter(isApproved)
      .toSorted((one, other) => one.state.sequence - other.state.sequence);
  const latest = () => approved().at(-1)?.state.sequence ?? 0;

  const add = (change: NewChange): Change => {
    if (changes.has(change.id)) throw new Error('a change is made once');
    const added: Change = { ...change, state: { kind: 'draft' } };
    changes.set(added.id, added);
    return added;
  };
  const approve = (change: Change, by: string, at: Date): ApprovedChange => {
    const done: ApprovedChange = {
      ...change,
      state: { kind: 'approved', by, at, sequence: latest() + 1, takenOverAt: undefined },
    };
    changes.set(done.id, done);
    return done;
  };
  const decide = (id: string, decided: (change: Change) => Decided): Decided => {
    const change = changes.get(id);
    if (!change) return { kind: 'unknown' };
    return change.state.kind === 'draft' ? decided(change) : { kind: 'decided', change };
  };

  return {
    draft: async (change) => add(change),
    addApproved: async (change) => approve(add(change), change.madeBy, change.madeAt),
    find: async (id) => changes.get(id),
    async drafts() {
      return [...changes.values()]
        .filter(({ state }) => state.kind === 'draft')
        .toSorted(
          (one, other) => one.madeAt.getTime() - other.madeAt.getTime() || (one.id < other.id ? -1 : 1),
        );
    },
    approved: async () => approved(),
    latest: async () => latest(),
    approve: async (id, by, at, seen) =>
      decide(id, (change) =>
        seen === latest() ? { kind: 'done', change: approve(change, by, at) } : { kind: 'moved' },
      ),
    reject: async (id, by, at, reason) =>
      decide(id, (change) => {
        const rejected: Change = { ...change, state: { kind: 'rejected', by, at, reason } };
        changes.set(id, rejected);
        return { kind: 'done', change: rejected };
      }),
    async takeOver(ids, at) {
      const taken = approved().filter(({ id, state }) => ids.includes(id) && !state.takenOverAt);
      for (const change of taken) {
        changes.set(change.id, { ...change, state: { ...change.state, takenOverAt: at } });
      }
      return taken.length;
    },
  };
}
