import { describe, expect, it } from 'vitest';
import manifest from '../manifest/slack.json' with { type: 'json' };
import teamsManifest from '../manifest/teams/manifest.json' with { type: 'json' };
import { COMMANDS } from '../src/bot/commands.ts';
import { createBot } from '../src/bot/create-bot.ts';
import { FORM_KINDS, PRESS_KINDS } from '../src/reply/press.ts';
import { furnished } from './bot/every-said.ts';
import { theContent } from './content/the-content.ts';
import {
  asDelivered,
  RECORDED_EVENTS,
  type Recorded,
  recordedCommand,
  recordedPress,
  recordedShortcut,
  recordedView,
} from './slack/recorded.ts';
import { openSite, SIGNING_SECRET, signed } from './slack/slack-site.ts';
import { SECOND_WORKSPACE, WORKSPACE } from './slack/stub-slack.ts';
import { everyReplyAndForm } from './support/every-reply.ts';
import { withoutEachField, withUnknownFields } from './support/other-versions.ts';
import { type ScriptedBot, scriptedBot } from './support/scripted-bot.ts';
import type { Sketch } from './teams/activities.ts';
import { openDoor } from './teams/open-door.ts';
import * as teams from './teams/recorded.ts';

/** Then the platform gives up, and shows an error. */
const SLACK_WAITS_MS = 3_000;
const TEAMS_WAITS_MS = 5_000;

/** What sort of thing it is, who did it and where: without one of these it is nothing that the platform sends. */
const ALWAYS_IN_SLACK =
  /^(?:type|command|user|view|actions|callback_id|event|actions\.0|actions\.0\.action_id|event\.(?:type|user|channel|channel_type|old_channel_id|new_channel_id|tokens.*))$/;

const ALWAYS_IN_TEAMS =
  /^(?:type|name|id|channelId|(?:conversation|from|recipient)(?:\.(?:id|aadObjectId|conversationType))?|channelData\.tenant\.id|(?:value|members|entities\.0).*)$/;

const content = await theContent();
const { replies, forms } = await everyReplyAndForm(content);
const presses = [...replies.values()].flatMap(({ parts }) =>
  parts.flatMap((part) => (part.kind === 'choices' ? part.choices.map(({ press }) => press) : [])),
);
const onePress = PRESS_KINDS.flatMap((kind) => presses.find((press) => press.kind === kind) ?? []);
const oneForm = FORM_KINDS.flatMap(
  (kind) => [...forms.values()].find(({ press }) => press.kind === kind) ?? [],
);
const typed = COMMANDS.flatMap(({ word, example }) => [...new Set([word, example])]);

type Counted = { readonly bot: ScriptedBot; readonly reached: () => number };

/** The real bot, which remembers what came as far as it. */
async function theBot(): Promise<Counted> {
  const real = createBot(await furnished(content));
  return counted({
    hear: (said) => real.hear(said),
    search: (said) => real.search(said),
    press: (pressed) => real.press(pressed),
    submit: (submitted) => real.submit(submitted),
    greet: (turn) => real.greet(turn),
    overview: (turn) => real.overview(turn),
    welcome: (turn) => real.welcome(turn),
  });
}

function counted(script: Parameters<typeof scriptedBot>[0] = {}): Counted {
  const bot = scriptedBot(script);
  const reached = () =>
    [
      bot.heard,
      bot.searched,
      bot.pressed,
      bot.submitted,
      bot.overviews,
      bot.greeted,
      bot.welcomed,
      bot.changes,
    ].reduce((all, { length }) => all + length, 0);
  return { bot, reached };
}

/** An answer that comes in time. A machine that was busy elsewhere gets a second chance. */
async function inTime<T>(ms: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const once = () => ask(AbortSignal.timeout(ms));
  return once().catch(once);
}

