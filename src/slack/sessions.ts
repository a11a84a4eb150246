import { once } from 'node:events';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Session } from './connection.ts';
import type { Desk } from './desk.ts';
import { adviceOn, whyFailed } from './failure.ts';

export type SessionParts = {
  /** Of the workspaces that the app is in. */
  readonly desks: readonly Desk[];
  readonly closing: AbortSignal;
};

/** Over HTTP Slack comes to us: connected means that Slack has been reached once and knows the tokens. */
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

/** One workspace that does not let the bot in stops no other; only where none does is there no connection. */
async function introduce({ desks, closing }: SessionParts): Promise<void> {
  const introduced = await Promise.allSettled(desks.map((desk) => desk.introduce()));
  const failed = desks.flatMap(({ log }, at) => {
    const outcome = introduced[at];
    return outcome?.status === 'rejected' ? [{ log, reason: outcome.reason }] : [];
  });
  const [first] = failed;
  if (first && failed.length === desks.length) throw first.reason;

  for (const { log, reason } of closing.aborted ? [] : failed) {
    const why = whyFailed(reason);
    log.warn({ why, ...adviceOn(why) }, 'slack: a workspace does not let the bot in');
  }
}
