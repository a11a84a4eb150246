import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Deliveries } from '../../src/bot/deliveries.ts';
import type { Wait } from '../../src/kernel/wait.ts';
import { openTeams, type TeamsSettings } from '../../src/teams/open-teams.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { realWait } from '../support/real-wait.ts';
import { type ScriptedBot, scriptedBot } from '../support/scripted-bot.ts';
import type { Sketch } from './activities.ts';
import { startStubConnector } from './stub-connector.ts';

export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks wherever it likes in the answer
  readonly body: any;
};

export type Given = {
  readonly bot?: ScriptedBot;
  /** Instead of the stub's tenant. */
  readonly settings?: TeamsSettings;
  readonly deliveries?: Deliveries;
  readonly wait?: Wait;
};

/** The Teams door on a real HTTP server, between a scripted bot and a stub of Microsoft. */
export async function openDoor({
  bot = scriptedBot(),
  settings,
  wait = realWait,
  deliveries = deliveriesInMemory(),
}: Given = {}) {
  const connector = await startStubConnector();
  const installations = installationsInMemory();
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const clock = { now: new Date('2026-11-23T08:00:00Z') };
  const door = openTeams({
    settings: settings ?? connector.settings,
    bot,
    deliveries,
    installations,
    clock: () => clock.now,
    log: logger,
    wait,
  });
  const server = createServer((request, response) => void door.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${door.path}`;

  return {
    url,
    bot,
    door,
    connector,
    deliveries,
    installations,
    clock,
    logger,
    /** All that was logged, as text. */
    log: () => logged.join(''),
    /** Delivers an activity as Teams would, with a token that holds unless another is given. */
    async deliver(activity: Sketch, token?: string): Promise<Answer> {
      return post(url, { serviceUrl: connector.serviceUrl, ...activity }, token ?? (await connector.token()));
    },
    async close(): Promise<void> {
      await door.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await connector.stop();
    },
  };
}

export type OpenDoor = Awaited<ReturnType<typeof openDoor>>;

async function post(url: string, activity: Sketch, token: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
