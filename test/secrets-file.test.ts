import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { readWithSecrets } from '../src/secrets-file.ts';

const SECRETS = 'SLACK_BOT_TOKEN=xoxb-meget-hemmelig\nSLACK_SIGNING_SECRET="ogsaa hemmelig"\n';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hto-secrets-'));
  path = join(folder, 'secrets.env');
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (mode: number) => {
  await writeFile(path, SECRETS);
  await chmod(path, mode);
};
const read = (environment: Readonly<Record<string, string>> = {}) =>
  readWithSecrets({ HTO_SECRETS: path, SLACK_WORKSPACES: 'T1', ...environment }, readConfig);

describe('the file of secrets', () => {
  it.each([0o600, 0o400])('is read where its owner alone can read it: %o', async (mode) => {
    await write(mode);
    expect(read()).toMatchObject({
      kind: 'config',
      config: {
        slack: { apps: [{ tokens: [{ botToken: 'xoxb-meget-hemmelig' }], signingSecret: 'ogsaa hemmelig' }] },
      },
    });
  });

  it('does not count where the environment itself says otherwise', async () => {
    await write(0o600);
    expect(read({ SLACK_BOT_TOKEN: 'xoxb-anden', SLACK_SIGNING_SECRET: ' ' })).toMatchObject({
      config: {
        slack: { apps: [{ tokens: [{ botToken: 'xoxb-anden' }], signingSecret: 'ogsaa hemmelig' }] },
      },
    });
  });

  it.each([0o644, 0o640, 0o604, 0o602, 0o666])('is refused where others can use it: %o', async (mode) => {
    await write(mode);
    expect(read()).toEqual({
      kind: 'problems',
      problems: [
        `Filen i HTO_SECRETS kan læses af andre end sin ejer. Kør »chmod 600 ${path}«, og skift de hemmeligheder, der står i den.`,
      ],
    });
  });

  it('is asked for where it is not there, or is a folder', async () => {
    for (const missing of [path, folder]) {
      const found = readWithSecrets({ HTO_SECRETS: missing }, readConfig);
      expect(JSON.stringify(found)).toMatch(/kan ikke læses|kan læses af andre/);
    }
  });

  it('is not needed', () => {
    expect(readWithSecrets({}, readConfig)).toEqual(readConfig({}));
  });
});
