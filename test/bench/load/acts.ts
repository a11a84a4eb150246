import { createHmac } from 'node:crypto';
import { BOT, TENANT } from '../../teams/stub-connector.ts';
import type { Act } from './drive.ts';
import { type LoadPlatforms, TEAM } from './platforms.ts';

export const SECRET = 'not-a-secret';

/** What volunteers ask, one after the other. */
const QUESTIONS = [
  'Må vi give barnet en gave?',
  'Må barnet overnatte hos os i weekenden?',
  'Hvem henter barnet fra skole?',
  'Må vi have gæster, når barnet er her?',
  'Hvad sker der efter et år?',
  'Kan vi skrive sammen med moderen?',
  'kontakt',
  'Hvem vandt fodboldkampen i går?',
] as const;

let acts = 0;

function nextQuestion(): string {
  acts += 1;
  return QUESTIONS[acts % QUESTIONS.length] ?? QUESTIONS[0];
}

/** "/hto spørg …" as Slack sends it, signed. */
export function commandOf({ url, answerTo }: LoadPlatforms, asker: number): Act {
  const name = `asker-${asker}`;
  const body = new URLSearchParams({
    command: '/hto',
    text: `spørg ${nextQuestion()}`,
    trigger_id: `${acts}.2.3`,
    team_id: TEAM,
    user_id: `U${asker}`,
    channel_id: 'G1STAFF',
    response_url: `${url}/respond/${name}`,
  }).toString();
  const at = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': `${at}`,
    'x-slack-signature': `v0=${signature}`,
  };
  return { headers, body, answered: answerTo(name) };
}

/** Of as many people in turn, since the bot says no more than seven things a second in one conversation. */
const PEOPLE = 10;

const turns = new Map<number, number>();

/** The same as somebody writes it to the bot in Teams. */
export function messageOf({ url, answerTo }: LoadPlatforms, token: string, asker: number): Act {
  const question = nextQuestion();
  const turn = (turns.get(asker) ?? 0) + 1;
  turns.set(asker, turn);
  const name = `asker-${asker}-${turn % PEOPLE}`;
  const body = JSON.stringify({
    type: 'message',
    id: `${acts}`,
    channelId: 'msteams',
    serviceUrl: url,
    from: { id: `29:${name}`, name, aadObjectId: name },
    recipient: { id: BOT, name: 'Hjem til Os' },
    conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    textFormat: 'plain',
    text: `spørg ${question}`,
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return { headers, body, answered: answerTo(name) };
}
