import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The address that stands in the manifest until somebody has one. */
const INVENTED = 'https://hjem-til-os.example.org';

/** Slack's manifest of the app with the bot's own address in it; without an address for Socket Mode, which has none. */
export async function slackManifest(publicUrl: string | undefined): Promise<string> {
  const template = await readFile(join(import.meta.dirname, 'slack.json'), 'utf8');
  if (publicUrl !== undefined)
    return template.replaceAll(INVENTED, new URL(publicUrl).href.replace(/\/$/, ''));

  const socket = JSON.parse(template, (key, value) =>
    key === 'url' || key === 'request_url' ? undefined : value,
  );
  socket.settings.socket_mode_enabled = true;
  return `${JSON.stringify(socket, undefined, 2)}\n`;
}
