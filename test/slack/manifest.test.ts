import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest/slack.json' with { type: 'json' };
import { readRequest } from '../../src/bot/commands.ts';
import { EVENTS, SLASH_COMMANDS } from '../../src/slack/listen.ts';
import { SHORTCUTS } from '../../src/slack/shortcuts.ts';
import schema from '../support/slack.manifest.2.0.0.json' with { type: 'json' };
import {
  aCommand,
  aDirectMessage,
  aHomeOpened,
  aMention,
  aMessageShortcut,
  anInteraction,
  type Delivery,
  openSite,
} from './slack-site.ts';

/** Web API method → the scopes that Slack wants for it. */
const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // Nothing is posted unasked in a public channel, so there is nothing to look for in one.
  'conversations.history': ['groups:history', 'im:history', 'mpim:history'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['groups:history', 'im:history', 'mpim:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'users.info': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** Event → the scopes that Slack wants for it. */
const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_id_changed: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  channel_left: ['channels:read'],
  channel_shared: ['channels:read', 'groups:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  tokens_revoked: [],
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
};

const declared = {
  commands: manifest.features.slash_commands.map(({ command }) => command),
  shortcuts: manifest.features.shortcuts,
  events: manifest.settings.event_subscriptions.bot_events,
  scopes: manifest.oauth_config.scopes.bot,
};

/** Every method that the code calls on Slack's client. */
function calledMethods(): readonly string[] {
  const folder = resolve(import.meta.dirname, '../../src/slack');
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/\bclient\.(\w+\.\w+)\(/g)]);
  return [...new Set(calls.map(([, method = '']) => method))].toSorted();
}

describe("the Slack app's manifest", () => {
  it('is one that Slack takes', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('would not be if it named a scope that is too long', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate({ ...manifest, oauth_config: { scopes: { bot: ['x'.repeat(51)] } } })).toBe(false);
  });

  it('declares what the code listens to, and nothing else', () => {
    expect(declared.commands.toSorted()).toEqual(SLASH_COMMANDS.toSorted());
    expect(declared.events.toSorted()).toEqual(EVENTS.toSorted());
    expect(declared.shortcuts).toEqual(
      Object.entries(SHORTCUTS).map(([callback_id, { name, type, description }]) => ({
        name,
        type,
        callback_id,
        description,
      })),
    );
  });

  it('declares nothing that the bot does not hear', async () => {
    const { afterwards, bot, slack } = await openSite();
    const words: Readonly<Record<string, Delivery>> = {
      app_mention: aMention({}, { event_id: 'Ev1' }),
      'message.im': aDirectMessage({}, { event_id: 'Ev2' }),
    };
    await afterwards(
      ...declared.commands.map((command, index) => aCommand(slack, { command, trigger_id: `${index}` })),
      ...Object.values(words),
      aHomeOpened({}, { event_id: 'Ev3' }),
      ...declared.shortcuts.map(({ type, callback_id }) =>
        type === 'message'
          ? aMessageShortcut(slack, { callback_id, trigger_id: callback_id })
          : anInteraction({ type: 'shortcut', callback_id, trigger_id: callback_id }),
      ),
    );
    expect(declared.events).toEqual(expect.arrayContaining(Object.keys(words)));
    expect(bot.heard).toHaveLength(
      declared.commands.length + Object.keys(words).length + declared.shortcuts.length,
    );
    expect(bot.overviews).not.toEqual([]);
    expect(bot.heard.filter(({ text }) => text === '')).toEqual([]);
  });

  it('asks for the scopes that the code needs, and no more', () => {
    const methods = calledMethods();
    expect(methods).toEqual(Object.keys(METHOD_SCOPES).toSorted());

    const needed = [
      ...methods.flatMap((method) => METHOD_SCOPES[method] ?? []),
      ...declared.events.flatMap((event) => EVENT_SCOPES[event] ?? []),
      ...(declared.commands.length + declared.shortcuts.length > 0 ? ['commands'] : []),
    ];
    expect(declared.scopes.toSorted()).toEqual([...new Set(needed)].toSorted());
  });

  it('sends everything to the one address that the bot answers at', async () => {
    const { door } = await openSite();
    const { settings, features } = manifest;
    const addresses = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(addresses).size).toBe(1);
    expect(addresses[0]).toMatch(new RegExp(`^https://[^/]+${door.path}$`));
  });

  it('lets people write to the bot in private', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('shows an example that the bot understands', () => {
    for (const { usage_hint } of manifest.features.slash_commands) {
      expect(readRequest(usage_hint)).toMatchObject({ kind: 'command' });
    }
  });
});
