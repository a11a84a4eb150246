import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Bot } from './bot/bot.ts';
import { checkInLines } from './bot/check.ts';
import { sayApology } from './bot/say.ts';
import type { Config } from './config.ts';
import type { Content } from './content/content.ts';
import { doorsOf, inspectAll } from './doors.ts';
import { checkConversation } from './jobs.ts';
import { applyChanges } from './learning/apply-changes.ts';
import type { Store } from './store/open.ts';
import type { Report } from './terminal/terminal.ts';
import { backupAgeOf, versionsOf } from './upkeep.ts';

/** Nobody comes in here: the doors are asked how they are set up, and never opened. */
const silent = () => Promise.reject(new Error('the bot does not run'));
const NOBODY: Bot = {
  hear: silent,
  greet: silent,
  overview: silent,
  search: silent,
  press: silent,
  submit: silent,
  welcome: silent,
  conversationChanged: silent,
  workspaceGone: silent,
  apology: sayApology,
};

/** The checks of "tjek", made from outside while no bot has the database for itself. */
export async function examine(config: Config, content: Content, store: Store): Promise<Report> {
  const clock = () => new Date();
  const { deliveries, installations } = store;
  const platforms = {
    slack: config.slack && { settings: config.slack },
    teams: config.teams && { settings: config.teams },
  };
  const doors = await doorsOf(platforms, {
    bot: NOBODY,
    deliveries,
    installations,
    clock,
    wait: (ms, signal) => sleep(ms, undefined, { signal }),
    log: pino({ level: 'silent' }),
  });
  const messengers = doors.map(({ messenger }) => messenger);
  const inForce = applyChanges(content, await store.contentChanges.approved(), clock());
  try {
    return await checkInLines({
      ...store,
      content: inForce,
      inspectPlatforms: () => inspectAll(doors),
      checkConversation: (address) => checkConversation(messengers, address),
      backupAge: () => backupAgeOf(config.store),
      versions: versionsOf(store),
      clock,
    });
  } finally {
    await Promise.all(doors.map((door) => door.stop()));
  }
}
