import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, anEmail, MORNING } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

describe.each(KEEPERS)('the staff directory $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

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
