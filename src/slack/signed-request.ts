import type { IncomingHttpHeaders } from 'node:http';
import { verifySlackRequest } from '@slack/bolt';
import { z } from 'zod';

/** Clocks differ a little; a timestamp further ahead than this was made up. */
const EARLIEST_MS = 60_000;

const payload = z.looseObject({ type: z.string().optional(), challenge: z.string().optional() });

/** What to make of a request that says it comes from Slack. */
export type Examined =
  | { readonly kind: 'genuine'; readonly body: z.infer<typeof payload>; readonly signature: string }
  /** Slack trying whether we are there. */
  | { readonly kind: 'certificate-trial' }
  | { readonly kind: 'address-trial'; readonly challenge: string }
  /** 401 unsigned, forged, more than five minutes old or from the future; 400 signed but unreadable. */
  | { readonly kind: 'refused'; readonly status: 400 | 401; readonly why: string };

/** Lets in what Slack signed just now. Replays within the five minutes are told by their ids, further in. */
export function examine(
  headers: IncomingHttpHeaders,
  raw: string,
  signingSecret: string,
  now: Date,
): Examined {
  const form = isForm(headers) ? new URLSearchParams(raw) : undefined;
  // Slack tries the certificate with an unsigned request, of which nothing else is looked at.
  if (form?.get('ssl_check') === '1') return { kind: 'certificate-trial' };

  const forged = whyForged(headers, raw, signingSecret, now);
  if (forged) return { kind: 'refused', status: 401, why: forged };

  const body = parse(raw, form);
  if (!body) return { kind: 'refused', status: 400, why: 'unreadable' };
  if (body.type === 'url_verification') return { kind: 'address-trial', challenge: body.challenge ?? '' };

  return { kind: 'genuine', body, signature: header(headers, 'x-slack-signature') };
}

function whyForged(
  headers: IncomingHttpHeaders,
  body: string,
  signingSecret: string,
  now: Date,
): string | undefined {
  const timestamp = Number(header(headers, 'x-slack-request-timestamp') || Number.NaN);
  if (!Number.isSafeInteger(timestamp)) return 'no timestamp';
  if (timestamp * 1_000 > now.getTime() + EARLIEST_MS) return 'from the future';

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
    return undefined;
  } catch {
    return 'signature wrong or too old';
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
