import { describe, expect, it } from 'vitest';
import { startTeamsPlayground } from '../../src/local/teams-playground.ts';

describe('the Teams playground', () => {
  it('starts without a browser, shows its page, and is gone when it is stopped', {
    timeout: 30_000,
  }, async () => {
    const playground = await startTeamsPlayground({ botPort: 9, port: 0 });
    if (playground.kind === 'absent') throw new Error('npm ci installs it');

    const page = await fetch(playground.url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);

    await playground.stop();
    await expect(fetch(playground.url)).rejects.toThrow();
  });
});
