import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Deliveries } from '../../src/bot/deliveries.ts';
import type { Installations } from '../../src/bot/installations.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Wait } from '../../src/kernel/wait.ts';
import { openSlack, type SlackDoor } from '../../src/slack/open-slack.ts';
import type { SlackApp } from '../../src/slack/settings.ts';
import { PATIENCE_MS } from '../../src/slack/submissions.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { type ScriptedBot, scriptedBot } from '../support/scripted-bot.ts';
import { BOT_USER, openStubSlack, portOf, type StubSlack, WORKSPACE } from './stub-slack.ts';

export const NOW = new Date('2026-11-23T08:00:00Z');

/** Asta of the staff, as the bot gets to know her. */
export const asta = {
  account: { platform: 'slack', workspace: WORKSPACE, user: 'U1ASTA' },
  email: 'asta@example.org',
  name: 'Asta Krogh',
  standing: 'member',
};

/** A conversation of hers, as the bot gets to know it. */
export function whereIs(conversation: string) {
  return { platform: 'slack', workspace: WORKSPACE, conversation };
}

export const SIGNING_SECRET = 'not-a-secret';
/** Time that does not run out. */
const never = new Promise<void>(() => undefined);
const HTTP = { kind: 'http', signingSecret: SIGNING_SECRET } as const;
const SOCKET = { kind: 'socket', appToken: 'xapp-not-a-token' } as const;

export type Site = {
  readonly slack: StubSlack;
  readonly bot: ScriptedBot;
  readonly door: SlackDoor;
  /** Milliseconds that the bot was asked to wait, in order; no time passes. */
  readonly waits: readonly number[];
  /** Everything that was logged, as text. */
  logged(): string;
  /** Resolves when so many lines have been logged that say this. */
  logs(text: string, times?: number): Promise<void>;
  /** Sends a request as it is. */
  request(init: RequestInit): Promise<Response>;
  /** Sends what Slack sends: signed, just now, as the content type says. */
  deliver(body: Delivery): Promise<Response>;
  /** Delivers and sees the work through; no more can be delivered afterwards. */
  afterwards(...bodies: readonly Delivery[]): Promise<StubSlack>;
};

export type SiteOptions = {
  readonly bot?: ScriptedBot;
  readonly deliveries?: Deliveries;
  readonly installations?: Installations;
  readonly wait?: Wait;
  /** Stands still when nothing is said. */
  readonly clock?: Clock;
  /** Whether the time that Slack gives a form that was sent in is over at once; it is never over when nothing is said. */
  readonly hurried?: boolean;
  /** How Slack and the bot find each other; over HTTP when nothing is said. */
  readonly kind?: SlackApp['kind'];
  /** The apps and their tokens; one app with one token for all when nothing is said. */
  readonly apps?: readonly SlackApp[];
  readonly workspaces?: readonly string[];
  readonly enterprises?: readonly string[];
};

