import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Deed } from '../../src/learning/change.ts';
import { contentInForce } from '../../src/learning/content-in-force.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openServer } from '../../src/store/server.ts';
import { aNewEntry, anEdit, aPhrasing } from '../learning/builders.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { anEntry, someContent } from '../support/some-content.ts';
import { LATER, MORNING, somebody } from './builders.ts';
import { DATABASES, KEEPERS, type Keeper, portsOn } from './keepers.ts';

const EVERY_DEED: readonly Deed[] = [
  aPhrasing(),
  { kind: 'out-of-scope', topic: 'parkering', texts: ['Hvor må vi parkere? 🌳'] },
  anEdit(anEntry(), { source: 'Q&A 1, ny' }),
  anEdit(anEntry(), { source: 'Q&A 1, ny' }, 2),
  aNewEntry(),
  { kind: 'withdrawal', of: 'some-change', addition: aNewEntry() },
];

describe.each(KEEPERS)('a change to the content kept $name', ({ open }) => {
  const keepers: Keeper[] = [];
  let keeper: Keeper;
  let signe: string;
  let karim: string;
  beforeEach(async () => {
    keeper = await open();
    keepers.push(keeper);
    signe = (await somebody(keeper.people)).id;
    karim = (await somebody(keeper.people)).id;
  });
  afterAll(() => Promise.all(keepers.map((each) => each.close())));

  const change = (deed: Deed = aPhrasing(), madeAt = MORNING) => ({
    id: randomUUID(),
    deed,
    madeBy: signe,
    madeAt,
  });
  const ids = (changes: readonly Change[]) => changes.map(({ id }) => id);

  it('is found as it was made, whatever it does', async () => {
    for (const deed of EVERY_DEED) {
      const made = change(deed);
      const draft = { ...made, state: { kind: 'draft' } };
      expect(await keeper.contentChanges.draft(made)).toEqual(draft);
      expect(await keeper.contentChanges.find(made.id)).toEqual(draft);
    }
    expect(await keeper.contentChanges.drafts()).toHaveLength(EVERY_DEED.length);
    expect(await keeper.contentChanges.latest()).toBe(0);
  });

  it.each(['', 'unknown', "'; --", '\0'])('is not found under the id %j', async (id) => {
    expect(await keeper.contentChanges.find(id)).toBeUndefined();
    expect(await keeper.contentChanges.approve(id, karim, LATER, 0)).toEqual({ kind: 'unknown' });
    expect(await keeper.contentChanges.reject(id, karim, LATER, undefined)).toEqual({ kind: 'unknown' });
  });

  it('waits in the order in which it was made', async () => {
    const [late, early] = [change(aPhrasing(), LATER), change()];
    for (const made of [late, early]) await keeper.contentChanges.draft(made);
    expect(ids(await keeper.contentChanges.drafts())).toEqual([early.id, late.id]);
  });

  it('gets the next place in the order once it is approved', async () => {
    const [first, second] = [change(), change()];
    await keeper.contentChanges.draft(second);
    await keeper.contentChanges.addApproved(first);
    const done = await keeper.contentChanges.approve(second.id, karim, LATER, 1);
    const state = { kind: 'approved', by: karim, at: LATER, sequence: 2, takenOverAt: undefined };
    expect(done).toEqual({ kind: 'done', change: { ...second, state } });
    expect(ids(await keeper.contentChanges.approved())).toEqual([first.id, second.id]);
    expect(await keeper.contentChanges.latest()).toBe(2);
    expect(await keeper.contentChanges.drafts()).toEqual([]);
  });

  it('is not approved on content that somebody has changed meanwhile', async () => {
    const draft = change();
    await keeper.contentChanges.draft(draft);
    await keeper.contentChanges.addApproved(change());
    expect(await keeper.contentChanges.approve(draft.id, karim, LATER, 0)).toEqual({ kind: 'moved' });
    expect(ids(await keeper.contentChanges.drafts())).toEqual([draft.id]);
  });

  it('is decided on once, whoever else does at the same moment', async () => {
    const draft = change();
    await keeper.contentChanges.draft(draft);
    const decided = await Promise.all([
      ...[karim, signe, karim].map((by) => keeper.contentChanges.approve(draft.id, by, LATER, 0)),
      keeper.contentChanges.reject(draft.id, signe, LATER, 'Det passer ikke.'),
    ]);
    expect(decided.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(decided.filter(({ kind }) => kind === 'decided')).toHaveLength(3);
    expect(await keeper.contentChanges.drafts()).toEqual([]);
  });

  it('keeps why it was rejected', async () => {
    const [one, other] = [change(), change()];
    for (const made of [one, other]) await keeper.contentChanges.draft(made);
    await keeper.contentChanges.reject(one.id, karim, LATER, 'Det står der allerede.');
    await keeper.contentChanges.reject(other.id, signe, LATER, undefined);
    const rejected = { kind: 'rejected', at: LATER };
    expect((await keeper.contentChanges.find(one.id))?.state).toEqual({
      ...rejected,
      by: karim,
      reason: 'Det står der allerede.',
    });
    expect((await keeper.contentChanges.find(other.id))?.state).toEqual({
      ...rejected,
      by: signe,
      reason: undefined,
    });
  });

  it('is taken over by the files once, and stays in the order', async () => {
    const [live, draft] = [change(), change()];
    await keeper.contentChanges.addApproved(live);
    await keeper.contentChanges.draft(draft);
    expect(await keeper.contentChanges.takeOver([live.id, draft.id, 'unknown'], LATER)).toBe(1);
    expect(await keeper.contentChanges.takeOver([live.id], new Date(LATER.getTime() + 1))).toBe(0);
    expect((await keeper.contentChanges.approved())[0]?.state).toMatchObject({ takenOverAt: LATER });
    expect(await keeper.contentChanges.latest()).toBe(1);
    expect(ids(await keeper.contentChanges.drafts())).toEqual([draft.id]);
  });
});

describe.each(DATABASES)('the order of changes $name', ({ open }) => {
  it('has no gaps and no twins, however many are added at once, and an audit row for each step', async () => {
    const { database, close } = await open();
    try {
      const { contentChanges, people } = portsOn(database);
      const { id: signe } = await somebody(people);
      const made = Array.from({ length: 12 }, () => ({
        id: randomUUID(),
        deed: aPhrasing(),
        madeBy: signe,
        madeAt: MORNING,
      }));
      await Promise.all(made.map((each) => contentChanges.addApproved(each)));
      const approved = await contentChanges.approved();
      expect(approved.map(({ state }) => state.sequence)).toEqual(made.map((_, index) => index + 1));

      const draft = { ...aChange(signe), id: randomUUID() };
      await contentChanges.draft(draft);
      await contentChanges.reject(draft.id, signe, LATER, 'nej');
      await contentChanges.takeOver([made[0]?.id ?? ''], LATER);
      const actions = async (subject: string) =>
        (await database.auditRow.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
          ({ action, who, subjectKind }) => [action, who, subjectKind],
        );
      expect(await actions(draft.id)).toEqual([
        ['content-drafted', signe, 'content-change'],
        ['content-rejected', signe, 'content-change'],
      ]);
      expect(await actions(made[0]?.id ?? '')).toEqual([
        ['content-drafted', signe, 'content-change'],
        ['content-approved', signe, 'content-change'],
        ['content-taken-over', null, 'content-change'],
      ]);
    } finally {
      await close();
    }
  });
});

function aChange(madeBy: string) {
  return { deed: aPhrasing(), madeBy, madeAt: MORNING };
}

describe('the content in force on two instances of a PostgreSQL server', () => {
  it('is the same a second after one of them approved something', async () => {
    const [url, migrations] = await Promise.all([freshDatabase(), readMigrations(MIGRATIONS)]);
    const opened = [await openServer(url, migrations), await openServer(url, migrations)];
    let now = MORNING.getTime();
    try {
      const [here, there] = opened.map(({ database }) => {
        const { contentChanges, people } = portsOn(database);
        const learn = async () => () => {
          throw new Error('nobody asks here');
        };
        const clock = () => new Date(now);
        return {
          contentChanges,
          people,
          inForce: contentInForce({
            files: someContent(),
            contentChanges,
            learn,
            notLearned: () => undefined,
            clock,
          }),
        };
      });
      if (!here || !there) throw new Error('no instance is open');
      await Promise.all([here.inForce.now(), there.inForce.now()]);

      const { id: madeBy } = await somebody(here.people);
      await here.contentChanges.addApproved({ ...aChange(madeBy), id: randomUUID() });
      here.inForce.changed();
      expect((await here.inForce.now()).latest).toBe(1);
      now += 1_000;
      expect((await there.inForce.now()).content).toEqual((await here.inForce.now()).content);
      expect((await there.inForce.now()).content.entries[0]?.phrasings).toHaveLength(2);
    } finally {
      await Promise.all(opened.map(({ close }) => close()));
    }
  });
});
