import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import type { Delivered } from './approach.ts';
import { held } from './held-events.ts';
import { type Examined, examine } from './signed-request.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const LARGEST_BODY_BYTES = 1_048_576;

/** Bolt's receiver for requests that arrive at a server of our own. */
export type HttpReceiver = Receiver & {
  /** Resolves when the request is answered; the work it asks for may go on. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

export type HttpReceiverOptions = {
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly closing: AbortSignal;
};

type Genuine = Extract<Examined, { readonly kind: 'genuine' }>;

/** Besides what `examine` refuses: 405 not a POST · 413 over 1 MB · 503 shutting down, or in hand elsewhere. */
export function createHttpReceiver({
  signingSecret,
  clock,
  log,
  closing,
}: HttpReceiverOptions): HttpReceiver {
  let app: App | undefined;

  const refuse = (response: ServerResponse, status: number, why: string): void => {
    log.warn({ status, why }, 'slack: request refused');
    end(response, status);
  };

  const passOn = async ({ body, signature }: Genuine, response: ServerResponse): Promise<void> => {
    const acknowledged = Promise.withResolvers<void>();
    const ack = async (answer?: unknown): Promise<void> => {
      if (answer) end(response, 200, JSON_TYPE, JSON.stringify(answer));
      else end(response, 200);
      acknowledged.resolve();
    };
    const comeAgain = (): void => refuse(response, 503, 'in hand elsewhere');
    // Bolt throws on bodies that lack what every body has, and silently drops those of a kind it does not know.
    const processed = app
      ?.processEvent(
        held({ body, ack, customProperties: { delivery: signature, comeAgain } satisfies Delivered }),
      )
      .catch(() => undefined);
    await Promise.race([acknowledged.promise, processed]);
    if (!response.headersSent) refuse(response, 400, 'not something that Slack sends');
  };

  return {
    init(bolt) {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,

    async handle(request, response) {
      if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
      if (closing.aborted) return end(response, 503);

      const raw = await readBody(request);
      if (raw === undefined) return refuse(response, 413, 'too large');

      const examined = examine(request.headers, raw, signingSecret, clock());
      switch (examined.kind) {
        case 'refused':
          return refuse(response, examined.status, examined.why);
        case 'certificate-trial':
          return end(response, 200);
        case 'address-trial':
          return end(response, 200, JSON_TYPE, JSON.stringify({ challenge: examined.challenge }));
        case 'genuine':
          return passOn(examined, response);
        default:
          return never(examined);
      }
    },
  };
}

/** Undefined when it is too much. Reads to the end even then, so that the sender hears why, but keeps none of it. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return size <= LARGEST_BODY_BYTES ? Buffer.concat(chunks).toString('utf8') : undefined;
}

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): void {
  if (!response.headersSent) response.writeHead(status, headers).end(body);
}
