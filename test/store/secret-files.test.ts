import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecretFile } from '../../src/numbers/secret-files.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const TOMORROW = new Date('2026-11-24T08:00:00Z');
const PICTURE: SecretFile = {
  name: 'Spørgsmål.png',
  contentType: 'image/png',
  content: Uint8Array.from([137, 80, 78, 71, 0, 255]),
};

describe.each(KEEPERS)('secret files $name', ({ open }) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await open();
  });
  afterAll(() => keeper.close());

  it('are there, byte for byte, for whoever has the secret', async () => {
    const secret = await keeper.secretFiles.keep(PICTURE, TOMORROW);
    const found = await keeper.secretFiles.find(secret, NOW);
    expect(found && { ...found, content: [...found.content] }).toEqual({
      ...PICTURE,
      content: [...PICTURE.content],
    });
    expect(await keeper.secretFiles.find(`${secret}x`, NOW)).toBeUndefined();
    expect(await keeper.secretFiles.find('', NOW)).toBeUndefined();
  });

  it('have a secret each, and are gone when their time has passed', async () => {
    const secret = await keeper.secretFiles.keep(PICTURE, TOMORROW);
    const other = await keeper.secretFiles.keep(PICTURE, new Date('2026-12-24T08:00:00Z'));
    expect(other).not.toBe(secret);
    expect(await keeper.secretFiles.find(secret, TOMORROW)).toBeUndefined();
    expect(await keeper.secretFiles.find(other, TOMORROW)).toBeDefined();
  });
});