describe('Slack', { timeout: 120_000 }, () => {
  const { slash_commands, shortcuts } = manifest.features;
  const recorded: ReadonlyMap<string, Recorded> = new Map([
    ...slash_commands.flatMap(({ command }) =>
      ['', ...typed].map((text) => [`${command} ${text}`, recordedCommand(command, text)] as const),
    ),
    ...shortcuts.map((shortcut) => [shortcut.callback_id, recordedShortcut(shortcut)] as const),
    ...Object.entries(RECORDED_EVENTS),
    ...onePress.map((press) => [`press ${press.kind}`, recordedPress(press)] as const),
    ...oneForm.map((form) => [`form ${form.press.kind}`, recordedView(form)] as const),
  ]);

  async function open({ bot, reached }: Counted) {
    const site = await openSite({ bot });
    const answer = (one: Recorded) =>
      inTime(SLACK_WAITS_MS, async (signal) => {
        const response = await site.request({ ...signed(asDelivered(one, site.slack.responseUrl)), signal });
        return response.status;
      });
    return { ...site, answer, reached };
  }

  it('is sent all that its manifest offers', () => {
    const { bot_events } = manifest.settings.event_subscriptions;
    expect(Object.keys(RECORDED_EVENTS)).toEqual(expect.arrayContaining(bot_events));
  });

  it.each([...recorded])('gets its answer: %s', async (_, one) => {
    const { answer, door, reached, logged } = await open(await theBot());
    expect(await answer(one)).toBe(200);
    expect(await answer({ ...one, payload: withUnknownFields(one.payload) })).toBe(200);
    await door.stop();
    expect(reached()).toBe(2);
    expect(logged()).not.toContain('"level":50');
  });

  it.each([...recorded])(
    'gets its answer in a second workspace, with its token alone: %s',
    async (_, one) => {
      const { bot, reached } = await theBot();
      const tokens = [
        { workspace: WORKSPACE, botToken: 'xoxb-of-hjem' },
        { workspace: SECOND_WORKSPACE, botToken: 'xoxb-of-odense' },
      ];
      const { request, door, slack, logged } = await openSite({
        bot,
        apps: [{ kind: 'http', signingSecret: SIGNING_SECRET, tokens }],
        workspaces: [WORKSPACE, SECOND_WORKSPACE],
      });
      const { type, body } = asDelivered(one, slack.responseUrl);
      const there = { type, body: body.replaceAll(WORKSPACE, SECOND_WORKSPACE) };
      const answer = (signal: AbortSignal) => request({ ...signed(there), signal });
      expect((await inTime(SLACK_WAITS_MS, answer)).status).toBe(200);
      await door.stop();
      expect(reached()).toBe(1);
      const workspaces = slack
        .calls()
        .flatMap(({ method, workspace }) => (method === 'respond' ? [] : workspace));
      expect(workspaces.filter((workspace) => workspace !== SECOND_WORKSPACE)).toEqual([]);
      expect(logged()).not.toContain('"level":50');
    },
  );

  /** One of each shape: what is left out of one button is left out of all. */
  const shapes = [
    `${slash_commands[0]?.command} hjælp`,
    ...shortcuts.map(({ callback_id }) => callback_id),
    ...Object.keys(RECORDED_EVENTS),
    'press helped',
    'form log-step',
    'form add-match',
  ].map((name) => [name, recorded.get(name)] as const);

  it.each(shapes)('gets its answer from other versions of the platform: %s', async (_, one) => {
    if (!one) throw new Error('not recorded');
    for (const [path, payload] of withoutEachField(one.payload)) {
      const { answer, door, reached, logged } = await open(counted());
      const status = await answer({ ...one, payload });
      await door.stop();
      const [answers, arrivals] = ALWAYS_IN_SLACK.test(path)
        ? [
            [200, 400],
            [0, 1],
          ]
        : [[200], [1]];
      expect({ path, status, reached: reached() }).toEqual({
        path,
        status: expect.toBeOneOf(answers),
        reached: expect.toBeOneOf(arrivals),
      });
      expect(logged()).not.toContain('"level":50');
    }
  });
});

describe('Teams', { timeout: 120_000 }, () => {
  const [button] = onePress;
  if (!button) throw new Error('no button anywhere');
  const extension = teams.recordedExtension(button);
  const recorded: ReadonlyMap<string, Sketch> = new Map([
    ...typed.map((text) => [text, teams.recordedMessage(text)] as const),
    ...Object.entries(teams.RECORDED_MENTIONS),
    ...Object.entries(teams.RECORDED_COMINGS),
    ...onePress.map((press) => [`press ${press.kind}`, teams.recordedPress(press)] as const),
    ...oneForm.map((form) => [`form ${form.press.kind}`, teams.recordedForm(form)] as const),
    ...Object.entries(extension),
    ['a button of an older client', teams.recordedSubmit(button)],
  ]);

  /** Delivers it to a door of its own; answers what Teams got, and how often the bot was reached. */
  async function deliver(payload: Sketch, { bot, reached }: Counted) {
    const { url, connector, door, log, close } = await openDoor({ bot });
    const status = await inTime(TEAMS_WAITS_MS, async (signal) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await connector.token()}`,
      };
      const body = JSON.stringify({ serviceUrl: connector.serviceUrl, ...payload });
      return (await fetch(url, { method: 'POST', headers, body, signal })).status;
    });
    await door.stop();
    await close();
    expect(log()).not.toContain('"level":50');
    return { status, reached: reached() > 0 };
  }

  it('is sent all that its manifest offers', () => {
    const commands = teamsManifest.composeExtensions.flatMap((each) => each.commands);
    expect(Object.keys(extension)).toEqual(expect.arrayContaining(commands.map(({ id }) => id)));
    const titles = teamsManifest.bots.flatMap((bot) =>
      bot.commandLists.flatMap((list) => list.commands.map(({ title }) => title)),
    );
    expect(typed).toEqual(expect.arrayContaining(titles));
  });

  it.each([...recorded])('gets its answer: %s', async (name, one) => {
    const expected = { status: 200, reached: !/removed|uninstalled/.test(name) };
    expect(await deliver(one, await theBot())).toEqual(expected);
    expect(await deliver(withUnknownFields(one), await theBot())).toEqual(expected);
  });

  const shapes = [
    'a mention in a channel',
    'the bot is added',
    'press helped',
    'form add-match',
    ...Object.keys(extension),
    'a button of an older client',
  ].map((name) => [name, recorded.get(name)] as const);

  it.each(shapes)('gets its answer from other versions of the platform: %s', async (name, one) => {
    if (!one) throw new Error('not recorded');
    for (const [path, payload] of withoutEachField(one)) {
      const { status, reached } = await deliver(payload, counted());
      const always = ALWAYS_IN_TEAMS.test(path);
      expect([path, status]).toEqual([path, always ? expect.toBeOneOf([200, 400]) : 200]);
      if (!always && !/bot is/.test(name)) expect([path, reached]).toEqual([path, true]);
    }
  });
});
