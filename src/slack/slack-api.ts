import {
  type FetchFunction,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import { createPacing } from './pacing.ts';
import { sdkLog } from './sdk-log.ts';

/** A call that takes longer counts as lost on the way. */
const TIMEOUT_MS = 10_000;
/** Slack asks for more patience than this only when something is badly wrong. */
const LONGEST_PATIENCE_SECONDS = 30;

/** How Slack is reached, also for files, which are read no further than they may be long. */
export type SlackFetch = (
  ...asked: Parameters<FetchFunction>
) => Promise<Awaited<ReturnType<FetchFunction>> & { readonly body: ReadableStream<Uint8Array> | null }>;

export type SlackApi = {
  readonly client: WebClient;
  /** Calls once; when Slack asks to wait, waits as told and calls once more. Nothing else is ever sent again. */
  call<T>(send: () => Promise<T>): Promise<T>;
  /** The same, once it is the channel's turn: for everything that is posted or changed. */
  inTurn<T>(channel: string, send: () => Promise<T>): Promise<T>;
  /** Sends a file to the address that Slack named for it. Fails with the same errors as the client. */
  upload(url: string, bytes: Uint8Array): Promise<void>;
  /** Posts to the address that came with a command or a button. Fails with the same errors as the client. */
  respond(url: string, message: Readonly<Record<string, unknown>>): Promise<void>;
};

export type SlackApiOptions = {
  /** Undefined where the bot has none: then Slack refuses every call. */
  readonly botToken: string | undefined;
  readonly apiUrl: string | undefined;
  readonly fetch: FetchFunction;
  readonly log: Logger;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly closing: AbortSignal;
};

/** What every client of Slack's is made with: no blind resending, no endless waiting, no bodies in the log. */
export function clientOptions({
  apiUrl,
  fetch,
  log,
}: Pick<SlackApiOptions, 'apiUrl' | 'fetch' | 'log'>): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    fetch,
    logger: sdkLog(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
  };
}

export function openSlackApi(options: SlackApiOptions): SlackApi {
  const call = async <T>(send: () => Promise<T>): Promise<T> => {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > LONGEST_PATIENCE_SECONDS)
        throw error;
      await options.wait(error.retryAfter * 1_000, options.closing).catch(() => Promise.reject(error));
      return send();
    }
  };

  const turn = createPacing(options);
  return {
    client: new WebClient(options.botToken, clientOptions(options)),
    call,
    async inTurn(channel, send) {
      await turn(channel);
      return call(send);
    },
    upload: (url, bytes) =>
      call(async () => {
        const form = new FormData();
        form.append('file', new Blob([new Uint8Array(bytes)]));
        await send(options.fetch, url, form);
      }),
    respond: (url, message) => call(() => postTo(options.fetch, url, message)),
  };
}

async function postTo(
  fetch: FetchFunction,
  url: string,
  message: Readonly<Record<string, unknown>>,
): Promise<void> {
  const body = await send(fetch, url, JSON.stringify(message), {
    'content-type': 'application/json; charset=utf-8',
  });
  const refusal = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  if (refusal) throw new WebAPIPlatformError({ ok: false, error: refusal });
}

/** What is answered; whatever but a plain yes is an error. */
async function send(
  fetch: FetchFunction,
  url: string,
  body: string | FormData,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new WebAPIRequestError(error instanceof Error ? error : new Error('unknown'));
  });
  const answered = await response.text();
  if (response.status === 429) {
    throw new WebAPIRateLimitedError(Number(response.headers.get('retry-after') ?? 1));
  }
  if (response.status !== 200) throw new WebAPIHTTPError(response.status, response.statusText, {});
  return answered;
}
