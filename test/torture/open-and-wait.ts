// Opens the store at the location given as JSON, with the migrations given, and waits to be killed.
import { openStore } from '../../src/store/open.ts';

const [where = '', migrations = ''] = process.argv.slice(2);
await openStore(JSON.parse(where), migrations);
process.stdin.resume();
