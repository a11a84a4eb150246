import type { IncomingHttpHeaders } from 'node:http';
import { verifySlackRequest } from '@slack/bolt';
import { z } from 'zod';

/** Clocks differ a little; a timestamp further ahead than this was made up. */
const EARLIEST_MS = 60_000;

const payload = z.looseObject({ type: z.string().optional(), challenge: z.string().optional() });

/** What Slack signed. */
export type Genuine = { readonly body: z.infer<typeof payload>; readonly signature: string };

/** What to make of a request that says it comes from Slack. */
type Examined<App> =
  | (Genuine & { readonly kind: 'genuine'; readonly app: App })
  /** Slack trying whether we are there. */
  | { readonly kind: 'certificate-trial' }
  | { readonly kind: 'address-trial'; readonly challenge: string }
  /** 401 unsigned, forged, more than five minutes old or from the future; 400 signed but unreadable. */
  | { readonly kind: 'refused'; readonly status: 400 | 401; readonly why: string };

/** Lets in what Slack signed just now for one of the apps. Replays within the five minutes are told by their ids, further in. */
export function examine<App extends { readonly signingSecret: string }>(
  headers: IncomingHttpHeaders,
  raw: string,
  apps: readonly App[],
  now: Date,
): Examined<App> {
  const form = isForm(headers) ? new URLSearchParams(raw) : undefined;
  // Slack tries the certificate with an unsigned request, of which nothing else is looked at.
  if (form?.get('ssl_check') === '1') return { kind: 'certificate-trial' };

  const timestamp = Number(header(headers, 'x-slack-request-timestamp') || Number.NaN);
  if (!Number.isSafeInteger(timestamp)) return { kind: 'refused', status: 401, why: 'no timestamp' };
  if (timestamp * 1_000 > now.getTime() + EARLIEST_MS)
    return { kind: 'refused', status: 401, why: 'from the future' };

  const app = apps.find(({ signingSecret }) => isSigned(headers, raw, timestamp, signingSecret, now));
  if (!app) return { kind: 'refused', status: 401, why: 'signature wrong or too old' };

  const body = parse(raw, form);
  if (!body) return { kind: 'refused', status: 400, why: 'unreadable' };
  if (body.type === 'url_verification') return { kind: 'address-trial', challenge: body.challenge ?? '' };

  return { kind: 'genuine', app, body, signature: header(headers, 'x-slack-signature') };
}

function isSigned(
  headers: IncomingHttpHeaders,
  body: string,
  timestamp: number,
  signingSecret: string,
  now: Date,
): boolean {
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: {
        'x-slack-signature': header(headers, 'x-slack-signature'),
        'x-slack-request-timestamp': timestamp,
      },
      nowMilliseconds: now.getTime(),
    });
    return true;
  } catch {
    return false;
  }
}

function header(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

function isForm(headers: IncomingHttpHeaders): boolean {
  const [type = ''] = header(headers, 'content-type').split(';', 1);
  return type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

function parse(raw: string, form: URLSearchParams | undefined): z.infer<typeof payload> | undefined {
  const json = form ? form.get('payload') : raw;
  if (json === null) return Object.fromEntries(form ?? []);

  try {
    return payload.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
