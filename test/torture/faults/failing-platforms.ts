import type { Fault } from '../../slack/stub-slack.ts';
import type { Trouble } from '../../teams/stub-connector.ts';
import { aCommand, actNamer, aDirectMessage, aTeamsMessage, saidInChat, saidInTeams } from '../acts.ts';
import type { Deed } from '../crowd.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown, toSlack, toTeams } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const SLACK_METHODS = ['users.info', 'chat.postMessage', 'conversations.info'] as const;
const SLACK_FAULTS: readonly Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 200 },
  { kind: 'rate-limited', seconds: 1 },
  { kind: 'reset' },
  { kind: 'answer-lost' },
  { kind: 'error', code: 'internal_error' },
  { kind: 'error', code: 'invalid_auth' },
];
const TEAMS_PARTS = ['GET /v3/', 'POST /v3/', '/oauth2/'] as const;
const TEAMS_TROUBLES: readonly Trouble[] = [
  { status: 500 },
  { status: 502 },
  { status: 429, retryAfter: 1 },
  { status: 403, code: 'MessageWritesBlocked' },
  { status: 200, body: 'not what was asked for' },
  'reset',
];
const ANSWERS_WITHIN_MS = 6_000;

/** Slack and Teams answer wrongly, late or not at all. */
export const failingPlatforms: Trial = {
  id: 'failing-platforms',
  kind: 'fault',
  what: 'Slack and Teams that fail: 500, 429, resets, lost answers, wrong JSON',
  how: 'Whatever the bot asks of them while it answers goes wrong, one act at a time; the act is kept once, and answered once or complained of in the log',
  tries: { short: 8, long: 400 },
  async run({ ground, tries, chance, found }) {
    const folder = await ground.freshDataFolder();
    const town = await openTown(ground);
    const bot = await town.start({ HTO_DATA: folder });
    const nextAct = actNamer('zfail');
    const deeds: Deed[] = [];
    for (let round = 0; round < tries; round++) {
      const act = nextAct();
      const complaints = linesIn(bot.printed());
      const onSlack = round % 2 === 0;
      if (onSlack) town.slack.fail(chance.pick(SLACK_METHODS), chance.pick(SLACK_FAULTS));
      else town.teams.fail(chance.pick(TEAMS_PARTS), chance.pick(TEAMS_TROUBLES));
      const text = `Må vi give en gave ${act}`;
      const status = onSlack
        ? await toSlack(bot, aDirectMessage(act, text), town.now())
        : await toTeams(bot, aTeamsMessage(town, act, { text }), await town.token());
      found.tried();
      const said = () => (onSlack ? saidInChat(town, act) : saidInTeams(town, act));
      const isKnown = await until(
        () => said().length > 0 || linesIn(bot.printed()) > complaints,
        ANSWERS_WITHIN_MS,
      );
      found.expect(status === 200, 'lost', `${act}, which was answered with ${status}`);
      found.expect(isKnown, 'unsaid', `${act} was neither answered nor complained of`);
      found.expect(said().length <= 2, 'doubled', `${act} was answered ${said().length} times`);
      deeds.push({
        act,
        kind: onSlack ? 'message' : 'teams-message',
        about: undefined,
        acknowledged: false,
        took: 0,
        deliveries: 2,
      });
    }
    const act = nextAct();
    for (let again = 0; again < 4 && town.postbox.arrived(act).length === 0; again++) {
      await toSlack(bot, aCommand(town, `${act}`, 'hjælp'), town.now());
      await until(() => town.postbox.arrived(act).length > 0, 3_000);
    }
    found.expect(town.postbox.arrived(act).length > 0, 'lost', 'the bot, when all is well again');
    await bot.end('SIGTERM');
    reckon(town, deeds, await readKept({ kind: 'embedded', folder }), found);
    await town.close();
    return undefined;
  },
};

function linesIn(printed: string): number {
  return printed.split('\n').filter((line) => /"level":[45]0/.test(line)).length;
}
