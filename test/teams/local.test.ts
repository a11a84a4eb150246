import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMessage } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let given: OpenDoor;

beforeEach(async () => {
  given = await openDoor({ settings: { kind: 'local' } });
});
afterEach(() => given.close());

describe('the door in local development', () => {
  it('takes activities without a token and answers without one', async () => {
    expect((await given.deliver(aMessage(), '')).status).toBe(200);
    expect(await given.connector.sent(1)).toMatchObject([{ authorization: undefined }]);
    expect(given.bot.heard).toMatchObject([{ by: { standing: 'member' }, place: 'private' }]);
  });

  it('answers nobody but this machine', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net/emea/';
    expect((await given.deliver(aMessage({ serviceUrl }), '')).status).toBe(403);
  });

  it('starts without asking Microsoft for anything', async () => {
    await given.door.start();
    await given.door.stop();
    expect(given.connector.requests).toEqual([]);
  });
});
