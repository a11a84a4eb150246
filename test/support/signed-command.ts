import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'hemmelig-signatur';

export type SlashCommand = {
  readonly text: string;
  readonly trigger: string;
  readonly workspace: string;
  readonly user: string;
  readonly responseUrl: string;
  /** Of the app that it is for, where there are several. */
  readonly secret?: string;
};

/** Sends a slash command to a bot as Slack does, signed now. */
export function sendSignedCommand(botUrl: string, command: SlashCommand): Promise<Response> {
  const body = new URLSearchParams({
    command: '/hto',
    text: command.text,
    trigger_id: command.trigger,
    team_id: command.workspace,
    user_id: command.user,
    channel_id: 'C1TEAM',
    response_url: command.responseUrl,
  }).toString();
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', command.secret ?? SIGNING_SECRET)
    .update(`v0:${at}:${body}`)
    .digest('hex');
  return fetch(`${botUrl}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}
