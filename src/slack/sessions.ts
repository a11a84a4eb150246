import { once } from 'node:events';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Session } from './connection.ts';
import type { SlackApi } from './slack-api.ts';
import type { OwnPeople } from './visitors.ts';

export type SessionParts = {
  readonly api: SlackApi;
  readonly own: OwnPeople;
  readonly log: Logger;
  readonly closing: AbortSignal;
};

/** Over HTTP Slack comes to us: connected means that Slack has been reached once and knows the token. */
export async function openHttpSession(parts: SessionParts): Promise<Session> {
  await introduce(parts);
  return { ended: parts.closing.aborted ? Promise.resolve() : once(parts.closing, 'abort') };
}

/** Opens the socket. Reconnecting is left to the caller, since Slack's client dies when it fails to. */
export async function openSocketSession(
  parts: SessionParts,
  { client }: SocketModeReceiver,
): Promise<Session> {
  await introduce(parts);
  parts.closing.throwIfAborted();
  await client.start();
  const ended = new Promise((resolve) => {
    client.once('disconnected', resolve);
  });
  // Slack's client connects although it was told to disconnect while it asked for the address.
  if (parts.closing.aborted) await hangUp(client);
  return { ended };
}

/**
 * Told once, Slack's client waits half a minute for the other end to agree, and where that is gone it keeps the process
 * alive as long. Told again, it cuts the line at once; what Slack had on the way is delivered again.
 */
export async function hangUp(client: SocketModeReceiver['client']): Promise<void> {
  await Promise.all([client.disconnect(), client.disconnect()]);
}

async function introduce({ api, own, log }: SessionParts): Promise<void> {
  const { team_id: workspace = '', enterprise_id: enterprise = '' } = await api.call(() =>
    api.client.auth.test(),
  );
  const known = own.workspaces.includes(workspace) || own.enterprises?.includes(enterprise);
  if (!known) log.error({ workspace }, 'slack: the bot token belongs to a workspace that is not on the list');
}
