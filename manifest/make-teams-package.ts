// Packs the Teams app for upload, with the bot's own settings in the environment:
//   npm run teams:package [-- FILE]
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packing as says } from '../src/wording/teams.ts';
import { teamsPackage } from './teams-package.ts';

const { TEAMS_APP_ID: appId = '', HTO_PUBLIC_URL: publicUrl = '' } = process.env;
const missing = [
  ...(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId) ? [] : [says.noAppId]),
  ...(URL.parse(publicUrl)?.protocol === 'https:' ? [] : [says.noPublicUrl]),
];
process.exitCode = missing.length > 0 ? refuse(missing) : await pack();

async function pack(): Promise<number> {
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8'));
  const made = await teamsPackage({ appId, publicUrl, version });
  if (made.kind === 'mistakes') return refuse([says.mistakes, ...made.mistakes]);

  const file = process.argv[2] ?? 'hjem-til-os-teams.zip';
  await writeFile(file, made.zip);
  process.stdout.write(`${says.made(file, version)}\n`);
  return 0;
}

function refuse(sentences: readonly string[]): number {
  process.stderr.write(`${sentences.join('\n')}\n`);
  return 1;
}
