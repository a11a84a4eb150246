import { afterEach, describe, expect, it } from 'vitest';
import { type Handler, openServer, type Server } from '../src/server.ts';

let server: Server;

async function open(routes: Readonly<Record<string, Handler>> = {}, ready = async () => true) {
  const errors: unknown[] = [];
  server = await openServer({
    host: '127.0.0.1',
    port: 0,
    routes: new Map(Object.entries(routes)),
    ready,
    onError: (error) => errors.push(error),
  });
  return { errors, get: (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`) };
}

afterEach(() => server.close());

describe('the HTTP server', () => {
  it('says that the process lives, also when the database does not', async () => {
    const { get } = await open({}, async () => false);
    expect((await get('/healthz')).status).toBe(200);
  });

  it.each([
    [true, 200],
    [false, 503],
  ])('says whether the database answers: %s → %i', async (ready, status) => {
    const { get } = await open({}, async () => ready);
    expect((await get('/readyz')).status).toBe(status);
  });

  it('keeps an idle connection for longer than the proxy in front of it does', async () => {
    const { get } = await open();
    const { headers } = await get('/healthz');
    const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(120);
  });

  it('hands a platform its path, with or without a query, and nothing else', async () => {
    const { get } = await open({ '/chat': (_, response) => void response.end('hej') });
    expect(await (await get('/chat?x=1')).text()).toBe('hej');
    expect((await get('/chatter')).status).toBe(404);
    expect((await get('/')).status).toBe(404);
  });

  it('answers 500 without detail when a handler breaks, reports it, and lives on', async () => {
    const { get, errors } = await open({
      '/broken': () => {
        throw new Error('hemmelighed');
      },
    });
    const response = await get('/broken');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hemmelighed');
    expect(errors).toHaveLength(1);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('answers what is in hand before it closes', async () => {
    const arrived = Promise.withResolvers<void>();
    const mayAnswer = Promise.withResolvers<void>();
    const { get } = await open({
      '/slow': async (_, response) => {
        arrived.resolve();
        await mayAnswer.promise;
        response.end('til ende');
      },
    });
    const answer = get('/slow');
    await arrived.promise;
    const closed = server.close();
    mayAnswer.resolve();

    expect(await (await answer).text()).toBe('til ende');
    await closed;
  });

  it('refuses to start on a port that is taken', async () => {
    await open();
    const second = openServer({
      host: '127.0.0.1',
      port: server.port,
      routes: new Map(),
      ready: async () => true,
      onError: () => {},
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
