import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** Errors that Slack answers although some of the work may be done. */
const HALF_DONE = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];

/** The connection was never made, so nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

const ADVICE: readonly (readonly [causes: readonly string[], advice: string])[] = [
  [
    ['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive'],
    'Slack knows no such token: compare SLACK_BOT_TOKEN and SLACK_APP_TOKEN with the settings of the Slack app',
  ],
  [['not_allowed_token_type'], 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN may have been exchanged'],
  [['missing_scope'], 'the Slack app lacks a scope: update it from manifest/slack.json and install it again'],
];

/** Whether a failed call certainly did nothing: refused by Slack, or never sent. Otherwise nobody knows. */
export function certainlyFailed(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError)
    return isCode(error.data.error) && !HALF_DONE.includes(error.data.error);
  if (error instanceof WebAPIHTTPError) return error.statusCode < 500;
  return error instanceof WebAPIRateLimitedError || NEVER_SENT.includes(whyFailed(error));
}

/** How long Slack asks to be left alone, where it does. */
export function pauseAsked(error: unknown): { readonly pauseMs?: number } {
  return error instanceof WebAPIRateLimitedError ? { pauseMs: error.retryAfter * 1_000 } : {};
}

/** The kind of an error in one word for the log: never its message, which may quote what people wrote. */
export function whyFailed(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return isCode(error.data.error) ? error.data.error : 'unreadable';
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRequestError) return whyFailed(error.original);
  if (!(error instanceof Error)) return 'unknown';

  return codeOf(error) ?? codeOf(error.cause) ?? error.name;
}

/** What the operator can do about it, where there is something. */
export function adviceOn(why: string): { readonly advice?: string } {
  const advice = ADVICE.find(([causes]) => causes.includes(why))?.[1];
  return advice ? { advice } : {};
}

/** Where in the code it failed, for the log: the stack without its first line, which is the message. */
export function whereFailed(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? [])
    .slice(0, 6);
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Slack's error codes are words such as `channel_not_found`; a proxy's page in their place is none. */
function isCode(error: unknown): error is string {
  return typeof error === 'string' && /^[a-z_]{3,64}$/.test(error);
}
