import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { measuredBot } from '../../src/metrics/measured-bot.ts';
import { measuredLearning } from '../../src/metrics/measured-learning.ts';
import { metricsRoute } from '../../src/metrics/metrics-route.ts';
import { type MetricSources, type Metrics, openMetrics } from '../../src/metrics/open-metrics.ts';
import { botParts } from '../support/bot-parts.ts';
import { scriptedBot } from '../support/scripted-bot.ts';
import { someContent } from '../support/some-content.ts';
import { aColleague } from '../support/visitors.ts';

const TOKEN = 'opdigtet-hemmelighed';

function someMetrics(sources: Partial<MetricSources> = {}): Metrics {
  return openMetrics({
    queue: async () => ({ waiting: 3, sending: 0, unsure: 1, failed: 2 }),
    lastRetention: async () => new Date('2026-11-23T02:00:00Z'),
    lastBackup: async () => undefined,
    content: async () => ({ changes: 4, hash: 'abc123' }),
    version: '0.1.0',
    ...sources,
  });
}

/** A clock on which each look takes two milliseconds. */
function slowly(): () => number {
  let now = 0;
  return () => {
    now += 0.002;
    return now;
  };
}

describe('the metrics', () => {
  it('count what was looked up and served, by outcome, and how long it took', async () => {
    const metrics = someMetrics();
    const bot = measuredBot(scriptedBot(), metrics, slowly());
    await bot.hear({ by: aColleague(), place: 'private', where: undefined, text: 'hjælp' });
    const broken = { ...scriptedBot(), hear: () => Promise.reject(new Error('the database is gone')) };
    const hearing = measuredBot(broken, metrics, slowly()).hear({
      by: aColleague(),
      place: 'private',
      where: undefined,
      text: 'hjælp',
    });
    await expect(hearing).rejects.toThrow('the database is gone');
    metrics.lookedUp('none', 0.001);
    metrics.lookedUp('none', 0.3);
    metrics.wentRound('posts', 'failed');

    const text = await metrics.text();
    expect(text).toContain('hto_lookups_total{outcome="none"} 2');
    expect(text).toContain('hto_lookup_seconds_bucket{le="0.5"} 2');
    expect(text).toContain('hto_serving_seconds_count{kind="hear",outcome="answered"} 1');
    expect(text).toContain('hto_serving_seconds_count{kind="hear",outcome="failed"} 1');
    expect(text).toContain('hto_rounds_total{round="posts",outcome="failed"} 1');
  });

  it('time each lookup of whatever was learned', async () => {
    const seen: unknown[] = [];
    const lookedUp: Metrics['lookedUp'] = (outcome, seconds) => seen.push([outcome, seconds.toFixed(3)]);
    const learn = measuredLearning(async () => botParts().understand, { lookedUp }, slowly());
    const understand = await learn(someContent());
    understand('Må vi?');
    expect(seen).toEqual([['none', '0.002']]);
  });

  it('tell what is owed, when things were last done, and what is in force', async () => {
    const text = await someMetrics().text();
    expect(text).toContain('hto_posts{state="failed"} 2');
    expect(text).toContain(`hto_retention_last_timestamp_seconds ${Date.UTC(2026, 10, 23, 2) / 1000}`);
    expect(text).not.toMatch(/^hto_backup_last_timestamp_seconds \d/m);
    expect(text).toContain('hto_content_info{hash="abc123"} 1');
    expect(text).toContain('hto_content_changes 4');
    expect(text).toMatch(/hto_process_resident_memory_bytes \d+/);
    expect(text).toMatch(/hto_process_cpu_seconds_total [\d.]+/);
  });

  it('leave out what cannot be asked just now', async () => {
    const text = await someMetrics({ queue: () => Promise.reject(new Error('gone')) }).text();
    expect(text).not.toMatch(/^hto_posts\{/m);
    expect(text).toContain('hto_content_changes 4');
  });

  it('are shown to this machine, and to whoever has the token', async () => {
    const ask = async (token: string | undefined, headers: Record<string, string>) => {
      const server = createServer(metricsRoute(someMetrics(), token)).listen(0, '127.0.0.1');
      onTestFinished(() => void server.close());
      await new Promise((listening) => server.once('listening', listening));
      const { port } = server.address() as AddressInfo;
      return (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).status;
    };
    const outside = { 'x-forwarded-for': '203.0.113.5' };
    expect(await ask(undefined, {})).toBe(200);
    expect(await ask(undefined, outside)).toBe(404);
    expect(await ask(TOKEN, outside)).toBe(404);
    expect(await ask(TOKEN, { ...outside, authorization: 'Bearer forkert' })).toBe(404);
    expect(await ask(TOKEN, { ...outside, authorization: `Bearer ${TOKEN}` })).toBe(200);
  });
});
