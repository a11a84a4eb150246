import type { FetchFunction } from '@slack/web-api';
import { z } from 'zod';
import { clockOf, type Inspection } from '../outbox/inspection.ts';
import { whyFailed } from './failure.ts';
import type { OwnPeople } from './visitors.ts';

const API = 'https://slack.com/api/';
const TIMEOUT_MS = 10_000;

/** What the bot needs to be allowed; the manifest asks for the same. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'users:read',
  'users:read.email',
];

const answerSchema = z.looseObject({
  ok: z.boolean(),
  error: z
    .string()
    .regex(/^\w{1,64}$/)
    .optional(),
  team_id: z.string().optional(),
  team: z.string().optional().catch(undefined),
  enterprise_id: z.string().nullish(),
});

export type Inspected = OwnPeople & {
  readonly botToken: string | undefined;
  /** Undefined where the token is for every workspace that has none of its own. */
  readonly workspace: string | undefined;
  readonly apiUrl: string | undefined;
};

/** Asks Slack who the bot is in a workspace. Its answer's headers tell what the bot may do and what time it is. */
export async function inspectSlack(
  { botToken, workspace, apiUrl = API, workspaces, enterprises = [] }: Inspected,
  fetch: FetchFunction,
): Promise<Inspection> {
  const nothing = { name: nameOf(workspace), missingScopes: [], clock: undefined };
  try {
    const response = await fetch(new URL('auth.test', apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const said = { ...nothing, clock: clockOf(response) };
    const answer = answerSchema.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) return { ...said, token: { kind: 'no-answer', why: `http_${response.status}` } };

    const { ok, error, team, team_id: found = '', enterprise_id: enterprise } = answer.data;
    if (!ok) return { ...said, token: { kind: 'refused', why: error ?? 'unreadable' } };

    const known = workspaces.includes(found) || enterprises.includes(enterprise ?? '');
    if (workspace === undefined ? !known : found !== workspace)
      return { ...said, token: { kind: 'elsewhere', why: found } };

    return {
      ...said,
      name: nameOf(workspace, team),
      token: { kind: 'works' },
      missingScopes: missingFrom(response.headers.get('x-oauth-scopes')),
    };
  } catch (error) {
    return { ...nothing, token: { kind: 'no-answer', why: whyFailed(error) } };
  }
}

/** Of several workspaces each is told apart: by its name where Slack says it, and always by its id. */
function nameOf(workspace: string | undefined, team?: string): string {
  if (workspace === undefined) return 'Slack';
  return team === undefined ? `Slack (${workspace})` : `Slack (${team}, ${workspace})`;
}

/** Where Slack does not say what the bot may do, nothing is known to be missing. */
function missingFrom(granted: string | null): readonly string[] {
  if (granted === null) return [];
  const has = granted.split(',').map((scope) => scope.trim());
  return SCOPES.filter((scope) => !has.includes(scope));
}
