import { describe, expect, it } from 'vitest';
import { loggedDeliveries } from '../../src/bot/logged-deliveries.ts';
import { shortId } from '../../src/kernel/short-id.ts';
import { aLog } from '../support/a-log.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';

describe('a delivery', () => {
  it('is noted under an id that tells nothing of its key, the same when it comes again', async () => {
    const log = aLog();
    const deliveries = loggedDeliveries(deliveriesInMemory(), log);
    await deliveries.note('chat:hemmelig-signatur', new Date(0));
    await deliveries.finish('chat:hemmelig-signatur', new Date(0));
    await deliveries.note('chat:hemmelig-signatur', new Date(1));
    await deliveries.note('chat:en-anden', new Date(2));
    const ids = log.noted.map(({ fields }) => ('delivery' in fields ? fields.delivery : undefined));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect(log.noted.map(({ message }) => message)).toEqual([
      'taken on',
      'delivered again, left alone',
      'taken on',
    ]);
    expect(JSON.stringify(log.noted)).not.toContain('hemmelig');
  });

  it('has an id of twelve characters, whatever its key', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => shortId(`event:${index}`));
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.filter((id) => !/^[0-9a-f]{12}$/.test(id))).toEqual([]);
  });
});
