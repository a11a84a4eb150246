import { aCrowd } from '../crowd.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const JUMPS = [-DAY, DAY, -60 * MINUTE, 60 * MINUTE, -5 * MINUTE, 5 * MINUTE, -8 * DAY, 8 * DAY] as const;

/** The machine's clock is set, on and back, while everybody is at work. */
export const clockJumps: Trial = {
  id: 'clock-jumps',
  kind: 'fault',
  what: 'Clock jumps by minutes, hours and days, on and back',
  how: 'The clock of a running process is set while staff work; the platforms sign by the same clock',
  tries: { short: 4, long: 120 },
  async run({ ground, tries, chance, found }) {
    const folder = await ground.freshDataFolder();
    const town = await openTown(ground);
    const bot = await town.start({ HTO_DATA: folder });
    const crowd = aCrowd(town, town.bot, chance, 4);
    for (let jump = 0; jump < tries; jump++) {
      const enough = crowd.deeds.length + 4;
      await until(() => crowd.deeds.length >= enough, 20_000);
      await town.passTime(chance.pick(JUMPS));
      found.tried();
    }
    await crowd.goHome();
    const code = await bot.end('SIGTERM');
    found.expect(code === 0, 'unsaid', `the bot ended with ${code}`);
    reckon(town, crowd.deeds, await readKept({ kind: 'embedded', folder }), found);
    await town.close();
    return undefined;
  },
};
