import type { Log } from '../kernel/log.ts';
import { shortId } from '../kernel/short-id.ts';
import type { Deliveries, Noted } from './deliveries.ts';

const SAID: Readonly<Record<Noted, string>> = {
  first: 'taken on',
  'in-hand': 'delivered again while it is in hand',
  again: 'delivered again, left alone',
};

/** The same deliveries, each noted in the log under an id that every later line about it carries too. */
export function loggedDeliveries(deliveries: Deliveries, log: Log): Deliveries {
  return {
    ...deliveries,
    async note(key, at) {
      const noted = await deliveries.note(key, at);
      const [platform] = key.split(':', 1);
      log.info({ delivery: shortId(key), platform }, SAID[noted]);
      return noted;
    },
  };
}
