import type { ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Delivered } from './approach.ts';
import { held } from './held-events.ts';
import type { Genuine } from './signed-request.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Bolt's receiver of what one app's secret signed. */
export type HttpReceiver = Receiver & {
  readonly signingSecret: string;
  /** Resolves when the request is answered; the work it asks for may go on. */
  passOn(genuine: Genuine, response: ServerResponse): Promise<void>;
};

export function createHttpReceiver(signingSecret: string, log: Logger): HttpReceiver {
  let app: App | undefined;

  return {
    signingSecret,
    init(bolt) {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,

    async passOn({ body, signature }, response) {
      const acknowledged = Promise.withResolvers<void>();
      const ack = async (answer?: unknown): Promise<void> => {
        if (answer) end(response, 200, JSON_TYPE, JSON.stringify(answer));
        else end(response, 200);
        acknowledged.resolve();
      };
      const comeAgain = (): void => refuse(log, response, 503, 'in hand elsewhere');
      // Bolt throws on bodies that lack what every body has, and silently drops those of a kind it does not know.
      const processed = app
        ?.processEvent(
          held({ body, ack, customProperties: { delivery: signature, comeAgain } satisfies Delivered }),
        )
        .catch(() => undefined);
      await Promise.race([acknowledged.promise, processed]);
      if (!response.headersSent) refuse(log, response, 400, 'not something that Slack sends');
    },
  };
}

/** Slack is told no more than the status; the log says why. */
export function refuse(log: Logger, response: ServerResponse, status: number, why: string): void {
  log.warn({ status, why }, 'slack: request refused');
  end(response, status);
}

export function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): void {
  if (!response.headersSent) response.writeHead(status, headers).end(body);
}

/** Answers the challenge by which Slack tries an address. */
export function endChallenge(response: ServerResponse, challenge: string): void {
  end(response, 200, JSON_TYPE, JSON.stringify({ challenge }));
}
