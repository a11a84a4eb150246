import { existsSync } from 'node:fs';
import { adviceOn } from '../backup/advice.ts';
import { directoryFor } from '../bot/request-surroundings.ts';
import type { Content } from '../content/content.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
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
 * or read just now, as while the bot runs on the same folder, stderr is told why and texts are understood all the same.
 */
export async function withRouting(
  terminal: Terminal,
  content: Content,
  work: (tryRoute: (text: string) => Promise<Tried>) => Promise<number>,
): Promise<number> {
  const today = danishDayAt(terminal.clock());
  const { store, everyday } = await openIfAny(terminal, today);
  try {
    const concernIn = concernFrom(learnConcern(content));
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

type Opened = { readonly store: Store | undefined; readonly everyday: Directory };
const NOT_THERE: Opened = { store: undefined, everyday: NOBODY };

async function openIfAny(
  { settings, migrationsFolder, stderr }: Terminal,
  today: CivilDate,
): Promise<Opened> {
  if (settings.kind === 'problems') {
    stderr.write(`${settings.problems.join('\n')}\n`);
    return NOT_THERE;
  }
  const { store: where } = settings.config;
  if (where.kind === 'embedded' && !existsSync(where.folder)) return NOT_THERE;

  const { openStore } = await import('../store/open.ts');
  let store: Store | undefined;
  try {
    store = await openStore(where, migrationsFolder);
    return { store, everyday: await directoryFor(store, undefined, today) };
  } catch (error) {
    await store?.close();
    const advice = await adviceOn(error, where);
    if (advice === undefined) throw error;

    stderr.write(`${advice}\n`);
    return NOT_THERE;
  }
}
