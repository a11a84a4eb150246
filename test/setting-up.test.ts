import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALENDAR_PATH } from '../src/calendar-route.ts';
import { VARIABLES } from '../src/config.ts';
import { FILE_PATH } from '../src/file-route.ts';

const ROOT = join(import.meta.dirname, '..');
const guide = readFileSync(join(ROOT, 'docs/setting-up.md'), 'utf8');
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const run = [...guide.matchAll(/npm run (?:--silent )?([a-z:]+)(?: -- ([a-z]+)(?: ([a-z]+))?)?/g)];

/** What the terminal knows, as its source says it. */
const commands = globSync('src/terminal/*.ts', { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

describe('the guide to setting up', () => {
  it('names no script that is not there', () => {
    expect(run.length).toBeGreaterThan(5);
    for (const [, script = ''] of run) expect(Object.keys(scripts)).toContain(script);
  });

  it('names no command of the terminal that is not there', () => {
    for (const [, script, command] of run)
      if (script === 'hto') expect(commands).toContain(`command('${command}'`);
  });

  it('starts no file that is not there', () => {
    const started = new Set(guide.match(/\bsrc\/[a-z-]+\.[jt]s\b/g));
    expect([...started].toSorted()).toEqual(['src/cli.ts', 'src/compile-cache.js', 'src/main.ts']);
    expect([...started].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('starts the bot with the same flags as the image and as npm does', () => {
    const ways = [guide, scripts.start, dockerfile.replaceAll(/", "|","|"/g, ' ')].flatMap((text) => [
      ...text.matchAll(/\bnode (--.+) src\/main\.ts/g),
    ]);
    const flags = ways.map(([, given = '']) => given.replace('--env-file=hto.env ', ''));
    expect(flags).toHaveLength(4);
    expect(new Set(flags).size).toBe(1);
    expect((guide + dockerfile).match(/MALLOC_ARENA_MAX=1\b/g)).toHaveLength(3);
  });

  it('tells how a command is given the settings of the bot, before the first one', () => {
    const [told, first] = ['### Commands', '-- import'].map((words) => guide.indexOf(words));
    expect(told).toBeGreaterThan(0);
    expect(first).toBeGreaterThan(told ?? 0);
    expect(guide).toContain('node --env-file=hto.env src/cli.ts');
  });

  it('names no setting that the bot does not read', () => {
    const named = new Set(guide.match(/\b(?:HTO|SLACK|TEAMS|DATABASE)_[A-Z_]+\b/g));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((name) => !(name in VARIABLES))).toEqual([]);
  });

  it('says where the bot is reached as the doors do', () => {
    for (const path of ['/slack/events', '/api/messages', CALENDAR_PATH, FILE_PATH, '/healthz', '/readyz'])
      expect(guide).toContain(path);
  });
});
