import type { FetchFunction } from '@slack/web-api';
import { z } from 'zod';
import type { Inspection } from '../outbox/inspection.ts';
import { whyFailed } from './failure.ts';
import type { SlackSettings } from './open-slack.ts';

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
  enterprise_id: z.string().nullish(),
});

/** Asks Slack who the bot is. Its answer's headers tell what the bot may do and what time it is. */
export async function inspectSlack(
  { botToken, apiUrl = API, workspaces, enterprises = [] }: SlackSettings,
  fetch: FetchFunction,
): Promise<Inspection> {
  const nothing = { name: 'Slack', missingScopes: [], clock: undefined };
  try {
    const response = await fetch(new URL('auth.test', apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const said = { ...nothing, clock: clockOf(response) };
    const answer = answerSchema.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) return { ...said, token: { kind: 'no-answer', why: `http_${response.status}` } };

    const { ok, error, team_id: workspace = '', enterprise_id: enterprise } = answer.data;
    if (!ok) return { ...said, token: { kind: 'refused', why: error ?? 'unreadable' } };

    const ours = workspaces.includes(workspace) || enterprises.includes(enterprise ?? '');
    return {
      ...said,
      token: ours ? { kind: 'works' } : { kind: 'elsewhere', why: workspace },
      missingScopes: missingFrom(response.headers.get('x-oauth-scopes')),
    };
  } catch (error) {
    return { ...nothing, token: { kind: 'no-answer', why: whyFailed(error) } };
  }
}

/** Where Slack does not say what the bot may do, nothing is known to be missing. */
function missingFrom(granted: string | null): readonly string[] {
  if (granted === null) return [];
  const has = granted.split(',').map((scope) => scope.trim());
  return SCOPES.filter((scope) => !has.includes(scope));
}

function clockOf({ headers }: { readonly headers: { get(name: string): string | null } }): Date | undefined {
  const moment = new Date(headers.get('date') ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
