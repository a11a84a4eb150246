import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { NewPost } from '../../src/outbox/posts.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aMatch, anAccount, anEmail, LATER, MORNING, somebody } from './builders.ts';
import { DATABASES, KEEPERS, type Keeper, portsOn } from './keepers.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe.each(KEEPERS)('somebody who leaves, kept $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  it('is known everywhere as having left, and no longer one of the staff', async () => {
    const account = anAccount();
    const { id } = await keeper.people.enrol(account, anEmail(), 'lead');
    expect(await keeper.people.markLeft(id, undefined, MORNING)).toBe('left');
    expect(await keeper.people.find(id)).toMatchObject({ left: true });
    expect(await keeper.people.findByAccount(account)).toMatchObject({ left: true });
    expect((await keeper.people.staff()).map((person) => person.id)).not.toContain(id);
    expect((await keeper.people.everyone()).map((person) => person.id)).toContain(id);
  });

  it('does not come in by another account with the same e-mail', async () => {
    const email = anEmail();
    const { id } = await keeper.people.enrol(anAccount(), email, 'reader');
    await keeper.people.markLeft(id, undefined, MORNING);
    expect(await keeper.people.enrol(anAccount({ platform: 'post' }), email, 'reader')).toMatchObject({
      id,
      left: true,
    });
  });

  it('leaves once, and nobody leaves who is not known', async () => {
    const { id } = await somebody(keeper.people);
    await keeper.people.markLeft(id, undefined, MORNING);
    expect(await keeper.people.markLeft(id, undefined, LATER)).toBe('left-already');
    for (const unknown of [NOBODY, 'HTO-017', '']) {
      expect(await keeper.people.markLeft(unknown, undefined, MORNING)).toBe('unknown');
      expect(await keeper.people.takeBack(unknown, undefined, MORNING)).toBe('unknown');
    }
  });

  it('is let in again when they come back', async () => {
    const { id } = await somebody(keeper.people);
    expect(await keeper.people.takeBack(id, undefined, MORNING)).toBe('here-already');
    await keeper.people.markLeft(id, undefined, MORNING);
    expect(await keeper.people.takeBack(id, undefined, LATER)).toBe('back');
    expect(await keeper.people.find(id)).toMatchObject({ left: false });
  });

  it('leaves and comes back by an import that says so; one that does not say changes nothing of it', async () => {
    const email = anEmail();
    const { id } = await keeper.people.enrol(anAccount(), email, 'coordinator', 'Bo Lund');
    const row = { email, name: 'Bo Lund', role: 'coordinator', municipalities: [] } as const;
    const left = async () => (await keeper.people.find(id))?.left;
    await keeper.people.takeIn([{ ...row, left: true }], undefined, MORNING);
    expect(await left()).toBe(true);
    await keeper.people.takeIn([row], undefined, MORNING);
    expect(await left()).toBe(true);
    await keeper.people.takeIn([{ ...row, left: false }], undefined, LATER);
    expect(await left()).toBe(false);
  });

  it('stands in for nobody any more', async () => {
    const [away, deputy] = [await somebody(keeper.people), await somebody(keeper.people)];
    const absence = {
      id: randomUUID(),
      person: away.id,
      from: '2026-08-01' as CivilDate,
      until: '2026-08-31' as CivilDate,
      deputy: deputy.id,
    };
    await keeper.people.keepAbsence(absence, away.id, MORNING);
    await keeper.people.markLeft(deputy.id, away.id, LATER);
    expect(await keeper.people.absencesFrom('2026-08-02' as CivilDate)).toContainEqual({
      ...absence,
      deputy: undefined,
    });
  });
});

describe.each(DATABASES)('leaving, $name,', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const ports = () => portsOn(opened.database);

  it('closes the calendar that they opened, and nobody else’s', async () => {
    const { people, calendarTokens } = ports();
    const [lead, other] = [await somebody(people), await somebody(people)];
    const token = await calendarTokens.renew(lead.id, MORNING);
    await people.markLeft(other.id, lead.id, LATER);
    expect(await calendarTokens.holds(token)).toBe(true);
    await people.markLeft(lead.id, other.id, LATER);
    expect(await calendarTokens.holds(token)).toBe(false);
    await people.takeBack(lead.id, other.id, LATER);
    expect(await calendarTokens.holds(token)).toBe(false);
  });

  it('drops what they were owed, and has what they were sent shown anew', async () => {
    const { people, posts } = ports();
    const { id } = await somebody(people);
    const post = (key: string): NewPost => ({
      key,
      about: { kind: 'request', id: key },
      to: { kind: 'person', person: id },
    });
    const [sent, owed] = [randomUUID(), randomUUID()];
    await posts.owe([post(sent)], MORNING);
    const claim = await posts.claim(LATER, new Date(LATER.getTime() + 60_000));
    if (!claim) throw new Error('nothing is due');
    await posts.tried(claim, { kind: 'sent', message: 'm1' }, LATER);
    await posts.owe([post(owed)], LATER);

    await people.markLeft(id, undefined, LATER);
    expect(await posts.find(owed)).toMatchObject({ state: 'sent', why: 'nothing-to-say' });
    expect(await posts.find(sent)).toMatchObject({ state: 'waiting', message: 'm1', wanted: 2 });
    const due = await posts.claim(LATER, new Date(LATER.getTime() + 60_000));
    expect(due?.key).toBe(sent);
  });

  it('has the week’s digests tell that their matches have no coordinator', async () => {
    const { people, posts, matches } = ports();
    const { id } = await somebody(people);
    await matches.add(aMatch({ coordinator: id }), id, MORNING);
    const about = (week: string) => ({ kind: 'digest', id: `${week}:channel:${id}` }) as const;
    const address = { platform: 'chat', workspace: 'W1', conversation: id };
    const to = { kind: 'conversation', address } as const;
    const owed = ['2026-W29', '2026-W28'].map((week) => ({ key: week, about: about(week), to }));
    await posts.owe(owed, MORNING);
    await people.markLeft(id, undefined, LATER);
    expect(await posts.find('2026-W29')).toMatchObject({ wanted: 2 });
    expect(await posts.find('2026-W28')).toMatchObject({ wanted: 1 });
  });

  it('is written down with who did it and when', async () => {
    const { people } = ports();
    const [gone, by] = [await somebody(people), await somebody(people)];
    await people.markLeft(gone.id, by.id, MORNING);
    await people.markLeft(gone.id, by.id, LATER);
    await people.takeBack(gone.id, undefined, LATER);
    const audited = await opened.database.auditRow.findMany({
      where: { subject: gone.id, action: { startsWith: 'person-' } },
      orderBy: { id: 'asc' },
      select: { action: true, who: true, at: true },
    });
    expect(audited.slice(1)).toEqual([
      { action: 'person-left', who: by.id, at: MORNING },
      { action: 'person-back', who: null, at: LATER },
    ]);
  });
});
