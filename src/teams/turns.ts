import type { TeamsActivity } from './activity.ts';
import { type Approach, approachOf } from './approach.ts';
import { readButton, readExecuted } from './button.ts';
import { whyFailed } from './failure.ts';
import { installationOf } from './installed.ts';
import type { Reception, ReceptionParts } from './reception.ts';
import { saidText } from './said-text.ts';
import type { TeamsSettings } from './settings.ts';
import type { Turns } from './transport.ts';

export type TurnParts = Pick<ReceptionParts, 'installations' | 'clock' | 'log' | 'work'> & {
  readonly settings: TeamsSettings;
  readonly reception: Reception;
};

/**
 * The turns that an activity can lead to. Messages are work for later: Teams sends one again when it is not acknowledged
 * within 15 seconds. Whatever comes in shows how its conversation can be reached.
 */
export function turnsFor(parts: TurnParts, activity: TeamsActivity): Turns {
  const { settings, reception, installations, clock, work } = parts;
  const approach = (kind: Approach['kind']) => approachOf(kind, activity, settings);
  const later = (task: () => Promise<void>) => work.add(safely(parts, task));
  const remember = (from: Approach) => {
    if (from.conversation.ours) later(() => installations.remember(installationOf(from, clock())));
  };

  return {
    message() {
      const { value } = activity;
      const said = approach(value instanceof Object ? 'pressed' : 'said');
      remember(said);
      later(() =>
        said.kind === 'pressed'
          ? reception.submit(said, readButton(value))
          : reception.hear(said, saidText(activity)),
      );
    },
    execute() {
      const pressed = approach('pressed');
      const button = readExecuted(activity.value);
      if (button.kind === 'press') remember(pressed);
      return reception.execute(pressed, button);
    },
    joined() {
      const joined = approach('joined');
      remember(joined);
      later(() => reception.welcome(joined));
    },
    left() {
      later(() => installations.markGone('teams', approach('left').conversation.base, clock()));
    },
  };
}

async function safely({ log }: TurnParts, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    log.error({ why: whyFailed(error) }, 'teams: work failed');
  }
}
