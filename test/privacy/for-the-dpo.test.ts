import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { type RetentionPeriods, USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import { alsoKept, keptColumns, keptFor } from '../../src/wording/retention.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The table of the README, made of the periods that are in force. */
function tableOf(periods: RetentionPeriods): string {
  const kept = (Object.keys(keptFor) as (keyof typeof keptFor)[]).map((period) =>
    keptFor[period](periods[period]),
  );
  return [keptColumns, { what: '---', howLong: '---' }, ...kept, ...alsoKept]
    .map(({ what, howLong }) => `| ${what} | ${howLong} |`)
    .join('\n')
    .replace('| --- | --- |', '|---|---|');
}

describe('what the data protection officer reads', () => {
  it('says for everything that is kept how long, as it is in force', async () => {
    const loaded = await loadContent(CONTENT);
    if (loaded.kind === 'broken') throw new Error('the content is broken');
    expect(README).toContain(tableOf(loaded.content.programme.retention));
  });

  it('names a period for each that can be set', () => {
    expect(Object.keys(keptFor).toSorted()).toEqual(Object.keys(USUAL_PERIODS).toSorted());
  });

  it('names the commands that there are', () => {
    for (const command of ['export person', 'erase person', 'audit verify', 'audit export'])
      expect(README).toContain(command);
  });
});
