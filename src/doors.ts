import type { Inspection } from './outbox/inspection.ts';
import type { Messenger } from './outbox/messenger.ts';
import type { Handler } from './server.ts';
import { openSlack, type SlackOptions } from './slack/open-slack.ts';
import { openTeams, type TeamsOptions } from './teams/open-teams.ts';

/** A platform's way in, as main sees it. */
export type Door = {
  readonly path: string;
  /** Absent where the platform is not reached over HTTP. */
  readonly handle?: Handler;
  /** How the bot speaks unasked there. */
  readonly messenger: Messenger;
  inspect(): Promise<Inspection>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type Platforms = {
  readonly slack: Pick<SlackOptions, 'settings' | 'fetch'> | undefined;
  readonly teams: Pick<TeamsOptions, 'settings'> | undefined;
};

/** Makes the doors of the platforms that are set up; nobody comes in before they are started. */
export function doorsOf(
  { slack, teams }: Platforms,
  common: Omit<SlackOptions & TeamsOptions, 'settings' | 'fetch'>,
): readonly Door[] {
  return [
    ...(slack ? [openSlack({ ...slack, ...common })] : []),
    ...(teams ? [openTeams({ ...teams, ...common })] : []),
  ];
}
