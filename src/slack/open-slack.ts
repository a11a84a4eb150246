import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type Receiver } from '@slack/bolt';
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
import { type Connection, createConnection, type Session } from './connection.ts';
import { type Desk, type DeskParts, openDesk } from './desk.ts';
import { deskOf, messengerOf } from './desks.ts';
import { whyFailed } from './failure.ts';
import { HoldingSocketReceiver } from './held-events.ts';
import { createHttpReceiver, type HttpReceiver } from './http-receiver.ts';
import { createHttpHandler } from './http-requests.ts';
import { listen } from './listen.ts';
import type { Reception } from './reception.ts';
import { sdkLog } from './sdk-log.ts';
import { hangUp, openHttpSession, openSocketSession } from './sessions.ts';
import type { SlackApp, SlackSettings } from './settings.ts';
import { clientOptions, type SlackFetch } from './slack-api.ts';

export type SlackOptions = {
  readonly settings: SlackSettings;
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Logger;
  readonly wait: Wait;
  readonly fetch?: SlackFetch;
};

export type SlackDoor = {
  readonly path: '/slack/events';
  /** Answers a request that came to the path; absent with sockets alone. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Resolves at once: connecting goes on behind it, for as long as it takes. */
  start(): Promise<void>;
  /** Takes nothing new and resolves when the work in hand is done. */
  stop(): Promise<void>;
  /** Connected where every app is, in each of its workspaces. */
  state(): 'connected' | 'connecting';
  /** For what the bot says unasked. */
  readonly messenger: Messenger;
  /** How it is set up in each workspace, as Slack says itself. */
  inspect(): Promise<readonly Inspection[]>;
};

/** An app with a desk for each of its tokens. */
type Opened = { readonly app: SlackApp; readonly desks: readonly Desk[] };

export function openSlack(options: SlackOptions): SlackDoor {
  const { settings, clock, log, fetch = globalThis.fetch } = options;
  const closing = new AbortController();
  const work = createWorkInHand();
  const named = settings.apps.flatMap(({ tokens }) => tokens.map(({ workspace }) => workspace));
  const addressed = settings.workspaces.find((id) => !named.includes(id));
  const parts: DeskParts = { ...options, fetch, work, closing: closing.signal, addressed };
  const opened = settings.apps.map((app): Opened => {
    return { app, desks: app.tokens.map((token) => openDesk(parts, token)) };
  });
  const desks = opened.flatMap((each) => each.desks);
  // Whoever comes from a workspace without a token is an outsider, and no token of another one is used for them.
  const strangers = openDesk({ ...parts, settings: { ...settings, workspaces: [], enterprises: [] } }, {});
  const transports = opened.map((each) => {
    const transport = openTransport(parts, each);
    const receptionFor = (workspace: string | undefined): Reception => {
      const desk = deskOf(desks, workspace);
      return (desk && each.desks.includes(desk) ? desk : strangers).reception;
    };
    listen(openBolt(transport.receiver, parts), receptionFor, work, settings, options.wait);
    return transport;
  });
  const connections = transports.flatMap((transport) => transport.connections);
  const receivers = transports.flatMap(({ http }) => http ?? []);
  const handle = createHttpHandler({ receivers, clock, log, closing: closing.signal });

  return {
    path: '/slack/events',
    ...(receivers.length > 0 ? { handle: (request, response) => work.add(handle(request, response)) } : {}),
    async start() {
      for (const connection of connections) work.add(connection.keep());
    },
    async stop() {
      closing.abort();
      await Promise.all(transports.map((transport) => transport.close()));
      await work.done();
    },
    inspect: () => Promise.all(desks.map((desk) => desk.inspect())),
    state: () => (connections.every(({ state }) => state() === 'connected') ? 'connected' : 'connecting'),
    messenger: messengerOf(desks),
  };
}

/** Whom a delivery is for and with which client it is answered is not left to Bolt, which is given no token. */
function openBolt(receiver: Receiver, { settings, fetch, log }: DeskParts): App<Delivered> {
  const app = new App<Delivered>({
    receiver,
    authorize: async () => ({}),
    clientOptions: clientOptions({ apiUrl: settings.apiUrl, fetch, log }),
    logger: sdkLog(log),
    convoStore: false,
    ignoreSelf: false,
  });
  app.error(async (error) => log.error({ why: whyFailed(error) }, 'slack: a listener failed'));
  return app;
}

type Transport = {
  readonly receiver: Receiver;
  readonly connections: readonly Connection[];
  readonly http?: HttpReceiver;
  close(): Promise<void>;
};

/** Over HTTP each workspace is tried by itself; one socket brings what comes from all of an app's. */
function openTransport(parts: DeskParts, { app, desks }: Opened): Transport {
  const { settings, fetch, log, closing } = parts;
  const connect = (open: () => Promise<Session>, to: Logger) => createConnection({ ...parts, log: to, open });
  if (app.kind === 'http') {
    const receiver = createHttpReceiver(app.signingSecret, log);
    return {
      receiver,
      http: receiver,
      connections: desks.map((desk) => connect(() => openHttpSession({ desks: [desk], closing }), desk.log)),
      close: async () => undefined,
    };
  }

  const receiver = new HoldingSocketReceiver({
    appToken: app.appToken,
    autoReconnectEnabled: false,
    customPropertiesExtractor: ({ envelope_id }): Delivered => ({ delivery: String(envelope_id) }),
    logger: sdkLog(log),
    installerOptions: { clientOptions: clientOptions({ apiUrl: settings.apiUrl, fetch, log }) },
  });
  return {
    receiver,
    connections: [connect(() => openSocketSession({ desks, closing }, receiver), log)],
    close: () => hangUp(receiver.client),
  };
}
