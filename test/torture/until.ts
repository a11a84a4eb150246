import { setTimeout as sleep } from 'node:timers/promises';

/** Whether it comes true within so many milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 15_000): Promise<boolean> {
  const giveUp = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > giveUp) return false;
    await sleep(20);
  }
  return true;
}
