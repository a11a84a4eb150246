import { adviceOn } from '../backup/advice.ts';
import type { Store } from '../store/open.ts';
import { data as says } from '../wording/terminal-data.ts';
import { refuse, type StoreSettings, type Terminal } from './terminal.ts';

/** Opens the store for one command and closes it again, whatever comes of it; where the database fails, says why. */
export async function withStore(
  terminal: Terminal,
  work: (store: Store, settings: StoreSettings) => Promise<number>,
): Promise<number> {
  const { settings } = terminal;
  if (settings.kind === 'problems') return refuse(terminal, says.settings(settings.problems));

  try {
    return await onOpenStore(terminal, settings.config, work);
  } catch (error) {
    const advice = await adviceOn(error, settings.config.store);
    if (advice === undefined) throw error;
    return refuse(terminal, advice);
  }
}

async function onOpenStore(
  { migrationsFolder }: Terminal,
  settings: StoreSettings,
  work: (store: Store, settings: StoreSettings) => Promise<number>,
): Promise<number> {
  // Most commands need no database, and loading what opens one takes its time.
  const { openStore } = await import('../store/open.ts');
  const store = await openStore(settings.store, migrationsFolder);
  try {
    return await work(store, settings);
  } finally {
    await store.close();
  }
}
