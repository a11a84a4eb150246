import type { Form } from '../../src/reply/form.ts';
import { encodePress, type Press } from '../../src/reply/press.ts';
import { toModal } from '../../src/slack/modal.ts';
import { type Delivery, form } from './slack-site.ts';
import { BOT_USER, WORKSPACE } from './stub-slack.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** Something that Slack sends, with every field that it has in earnest, ids and names invented. */
export type Recorded = { readonly by: 'form' | 'event' | 'interaction'; readonly payload: Payload };

/** Stands where Slack writes a number that no two acts share. */
const ONE = '#number#';
let acts = 0;

/** Stands where Slack writes the address to answer an act at. */
const RESPOND = 'https://hooks.slack.example/respond';

/** What Slack sends for it, as an act of its own. */
export function asDelivered({ by, payload }: Recorded, responseUrl: string): Delivery {
  acts += 1;
  const sent = JSON.stringify(payload)
    .replaceAll(ONE, `${acts}`.padStart(8, '0'))
    .replaceAll(RESPOND, responseUrl);
  if (by === 'event') return { type: 'application/json', body: sent };
  return form(by === 'form' ? strings(JSON.parse(sent)) : { payload: sent });
}

function strings(payload: Payload): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
}

const TEAM = { id: WORKSPACE, domain: 'hjem-til-os' };
const USER = { id: 'U1ASTA', username: 'asta', name: 'asta', team_id: WORKSPACE };
const TOKEN = 'qW3rT5yU7iO9pA1sD2fG4hJ6';
const APP = 'A0HJEM';

export function recordedCommand(command: string, text: string): Recorded {
  return {
    by: 'form',
    payload: {
      token: TOKEN,
      team_id: WORKSPACE,
      team_domain: 'hjem-til-os',
      channel_id: 'C1TEAM',
      channel_name: 'hjem-til-os',
      user_id: 'U1ASTA',
      user_name: 'asta',
      command,
      text,
      api_app_id: APP,
      is_enterprise_install: 'false',
      response_url: RESPOND,
      trigger_id: `78901${ONE}.1234567890123.0a1b2c3d4e5f60718293a4b5c6d7e8f9`,
    },
  };
}

/** By the names that the events have in the manifest; a mail that was forwarded comes as a message too. */
export const RECORDED_EVENTS: Readonly<Record<string, Recorded>> = {
  app_mention: recordedEvent({
    user: 'U1ASTA',
    type: 'app_mention',
    ts: '1795420800.003219',
    client_msg_id: '6e4f1f0a-3f0e-4a39-8f5c-1f9e2d6a7b10',
    text: `<@${BOT_USER}> Må barnet overnatte?`,
    team: WORKSPACE,
    thread_ts: '1795420700.001219',
    parent_user_id: 'U1ASTA',
    blocks: richText('Må barnet overnatte?'),
    channel: 'C1TEAM',
    event_ts: '1795420800.003219',
  }),
  'message.im': recordedEvent({
    user: 'U1ASTA',
    type: 'message',
    ts: '1795420801.003219',
    client_msg_id: '6e4f1f0a-3f0e-4a39-8f5c-1f9e2d6a7b11',
    text: 'Må barnet overnatte?',
    team: WORKSPACE,
    blocks: richText('Må barnet overnatte?'),
    channel: 'D1ASTA',
    event_ts: '1795420801.003219',
    channel_type: 'im',
  }),
  'message.im with a mail': recordedEvent({
    type: 'message',
    subtype: 'file_share',
    text: 'Kan du svare på den her?',
    files: [
      {
        id: 'F1MAIL',
        created: 1795420790,
        timestamp: 1795420790,
        name: 'Gave_til_jul.eml',
        title: 'Gave til jul',
        mimetype: 'text/html',
        filetype: 'email',
        pretty_type: 'Email',
        user: 'U1ASTA',
        mode: 'email',
        size: 3172,
        is_external: false,
        file_access: 'visible',
      },
    ],
    upload: false,
    user: 'U1ASTA',
    display_as_bot: false,
    ts: '1795420802.003219',
    channel: 'D1ASTA',
    event_ts: '1795420802.003219',
    channel_type: 'im',
  }),
  app_uninstalled: recordedEvent({ type: 'app_uninstalled' }),
  tokens_revoked: recordedEvent({ type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT_USER] } }),
  channel_id_changed: recordedEvent({
    type: 'channel_id_changed',
    old_channel_id: 'G1STAFF',
    new_channel_id: 'C2STAFF',
    event_ts: '1795420803.000000',
  }),
  channel_shared: recordedEvent({
    type: 'channel_shared',
    connected_team_id: 'T9OTHER',
    channel: 'G1STAFF',
    event_ts: '1795420803.000000',
  }),
  ...Object.fromEntries(
    [
      'channel_archive',
      'channel_deleted',
      'channel_left',
      'group_archive',
      'group_deleted',
      'group_left',
    ].map((type) => [
      type,
      recordedEvent({ type, channel: 'G1STAFF', user: 'U1ASTA', event_ts: '1795420803.000000' }),
    ]),
  ),
  app_home_opened: recordedEvent({
    type: 'app_home_opened',
    user: 'U1ASTA',
    channel: 'D1ASTA',
    tab: 'home',
    view: {
      id: 'V1HOME',
      team_id: WORKSPACE,
      type: 'home',
      blocks: [],
      private_metadata: '',
      callback_id: '',
      hash: '1795420800.aBcDeFgH',
      clear_on_close: false,
      notify_on_close: false,
      root_view_id: 'V1HOME',
      app_id: APP,
      external_id: '',
      app_installed_team_id: WORKSPACE,
      bot_id: 'B0BOT',
    },
    event_ts: '1795420803.000000',
  }),
};

