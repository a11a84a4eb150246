import { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import { clockOf } from '../outbox/inspection.ts';
import type { TenantSettings } from './settings.ts';

const LOGIN_URL = 'https://login.microsoftonline.com';
const SCOPE = 'https://api.botframework.com/.default';
const RENEW_BEFORE_MS = 5 * 60_000;
const TIMEOUT_MS = 10_000;

const grantSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const refusalSchema = z.object({ error: z.string() });

/** No token could be had, so nothing was sent. The code is Microsoft's own, such as "invalid_client". */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: string;

  constructor(code: string) {
    super(`no token for the connector: ${code}`);
    this.code = code;
  }
}

/** Gives the token that outgoing requests carry: one at a time, kept until five minutes before it runs out. */
export function connectorTokens(settings: TenantSettings, clock: Clock): () => Promise<string> {
  let current: { readonly token: Promise<string>; renewAt: number } | undefined;

  return () => {
    if (current && clock().getTime() < current.renewAt) return current.token;

    const next = { token: Promise.resolve(''), renewAt: Number.POSITIVE_INFINITY };
    next.token = grant(settings).then(
      ({ access_token, expires_in }) => {
        next.renewAt = clock().getTime() + expires_in * 1000 - RENEW_BEFORE_MS;
        return access_token;
      },
      (error: unknown) => {
        if (current === next) current = undefined;
        throw error instanceof TokenError ? error : new TokenError('no_answer');
      },
    );
    current = next;
    return next.token;
  };
}

/** Asks Microsoft for a token. `answeredAt` is what its clock showed, where it says. */
export async function grant({ loginUrl = LOGIN_URL, tenantId, appId, appPassword }: TenantSettings) {
  const response = await fetch(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appPassword,
      scope: SCOPE,
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const read = grantSchema.safeParse(answer);
  if (!read.success)
    throw new TokenError(refusalSchema.safeParse(answer).data?.error ?? `http_${response.status}`);
  return { ...read.data, answeredAt: clockOf(response) };
}
