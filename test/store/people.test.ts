import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { anAccount, anEmail, LATER, MORNING, somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('the staff directory $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  it('has each colleague welcomed once, whoever asks', async () => {
    const person = await somebody(keeper.people);
    const asked = await Promise.all([1, 2, 3].map(() => keeper.people.markWelcomed(person.id, LATER)));
    expect(asked.toSorted()).toEqual(['again', 'again', 'first']);
    expect(await keeper.people.markWelcomed('nobody', LATER)).toBe('again');
  });

  it('does not know an account that was never enrolled', async () => {
    expect(await keeper.people.findByAccount(anAccount())).toBeUndefined();
  });

  it('enrols a newcomer with the role given', async () => {
    const account = anAccount();
    const email = anEmail();
    const person = await keeper.people.enrol(account, email, 'reader');
    expect(person).toEqual({ id: person.id, email, role: 'reader', municipalities: [], left: false });
    expect(await keeper.people.findByAccount(account)).toEqual(person);
  });

  it('knows an account by platform, workspace and user together', async () => {
    const account = anAccount();
    await keeper.people.enrol(account, anEmail(), 'reader');
    expect(await keeper.people.findByAccount({ ...account, platform: 'post' })).toBeUndefined();
    expect(await keeper.people.findByAccount({ ...account, workspace: 'W2' })).toBeUndefined();
    expect(await keeper.people.findByAccount({ ...account, user: 'U2' })).toBeUndefined();
  });

  it('enrols an account once: a second time changes nothing', async () => {
    const account = anAccount();
    const person = await keeper.people.enrol(account, anEmail(), 'reader');
    expect(await keeper.people.enrol(account, anEmail(), 'lead')).toEqual(person);
  });

  it('tells how many of an import it has taken in', async () => {
    const told: (readonly [number, number | undefined])[] = [];
    const rows = [1, 2].map(() => ({
      email: anEmail(),
      name: 'Bo Dam',
      role: 'reader' as const,
      municipalities: [],
    }));
    await keeper.people.takeIn(rows, undefined, MORNING, (done, total) => told.push([done, total]));
    expect(told.at(-1)).toEqual([2, 2]);
  });

  it('sees one person in two accounts with the same e-mail, however it is written', async () => {
    const email = anEmail();
    const person = await keeper.people.enrol(anAccount(), email, 'reader');
    const elsewhere = anAccount({ platform: 'post' });
    expect(await keeper.people.enrol(elsewhere, ` ${email.toUpperCase()} `, 'reader')).toEqual(person);
    expect(await keeper.people.findByAccount(elsewhere)).toEqual(person);
  });

  it.each([undefined, '', ' '])('sees two people in two accounts without an e-mail: %j', async (email) => {
    const one = await keeper.people.enrol(anAccount(), email, 'reader');
    const other = await keeper.people.enrol(anAccount(), email, 'reader');
    expect(one.id).not.toBe(other.id);
    expect(one).toEqual({ id: one.id, role: 'reader', municipalities: [], left: false });
  });

  it('gives a role to somebody it knows', async () => {
    const account = anAccount();
    const email = anEmail();
    const person = await keeper.people.enrol(account, email, 'reader');
    expect(await keeper.people.appoint(email.toUpperCase(), 'lead')).toEqual({ ...person, role: 'lead' });
    expect(await keeper.people.findByAccount(account)).toEqual({ ...person, role: 'lead' });
  });

  it('keeps a role for somebody who has not turned up yet', async () => {
    const email = anEmail();
    const appointed = await keeper.people.appoint(email, 'editor');
    expect(appointed).toEqual({
      id: appointed.id,
      email,
      role: 'editor',
      municipalities: [],
      left: false,
    });
    expect(await keeper.people.enrol(anAccount(), email, 'reader')).toEqual(appointed);
  });

  it('finds a person by id and by e-mail, however it is written', async () => {
    const email = anEmail();
    const person = await keeper.people.enrol(anAccount(), email, 'reader', 'Ida Juhl');
    expect(person).toMatchObject({ name: 'Ida Juhl' });
    expect(await keeper.people.find(person.id)).toEqual(person);
    expect(await keeper.people.findByEmail(` ${email.toUpperCase()}`)).toEqual(person);
  });

  it.each(['', 'HTO-017', '00000000-0000-4000-8000-000000000000', "'; --", '\0'])(
    'knows nobody under the id or the e-mail %j',
    async (text) => {
      await keeper.people.enrol(anAccount(), undefined, 'reader');
      expect(await keeper.people.find(text)).toBeUndefined();
      expect(await keeper.people.findByEmail(text)).toBeUndefined();
      expect(await keeper.people.accountsOf(text)).toEqual([]);
    },
  );

  it('keeps the first name that it is told of somebody', async () => {
    const email = anEmail();
    await keeper.people.enrol(anAccount(), email, 'reader', ' ');
    expect(await keeper.people.findByEmail(email)).not.toHaveProperty('name');
    await keeper.people.enrol(anAccount(), email, 'reader', ' Bo Lund ');
    const person = await keeper.people.enrol(anAccount(), email, 'reader', 'Bosse');
    expect(person).toMatchObject({ name: 'Bo Lund' });
  });

  it('reaches a person through the account that was enrolled last, first', async () => {
    const email = anEmail();
    const [first, second] = [anAccount(), anAccount({ platform: 'post' })];
    const { id } = await keeper.people.enrol(first, email, 'reader');
    await keeper.people.enrol(second, email, 'reader');
    await keeper.people.findByAccount(first);
    expect(await keeper.people.accountsOf(id)).toEqual([second, first]);
  });

  it('lists the staff by name as Danes do, those without a name last', async () => {
    const names = ['Åse Holm', 'Zita Dam', 'Ærlig Krog', 'Anne Bro', 'Øjvind Bak', undefined];
    const enrolled = await Promise.all(
      names.map((name) => keeper.people.enrol(anAccount(), anEmail(), 'reader', name)),
    );
    const ids = enrolled.map(({ id }) => id);
    const listed = (await keeper.people.staff()).filter(({ id }) => ids.includes(id));
    expect(listed.map(({ name }) => name)).toEqual([
      'Anne Bro',
      'Zita Dam',
      'Ærlig Krog',
      'Øjvind Bak',
      'Åse Holm',
      undefined,
    ]);
  });

  it('takes in an import: newcomers are added, those it knows are changed, nobody is forgotten', async () => {
    const [known, stays] = [anEmail(), anEmail()];
    const { id } = await keeper.people.enrol(anAccount(), known, 'reader');
    const untouched = await keeper.people.appoint(stays, 'editor');
    const newcomer = anEmail();
    await keeper.people.takeIn(
      [
        {
          email: known.toUpperCase(),
          name: 'Ida Juhl',
          role: 'coordinator',
          municipalities: ['0751', '0461'],
        },
        { email: newcomer, name: 'Bo Lund', role: 'reader', municipalities: [] },
      ],
      id,
      MORNING,
    );
    expect(await keeper.people.findByEmail(known)).toEqual({
      id,
      email: known,
      name: 'Ida Juhl',
      role: 'coordinator',
      municipalities: ['0461', '0751'],
      left: false,
    });
    expect(await keeper.people.findByEmail(newcomer)).toMatchObject({ name: 'Bo Lund', role: 'reader' });
    expect(await keeper.people.findByEmail(stays)).toEqual(untouched);
  });
});

