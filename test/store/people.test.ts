import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, anEmail } from './builders.ts';
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
    expect(person).toEqual({ id: person.id, email, role: 'reader', left: false });
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
    expect(one).toEqual({ id: one.id, role: 'reader', left: false });
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
    expect(appointed).toEqual({ id: appointed.id, email, role: 'editor', left: false });
    expect(await keeper.people.enrol(anAccount(), email, 'reader')).toEqual(appointed);
  });
});
