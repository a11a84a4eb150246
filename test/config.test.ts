import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Environment, readConfig, readStoreSettings, VARIABLES } from '../src/config.ts';
import { configProblems as says, slackProblems as slack } from '../src/wording/config.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_WORKSPACES: 'T1,T2' };
const ID = '11111111-2222-4333-8444-555555555555';
const TEAMS = { TEAMS_APP_ID: ID, TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: ID };
const PRODUCTION = { NODE_ENV: 'production' };

function config(environment: Environment) {
  const read = readConfig(environment);
  if (read.kind === 'problems') throw new Error(read.problems.join('\n'));
  return read.config;
}

function problems(environment: Environment): readonly string[] {
  const read = readConfig(environment);
  return read.kind === 'problems' ? read.problems : [];
}

describe('the settings', () => {
  it('are all optional when the bot is only tried out', () => {
    expect(config({})).toEqual({
      rehearsal: true,
      store: { kind: 'embedded', folder: './data' },
      learnedFolder: './data',
      http: { host: '127.0.0.1', port: 3978 },
      logLevel: 'warn',
      leads: [],
      slack: undefined,
      teams: undefined,
    });
  });

  it('take an empty variable as not set', () => {
    expect(config({ SLACK_BOT_TOKEN: '', HTO_PORT: ' ', DATABASE_URL: '' })).toEqual(config({}));
  });

  it('keep what was learned beside the embedded database, and else where they are told to', () => {
    const url = 'postgres://bot@db.example.org/hto';
    expect(config({ HTO_DATA: '/srv/hto' }).learnedFolder).toBe('/srv/hto');
    expect(config({ DATABASE_URL: url }).learnedFolder).toBeUndefined();
    expect(config({ DATABASE_URL: url, HTO_LEARNED: '/srv/learned' }).learnedFolder).toBe('/srv/learned');
  });

  it('listen to the world in production only', () => {
    expect(config({ ...PRODUCTION, ...SLACK }).http.host).toBe('0.0.0.0');
    expect(config(SLACK).http.host).toBe('127.0.0.1');
  });

  it('choose the way to Slack by the secret that is given', () => {
    const tokens = [{ botToken: 'xoxb-1' }];
    expect(config(SLACK).slack).toEqual({
      apps: [{ kind: 'http', signingSecret: 's', tokens }],
      workspaces: ['T1', 'T2'],
    });
    expect(config({ ...SLACK, SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      apps: [{ kind: 'socket', appToken: 'xapp-1', tokens }],
    });
  });

  const SEVERAL = { ...SLACK, SLACK_BOT_TOKEN: 'T1=xoxb-1, T2=xoxb-2' };
  const [one, two] = [
    { workspace: 'T1', botToken: 'xoxb-1' },
    { workspace: 'T2', botToken: 'xoxb-2' },
  ];

  it('give each workspace its own token, in an app that they share', () => {
    expect(config(SEVERAL).slack).toMatchObject({
      apps: [{ kind: 'http', signingSecret: 's', tokens: [one, two] }],
      workspaces: ['T1', 'T2'],
    });
    expect(config({ ...SEVERAL, SLACK_APP_TOKEN: 'xapp-1' }).slack?.apps).toEqual([
      { kind: 'socket', appToken: 'xapp-1', tokens: [one, two] },
    ]);
  });

  it('give each workspace an app of its own, each reached in its own way', () => {
    expect(config({ ...SEVERAL, SLACK_SIGNING_SECRET: 'T1=s1,T2=s2' }).slack?.apps).toEqual([
      { kind: 'http', signingSecret: 's1', tokens: [one] },
      { kind: 'http', signingSecret: 's2', tokens: [two] },
    ]);
    expect(config({ ...SEVERAL, SLACK_APP_TOKEN: 'T2=xapp-2' }).slack?.apps).toEqual([
      { kind: 'http', signingSecret: 's', tokens: [one] },
      { kind: 'socket', appToken: 'xapp-2', tokens: [two] },
    ]);
  });

  it('may leave one token for every workspace that has none of its own', () => {
    expect(config({ ...SLACK, SLACK_BOT_TOKEN: 'T1=xoxb-1,xoxb-2' }).slack?.apps).toEqual([
      { kind: 'http', signingSecret: 's', tokens: [one, { botToken: 'xoxb-2' }] },
    ]);
  });

  it('may point at other addresses than the platforms’ own', () => {
    const elsewhere = {
      SLACK_ENTERPRISES: 'E1',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
      TEAMS_OPENID_METADATA: 'http://127.0.0.1:2/openid',
      TEAMS_LOGIN_URL: 'http://127.0.0.1:2/login',
      TEAMS_SERVICE_HOSTS: '127.0.0.1',
    };
    expect(config({ ...SLACK, ...TEAMS, ...elsewhere })).toMatchObject({
      slack: { enterprises: ['E1'], apiUrl: 'http://127.0.0.1:1/api/' },
      teams: {
        openIdMetadataUrl: 'http://127.0.0.1:2/openid',
        loginUrl: 'http://127.0.0.1:2/login',
        serviceUrls: ['127.0.0.1'],
      },
    });
  });

  it('name the leads', () => {
    expect(config({ HTO_LEADS: 'bo@eksempel.dk, siv@eksempel.dk,' }).leads).toEqual([
      'bo@eksempel.dk',
      'siv@eksempel.dk',
    ]);
  });

  it.each<[string, Environment, readonly string[]]>([
    ['nothing set up in production', PRODUCTION, [says.noPlatform]],
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, [slack.way, slack.workspaces]],
    ['a workspace alone', { SLACK_WORKSPACES: 'T1' }, [slack.botToken, slack.way]],
    ['a workspace by name', { ...SLACK, SLACK_WORKSPACES: 'Red Barnet' }, [slack.workspaces]],
    ['a bot token for the app token', { ...SLACK, SLACK_APP_TOKEN: 'xoxb-1' }, [slack.appToken]],
    [
      'two tokens for one workspace',
      { ...SEVERAL, SLACK_BOT_TOKEN: 'T1=xoxb-1,T2=xoxb-2,T1=xoxb-3' },
      [slack.twice('SLACK_BOT_TOKEN', 'T1')],
    ],
    [
      'one token for two workspaces',
      { ...SEVERAL, SLACK_BOT_TOKEN: 'T1=xoxb-1,T2=xoxb-1' },
      [slack.sameToken(['T1', 'T2'])],
    ],
    [
      'two tokens for whoever has none',
      { ...SLACK, SLACK_BOT_TOKEN: 'xoxb-1,xoxb-2' },
      [slack.severalForAll('SLACK_BOT_TOKEN')],
    ],
    [
      'a workspace that is not on the list',
      { ...SEVERAL, SLACK_BOT_TOKEN: 'T1=xoxb-1,T2=xoxb-2,T3=xoxb-3' },
      [slack.notListed('SLACK_BOT_TOKEN', 'T3')],
    ],
    ['a workspace without a token', { ...SLACK, SLACK_BOT_TOKEN: 'T1=xoxb-1' }, [slack.noToken('T2')]],
    [
      'a workspace that Slack cannot be heard from',
      { ...SEVERAL, SLACK_SIGNING_SECRET: 'T1=s1' },
      [slack.noWay('T2')],
    ],
    [
      'a token that Slack cannot be heard with',
      { ...SLACK, SLACK_SIGNING_SECRET: 'T1=s1' },
      [slack.noWayForAll],
    ],
    ['a workspace in small letters', { ...SLACK, SLACK_SIGNING_SECRET: 't1=s1' }, [slack.signingSecret]],
    ['an app id alone', { TEAMS_APP_ID: ID }, [says.teamsAppPassword, says.teamsTenantId]],
    ['an app id that is none', { ...TEAMS, TEAMS_APP_ID: 'hjem' }, [says.teamsAppId]],
    ['another kind of database', { DATABASE_URL: 'mysql://x' }, [says.databaseUrl]],
    ['a port that is none', { HTO_PORT: '70000' }, [says.port]],
    ['a lead without an address', { HTO_LEADS: 'Bo' }, [says.leads]],
    ['the local clients open to the world', { HTO_HOST: '0.0.0.0' }, [says.rehearsalHost]],
    ['an unknown log level', { HTO_LOG: 'loud' }, [says.logLevel]],
  ])('say what is wrong with %s', (_, environment, expected) => {
    expect(problems(environment)).toEqual(expected);
  });

  it('name every problem at once, and quote no value', () => {
    const found = problems({
      ...PRODUCTION,
      SLACK_BOT_TOKEN: 'hemmelig1',
      TEAMS_APP_PASSWORD: 'hemmelig2',
      HTO_PORT: 'hemmelig3',
    });
    expect(found).toHaveLength(6);
    expect(found.join()).not.toContain('hemmelig');
  });

  it('stand in the README, each of them and no other', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map(([, name, meaning]) => [
      name,
      meaning,
    ]);
    expect(Object.fromEntries(rows)).toEqual(VARIABLES);
  });
});

describe('the settings of a command at the terminal', () => {
  it('are where the data is and who leads, however wrong the platforms are set up', () => {
    const environment = { ...PRODUCTION, SLACK_BOT_TOKEN: 'nej', HTO_DATA: '/data', HTO_LEADS: 'a@b.dk' };
    expect(readStoreSettings(environment)).toEqual({
      kind: 'config',
      config: { store: { kind: 'embedded', folder: '/data' }, leads: ['a@b.dk'] },
    });
  });

  it('are refused where they are wrong themselves', () => {
    expect(readStoreSettings({ DATABASE_URL: 'mysql://nej', HTO_LEADS: 'nej' })).toEqual({
      kind: 'problems',
      problems: [says.databaseUrl, says.leads],
    });
  });
});
