import { z } from 'zod';
import { readSlack } from './config-slack.ts';
import { commaList } from './kernel/comma-list.ts';
import type { SlackSettings } from './slack/settings.ts';
import type { StoreLocation } from './store/open.ts';
import type { TeamsSettings } from './teams/open-teams.ts';
import { configProblems as says } from './wording/config.ts';

/** Every setting, once: what is read here, what the README's table shows and what the messages name. */
export const VARIABLES = {
  NODE_ENV: 'production for daily use; anything else is for trying it out and developing',
  HTO_SECRETS:
    'a file with further settings, NAME=value a line, for what is secret; refused unless its owner alone can read it',
  HTO_DATA: 'folder of the embedded database (default ./data)',
  DATABASE_URL: 'a PostgreSQL server, postgres://…, instead of the embedded database',
  HTO_BACKUPS:
    'folder of the nightly backups (default backups in HTO_DATA; with DATABASE_URL none are made unless this is set)',
  HTO_LEARNED:
    'folder that keeps what was learned of the Q&A, so that a start is quick (default HTO_DATA; with DATABASE_URL nothing is kept unless this is set)',
  HTO_HOST: 'address to listen on (default 127.0.0.1; 0.0.0.0 in production)',
  HTO_PORT: 'port to listen on (default 3978)',
  HTO_PUBLIC_URL:
    'address of the bot as seen from outside, https://…, for the calendar link, and for pictures and files of the numbers',
  HTO_METRICS_TOKEN: 'a secret of at least 16 characters, for whoever reads /metrics from another machine',
  HTO_LOG: 'fatal, error, warn, info or debug (default info in production, else warn)',
  HTO_LEADS: 'e-mail addresses of the project leads, separated by commas',
  SLACK_BOT_TOKEN:
    'xoxb-…, the bot token; for several workspaces T…=xoxb-… for each, separated by commas, and one without T…= for all that have none of their own',
  SLACK_SIGNING_SECRET:
    'signing secret, when Slack reaches the bot over HTTP; where workspaces have apps of their own T…=… for each',
  SLACK_APP_TOKEN:
    'xapp-…, app-level token, when the bot uses Socket Mode instead; where workspaces have apps of their own T…=xapp-… for each',
  SLACK_WORKSPACES: 'ids of the workspaces that may use the bot (T…), separated by commas',
  SLACK_ENTERPRISES:
    'ids of the Enterprise Grid organisations that may use the bot (E…), separated by commas',
  SLACK_API_URL: 'another Slack Web API, for tests',
  TEAMS_APP_ID: 'application (client) id of the Azure bot',
  TEAMS_APP_PASSWORD: 'client secret of the Azure bot',
  TEAMS_TENANT_ID: 'the tenant whose people may use the bot',
  TEAMS_OPENID_METADATA: 'another OpenID metadata address, for tests and national clouds',
  TEAMS_LOGIN_URL: 'another address to fetch tokens from, for tests and national clouds',
  TEAMS_SERVICE_HOSTS:
    'further hosts that the bot may answer to, or origins such as http://127.0.0.1:4000, separated by commas, for tests and national clouds',
} as const;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
const emails = z.string().transform(commaList).pipe(z.array(z.email()).readonly());

const webAddress = z.url({ protocol: /^https?$/ }).optional();

type Variable = keyof typeof VARIABLES;
export type Environment = Readonly<Partial<Record<string, string>>>;

export type Config = {
  /** Nothing is set up and this is not production: the bot is tried out with the local clients. */
  readonly rehearsal: boolean;
  readonly store: StoreLocation;
  /** Keeps what was learned from one start to the next; undefined where it is to be learned each time. */
  readonly learnedFolder: string | undefined;
  readonly http: { readonly host: string; readonly port: number };
  /** How the bot is reached from outside; undefined where nobody said. */
  readonly publicUrl: string | undefined;
  /** What whoever reads the metrics from another machine must show; undefined lets only this machine read them. */
  readonly metricsToken: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly leads: readonly string[];
  readonly slack: SlackSettings | undefined;
  readonly teams: TeamsSettings | undefined;
};

