import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/store/open.ts';
import { freshDataFolder, freshFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { hto, type Run, type World } from '../terminal/hto.ts';

/** A terminal in a folder of its own, with an empty embedded database. */
export type ATerminal = {
  readonly folder: string;
  /** The data folder. */
  readonly data: string;
  run(words: readonly string[], world?: World): Promise<Run>;
  /** Puts a file into the folder and answers its name. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  /** Imports a file of that content. */
  takeIn(
    what: 'matches' | 'coordinators',
    content: string | Uint8Array,
    ...flags: readonly string[]
  ): Promise<Run>;
  inStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
};

export async function aTerminal(leads: readonly string[] = []): Promise<ATerminal> {
  const folder = await freshFolder();
  const store = { kind: 'embedded', folder: await freshDataFolder() } as const;
  const run = (words: readonly string[], world: World = {}) =>
    hto(words, {
      workingFolder: folder,
      settings: { kind: 'config', config: { store, leads } },
      ...world,
    });
  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return name;
  };
  return {
    folder,
    data: store.folder,
    run,
    write,
    takeIn: async (what, content, ...flags) =>
      run(['import', what, await write(`${what}.csv`, content), ...flags]),
    async inStore(work) {
      const opened = await openStore(store, MIGRATIONS);
      try {
        return await work(opened);
      } finally {
        await opened.close();
      }
    },
  };
}

const HEADINGS = 'kode;kommune;familie;startdato;ugedag;koordinator;status';

/** A file of matches. */
export function matchFile(...rows: readonly string[]): string {
  return [HEADINGS, ...rows].join('\n');
}

export const STAFF_FILE = [
  'navn;email;rolle;kommuner',
  'Karim Holm;karim@eksempel.dk;koordinator;Aarhus,Odense',
  'Ida Friis;ida@eksempel.dk;koordinator;Vejen',
  'Karla Vang;karla@eksempel.dk;leder;',
].join('\n');
