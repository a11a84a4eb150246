import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { teamsPackage } from '../../manifest/teams-package.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const SETTINGS = { appId: APP, publicUrl: 'https://hto.example.org/bot', version: '1.2.0' };

async function unpacked() {
  const made = await teamsPackage(SETTINGS);
  if (made.kind !== 'package') throw new Error(made.mistakes.join());
  return unzipSync(made.zip);
}

describe('the package of the Teams app', () => {
  it('holds the manifest, its translation and both icons, at its top', async () => {
    expect(Object.keys(await unpacked()).toSorted()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  it('has the app’s own id, domain and version in the manifest, and nothing invented', async () => {
    const text = strFromU8((await unpacked())['manifest.json'] ?? new Uint8Array());
    const manifest = JSON.parse(text);
    expect(manifest).toMatchObject({ id: APP, version: '1.2.0', validDomains: ['hto.example.org'] });
    expect(manifest.bots[0].botId).toBe(APP);
    expect(manifest.composeExtensions[0].botId).toBe(APP);
    expect(text).not.toContain('5d3b7e52');
  });

  it('has the icons as they are', async () => {
    const icon = readFileSync(join(import.meta.dirname, '../../manifest/teams/color.png'));
    expect(Buffer.from((await unpacked())['color.png'] ?? [])).toEqual(icon);
  });

  it('is the same whenever it is made', async () => {
    expect(await teamsPackage(SETTINGS)).toEqual(await teamsPackage(SETTINGS));
  });

  it('is not made where Teams would refuse it', async () => {
    const made = await teamsPackage({ ...SETTINGS, appId: 'no id' });
    expect(made).toMatchObject({ kind: 'mistakes', mistakes: expect.arrayContaining([expect.any(String)]) });
  });
});
