import { afterEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/bot/bot.ts';
import { aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMessage, aPress, HELPED } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let given: OpenDoor;
afterEach(() => given.close());

describe('stopping', () => {
  it('waits for the answer to what was said', async () => {
    const thinking = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const hear = () => {
      started.resolve();
      return thinking.promise.then(() => aReply());
    };
    given = await openDoor({ bot: scriptedBot({ hear }) });
    const said = given.deliver(aMessage());
    await started.promise;
    const stopped = given.door.stop();
    thinking.resolve();
    await stopped;
    expect((await said).status).toBe(200);
    expect(await given.connector.sent(0)).toHaveLength(1);
  });

  it('waits for a press and for the message that it changes', async () => {
    const thinking = Promise.withResolvers<Effect>();
    const started = Promise.withResolvers<void>();
    const bot = scriptedBot({
      press: () => {
        started.resolve();
        return thinking.promise;
      },
    });
    given = await openDoor({ bot });
    const pressed = given.deliver(aPress(HELPED));
    await started.promise;
    const stopped = given.door.stop();
    thinking.resolve({ kind: 'replace', reply: aReply() });
    await stopped;
    expect((await pressed).status).toBe(200);
    expect(await given.connector.sent(0)).toHaveLength(1);
  });

  it('does not wait for the patience that Teams asked for', async () => {
    given = await openDoor();
    given.connector.fail('POST /v3/', { status: 429, retryAfter: 30 });
    const said = given.deliver(aMessage());
    await given.connector.sent(1);
    await given.door.stop();
    expect((await said).status).toBe(200);
    expect(given.log()).toContain('refused');
  });
});
