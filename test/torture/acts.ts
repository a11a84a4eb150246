import { WORKSPACE } from '../slack/stub-slack.ts';
import { aMessage } from '../teams/activities.ts';
import { LEAD, type SlackRequest, type Town } from './town.ts';

type Fields = Readonly<Record<string, unknown>>;

export function asForm(fields: Readonly<Record<string, string>>): SlackRequest {
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

export function asJson(body: unknown): SlackRequest {
  return { type: 'application/json', body: JSON.stringify(body) };
}

/** A slash command. The act names its answer in the postbox, and it alone. */
export function aCommand(
  { postbox }: Pick<Town, 'postbox'>,
  act: string,
  text: string,
  user: string = LEAD.user,
): SlackRequest {
  return asForm({
    command: '/hto',
    text,
    user_id: user,
    team_id: WORKSPACE,
    channel_id: 'C1TEAM',
    trigger_id: `trigger.${act}`,
    response_url: postbox.urlFor(act),
  });
}

/** A button that was pressed on an answer which only the presser sees. */
export function aPressOn(
  { postbox }: Pick<Town, 'postbox'>,
  act: string,
  value: unknown,
  user: string = LEAD.user,
): SlackRequest {
  return anInteraction({
    type: 'block_actions',
    user: { id: user },
    trigger_id: `trigger.${act}`,
    response_url: postbox.urlFor(act),
    channel: { id: 'C1TEAM', name: 'team' },
    container: { type: 'message', channel_id: 'C1TEAM', message_ts: '1764000000.000003', is_ephemeral: true },
    actions: [
      {
        type: 'button',
        action_id: 'helped:0',
        block_id: 'b',
        action_ts: '1',
        value: typeof value === 'string' ? value : JSON.stringify(value),
      },
    ],
  });
}

export function anInteraction(fields: Fields): SlackRequest {
  return asForm({ payload: JSON.stringify({ user: { id: LEAD.user }, team: { id: WORKSPACE }, ...fields }) });
}

/** A message in a chat with the bot that no other act has. Slack sends it anew under the same id until it is taken. */
export function aDirectMessage(act: string, text: string, user: string = LEAD.user): SlackRequest {
  return asJson({
    type: 'event_callback',
    event_id: `Ev${act}`,
    team_id: WORKSPACE,
    api_app_id: 'A1',
    event_time: 1_764_000_000,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: chatOf(act),
      user,
      text,
      ts: '1764000000.000001',
    },
  });
}

/** The chat in which a direct message stands. */
export function chatOf(act: string): string {
  return `D${act.toUpperCase()}`;
}

/** The same in Teams; the chat is the act's own. */
export function aTeamsMessage({ teams }: Pick<Town, 'teams'>, act: string, overrides: Fields = {}): object {
  return {
    serviceUrl: teams.serviceUrl,
    ...aMessage({
      id: `activity-${act}`,
      conversation: { id: `a:${act}`, conversationType: 'personal', tenantId: teams.settings.tenantId },
      ...overrides,
    }),
  };
}

/** What the bot has said in the act's own chat in Teams. */
export function saidInTeams({ teams }: Pick<Town, 'teams'>, act: string): readonly string[] {
  return teams.requests
    .filter(({ method, path }) => method === 'POST' && path.includes(`a%3A${act}/activities`))
    .map(({ body }) => JSON.stringify(body));
}

/** What the bot has said in the act's own chat in Slack. */
export function saidInChat({ slack }: Pick<Town, 'slack'>, act: string): readonly string[] {
  return ['chat.postMessage', 'chat.postEphemeral'].flatMap((method) =>
    slack
      .calls(method)
      .filter(({ args }) => args['channel'] === chatOf(act))
      .map(({ args }) => JSON.stringify(args)),
  );
}

/** A name for an act, of letters only, so that it stays in a text when that is redacted. */
export function actNamer(prefix: string): () => string {
  let count = 0;
  return () => {
    const letters = [...(count++).toString(26)].map((digit) =>
      String.fromCharCode(97 + Number.parseInt(digit, 26)),
    );
    return `${prefix}${letters.join('').padStart(4, 'a')}`;
  };
}