export type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  /** One Danish sentence a problem; all of them at once. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Reads the whole environment once. An empty variable counts as not set. Secrets are never quoted in a problem. */
export function readConfig(environment: Environment): ReadConfig {
  const { get, check, problems } = reading(environment);
  const production = get('NODE_ENV') === 'production';
  const host = get('HTO_HOST') ?? (production ? '0.0.0.0' : '127.0.0.1');
  const slack = readSlack(get, problems);
  const teams = readTeams(get, problems);
  const store = readStore(get, problems);
  const config: Config = {
    rehearsal: !production && !slack && !teams,
    store,
    learnedFolder: get('HTO_LEARNED') ?? (store.kind === 'embedded' ? store.folder : undefined),
    http: {
      host,
      port: check('HTO_PORT', z.coerce.number().int().min(0).max(65_535), 3978, says.port),
    },
    publicUrl: check('HTO_PUBLIC_URL', webAddress, undefined, says.publicUrl),
    metricsToken: check('HTO_METRICS_TOKEN', z.string().min(16).optional(), undefined, says.metricsToken),
    logLevel: check('HTO_LOG', z.enum(LOG_LEVELS), production ? 'info' : 'warn', says.logLevel),
    leads: check('HTO_LEADS', emails, [], says.leads),
    slack,
    teams,
  };
  if (production && !slack && !teams) problems.push(says.noPlatform);
  if (config.rehearsal && !LOOPBACK.includes(host)) problems.push(says.rehearsalHost);

  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'config', config };
}

/** Reads what a command at the terminal needs of the environment; how the platforms are reached is none of it. */
export function readStoreSettings(
  environment: Environment,
):
  | { readonly kind: 'config'; readonly config: Pick<Config, 'store' | 'leads'> }
  | Extract<ReadConfig, { readonly kind: 'problems' }> {
  const { get, check, problems } = reading(environment);
  const config = {
    store: readStore(get, problems),
    leads: check('HTO_LEADS', emails, [], says.leads),
  };
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'config', config };
}

type Get = (name: Variable) => string | undefined;

/** What reads the variables one by one, and gathers what is wrong with them. */
function reading(environment: Environment) {
  const problems: string[] = [];
  const get: Get = (name) => environment[name]?.trim() || undefined;
  const check = <T>(name: Variable, schema: z.ZodType<T>, otherwise: T, problem: string): T => {
    const value = get(name);
    if (value === undefined) return otherwise;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    problems.push(problem);
    return otherwise;
  };
  return { get, check, problems };
}

function readStore(get: Get, problems: string[]): StoreLocation {
  const url = get('DATABASE_URL');
  const folder = get('HTO_BACKUPS');
  const backups = folder === undefined ? {} : { backups: folder };
  if (url === undefined) return { kind: 'embedded', folder: get('HTO_DATA') ?? './data', ...backups };
  if (!/^postgres(ql)?:\/\//.test(url)) problems.push(says.databaseUrl);
  return { kind: 'server', url, ...backups };
}

function readTeams(get: Get, problems: string[]): TeamsSettings | undefined {
  const appId = get('TEAMS_APP_ID');
  const appPassword = get('TEAMS_APP_PASSWORD');
  const tenantId = get('TEAMS_TENANT_ID');
  if (!appId && !appPassword && !tenantId) return undefined;

  if (!z.guid().safeParse(appId).success) problems.push(says.teamsAppId);
  if (!appPassword) problems.push(says.teamsAppPassword);
  if (!z.guid().safeParse(tenantId).success) problems.push(says.teamsTenantId);
  const openIdMetadataUrl = get('TEAMS_OPENID_METADATA');
  const loginUrl = get('TEAMS_LOGIN_URL');
  const serviceHosts = commaList(get('TEAMS_SERVICE_HOSTS'));
  return {
    kind: 'tenant',
    appId: appId ?? '',
    appPassword: appPassword ?? '',
    tenantId: tenantId ?? '',
    ...(openIdMetadataUrl ? { openIdMetadataUrl } : {}),
    ...(loginUrl ? { loginUrl } : {}),
    ...(serviceHosts.length > 0 ? { serviceUrls: serviceHosts } : {}),
  };
}
