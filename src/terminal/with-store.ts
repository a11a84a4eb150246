import { adviceOnBackups } from '../backup/advice.ts';
import type { Store } from '../store/open.ts';
import { data as says } from '../wording/terminal-data.ts';
import { refuse, type StoreSettings, type Terminal } from './terminal.ts';

/** Opens the store for one command and closes it again, whatever comes of it; where it cannot be opened, says why. */
export async function withStore(
  terminal: Terminal,
  work: (store: Store, settings: StoreSettings) => Promise<number>,
): Promise<number> {
  const { settings, migrationsFolder } = terminal;
  if (settings.kind === 'problems') return refuse(terminal, says.settings(settings.problems));

  // Most commands need no database, and loading what opens one takes its time.
  const { openStore, StoreDamaged, StoreRefused, StoreUnreachable } = await import('../store/open.ts');
  const { store: where } = settings.config;
  const store = await openStore(where, migrationsFolder).catch(async (error: unknown) => {
    if (error instanceof StoreDamaged) return `${error.message} ${await adviceOnBackups(where)}`;
    if (error instanceof StoreRefused || error instanceof StoreUnreachable) return error.message;
    throw error;
  });
  if (typeof store === 'string') return refuse(terminal, store);

  try {
    return await work(store, settings.config);
  } finally {
    await store.close();
  }
}
