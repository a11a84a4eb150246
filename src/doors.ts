import type { Inspection } from './outbox/inspection.ts';
import type { Messenger } from './outbox/messenger.ts';
import type { Handler } from './server.ts';
import type { SlackOptions } from './slack/open-slack.ts';
import type { TeamsOptions } from './teams/open-teams.ts';

/** A platform's way in, as main sees it. */
export type Door = {
  readonly path: string;
  /** Absent where the platform is not reached over HTTP. */
  readonly handle?: Handler;
  /** How the bot speaks unasked there. */
  readonly messenger: Messenger;
  /** How the bot is set up there; one answer for each of its workspaces. */
  inspect(): Promise<readonly Inspection[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type Platforms = {
  readonly slack: Pick<SlackOptions, 'settings' | 'fetch'> | undefined;
  readonly teams: Pick<TeamsOptions, 'settings'> | undefined;
};

/**
 * Makes the doors of the platforms that are set up; nobody comes in before they are started. A platform's SDK is a large
 * part of the memory and of the start, so it is loaded only where the platform is used.
 */
export async function doorsOf(
  { slack, teams }: Platforms,
  common: Omit<SlackOptions & TeamsOptions, 'settings' | 'fetch'>,
): Promise<readonly Door[]> {
  const doors = await Promise.all([
    slack && import('./slack/open-slack.ts').then(({ openSlack }) => openSlack({ ...slack, ...common })),
    teams && import('./teams/open-teams.ts').then(({ openTeams }) => openTeams({ ...teams, ...common })),
  ]);
  return doors.filter((door) => door !== undefined);
}

/** Asks every platform at the same time. */
export async function inspectAll(doors: readonly Door[]): Promise<readonly Inspection[]> {
  return (await Promise.all(doors.map((door) => door.inspect()))).flat();
}
