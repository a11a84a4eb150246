// Opens the embedded store in the folder given, notes a delivery, says so, and waits to be ended.
import { openStore } from '../../src/store/open.ts';

const [folder = '', migrations = ''] = process.argv.slice(2);
try {
  const store = await openStore({ kind: 'embedded', folder }, migrations);
  process.stdout.write(`${await store.deliveries.note('event:1', new Date(0))}\n`);
  process.stdin.on('end', () => store.close()).resume();
} catch (error) {
  process.stdout.write(`${error}\n`);
}
