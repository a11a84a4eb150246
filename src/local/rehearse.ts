import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearsal as says } from '../wording/start.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';
import { addSampleData, type SampleStore } from './sample-data.ts';
import { startTeamsPlayground, type TeamsPlayground } from './teams-playground.ts';

const SLACK_PORT = 3000;
const TEAMS_PORT = 56_150;

/** A client that is not there, or that does not start here: the bot can be tried without it. */
type Missing = { readonly kind: 'absent' } | { readonly kind: 'failed' };
const failed = (): Missing => ({ kind: 'failed' });

/** Brings up the local Slack and the Teams playground, where they are installed, with invented staff and matches. */
export async function rehearse(botPort: number, store: SampleStore, now: Date) {
  await addSampleData(store, now);
  const folder = await mkdtemp(join(tmpdir(), 'hto-local-'));
  const [slack, teams] = await Promise.all([
    startLocalSlack({ port: SLACK_PORT, folder })
      .catch(() => startLocalSlack({ port: 0, folder }))
      .catch(failed),
    startTeamsPlayground({ port: TEAMS_PORT, botPort }).catch(failed),
  ]);

  return {
    slack: slack.kind === 'running' ? { settings: slack.settings, fetch: slack.fetch } : undefined,
    teams: teams.kind === 'running' ? { settings: { kind: 'local' } as const } : undefined,
    announcement: announcement(slack, teams),
    async stop() {
      await Promise.all([slack, teams].map((client) => client.kind === 'running' && client.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function announcement(slack: LocalSlack | Missing, teams: TeamsPlayground | Missing): string {
  const lines = [
    says.heading,
    slack.kind === 'running' ? says.slack(slack.url) : says.slackMissing[slack.kind],
    teams.kind === 'running' ? says.teams(teams.url) : says.teamsMissing[teams.kind],
    says.terminal,
    says.stop,
  ];
  return `\n${lines.join('\n')}\n\n`;
}
