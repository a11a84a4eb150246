import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectSlack, SCOPES } from '../../src/slack/inspect.ts';

const SETTINGS = {
  botToken: 'xoxb-invented',
  workspace: undefined,
  apiUrl: undefined,
  workspaces: ['T0HJEM', 'T0ODENSE'],
};
const GRANTED = { 'x-oauth-scopes': SCOPES.join(','), date: 'Tue, 24 Nov 2026 09:00:00 GMT' };

const inspected = (body: unknown, headers: Record<string, string> = GRANTED) =>
  inspectSlack(SETTINGS, async () => new Response(JSON.stringify(body), { headers }));

describe('Slack, asked how the bot is set up', () => {
  it('says that the token works, that nothing is missing, and what time it is', async () => {
    expect(await inspected({ ok: true, team_id: 'T0HJEM' })).toEqual({
      name: 'Slack',
      token: { kind: 'works' },
      missingScopes: [],
      clock: new Date('2026-11-24T09:00:00Z'),
    });
  });

  it.each([
    [
      'does not know the token',
      { ok: false, error: 'invalid_auth' },
      { kind: 'refused', why: 'invalid_auth' },
    ],
    ['knows it of another workspace', { ok: true, team_id: 'T1' }, { kind: 'elsewhere', why: 'T1' }],
    ['answers something else', 'busy', { kind: 'no-answer', why: 'http_200' }],
  ])('%s', async (_, body, token) => {
    expect((await inspected(body)).token).toEqual(token);
  });

  it('names the scopes that it did not grant', async () => {
    const granted = { 'x-oauth-scopes': SCOPES.filter((scope) => scope !== 'chat:write').join(', ') };
    expect((await inspected({ ok: true, team_id: 'T0HJEM' }, granted)).missingScopes).toEqual(['chat:write']);
  });

  it('gives an answer also when it gives none', async () => {
    const { token } = await inspectSlack(SETTINGS, () =>
      Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
    );
    expect(token).toEqual({ kind: 'no-answer', why: 'ECONNREFUSED' });
  });

  it('is asked for the scopes of the manifest, all of them and no other', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../manifest/slack.json', import.meta.url), 'utf8'));
    expect(SCOPES.toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
  });
});
