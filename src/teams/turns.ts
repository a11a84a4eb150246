import { never } from '../kernel/never.ts';
import { pressing } from '../wording/teams.ts';
import type { TeamsActivity } from './activity.ts';
import { type Approach, approachOf } from './approach.ts';
import { readButton, readExecuted } from './button.ts';
import { addressOf } from './conversation.ts';
import { readInvoke } from './extension.ts';
import { dialogWithWords, resultsInWords } from './extension-answers.ts';
import type { ExtensionDesk } from './extension-desk.ts';
import { whyFailed } from './failure.ts';
import { installationOf } from './installed.ts';
import { answerWithLine } from './message.ts';
import { pastedTable } from './pasted-table.ts';
import type { Reception, ReceptionParts } from './reception.ts';
import { saidText } from './said-text.ts';
import { filesIn } from './sent-file.ts';
import type { TeamsSettings } from './settings.ts';
import type { Turns } from './transport.ts';

export type TurnParts = Pick<ReceptionParts, 'installations' | 'clock' | 'log' | 'work'> & {
  readonly settings: TeamsSettings;
  readonly reception: Reception;
  readonly desk: ExtensionDesk;
};

const UNKNOWN = {
  results: resultsInWords(pressing.unknown),
  dialog: dialogWithWords(pressing.unknown),
  line: answerWithLine(pressing.unknown),
} as const;

/**
 * The turns that an activity can lead to. A message is acknowledged when it is seen to: Teams comes again with one that takes
 * longer than 15 seconds. Whatever comes in shows how its conversation can be reached.
 */
export function turnsFor(parts: TurnParts, activity: TeamsActivity): Turns {
  const { settings, reception, desk, installations, clock, work } = parts;
  const approach = (kind: Approach['kind']) => approachOf(kind, activity, settings);
  const later = (task: () => Promise<void>) => void work.add(safely(parts, task));
  const remember = (from: Approach) => {
    if (from.conversation.ours) later(() => installations.remember(installationOf(from, clock())));
  };

  return {
    async message() {
      const { value } = activity;
      const said = approach(value instanceof Object ? 'pressed' : 'said');
      remember(said);
      const serving = work.add(
        safely(parts, async () =>
          said.kind === 'pressed'
            ? reception.submit(said, readButton(value))
            : reception.hear(said, pastedTable(activity) ?? saidText(activity), filesIn(activity)),
        ),
      );
      return (await serving) === 'in-hand' ? 'in-hand' : 'served';
    },
    async invoke() {
      const asked = readInvoke(activity.name, activity.value);
      const asker = approach('pressed');
      switch (asked.kind) {
        case 'press': {
          const button = readExecuted(asked.value);
          if (button.kind !== 'show-answer') remember(asker);
          return reception.execute(asker, button);
        }
        case 'search':
          return desk.search(asker, asked.text);
        case 'about-message':
          return desk.aboutMessage(asker, asked.command, asked.text);
        case 'in-dialog':
          return desk.inDialog(asker, asked.data);
        case 'unknown':
          return UNKNOWN[asked.expects];
        default:
          return never(asked);
      }
    },
    joined() {
      const joined = approach('joined');
      remember(joined);
      later(() => reception.welcome(joined));
    },
    left() {
      later(() => installations.markGone(addressOf(approach('left').conversation), clock()));
    },
  };
}

/** What the task comes to; undefined where it fails. */
async function safely<T>({ log }: TurnParts, task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    log.error({ why: whyFailed(error) }, 'teams: work failed');
    return undefined;
  }
}
