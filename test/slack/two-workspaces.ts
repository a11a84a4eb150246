import type { SlackApp } from '../../src/slack/settings.ts';
import { type Delivery, SIGNING_SECRET } from './slack-site.ts';
import { SECOND_WORKSPACE, type StubSlack, WORKSPACE } from './stub-slack.ts';

export const FIRST = { workspace: WORKSPACE, botToken: 'xoxb-of-hjem' };
export const SECOND = { workspace: SECOND_WORKSPACE, botToken: 'xoxb-of-odense' };
/** The signing secrets of the two apps; the first is that of the one app, where there is one. */
export const [OWN, OTHERS] = [SIGNING_SECRET, 'not-a-secret-either'];
export const WORKSPACES = [WORKSPACE, SECOND_WORKSPACE];

export const ONE_APP: readonly SlackApp[] = [{ kind: 'http', signingSecret: OWN, tokens: [FIRST, SECOND] }];
export const TWO_APPS: readonly SlackApp[] = [
  { kind: 'http', signingSecret: OWN, tokens: [FIRST] },
  { kind: 'http', signingSecret: OTHERS, tokens: [SECOND] },
];

/** The same thing in the other workspace, where everybody and everything has the same ids. */
export const there = ({ type, body }: Delivery): Delivery => ({
  type,
  body: body.replaceAll(WORKSPACE, SECOND_WORKSPACE),
});
/** What Slack was asked, without what was answered to an address that came along; and in which workspace. */
export const askedIn = (slack: StubSlack) =>
  new Set(slack.calls().flatMap(({ method, workspace }) => (method === 'respond' ? [] : [workspace])));

/** A channel of that id in a workspace. */
export const where = (workspace: string, conversation = 'G1STAFF') => ({
  platform: 'slack',
  workspace,
  conversation,
});
