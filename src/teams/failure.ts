import { TokenError } from './connector-token.ts';

/** What the connector answers where the bot may not write any more. */
const SHUT_OUT = ['MessageWritesBlocked', 'BotNotInConversationRoster', 'ConversationNotFound'];

/** The connection was never made, or the bot itself held it back, so nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'HeldBack'];

/** Not sent: so much was sent to the conversation of late that Teams would refuse more, or the bot is closing. */
export class HeldBackError extends Error {
  override readonly name = 'HeldBack';
}

/** Whether a code tells that the conversation is closed to the bot. */
export function shutsOut(why: string): boolean {
  return SHUT_OUT.includes(why);
}

/** Answers that ask for patience; whatever was sent was not acted on. */
const BUSY = [412, 429];

/** The status that the connector answered with; undefined when it did not answer. */
export function statusOf(error: unknown): number | undefined {
  const status = field(error, 'statusCode');
  return typeof status === 'number' ? status : undefined;
}

/** Whether a failed request certainly did nothing: refused, or never sent. Otherwise nobody knows. */
export function certainlyFailed(error: unknown): boolean {
  if (error instanceof TokenError) return true;

  const status = statusOf(error);
  if (status === undefined) return NEVER_SENT.includes(whyFailed(error));
  return status >= 400 && status < 500 && status !== 408;
}

/** Seconds that the connector asks to wait before the same is sent again; undefined where it must not be. */
export function patienceAsked(error: unknown): number | undefined {
  if (!BUSY.includes(statusOf(error) ?? 0)) return undefined;

  const headers = field(field(error, 'response'), 'headers');
  const asked =
    headers instanceof Object && 'get' in headers && typeof headers.get === 'function'
      ? Number(headers.get('retry-after') ?? 1)
      : 1;
  return Number.isFinite(asked) && asked >= 0 ? asked : 1;
}

/** The kind of an error in one word for the log: never its message, which may quote what people wrote. */
export function whyFailed(error: unknown): string {
  const code = field(field(field(error, 'details'), 'error'), 'code') ?? field(error, 'code');
  if (typeof code === 'string' && /^[A-Za-z0-9_]{1,64}$/.test(code)) return code;
  return error instanceof Error ? error.name : 'unknown';
}

function field(value: unknown, name: string): unknown {
  return value instanceof Object ? Reflect.get(value, name) : undefined;
}
