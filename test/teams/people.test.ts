import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMention, aMessage, aPress, HELPED, inChannel, inGroup, type Sketch } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';
import { aMember, TENANT } from './stub-connector.ts';

const OTHER_TENANT = '00000000-1111-4222-8333-444444444444';

let given: OpenDoor;

beforeEach(async () => {
  given = await openDoor();
});
afterEach(() => given.close());

/** As whom, and where, the bot heard it. */
async function heardFrom(activity: Sketch) {
  const answers = given.bot.heard.length + 1;
  await given.deliver(activity);
  await given.connector.sent(answers);
  return given.bot.heard.at(-1);
}

/** How often the bot asked Teams for a list of people, or one of them. */
function timesAsked(): number {
  return given.connector.requests.filter(({ path }) => path.includes('members')).length;
}

describe('whoever writes to the bot in Teams', () => {
  it('is a member when the directory of the tenant says so', async () => {
    expect(await heardFrom(aMessage())).toMatchObject({
      by: { standing: 'member', email: 'signe@eksempel.dk' },
    });
  });

  it('is known by the name that the directory has', async () => {
    expect(await heardFrom(aMessage())).toMatchObject({ by: { name: 'Signe Lund' } });
  });

  it('needs no name', async () => {
    given.connector.setMembers(aMember({ name: null }));
    expect((await heardFrom(aMessage()))?.by).not.toHaveProperty('name');
  });

  it('is known by the name they sign in with where they have no mailbox', async () => {
    given.connector.setMembers(aMember({ email: undefined, userPrincipalName: 'signe@tenant.example' }));
    expect(await heardFrom(aMessage())).toMatchObject({ by: { email: 'signe@tenant.example' } });
  });

  it.each([
    ['a guest', { userRole: 'guest' }],
    ['anonymous', { userRole: 'anonymous' }],
    ['of an invented role', { userRole: 'overlord' }],
    ['invited from outside', { userPrincipalName: 'ida_kommune.example#EXT#@tenant.example' }],
    [
      'invited from outside, in small letters',
      { userPrincipalName: 'ida_kommune.example#ext#@tenant.example' },
    ],
  ])('is a guest, without an address, when they are %s', async (_, overrides) => {
    given.connector.setMembers(aMember(overrides));
    const said = await heardFrom(aMessage());
    expect(said?.by.standing).toBe('guest');
    expect(said?.by.email).toBeUndefined();
    expect(said?.by.name).toBeUndefined();
  });

  it('is an outsider when they belong to another tenant', async () => {
    given.connector.setMembers(aMember({ tenantId: OTHER_TENANT }));
    expect(await heardFrom(aMessage())).toMatchObject({ by: { standing: 'outsider' } });
  });

  it('is an outsider when Teams knows of no such member', async () => {
    given.connector.setMembers();
    expect(await heardFrom(aMessage())).toMatchObject({ by: { standing: 'outsider' } });
  });

  it.each([
    [
      'comes from another tenant',
      { conversation: { ...(aMessage()['conversation'] as object), tenantId: OTHER_TENANT } },
    ],
    ['comes from two tenants', { channelData: { tenant: { id: OTHER_TENANT } } }],
    [
      'names no tenant',
      { conversation: { id: 'a:personal', conversationType: 'personal' }, channelData: undefined },
    ],
    ['names no user of the directory', { from: { id: '29:signe' } }],
    ['names nothing at all', { from: { id: '29:signe', aadObjectId: null }, channelData: null }],
  ])('is an outsider, and Teams is not even asked, when the activity %s', async (_, overrides) => {
    const said = await heardFrom(aMessage(overrides));
    expect(said).toMatchObject({ by: { standing: 'outsider' }, place: 'external' });
    expect(timesAsked()).toBe(0);
  });

  it('presses buttons as the same person', async () => {
    given.connector.setMembers(aMember({ userRole: 'guest' }));
    await given.deliver(aPress(HELPED));
    expect(given.bot.pressed).toMatchObject([{ by: { standing: 'guest' }, place: 'private', press: HELPED }]);
  });

  it('is told that it did not work when Teams cannot be asked: nobody is let in on a guess', async () => {
    given.connector.fail('/members/', { status: 500 });
    await given.deliver(aMessage());
    const [sent] = await given.connector.sent(1);
    expect(sent?.body.summary).toBe('Det lykkedes ikke lige nu.');
    expect(given.bot.heard).toEqual([]);
  });

  it('is looked up once in five minutes', async () => {
    await heardFrom(aMessage());
    await heardFrom(aMessage());
    expect(timesAsked()).toBe(1);

    given.clock.now = new Date(given.clock.now.getTime() + 5 * 60_000);
    given.connector.setMembers(aMember({ userRole: 'guest' }));
    expect(await heardFrom(aMessage())).toMatchObject({ by: { standing: 'guest' } });
  });
});

describe('the place where something is said in Teams', () => {
  it('is private in a chat with the bot', async () => {
    expect(await heardFrom(aMessage())).toMatchObject({ place: 'private' });
  });

  it('is shared in a group chat of colleagues', async () => {
    expect(await heardFrom(aMention('spørg må vi?', inGroup))).toMatchObject({ place: 'shared' });
  });

  it('is external in a group chat where anyone is from another tenant, on whatever page of the list', async () => {
    const colleagues = Array.from({ length: 4 }, (_, at) => aMember({ id: `29:colleague${at}` }));
    given.connector.setMembers(aMember(), ...colleagues, aMember({ id: '29:x', tenantId: OTHER_TENANT }));
    expect(await heardFrom(aMention('spørg må vi?', inGroup))).toMatchObject({
      place: 'external',
      by: { standing: 'member' },
    });
  });

  it('is shared in a channel, whose team is asked for its members', async () => {
    expect(await heardFrom(aMention('spørg må vi?', inChannel))).toMatchObject({ place: 'shared' });
    const asked = given.connector.requests.find(({ path }) => path.includes('members'));
    expect(asked?.path).toContain(encodeURIComponent('19:team@thread.tacv2'));
  });

  it('is external in a channel that is shared with other organisations', async () => {
    const channelData = {
      ...inChannel.channelData,
      channel: { id: '19:channel@thread.tacv2', type: 'shared' },
    };
    expect(await heardFrom(aMention('spørg må vi?', { ...inChannel, channelData }))).toMatchObject({
      place: 'external',
    });
  });

  it('is not private where Teams says no more than that there is a conversation', async () => {
    const conversation = { id: '19:unknown', tenantId: TENANT };
    expect(await heardFrom(aMessage({ conversation }))).toMatchObject({ place: 'shared' });
  });
});
