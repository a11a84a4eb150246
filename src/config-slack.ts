import { commaList } from './kernel/comma-list.ts';
import type { BotToken, SlackApp, SlackSettings } from './slack/settings.ts';
import { slackProblems as says } from './wording/config.ts';

type Get = (
  name:
    | 'SLACK_BOT_TOKEN'
    | 'SLACK_SIGNING_SECRET'
    | 'SLACK_APP_TOKEN'
    | 'SLACK_WORKSPACES'
    | 'SLACK_ENTERPRISES'
    | 'SLACK_API_URL',
) => string | undefined;

/** A secret with the workspace that stands before it; without one it is for all that have none of their own. */
type Secret = { readonly workspace: string | undefined; readonly value: string };
type Secrets = Readonly<
  Record<'SLACK_BOT_TOKEN' | 'SLACK_SIGNING_SECRET' | 'SLACK_APP_TOKEN', readonly Secret[]>
>;
/** How Slack and an app find each other. */
type Way =
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string };

/** Reads what is set of Slack; undefined where nothing is. Tokens that share a secret, or a socket, are one app's. */
export function readSlack(get: Get, problems: string[]): SlackSettings | undefined {
  const secrets: Secrets = {
    SLACK_BOT_TOKEN: commaList(get('SLACK_BOT_TOKEN')).map(secretOf),
    SLACK_SIGNING_SECRET: commaList(get('SLACK_SIGNING_SECRET')).map(secretOf),
    SLACK_APP_TOKEN: commaList(get('SLACK_APP_TOKEN')).map(secretOf),
  };
  const workspaces = commaList(get('SLACK_WORKSPACES'));
  if ([...Object.values(secrets), workspaces].every(({ length }) => length === 0)) return undefined;

  problems.push(...wrongIn(secrets, workspaces), ...wrongBetween(secrets, workspaces));
  const enterprises = commaList(get('SLACK_ENTERPRISES'));
  const apiUrl = get('SLACK_API_URL');
  return {
    apps: appsOf(secrets),
    workspaces,
    ...(enterprises.length > 0 ? { enterprises } : {}),
    ...(apiUrl ? { apiUrl } : {}),
  };
}

function secretOf(text: string): Secret {
  const [, workspace, value = text] = /^(T[A-Z0-9]+)=(.*)$/.exec(text) ?? [];
  return { workspace, value: value.trim() };
}

/** What is missing, or is not what it should be. */
function wrongIn(secrets: Secrets, workspaces: readonly string[]): readonly string[] {
  const { SLACK_BOT_TOKEN: tokens, SLACK_SIGNING_SECRET: signing, SLACK_APP_TOKEN: app } = secrets;
  return [
    ...(tokens.length > 0 && tokens.every(({ value }) => value.startsWith('xoxb-')) ? [] : [says.botToken]),
    ...(signing.length + app.length > 0 ? [] : [says.way]),
    ...(signing.every(({ value }) => value !== '' && !value.includes('=')) ? [] : [says.signingSecret]),
    ...(app.every(({ value }) => value.startsWith('xapp-')) ? [] : [says.appToken]),
    ...(workspaces.length > 0 && workspaces.every((id) => /^T[A-Z0-9]+$/.test(id)) ? [] : [says.workspaces]),
  ];
}

/** What does not go together: who has a secret twice, none, or one that is somebody else's. */
function wrongBetween(secrets: Secrets, workspaces: readonly string[]): readonly string[] {
  const tokens = secrets.SLACK_BOT_TOKEN;
  const forAll = tokens.some(({ workspace }) => workspace === undefined);
  return [
    ...Object.entries(secrets).flatMap(([variable, some]) => [
      ...repeated(some.map(({ workspace }) => workspace)).map((workspace) =>
        workspace === undefined ? says.severalForAll(variable) : says.twice(variable, workspace),
      ),
      ...some.flatMap(({ workspace }) =>
        workspace === undefined || workspaces.includes(workspace)
          ? []
          : [says.notListed(variable, workspace)],
      ),
    ]),
    ...repeated(tokens.map(({ value }) => value)).map((value) =>
      says.sameToken(tokens.flatMap((token) => (token.value === value && token.workspace) || [])),
    ),
    ...workspaces.flatMap((id) =>
      tokens.length === 0 || forAll || tokens.some(({ workspace }) => workspace === id)
        ? []
        : [says.noToken(id)],
    ),
    ...tokens.flatMap(({ workspace }) =>
      secrets.SLACK_SIGNING_SECRET.length + secrets.SLACK_APP_TOKEN.length === 0 || wayOf(secrets, workspace)
        ? []
        : [workspace === undefined ? says.noWayForAll : says.noWay(workspace)],
    ),
  ];
}

/** What comes again, each once. */
function repeated<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items.filter((item, at) => items.indexOf(item) !== at))];
}

/** A workspace's own way before the one for all; a socket before the signing secret. */
function wayOf(secrets: Secrets, workspace: string | undefined): Way | undefined {
  const { SLACK_SIGNING_SECRET: signing, SLACK_APP_TOKEN: app } = secrets;
  for (const whose of [workspace, undefined]) {
    const appToken = app.find((secret) => secret.workspace === whose)?.value;
    if (appToken !== undefined) return { kind: 'socket', appToken };

    const signingSecret = signing.find((secret) => secret.workspace === whose)?.value;
    if (signingSecret !== undefined) return { kind: 'http', signingSecret };
  }
  return undefined;
}

function appsOf(secrets: Secrets): readonly SlackApp[] {
  const apps = new Map<string, Way & { readonly tokens: BotToken[] }>();
  for (const { workspace, value: botToken } of secrets.SLACK_BOT_TOKEN) {
    const way = wayOf(secrets, workspace);
    if (!way) continue;

    const key = JSON.stringify(way);
    const tokens = apps.get(key)?.tokens ?? [];
    tokens.push({ botToken, ...(workspace === undefined ? {} : { workspace }) });
    apps.set(key, { ...way, tokens });
  }
  return [...apps.values()];
}