describe.each(KEEPERS)('colleagues, as a lead looks after them, $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  const facts = { name: 'Ida Juhl', role: 'editor', municipalities: ['0751', '0461'] } as const;
  const on = (platform: string) => anAccount({ platform, workspace: platform });

  it('are changed, but keep their address unless another is told', async () => {
    const { people } = keeper;
    const email = anEmail();
    const { id } = await people.appoint(email, 'reader');
    expect(await people.change(id, facts, id, MORNING)).toBe('changed');
    const changed = { ...facts, id, email, municipalities: ['0461', '0751'], left: false };
    expect(await people.find(id)).toEqual(changed);

    const another = anEmail();
    await people.change(id, { ...facts, email: ` ${another.toUpperCase()}` }, id, MORNING);
    expect(await people.find(id)).toEqual({ ...changed, email: another });
  });

  it('never get an address that is somebody else’s', async () => {
    const { people } = keeper;
    const [mine, theirs] = [anEmail(), anEmail()];
    const me = await people.appoint(mine, 'reader');
    await people.appoint(theirs, 'reader');
    expect(await people.change(me.id, { ...facts, email: theirs }, me.id, MORNING)).toBe('taken');
    expect(await people.find(me.id)).toEqual(me);
    expect(await people.change('nobody', facts, me.id, MORNING)).toBe('unknown');
  });

  it('are listed with their accounts', async () => {
    const { people } = keeper;
    const [phone, desk] = [on('chat'), on('post')];
    const email = anEmail();
    const { id } = await people.enrol(phone, email, 'reader');
    await people.enrol(desk, email, 'reader');
    expect((await people.accounts()).get(id)).toEqual([desk, phone]);
  });

  it('are one person where a platform tells the address of somebody who had none', async () => {
    const { people } = keeper;
    const account = on('chat');
    const nameless = await people.enrol(account, undefined, 'reader');
    const email = anEmail();
    expect(await people.enrol(account, email, 'reader')).toEqual({ ...nameless, email });

    const imported = await people.appoint(anEmail(), 'coordinator');
    const other = on('chat');
    const before = await people.enrol(other, undefined, 'reader');
    expect(await people.enrol(other, imported.email, 'reader')).toEqual(imported);
    expect(await people.find(before.id)).toEqual(imported);
  });

  it('who were known twice become one, under either address', async () => {
    const { people } = keeper;
    const [chat, post] = [on('chat'), on('post')];
    const [work, home] = [anEmail(), anEmail()];
    const one = await people.enrol(chat, work, 'reader', 'Karim Holm');
    const other = await people.enrol(post, home, 'coordinator', 'Karim B. Holm');
    await people.change(
      other.id,
      { name: 'K', role: 'coordinator', municipalities: ['0751'] },
      one.id,
      MORNING,
    );

    const joined = await people.join(one.id, other.id, one.id, MORNING);
    const person = {
      id: one.id,
      email: work,
      otherEmails: [home],
      name: 'Karim Holm',
      role: 'coordinator',
      municipalities: ['0751'],
      left: false,
    };
    expect(joined).toEqual({ kind: 'joined', person });
    for (const found of [
      await people.find(other.id),
      await people.findByEmail(home),
      await people.findByAccount(post),
      await people.enrol(on('third'), home, 'reader'),
      await people.appoint(home, 'coordinator'),
    ])
      expect(found).toEqual(person);
    const ids = (await people.staff()).map(({ id }) => id);
    expect(ids).toContain(one.id);
    expect(ids).not.toContain(other.id);
    expect((await people.accounts()).get(one.id)).toHaveLength(3);
  });

  it('are changed by an import under either address, and keep the one they are known by', async () => {
    const { people } = keeper;
    const [work, home] = [anEmail(), anEmail()];
    const one = await people.appoint(work, 'reader');
    const other = await people.appoint(home, 'reader');
    await people.join(one.id, other.id, one.id, MORNING);
    await people.takeIn([{ ...facts, email: home }], one.id, MORNING);
    expect(await people.find(one.id)).toMatchObject({ name: 'Ida Juhl', role: 'editor', email: work });
  });

  it('are joined once, whoever is asked for twice', async () => {
    const { people } = keeper;
    const [one, other] = [await people.appoint(anEmail(), 'reader'), await people.appoint(anEmail(), 'lead')];
    expect(await people.join(one.id, one.id, one.id, MORNING)).toEqual({ kind: 'unknown' });
    expect(await people.join(one.id, other.id, one.id, MORNING)).toMatchObject({ kind: 'joined' });
    expect(await people.join(one.id, other.id, one.id, MORNING)).toEqual({ kind: 'unknown' });
    expect(await people.join(other.id, one.id, one.id, MORNING)).toEqual({ kind: 'unknown' });
  });

  it('who are in the same workspace are two people and stay two', async () => {
    const { people } = keeper;
    const one = await people.enrol(on('chat'), anEmail(), 'reader');
    const other = await people.enrol(on('chat'), anEmail(), 'reader');
    expect(await people.join(one.id, other.id, one.id, MORNING)).toEqual({ kind: 'two-people' });
    expect(await people.find(other.id)).toEqual(other);
  });

  it('stand in for each other no longer once they are one', async () => {
    const { people } = keeper;
    const [one, other] = [await people.appoint(anEmail(), 'lead'), await people.appoint(anEmail(), 'lead')];
    const days = { from: '2026-08-01' as CivilDate, until: '2026-08-02' as CivilDate };
    const id = randomUUID();
    await people.keepAbsence({ id, person: other.id, deputy: one.id, ...days }, one.id, MORNING);
    await people.join(one.id, other.id, one.id, MORNING);
    const absences = await people.absencesFrom(days.from);
    expect(absences.find((absence) => absence.id === id)).toEqual({
      id,
      person: one.id,
      deputy: undefined,
      ...days,
    });
  });

  it('who only look alike are kept apart', async () => {
    const { people } = keeper;
    const [one, other] = [await people.appoint(anEmail(), 'lead'), await people.appoint(anEmail(), 'lead')];
    await people.keepApart(one.id, other.id, one.id, MORNING);
    await people.keepApart(other.id, one.id, one.id, MORNING);
    const pair = [one.id, other.id].toSorted();
    expect((await people.apart()).filter((each) => each.join() === pair.join())).toHaveLength(1);
  });
});
