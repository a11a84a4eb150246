import { type Share, wilson } from './wilson.ts';

/** A share in whole percent, and its 95 % interval. */
export function percent(share: Share): readonly string[] {
  const { low, high } = wilson(share);
  const whole = (part: number) => (100 * part).toFixed(0);
  return [whole(share.hits / share.of), `${whole(low)}-${whole(high)}`];
}
