import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type Receiver } from '@slack/bolt';
import type { FetchFunction } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Bot } from '../bot/bot.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import { createWorkInHand } from '../kernel/work-in-hand.ts';
import type { Inspection } from '../outbox/inspection.ts';
import type { Messenger } from '../outbox/messenger.ts';
import type { Delivered } from './approach.ts';
import { createConnection, type Session } from './connection.ts';
import { whyFailed } from './failure.ts';
import type { ReadingOptions } from './filled-in.ts';
import { createMailReader } from './forwarded-mail.ts';
import { HoldingSocketReceiver } from './held-events.ts';
import { createHomes } from './homes.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { inspectSlack } from './inspect.ts';
import { listen } from './listen.ts';
import { createMessenger } from './messenger.ts';
import { createIllustrate } from './pictures.ts';
import { createPlaceFinder } from './places.ts';
import { createReception } from './reception.ts';
import { sdkLog } from './sdk-log.ts';
import { createFileFetcher } from './sent-file.ts';
import { hangUp, openHttpSession, openSocketSession, type SessionParts } from './sessions.ts';
import { clientOptions, openSlackApi } from './slack-api.ts';
import { createUnfinished } from './unfinished.ts';
import { createDirectory, createDoorkeeper, type OwnPeople } from './visitors.ts';
import { createVoice } from './voice.ts';

/** How Slack and the bot find each other: Slack calls our address, or we hold a socket open to Slack. */
export type SlackSettings = OwnPeople &
  ReadingOptions & {
    readonly botToken: string;
    /** Another Slack than the real one, for tests and for trying it out. */
    readonly apiUrl?: string;
  } & (
    | { readonly kind: 'http'; readonly signingSecret: string }
    | { readonly kind: 'socket'; readonly appToken: string }
  );

export type SlackOptions = {
  readonly settings: SlackSettings;
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Logger;
  readonly wait: Wait;
  readonly fetch?: FetchFunction;
};

export type SlackDoor = {
  readonly path: '/slack/events';
  /** Answers a request that came to the path; absent with a socket. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Resolves at once: connecting goes on behind it, for as long as it takes. */
  start(): Promise<void>;
  /** Takes nothing new and resolves when the work in hand is done. */
  stop(): Promise<void>;
  state(): 'connected' | 'connecting';
  /** For what the bot says unasked. */
  readonly messenger: Messenger;
  /** How it is set up, as Slack says itself. */
  inspect(): Promise<Inspection>;
};

export function openSlack(options: SlackOptions): SlackDoor {
  const { settings, clock, log, wait, fetch = globalThis.fetch } = options;
  const { botToken, apiUrl } = settings;
  const closing = new AbortController();
  const work = createWorkInHand();
  const api = openSlackApi({ botToken, apiUrl, fetch, log, clock, wait, closing: closing.signal });
  const transport = openTransport(options, { api, own: settings, log, closing: closing.signal }, fetch);
  const { handle } = transport;
  const connection = createConnection({ open: transport.open, clock, wait, log, closing: closing.signal });

  const app = new App<Delivered>({
    receiver: transport.receiver,
    authorize: async () => ({ botToken }),
    clientOptions: clientOptions({ apiUrl, fetch, log }),
    logger: sdkLog(log),
    convoStore: false,
    ignoreSelf: false,
  });
  app.error(async (error) => log.error({ why: whyFailed(error) }, 'slack: a listener failed'));
  const lookUp = createDirectory(api, clock);
  const visitorFrom = createDoorkeeper(lookUp, settings);
  const homes = createHomes({ ...options, api, visitorFrom, work, closing: closing.signal });
  const illustrate = createIllustrate({ api, clock, wait, log, closing: closing.signal });
  const reception = createReception({
    ...options,
    homes,
    voice: createVoice(api, illustrate),
    unfinished: createUnfinished(clock),
    readMail: createMailReader(api),
    fetchFile: createFileFetcher(api, { botToken, apiUrl, fetch }),
    visitorFrom,
    placeOf: createPlaceFinder(api, clock),
  });
  listen(app, reception, work, settings, wait);

  return {
    path: '/slack/events',
    ...(handle ? { handle: (request, response) => work.add(handle(request, response)) } : {}),
    async start() {
      work.add(connection.keep());
    },
    async stop() {
      closing.abort();
      await transport.close();
      await work.done();
    },
    inspect: () => inspectSlack(settings, fetch),
    state: connection.state,
    messenger: createMessenger({ api, lookUp, own: settings, homes, illustrate }),
  };
}

type Transport = {
  readonly receiver: Receiver;
  readonly open: () => Promise<Session>;
  readonly close: () => Promise<void>;
  readonly handle?: SlackDoor['handle'];
};

function openTransport(
  { settings, clock }: SlackOptions,
  parts: SessionParts,
  fetch: FetchFunction,
): Transport {
  const { log, closing } = parts;
  if (settings.kind === 'http') {
    const receiver = createHttpReceiver({ signingSecret: settings.signingSecret, clock, log, closing });
    return {
      receiver,
      open: () => openHttpSession(parts),
      close: async () => undefined,
      handle: receiver.handle,
    };
  }

  const receiver = new HoldingSocketReceiver({
    appToken: settings.appToken,
    autoReconnectEnabled: false,
    customPropertiesExtractor: ({ envelope_id }): Delivered => ({ delivery: String(envelope_id) }),
    logger: sdkLog(log),
    installerOptions: { clientOptions: clientOptions({ apiUrl: settings.apiUrl, fetch, log }) },
  });
  return {
    receiver,
    open: () => openSocketSession(parts, receiver),
    close: () => hangUp(receiver.client),
  };
}
