import { existsSync } from 'node:fs';
import { directoryFor } from '../bot/request-surroundings.ts';
import type { Content } from '../content/content.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { Person } from '../people/person.ts';
import { concernFrom, learnConcern } from '../qa/concern.ts';
import { type Names, namesOf } from '../requests/names.ts';
import { route } from '../requests/route.ts';
import type { Directory, Routing } from '../requests/routing.ts';
import { sayRouting } from '../requests/say-routing.ts';
import { understandRequest } from '../requests/understand.ts';
import type { Understood } from '../requests/understood.ts';
import type { Store } from '../store/open.ts';
import type { Terminal } from './terminal.ts';

/** What would become of a text; nothing is made of it. */
export type Tried = {
  readonly understood: Understood;
  readonly routing: Routing;
  readonly names: Names;
  readonly coordinator: Person | undefined;
  /** Undefined where there is no data to look coordinators up in. */
  readonly whyThere: string | undefined;
};

/**
 * Opens what tells who the coordinators are, where there is anything yet, and closes it again. Where it cannot be opened
 * just now, as while the bot runs on the same folder, stderr is told why and texts are understood all the same.
 */
export async function withRouting(
  terminal: Terminal,
  content: Content,
  work: (tryRoute: (text: string) => Promise<Tried>) => Promise<number>,
): Promise<number> {
  const store = await storeIfAny(terminal);
  try {
    const concernIn = concernFrom(learnConcern(content));
    const today = danishDayAt(terminal.clock());
    const everyday = store ? await directoryFor(store, undefined, today) : NOBODY;
    return await work(async (text) => {
      const understood = understandRequest(text);
      const { match } = understood.facts;
      const directory = store && match !== undefined ? await directoryFor(store, match, today) : everyday;
      const asked = { ...understood.facts, confidential: concernIn(text) !== undefined };
      const routing = route(asked, directory, content.routing, today);
      const names = namesOf(directory.staff);
      return {
        understood,
        routing,
        names,
        coordinator: directory.staff.find(({ id }) => id === routing.to),
        whyThere: store && sayRouting(routing, names),
      };
    });
  } finally {
    await store?.close();
  }
}

const NOBODY: Directory = {
  staff: [],
  absences: [],
  openByOwner: new Map(),
  coordinatorOfMatch: new Map(),
};

async function storeIfAny({ settings, migrationsFolder, stderr }: Terminal): Promise<Store | undefined> {
  if (settings.kind === 'problems') {
    stderr.write(`${settings.problems.join('\n')}\n`);
    return undefined;
  }
  const { store } = settings.config;
  if (store.kind === 'embedded' && !existsSync(store.folder)) return undefined;

  const { openStore, StoreRefused, StoreUnreachable } = await import('../store/open.ts');
  return openStore(store, migrationsFolder).catch((error: unknown) => {
    if (!(error instanceof StoreRefused || error instanceof StoreUnreachable)) throw error;
    stderr.write(`${error.message}\n`);
    return undefined;
  });
}
