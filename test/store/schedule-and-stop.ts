// Opens the embedded store in the folder given with a schedule on it, and stops and closes both: then the process ends.
import { openSchedule } from '../../src/schedule/open-schedule.ts';
import { openStore } from '../../src/store/open.ts';
import { aLog } from '../support/a-log.ts';
import { realWait } from '../support/real-wait.ts';

const [folder = '', migrations = ''] = process.argv.slice(2);
const nothing = { name: 'nothing', run: async () => undefined };
const store = await openStore({ kind: 'embedded', folder }, migrations);
const schedule = openSchedule({
  database: store.access,
  rounds: [nothing],
  nudged: nothing,
  wait: realWait,
  log: aLog(),
});
await schedule.running;
await schedule.stop();
await store.close();
