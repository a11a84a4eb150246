import { afterEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/bot/bot.ts';
import { APOLOGY, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aPress, aSubmit, inChannel, SHARE } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';
import type { Trouble } from './stub-connector.ts';

const shared = aReply({ gist: 'En kollega deler et svar.', audience: 'everyone' });
const done = aReply({ gist: 'Svaret er delt.' });
const unsure = aReply({ gist: 'Jeg ved ikke, om svaret nåede frem.' });
const failed = aReply({ gist: 'Svaret kunne ikke deles.' });

let given: OpenDoor;
afterEach(() => given.close());

/** Presses "Del i kanalen" once, with that trouble on the way, and gives what the presser sees. */
async function share(trouble?: Trouble): Promise<string> {
  given = await openDoor(sharing());
  if (trouble) given.connector.fail('POST /v3/', trouble);
  const { body } = await given.deliver(aPress(SHARE, inChannel));
  await given.door.stop();
  return body.value.speak;
}

let undone = 0;
function sharing(overrides: Partial<Extract<Effect, { kind: 'share' }>> = {}) {
  undone = 0;
  const effect: Effect = {
    kind: 'share',
    shared,
    done,
    unsure,
    failed: async () => {
      undone += 1;
      return failed;
    },
    ...overrides,
  };
  return { bot: scriptedBot({ press: () => effect }) };
}

describe('sharing an answer in a channel', () => {
  it('posts it once, in the thread, for everyone', async () => {
    expect(await share()).toBe(done.gist);
    expect(await given.connector.sent(1)).toMatchObject([
      {
        method: 'POST',
        path: `/v3/conversations/${encodeURIComponent(inChannel.conversation.id)}/activities`,
        body: { summary: shared.gist },
      },
    ]);
    expect(undone).toBe(0);
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a 502', { status: 502 }],
    ['a 503', { status: 503 }],
    ['a 408', { status: 408 }],
    ['a connection that breaks', 'reset'],
  ] as const)('is posted once and is unsure after %s', async (_, trouble) => {
    expect(await share(trouble)).toBe(unsure.gist);
    expect(await given.connector.sent(1)).toHaveLength(1);
    expect(undone).toBe(0);
  });

  it.each([
    ['a 400', { status: 400 }],
    ['a 403', { status: 403, code: 'Forbidden' }],
    ['a 404', { status: 404 }],
    ['a 413', { status: 413 }],
  ] as const)('is posted once and has certainly failed after %s', async (_, trouble) => {
    expect(await share(trouble)).toBe(failed.gist);
    expect(await given.connector.sent(1)).toHaveLength(1);
    expect(undone).toBe(1);
  });

  it('has certainly failed when no token could be had', async () => {
    given = await openDoor(sharing());
    given.connector.fail('/oauth2/', { status: 401, body: { error: 'invalid_client' } });
    // Whoever is not vouched for is not looked up: the post itself is the first to need a token.
    const { body } = await given.deliver(aPress(SHARE, { ...inChannel, from: { id: '29:signe' } }));
    expect(body.value.speak).toBe(failed.gist);
    expect(undone).toBe(1);
  });

  it('has certainly failed when Teams is not there at all', async () => {
    given = await openDoor(sharing());
    const token = await given.connector.token();
    await given.deliver(aPress(SHARE, inChannel), token);
    await given.connector.stop();
    const { body } = await given.deliver(aPress(SHARE, inChannel), token);
    expect(body.value.speak).toBe(failed.gist);
  });

  it('has certainly failed when the answer is too long for Teams', async () => {
    given = await openDoor(sharing({ shared: { ...shared, gist: 'lang '.repeat(10_000) } }));
    const { body } = await given.deliver(aPress(SHARE, inChannel));
    expect(body.value.speak).toBe(failed.gist);
    expect(await given.connector.sent(0)).toEqual([]);
  });

  it('waits as long as Teams asks, and posts it then', async () => {
    const waits: number[] = [];
    given = await openDoor({ ...sharing(), wait: (ms, signal) => wait(waits, ms, signal) });
    given.connector.fail('POST /v3/', { status: 429, retryAfter: 7 });
    const { body } = await given.deliver(aPress(SHARE, inChannel));
    expect(body.value.speak).toBe(done.gist);
    expect(await given.connector.sent(2)).toHaveLength(2);
    expect(waits).toContain(7_000);
  });

  it('waits once, and has certainly failed when Teams asks again', async () => {
    given = await openDoor({ ...sharing(), wait: (ms, signal) => wait([], ms, signal) });
    given.connector.fail('POST /v3/', { status: 429, retryAfter: 1 });
    given.connector.fail('POST /v3/', { status: 412 });
    const { body } = await given.deliver(aPress(SHARE, inChannel));
    expect(body.value.speak).toBe(failed.gist);
    expect(await given.connector.sent(2)).toHaveLength(2);
  });

  it('does not wait for minutes', async () => {
    expect(await share({ status: 429, retryAfter: 600 })).toBe(failed.gist);
    expect(await given.connector.sent(1)).toHaveLength(1);
  });

  it('happens once when the press is delivered twice', async () => {
    given = await openDoor(sharing());
    const press = aPress(SHARE, inChannel);
    await Promise.all([given.deliver(press), given.deliver(press), given.deliver(press)]);
    await given.door.stop();
    expect(await given.connector.sent(1)).toHaveLength(1);
  });

  it('works from an old client too', async () => {
    given = await openDoor(sharing());
    await given.deliver(aSubmit({ press: SHARE }));
    expect(await given.connector.sent(2)).toMatchObject([
      { method: 'POST', body: { summary: shared.gist } },
      { method: 'PUT', body: { summary: done.gist } },
    ]);
  });

  it('is answered with an apology when taking it back fails', async () => {
    given = await openDoor(sharing({ failed: () => Promise.reject(new Error('no database')) }));
    given.connector.fail('POST /v3/', { status: 400 });
    const { body } = await given.deliver(aPress(SHARE, inChannel));
    expect(body.value).toBe(APOLOGY);
  });
});

/** Notes what is waited for, and waits for a retry only: a press is never late. */
function wait(waits: number[], ms: number, signal: AbortSignal): Promise<void> {
  waits.push(ms);
  const isPatienceWithPress = ms === 4_000;
  return isPatienceWithPress
    ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    : Promise.resolve();
}
