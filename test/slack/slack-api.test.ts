import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { whyFailed } from '../../src/slack/failure.ts';
import { openSlackApi } from '../../src/slack/slack-api.ts';

type Fetch = Parameters<typeof openSlackApi>[0]['fetch'];
type Init = Parameters<Fetch>[1];

/** Calls Slack and answers a button, with an answer of the test's choosing; yields what was sent and what came of it. */
async function callBoth(answer: () => Response | Promise<Response>) {
  const sent: Init[] = [];
  const api = openSlackApi({
    botToken: 'xoxb-not-a-token',
    apiUrl: undefined,
    log: pino({ level: 'silent' }),
    clock: () => new Date('2026-11-23T08:00:00Z'),
    wait: async () => undefined,
    closing: new AbortController().signal,
    fetch: async (_, init) => {
      sent.push(init);
      return answer();
    },
  });
  const outcome = (call: Promise<unknown>) => call.then(() => 'well', whyFailed);
  const outcomes = [
    await outcome(api.call(() => api.client.auth.test())),
    await outcome(api.respond('https://hooks.example.org/1', { text: 'hej' })),
  ];
  return { sent, outcomes };
}

const RATE_LIMITED = 'slack_webapi_rate_limited_error';

describe('a call to Slack', () => {
  it('does not wait for ever', async () => {
    const { sent, outcomes } = await callBoth(() => Response.json({ ok: true }));
    expect(outcomes).toEqual(['well', 'well']);
    expect(sent.map((init) => init?.signal instanceof AbortSignal)).toEqual([true, true]);
  });

  it.each([
    ['a refusal', () => Response.json({ ok: false, error: 'expired_url' }), 'expired_url'],
    ['a server error', () => new Response('<html>', { status: 503 }), 'http_503'],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), 'TypeError'],
    [
      'patience asked for twice',
      () => new Response('', { status: 429, headers: { 'retry-after': '1' } }),
      RATE_LIMITED,
    ],
  ])('fails the same way whichever it is: %s', async (_, answer, why) => {
    const { outcomes } = await callBoth(answer);
    expect(outcomes).toEqual([why, why]);
  });

  it('is sent once, or twice when Slack asked for patience', async () => {
    const limited = new Response('', { status: 429, headers: { 'retry-after': '1' } });
    expect((await callBoth(() => new Response('', { status: 500 }))).sent).toHaveLength(2);
    expect((await callBoth(() => limited.clone())).sent).toHaveLength(4);
  });
});
