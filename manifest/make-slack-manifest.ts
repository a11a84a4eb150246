// Prints the manifest of the Slack app, with the bot's own settings in the environment:
//   npm run --silent slack:manifest
import { slackManifestProblem } from '../src/wording/start.ts';
import { slackManifest } from './slack-manifest.ts';

const publicUrl = process.env['HTO_PUBLIC_URL'] || undefined;
if (publicUrl === undefined || URL.parse(publicUrl)?.protocol === 'https:') {
  process.stdout.write(await slackManifest(publicUrl));
} else {
  process.stderr.write(`${slackManifestProblem}\n`);
  process.exitCode = 1;
}