/** The bot's door in Slack with a server in front and a stub of Slack behind; all of it goes when the test ends. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const { bot = scriptedBot(), deliveries = deliveriesInMemory() } = options;
  const { workspaces = [WORKSPACE], enterprises = [] } = options;
  const waits: number[] = [];
  const log = logInMemory();
  const wait: Wait = async (ms) => {
    if (ms === PATIENCE_MS && !options.hurried) return never;
    waits.push(ms);
  };
  const slack = await openStubSlack();
  const door = openSlack({
    settings: {
      apps: options.apps ?? [
        { ...(options.kind === 'socket' ? SOCKET : HTTP), tokens: [{ botToken: 'xoxb-not-a-token' }] },
      ],
      workspaces,
      enterprises,
      apiUrl: slack.apiUrl,
    },
    bot,
    deliveries,
    installations: options.installations ?? installationsInMemory(),
    clock: options.clock ?? (() => NOW),
    log: log.logger,
    wait: options.wait ?? wait,
  });
  const server = createServer((request, response) => {
    door.handle?.(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    await door.stop();
    await slack.stop();
    server.close();
    server.closeAllConnections();
  });

  const request = (init: RequestInit) =>
    fetch(`http://127.0.0.1:${portOf(server.address())}${door.path}`, init);
  const deliver = (body: Delivery) => request(signed(body));
  return {
    slack,
    bot,
    door,
    waits,
    logged: log.logged,
    logs: log.logs,
    request,
    deliver,
    async afterwards(...bodies) {
      for (const body of bodies) await deliver(body);
      await door.stop();
      return slack;
    },
  };
}

function logInMemory(): Pick<Site, 'logged' | 'logs'> & { readonly logger: Logger } {
  const lines: string[] = [];
  let wake = Promise.withResolvers<void>();
  const write = (line: string): void => {
    lines.push(line);
    wake.resolve();
    wake = Promise.withResolvers();
  };
  return {
    logger: pino({ level: 'debug' }, { write }),
    logged: () => lines.join(''),
    async logs(text, times = 1) {
      while (lines.filter((line) => line.includes(text)).length < times) await wake.promise;
    },
  };
}

export type Delivery = { readonly type: string; readonly body: string };

/** A request signed by Slack. */
export function signed(
  { type, body }: Delivery,
  { secret = SIGNING_SECRET, at = NOW }: { readonly secret?: string; readonly at?: Date } = {},
): RequestInit & { readonly headers: Readonly<Record<string, string>> } {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

export function json(body: unknown): Delivery {
  return { type: 'application/json', body: JSON.stringify(body) };
}

export function form(fields: Readonly<Record<string, string>>): Delivery {
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

type Fields = Readonly<Record<string, unknown>>;

export function aCommand(slack: StubSlack, fields: Readonly<Record<string, string>> = {}): Delivery {
  return form({
    command: '/hto',
    text: 'spørg Må barnet overnatte?',
    user_id: 'U1ASTA',
    team_id: WORKSPACE,
    channel_id: 'C1TEAM',
    trigger_id: '1.2.command',
    response_url: slack.responseUrl,
    ...fields,
  });
}

export function anEvent(event: Fields, envelope: Fields = {}): Delivery {
  return json({
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: WORKSPACE,
    authorizations: [{ team_id: WORKSPACE, enterprise_id: null, user_id: BOT_USER, is_bot: true }],
    event,
    ...envelope,
  });
}

export function aDirectMessage(fields: Fields = {}, envelope: Fields = {}): Delivery {
  return anEvent(
    {
      type: 'message',
      channel_type: 'im',
      channel: 'D1ASTA',
      user: 'U1ASTA',
      text: 'Må barnet overnatte?',
      ts: '1764000000.000001',
      ...fields,
    },
    envelope,
  );
}

export function aMention(fields: Fields = {}, envelope: Fields = {}): Delivery {
  return anEvent(
    {
      type: 'app_mention',
      channel: 'C1TEAM',
      user: 'U1ASTA',
      text: `<@${BOT_USER}> Må barnet overnatte?`,
      ts: '1764000000.000002',
      ...fields,
    },
    envelope,
  );
}

/** Asta opens the bot's Home tab. */
export function aHomeOpened(fields: Fields = {}, envelope: Fields = {}): Delivery {
  return anEvent(
    { type: 'app_home_opened', tab: 'home', channel: 'D1ASTA', user: 'U1ASTA', ...fields },
    envelope,
  );
}

export function anInteraction(fields: Fields): Delivery {
  return form({ payload: JSON.stringify({ user: { id: 'U1ASTA' }, team: { id: WORKSPACE }, ...fields }) });
}

/** A press on the first button of an answer that only Asta sees in the team's channel. */
export function aButton(slack: StubSlack, value: string | undefined, fields: Fields = {}): Delivery {
  return anInteraction({
    type: 'block_actions',
    trigger_id: '1.2.button',
    response_url: slack.responseUrl,
    channel: { id: 'C1TEAM', name: 'team' },
    container: {
      type: 'message',
      channel_id: 'C1TEAM',
      message_ts: '1764000000.000003',
      is_ephemeral: true,
    },
    actions: [{ type: 'button', action_id: 'helped:0', block_id: 'b', action_ts: '1', value }],
    ...fields,
  });
}

/** A shortcut chosen on a message that a colleague wrote in the team's channel. */
export function aMessageShortcut(slack: StubSlack, fields: Fields = {}): Delivery {
  return anInteraction({
    type: 'message_action',
    callback_id: 'find_answer',
    trigger_id: '1.2.shortcut',
    response_url: slack.responseUrl,
    channel: { id: 'C1TEAM', name: 'team' },
    message_ts: '1764000000.000004',
    message: {
      type: 'message',
      user: 'U2UNCONFIRMED',
      ts: '1764000000.000004',
      text: 'Må barnet overnatte?',
    },
    ...fields,
  });
}

/** The modal that the bot last opened, sent in with what was filled in, each input as Slack sends it. */
export function aSubmission(slack: StubSlack, filled: Fields, fields: Fields = {}): Delivery {
  const view = opened(slack);
  const values = Object.fromEntries(
    view.blocks.flatMap(({ type, block_id, element }) =>
      type === 'input' ? [[block_id, { input: held(element?.type, filled[block_id] ?? null) }]] : [],
    ),
  );
  return anInteraction({
    type: 'view_submission',
    trigger_id: '1.2.view',
    view: { ...view, id: 'V1', hash: '1764000000.aBc', state: { values } },
    ...fields,
  });
}

type OpenedView = {
  readonly private_metadata: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly block_id: string;
    readonly element?: { readonly type: string };
  }[];
};

/** The modal that the bot last opened. */
export function opened(slack: StubSlack): OpenedView & Fields {
  return slack.calls('views.open').at(-1)?.args['view'] as OpenedView & Fields;
}

function held(type: string | undefined, value: unknown): Fields {
  if (type === 'datepicker') return { type, selected_date: value };
  if (type === 'static_select') return { type, selected_option: value === null ? null : { value } };
  return { type, value };
}
