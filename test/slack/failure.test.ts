import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { adviceOn, certainlyFailed, pauseAsked, whereFailed, whyFailed } from '../../src/slack/failure.ts';

const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error });
const network = (cause: unknown) => new WebAPIRequestError(new TypeError('fetch failed', { cause }));
const withCode = (code: string) => Object.assign(new Error('no detail'), { code });

describe('a call that failed', () => {
  it.each([
    ['a refusal', refusal('not_in_channel'), 'not_in_channel'],
    ['too much at once', new WebAPIRateLimitedError(5), 'slack_webapi_rate_limited_error'],
    ['a bad request', new WebAPIHTTPError(404, 'Not Found', {}), 'http_404'],
    ['nobody there', network(withCode('ECONNREFUSED')), 'ECONNREFUSED'],
    ['no such host', network(withCode('ENOTFOUND')), 'ENOTFOUND'],
  ])('certainly did nothing: %s', (_, error, why) => {
    expect(certainlyFailed(error)).toBe(true);
    expect(whyFailed(error)).toBe(why);
  });

  it.each([
    ['half done', refusal('fatal_error'), 'fatal_error'],
    ["a proxy's page", refusal('<html>502 Bad Gateway</html>'), 'unreadable'],
    ['a server error', new WebAPIHTTPError(502, 'Bad Gateway', {}), 'http_502'],
    ['a connection reset', network(withCode('ECONNRESET')), 'ECONNRESET'],
    ['a time-out', new WebAPIRequestError(new DOMException('timed out', 'TimeoutError')), 'TimeoutError'],
    ['an answer broken off', new TypeError('terminated'), 'TypeError'],
    ['something else', 'words', 'unknown'],
  ])('may have done something: %s', (_, error, why) => {
    expect(certainlyFailed(error)).toBe(false);
    expect(whyFailed(error)).toBe(why);
  });

  it.each([
    ['invalid_auth', /SLACK_BOT_TOKEN/],
    ['missing_scope', /manifest\/slack\.json/],
    ['not_allowed_token_type', /exchanged/],
  ])('comes with advice for the operator: %s', (why, advice) => {
    expect(adviceOn(why)).toEqual({ advice: expect.stringMatching(advice) });
  });

  it('tells how long Slack asks to be left alone, where it does', () => {
    expect(pauseAsked(new WebAPIRateLimitedError(5))).toEqual({ pauseMs: 5_000 });
    expect(pauseAsked(refusal('not_in_channel'))).toEqual({});
  });

  it('comes without advice where there is nothing to do but wait', () => {
    expect(adviceOn('ECONNREFUSED')).toEqual({});
  });

  it('is placed in the code without its message', () => {
    const where = whereFailed(new Error('Anna bor\n    på Roskildevej'));
    expect(where.join()).toMatch(/failure\.test\.ts/);
    expect(where.join()).not.toMatch(/Anna|Roskildevej/);
    expect(whereFailed('words')).toEqual([]);
  });
});
