import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import { end, endChallenge, type HttpReceiver, refuse } from './http-receiver.ts';
import { examine } from './signed-request.ts';

const LARGEST_BODY_BYTES = 1_048_576;

export type HttpRequestOptions = {
  /** One for each app. All share the address: whose secret signed a request says whose it is. */
  readonly receivers: readonly HttpReceiver[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly closing: AbortSignal;
};

/** Besides what `examine` refuses: 405 not a POST · 413 over 1 MB · 503 shutting down, or in hand elsewhere. */
export function createHttpHandler({ receivers, clock, log, closing }: HttpRequestOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
    if (closing.aborted) return end(response, 503);

    const raw = await readBody(request);
    if (raw === undefined) return refuse(log, response, 413, 'too large');

    const examined = examine(request.headers, raw, receivers, clock());
    switch (examined.kind) {
      case 'refused':
        return refuse(log, response, examined.status, examined.why);
      case 'certificate-trial':
        return end(response, 200);
      case 'address-trial':
        return endChallenge(response, examined.challenge);
      case 'genuine':
        return examined.app.passOn(examined, response);
      default:
        return never(examined);
    }
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