function recordedEvent(event: Payload): Recorded {
  return {
    by: 'event',
    payload: {
      token: TOKEN,
      team_id: WORKSPACE,
      context_team_id: WORKSPACE,
      context_enterprise_id: null,
      api_app_id: APP,
      event,
      type: 'event_callback',
      event_id: `Ev09${ONE}`,
      event_time: 1795420800,
      authorizations: [
        {
          enterprise_id: null,
          team_id: WORKSPACE,
          user_id: BOT_USER,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: '4-eyJldCI6ImFwcF9tZW50aW9uIn0',
    },
  };
}

function richText(text: string): readonly Payload[] {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return [{ type: 'rich_text', block_id: 'a1B2', elements }];
}

function interaction(type: string, rest: Payload): Recorded {
  return {
    by: 'interaction',
    payload: {
      type,
      token: TOKEN,
      team: TEAM,
      user: USER,
      api_app_id: APP,
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: `78901${ONE}.1234567890123.1a1b2c3d4e5f60718293a4b5c6d7e8f9`,
      ...rest,
    },
  };
}

/** A press on an answer that only its asker sees. */
export function recordedPress(press: Press): Recorded {
  const text = { type: 'plain_text', text: 'Hjalp', emoji: false };
  return interaction('block_actions', {
    container: { type: 'message', message_ts: '1795420810.000100', channel_id: 'C1TEAM', is_ephemeral: true },
    channel: { id: 'C1TEAM', name: 'hjem-til-os' },
    state: { values: {} },
    response_url: RESPOND,
    actions: [
      {
        action_id: `${press.kind}:0`,
        block_id: 'xY9z',
        text,
        value: encodePress(press),
        type: 'button',
        action_ts: '1795420811.123456',
      },
    ],
  });
}

/** A message that a colleague wrote in the channel, and what was chosen on it; or chosen from anywhere. */
export function recordedShortcut({
  type,
  callback_id,
}: {
  readonly type: string;
  readonly callback_id: string;
}): Recorded {
  const common = { action_ts: '1795420812.654321', callback_id };
  if (type === 'global') return interaction('shortcut', common);
  return interaction('message_action', {
    ...common,
    response_url: RESPOND,
    message_ts: '1795420700.001219',
    channel: { id: 'C1TEAM', name: 'hjem-til-os' },
    message: {
      user: 'U2UNCONFIRMED',
      type: 'message',
      ts: '1795420700.001219',
      client_msg_id: '6e4f1f0a-3f0e-4a39-8f5c-1f9e2d6a7b12',
      text: 'Må barnet overnatte?',
      team: WORKSPACE,
      blocks: richText('Må barnet overnatte?'),
      reply_count: 1,
      thread_ts: '1795420700.001219',
      attachments: [],
      files: [],
    },
  });
}

/** A modal sent in as it was opened, every field with what stood in it from the start. */
export function recordedView(asked: Form): Recorded {
  const modal = toModal(asked, { user: 'U1ASTA', channel: 'C1TEAM' });
  const values = Object.fromEntries(
    modal.blocks.flatMap((block) => {
      if (!('element' in block)) return [];
      const field = asked.fields.find(({ id }) => id === block.block_id);
      return [[block.block_id, { [String(block.element.action_id)]: held(field?.kind, field?.value) }]];
    }),
  );
  return interaction('view_submission', {
    view: {
      id: 'V1MODAL',
      team_id: WORKSPACE,
      ...modal,
      state: { values },
      hash: `1795420813.${ONE}`,
      previous_view_id: null,
      root_view_id: 'V1MODAL',
      app_id: APP,
      external_id: '',
      app_installed_team_id: WORKSPACE,
      bot_id: 'B0BOT',
    },
    response_urls: [],
  });
}

function held(kind: Form['fields'][number]['kind'] | undefined, value: string | undefined): Payload {
  if (kind === 'day') return { type: 'datepicker', selected_date: value ?? null };
  if (kind === 'choice') {
    const option = { text: { type: 'plain_text', text: 'Valgt', emoji: true }, value };
    return { type: 'static_select', selected_option: value === undefined ? null : option };
  }
  return { type: 'plain_text_input', value: value ?? null };
}
