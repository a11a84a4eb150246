import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Bot } from '../bot/bot.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import { createWorkInHand } from '../kernel/work-in-hand.ts';
import type { Inspection } from '../outbox/inspection.ts';
import type { Messenger } from '../outbox/messenger.ts';
import { readActivity } from './activity.ts';
import { createExtensionDesk } from './extension-desk.ts';
import { whyFailed } from './failure.ts';
import { inspectTeams } from './inspect.ts';
import { createMessenger } from './messenger.ts';
import { createPersonalChats } from './personal-chats.ts';
import { createPlaceFinder } from './places.ts';
import { createPrivateAnswers } from './private-answers.ts';
import { createReception } from './reception.ts';
import { readBody } from './request-body.ts';
import { mayServe } from './service-urls.ts';
import { checkSettings, type TeamsSettings } from './settings.ts';
import { openTransport, type Receipt } from './transport.ts';
import { turnsFor } from './turns.ts';
import { createDoorkeeper } from './visitors.ts';
import { createVoice } from './voice.ts';

export type { TeamsSettings } from './settings.ts';

export type TeamsOptions = {
  readonly settings: TeamsSettings;
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Logger;
  readonly wait: Wait;
};

export type TeamsDoor = {
  readonly path: '/api/messages';
  /** How the bot speaks unasked. */
  readonly messenger: Messenger;
  /** How it is set up, as Microsoft says itself. */
  inspect(): Promise<readonly Inspection[]>;
  /** Answers a request that came to the path. Messages are acknowledged at once and answered afterwards. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Resolves at once. A secret that Microsoft does not take shows in the log now, not at the first answer. */
  start(): Promise<void>;
  /** Takes nothing new and resolves when the work in hand is done. */
  stop(): Promise<void>;
};

/** Throws when the settings would leave the door open to anyone. */
export function openTeams(options: TeamsOptions): TeamsDoor {
  const { settings, clock, log, wait } = options;
  checkSettings(settings);
  const closing = new AbortController();
  const work = createWorkInHand();
  const transport = openTransport({ settings, clock, wait, closing: closing.signal });
  const answers = createPrivateAnswers(clock, randomUUID);
  const { connector } = transport;
  const voice = createVoice(connector, answers);
  const personalChats = createPersonalChats({ ...options, connector });
  const parts = {
    ...options,
    work,
    answers,
    voice,
    personalChats,
    visitorFrom: createDoorkeeper(connector, clock),
    placeOf: createPlaceFinder(connector, clock),
  };
  const reception = createReception(parts);
  const desk = createExtensionDesk(parts);

  const receive = async (request: IncomingMessage): Promise<Receipt> => {
    if (closing.signal.aborted) return { status: 503 };

    const read = await readBody(request);
    if (read.kind === 'refused') return read;

    const activity = readActivity(read.json);
    if (!activity) return { status: 400 };
    if (!mayServe(settings, activity.serviceUrl)) return { status: 403 };

    const turns = turnsFor({ ...parts, reception, desk }, activity);
    return transport.receive(request.headers.authorization ?? '', read.json, turns);
  };

  return {
    path: '/api/messages',
    messenger: createMessenger({ ...parts, connector }),
    inspect: async () => [await inspectTeams(settings)],
    async handle(request, response) {
      const received = receive(request).catch((error: unknown): Receipt => {
        log.error({ why: whyFailed(error) }, 'teams: request failed');
        return { status: 500 };
      });
      work.add(received);
      end(request, response, await received);
    },
    async start() {
      const proof = transport.prove();
      work.add(
        proof.catch((error) => log.error({ why: whyFailed(error) }, 'teams: no token for the connector')),
      );
    },
    async stop() {
      closing.abort();
      await work.done();
    },
  };
}

/** No detail for whoever is refused. A body that was not read to its end takes the connection with it. */
function end(request: IncomingMessage, response: ServerResponse, { status, body }: Receipt): void {
  const headers = {
    ...(status === 405 ? { allow: 'POST' } : {}),
    ...(request.complete ? {} : { connection: 'close' }),
  };
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
