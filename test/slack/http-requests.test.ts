import { describe, expect, it } from 'vitest';
import { aCommand, aDirectMessage, form, json, NOW, openSite, signed } from './slack-site.ts';

const MINUTE = 60_000;
const at = (offset: number) => new Date(NOW.getTime() + offset);

describe('a request at the Slack address', () => {
  it('is let in when Slack signed it just now', async () => {
    const { deliver, door, bot } = await openSite();
    expect((await deliver(aDirectMessage())).status).toBe(200);
    await door.stop();
    expect(bot.heard).toHaveLength(1);
  });

  it.each([
    ['with another secret', { secret: 'forged' }],
    ['more than five minutes ago', { at: at(-5 * MINUTE - 1_000) }],
    ['in more than a minute from now', { at: at(MINUTE + 1_000) }],
  ])('is refused when it was signed %s', async (_, how) => {
    const { request, door, bot, slack } = await openSite();
    expect((await request(signed(aDirectMessage(), how))).status).toBe(401);
    await door.stop();
    expect(bot.heard).toEqual([]);
    expect(slack.calls()).toEqual([]);
  });

  it.each([
    ['five minutes behind', at(-5 * MINUTE)],
    ['a minute ahead', at(MINUTE)],
  ])('is let in when the clocks are %s', async (_, when) => {
    const { request } = await openSite();
    expect((await request(signed(aDirectMessage(), { at: when }))).status).toBe(200);
  });

  it.each(['x-slack-signature', 'x-slack-request-timestamp'])('is refused without its %s', async (name) => {
    const { request } = await openSite();
    const { headers, ...init } = signed(aDirectMessage());
    expect((await request({ ...init, headers: { ...headers, [name]: '' } })).status).toBe(401);
  });

  it('is refused when another body is put under the signature', async () => {
    const { request } = await openSite();
    const other = aDirectMessage({ text: 'noget andet' }).body;
    expect((await request({ ...signed(aDirectMessage()), body: other })).status).toBe(401);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])(
    'is refused as %s, with word of what is allowed',
    async (method) => {
      const { request } = await openSite();
      const response = await request({ method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
    },
  );

  it('is refused when it is empty', async () => {
    const { request } = await openSite();
    expect((await request({ method: 'POST' })).status).toBe(401);
    expect((await request(signed({ type: 'application/json', body: '' }))).status).toBe(400);
  });

  it.each([
    ['broken JSON', { type: 'application/json', body: '{"type":' }],
    ['JSON that is no object', json('hej')],
    ['a form with a broken payload', form({ payload: '{' })],
    ['nothing that Slack sends', json({ hello: 'world' })],
    ['a button without a user', form({ payload: JSON.stringify({ type: 'block_actions', actions: [{}] }) })],
    ['an event without an event', json({ type: 'event_callback', event_id: 'Ev1' })],
  ])('is called broken when it is %s', async (_, body) => {
    const { deliver } = await openSite();
    expect((await deliver(body)).status).toBe(400);
  });

  it('is too large over a megabyte, and well below it is not', async () => {
    const { deliver } = await openSite();
    expect((await deliver(aDirectMessage({ text: 'x'.repeat(1_048_576) }))).status).toBe(413);
    expect((await deliver(aDirectMessage({ text: 'x'.repeat(1_000_000) }))).status).toBe(200);
  });

  it.each([
    ['application/json; charset=utf-8', 'json'],
    ['APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8', 'form'],
  ])('may say more of its type: %s', async (type, kind) => {
    const { afterwards, bot, slack } = await openSite();
    const delivery = kind === 'json' ? aDirectMessage() : aCommand(slack);
    await afterwards({ ...delivery, type });
    expect(bot.heard).toHaveLength(1);
  });

  it('is answered when Slack tries the address', async () => {
    const { deliver } = await openSite();
    const response = await deliver(json({ type: 'url_verification', challenge: 'abc' }));
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  it('does not tell the challenge to someone else', async () => {
    const { request } = await openSite();
    const { body } = json({ type: 'url_verification', challenge: 'abc' });
    expect((await request({ method: 'POST', body })).status).toBe(401);
  });

  it('is answered when Slack tries the certificate, and smuggles nothing in', async () => {
    const { request, door, bot, slack } = await openSite();
    const { type, body } = aCommand(slack, { ssl_check: '1' });
    const response = await request({ method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBe(200);
    await door.stop();
    expect(bot.heard).toEqual([]);
  });

  it('is turned away while the bot is stopping', async () => {
    const { deliver, door } = await openSite();
    await door.stop();
    expect((await deliver(aDirectMessage())).status).toBe(503);
  });

  it('leaves nothing of what it said in the log, whatever is wrong with it', async () => {
    const { deliver, request, door, logged } = await openSite();
    const secret = 'Anna bor på Roskildevej';
    await request(signed(aDirectMessage({ text: secret }), { secret: 'forged' }));
    await deliver({ type: 'application/json', body: secret });
    await deliver(json({ secret }));
    await door.stop();
    expect(logged()).toMatch(/request refused/);
    expect(logged()).not.toContain('Anna');
  });
});
