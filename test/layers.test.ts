import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Folder → the folders it may import from, besides its own. Main and cli, at the top, see everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  wording: ['kernel'],
  reply: ['kernel'],
  tables: ['kernel', 'wording'],
  people: ['kernel', 'wording', 'reply', 'tables', 'municipalities'],
  privacy: ['kernel', 'wording', 'reply', 'content'],
  content: ['kernel', 'wording', 'municipalities'],
  outbox: ['kernel', 'wording', 'reply', 'people'],
  municipalities: ['kernel', 'wording'],
  qa: ['kernel', 'wording', 'reply', 'people', 'privacy', 'content'],
  learning: ['kernel', 'wording', 'reply', 'people', 'privacy', 'content', 'qa', 'outbox'],
  learner: ['content', 'qa'],
  anniversaries: [
    'kernel',
    'wording',
    'reply',
    'people',
    'privacy',
    'content',
    'municipalities',
    'outbox',
    'tables',
  ],
  requests: ['kernel', 'wording', 'reply', 'people', 'privacy', 'content', 'municipalities', 'outbox'],
  numbers: [
    'kernel',
    'wording',
    'reply',
    'people',
    'content',
    'municipalities',
    'outbox',
    'tables',
    'qa',
    'learning',
    'requests',
  ],
  bot: [
    'tables',
    'kernel',
    'wording',
    'reply',
    'people',
    'privacy',
    'content',
    'municipalities',
    'outbox',
    'qa',
    'anniversaries',
    'requests',
    'learning',
    'numbers',
    'tables',
    'checks',
  ],
  checks: [
    'kernel',
    'wording',
    'reply',
    'people',
    'privacy',
    'content',
    'municipalities',
    'outbox',
    'anniversaries',
    'requests',
  ],
  store: [
    'kernel',
    'checks',
    'wording',
    'reply',
    'people',
    'privacy',
    'outbox',
    'qa',
    'anniversaries',
    'requests',
    'learning',
    'numbers',
    'bot',
    'content',
  ],
  metrics: ['content', 'qa', 'checks', 'bot'],
  backup: ['kernel', 'wording', 'store'],
  operator: ['kernel', 'backup', 'store'],
  schedule: ['kernel'],
  pictures: [],
  slack: ['kernel', 'wording', 'reply', 'people', 'outbox', 'bot'],
  teams: ['kernel', 'wording', 'reply', 'people', 'outbox', 'bot'],
  local: ['kernel', 'wording', 'people', 'anniversaries', 'requests', 'bot', 'slack', 'teams'],
  terminal: [
    'tables',
    'kernel',
    'wording',
    'reply',
    'people',
    'privacy',
    'content',
    'municipalities',
    'qa',
    'anniversaries',
    'requests',
    'learning',
    'bot',
    'store',
    'backup',
    'operator',
    'checks',
  ],
};

/** Folders that decide and say: no disk, no network, no clock, no environment, no platform and no database. */
const PURE = [
  'kernel',
  'wording',
  'reply',
  'people',
  'privacy',
  'municipalities',
  'tables',
  'outbox',
  'qa',
  'anniversaries',
  'requests',
  'learning',
  'numbers',
  'checks',
  'bot',
];
const PURE_PACKAGES = [
  '@date-fns/tz',
  '@date-fns/utc',
  'csv-parse',
  'date-fns',
  'fflate',
  'fuse.js',
  'ical-generator',
  'read-excel-file',
  'snowball-stemmers',
  'zod',
];
/** What an operator reads of the platforms' settings, and what one platform alone has to say. */
const NAMES_PLATFORMS = ['config', 'start', 'teams'].map((name) => join('wording', `${name}.ts`));
const IMPURE = /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bfetch\(/;

/** Package → the one folder that may name it. */
const HOME_OF: Readonly<Record<string, string>> = {
  '@slack/bolt': 'slack',
  '@slack/web-api': 'slack',
  botbuilder: 'teams',
  'botbuilder-core': 'teams',
  'botframework-connector': 'teams',
  'botframework-schema': 'teams',
  '@prisma/client': 'store',
  '@prisma/adapter-pg': 'store',
  '@electric-sql/pglite': 'store',
  'pglite-prisma-adapter': 'store',
  pg: 'store',
  'pg-boss': 'schedule',
  '@resvg/resvg-js': 'pictures',
  'cli-progress': 'terminal',
  'prom-client': 'metrics',
};

type Source = {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
};

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith(join('store', 'generated')))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const imports = [...text.matchAll(/(?:\bfrom |^import |\bimport\()'([^'\n]+)'/gm)].map(
      ([, from = '']) => from,
    );
    return { path, folder: dirname(path).split('/')[0] ?? '.', text, imports };
  });

const inFolders = sources.filter(({ folder }) => folder !== '.');

function importedFolders({ path, imports }: Source): readonly string[] {
  return imports
    .filter((from) => from.startsWith('.'))
    .map((from) => relative(SRC, resolve(SRC, dirname(path), from)).split('/')[0] ?? '');
}

function importedPackages({ imports }: Source): readonly string[] {
  return imports
    .filter((from) => !from.startsWith('.') && !from.startsWith('node:'))
    .map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
}

describe('the layers', () => {
  it('are seen by this test', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(80);
    expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(
      [...new Set(inFolders.map(({ folder }) => folder))].toSorted(),
    );
  });

  it.each(inFolders.map((source) => [source.path, source] as const))(
    '%s imports only what lies below it',
    (_, source) => {
      const allowed = [source.folder, ...(MAY_IMPORT[source.folder] ?? [])];
      expect(importedFolders(source).filter((folder) => !allowed.includes(folder))).toEqual([]);
    },
  );

  it.each(sources.map((source) => [source.path, source] as const))(
    '%s names no package of another folder',
    (_, source) => {
      const strangers = importedPackages(source).filter(
        (name) => (HOME_OF[name] ?? source.folder) !== source.folder,
      );
      expect(strangers).toEqual([]);
    },
  );

  it.each(
    inFolders.filter(({ folder }) => PURE.includes(folder)).map((source) => [source.path, source] as const),
  )('%s is pure: time, disk and environment are arguments', (_, source) => {
    expect(source.imports.filter((from) => from.startsWith('node:'))).toEqual([]);
    expect(importedPackages(source).filter((name) => !PURE_PACKAGES.includes(name))).toEqual([]);
    expect(source.text).not.toMatch(IMPURE);
  });

  it.each(
    inFolders
      .filter(({ folder, path }) => PURE.includes(folder) && !NAMES_PLATFORMS.includes(path))
      .map((source) => [source.path, source] as const),
  )('%s names no platform', (_, source) => {
    expect(source.text).not.toMatch(/\bslack\b|\bteams\b/i);
  });
});
