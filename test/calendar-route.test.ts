import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { CALENDAR_PATH, calendarFeeds, calendarRoute } from '../src/calendar-route.ts';
import { aMatch, day } from './anniversaries/builders.ts';
import { calendarTokensInMemory } from './support/calendar-tokens-in-memory.ts';
import { matchesInMemory } from './support/matches-in-memory.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

/** A calendar over HTTP, with one match in it, and the address that the lead is given. */
async function aCalendar() {
  const matches = matchesInMemory();
  await matches.add(
    aMatch({ code: 'HTO-017', startDate: day('2026-02-01'), family: 'Familien Skov' }),
    'ida',
    NOW,
  );
  const tokens = calendarTokensInMemory();
  const serve = calendarRoute({ matches, calendarTokens: tokens, clock: () => NOW });
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const feeds = calendarFeeds(tokens, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { feeds, address: await feeds.renew('ida', NOW) };
}

it('the calendar tells codes and days to whoever has the address, and no names', async () => {
  const { address } = await aCalendar();
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  expect(text).toContain('HTO-017');
  expect(text).toContain('DTSTART;VALUE=DATE:20270201');
  expect(text).not.toContain('Skov');
});

it('there is no calendar for a wrong or missing secret, another method, or an address that was closed', async () => {
  const { feeds, address } = await aCalendar();
  const status = async (url: string, method = 'GET') => (await fetch(url, { method })).status;
  expect(await status(address, 'HEAD')).toBe(200);
  expect(await status(address, 'POST')).toBe(404);
  expect(await status(`${address}x`)).toBe(404);
  expect(await status(new URL(CALENDAR_PATH, address).href)).toBe(404);

  await feeds.revoke('ida', NOW);
  expect(await status(address)).toBe(404);
});
