import { describe, expect, it, vi } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { contentInForce } from '../../src/learning/content-in-force.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { contentChangesInMemory } from '../support/content-changes-in-memory.ts';
import { someContent } from '../support/some-content.ts';
import { aPhrasing, MORNING } from './builders.ts';

const nothing = (): Understanding => {
  throw new Error('nobody asks here');
};

function aWorld() {
  let now = MORNING.getTime();
  const changes = contentChangesInMemory();
  const learned: Content[] = [];
  let looks = 0;
  const counted = {
    ...changes,
    latest: () => {
      looks += 1;
      return changes.latest();
    },
  };
  const instance = () =>
    contentInForce({
      files: someContent(),
      contentChanges: counted,
      learn: async (content) => {
        learned.push(content);
        return nothing;
      },
      notLearned: () => undefined,
      clock: () => new Date(now),
    });
  const approve = (text: string) =>
    changes.addApproved({ id: text, deed: aPhrasing({ texts: [text] }), madeBy: 'signe', madeAt: MORNING });
  return {
    instance,
    approve,
    learned,
    looks: () => looks,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const phrasingsOf = (content: Content) => content.entries[0]?.phrasings.length;

describe('the content in force on an instance', () => {
  it('is learned once, and asked after at most once a second', async () => {
    const { instance, learned, looks, pass } = aWorld();
    const inForce = instance();
    const first = await inForce.now();
    for (let time = 0; time < 10; time += 1) expect(await inForce.now()).toBe(first);
    pass(1_000);
    expect(await inForce.now()).toBe(first);
    expect([learned.length, looks()]).toEqual([1, 1]);
  });

  it('has within a second what another instance approved', async () => {
    const { instance, approve, pass, learned } = aWorld();
    const inForce = instance();
    expect(phrasingsOf((await inForce.now()).content)).toBe(1);
    await approve('Må vi give ham en bog?');
    pass(1_000);
    expect(phrasingsOf((await inForce.now()).content)).toBe(2);
    expect((await inForce.now()).latest).toBe(1);
    expect(learned).toHaveLength(2);
  });

  it('has at once what was approved on the same instance', async () => {
    const { instance, approve } = aWorld();
    const inForce = instance();
    await inForce.now();
    await approve('Må vi give ham en bog?');
    inForce.changed();
    expect(phrasingsOf((await inForce.now()).content)).toBe(2);
  });

  it('is learned once however many ask at the same moment', async () => {
    const { instance, approve, learned } = aWorld();
    const inForce = instance();
    await inForce.now();
    await approve('Må vi give ham en bog?');
    inForce.changed();
    await Promise.all([inForce.now(), inForce.now(), inForce.now()]);
    inForce.changed();
    await Promise.all([inForce.now(), inForce.now()]);
    expect(learned).toHaveLength(2);
  });

  it('never goes on with what it had where the database does not answer, and recovers', async () => {
    const changes = contentChangesInMemory();
    let broken = true;
    let now = MORNING.getTime();
    const inForce = contentInForce({
      files: someContent(),
      contentChanges: {
        ...changes,
        approved: async () => (broken ? Promise.reject(new Error('away')) : changes.approved()),
      },
      learn: async () => nothing,
      notLearned: () => undefined,
      clock: () => new Date(now),
    });
    await expect(inForce.now()).rejects.toThrow('away');
    broken = false;
    now += 1_000;
    expect((await inForce.now()).latest).toBe(0);
  });

  it('goes on with what was learned before where learning fails, tells so, and tries again', async () => {
    const changes = contentChangesInMemory();
    let fails = false;
    let now = MORNING.getTime();
    const told: unknown[] = [];
    const inForce = contentInForce({
      files: someContent(),
      contentChanges: changes,
      learn: async () => (fails ? Promise.reject(new Error('no process')) : nothing),
      notLearned: (error) => told.push(error),
      clock: () => new Date(now),
    });
    const before = await inForce.now();
    await changes.addApproved({ id: 'a', deed: aPhrasing(), madeBy: 'signe', madeAt: MORNING });
    fails = true;
    inForce.changed();
    expect(await inForce.now()).toBe(before);
    expect(told).toEqual([new Error('no process')]);
    fails = false;
    now += 1_000;
    expect((await inForce.now()).latest).toBe(1);
  });

  it('is the newest of what was approved while something else was learned', async () => {
    const changes = contentChangesInMemory();
    const learning: (() => void)[] = [];
    const inForce = contentInForce({
      files: someContent(),
      contentChanges: changes,
      learn: () => new Promise((learned) => learning.push(() => learned(nothing))),
      notLearned: () => undefined,
      clock: () => MORNING,
    });
    const older = inForce.now();
    await vi.waitUntil(() => learning.length === 1);
    await changes.addApproved({ id: 'a', deed: aPhrasing(), madeBy: 'signe', madeAt: MORNING });
    inForce.changed();
    const newer = inForce.now();
    learning[0]?.();
    await vi.waitUntil(() => learning.length === 2);
    learning[1]?.();
    expect([(await older).latest, (await newer).latest]).toEqual([0, 1]);
    expect((await inForce.now()).latest).toBe(1);
  });
});
