import type { Logger } from 'pino';
import type { Bot } from '../bot/bot.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import type { Inspection } from '../outbox/inspection.ts';
import type { Messenger } from '../outbox/messenger.ts';
import { createAddresses } from './addresses.ts';
import { createMailReader } from './forwarded-mail.ts';
import { createHomes } from './homes.ts';
import { inspectSlack } from './inspect.ts';
import { createMessenger } from './messenger.ts';
import { createIllustrate } from './pictures.ts';
import { createPlaceFinder } from './places.ts';
import { createReception, type Reception } from './reception.ts';
import { createFileFetcher } from './sent-file.ts';
import type { SlackSettings } from './settings.ts';
import { openSlackApi, type SlackFetch } from './slack-api.ts';
import { createUnfinished } from './unfinished.ts';
import { createDirectory, createDoorkeeper } from './visitors.ts';
import { createVoice } from './voice.ts';

/** Everything that is done in one workspace, with the client of that workspace and no other. */
export type Desk = {
  /** Undefined: for every workspace that has no desk of its own. */
  readonly workspace: string | undefined;
  readonly reception: Reception;
  readonly messenger: Messenger;
  readonly log: Logger;
  /** Asks Slack whose token it is; throws where Slack does not say. */
  introduce(): Promise<void>;
  /** Whether Slack has said that the token is another workspace's: then nothing is done with it. */
  misplaced(): boolean;
  inspect(): Promise<Inspection>;
};

export type DeskParts = {
  readonly settings: Omit<SlackSettings, 'apps'>;
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Logger;
  readonly wait: Wait;
  readonly fetch: SlackFetch;
  readonly work: WorkInHand;
  readonly closing: AbortSignal;
  /** The workspace that what a token without one reaches is addressed in. */
  readonly addressed: string | undefined;
};

/** Without a token nothing can be said but to the address that comes with a command or a button. */
export function openDesk(
  common: DeskParts,
  { botToken, workspace }: { readonly botToken?: string; readonly workspace?: string },
): Desk {
  const { settings: own, clock, fetch, addressed } = common;
  const log = workspace === undefined ? common.log : common.log.child({ desk: workspace });
  const access = { botToken, apiUrl: own.apiUrl, fetch };
  const parts = { ...common, log };
  const api = openSlackApi({ ...parts, ...access });
  const lookUp = createDirectory(api, clock);
  const visitorFrom = createDoorkeeper(lookUp, own);
  const addressOf = createAddresses(own, workspace ?? addressed);
  const homes = createHomes({ ...parts, api, visitorFrom, addressOf });
  const illustrate = createIllustrate({ ...parts, api });
  let misplaced = false;

  return {
    workspace,
    log,
    messenger: createMessenger({ api, lookUp, own, homes, illustrate, addressOf }),
    reception: createReception({
      ...parts,
      homes,
      voice: createVoice(api, illustrate),
      unfinished: createUnfinished(clock),
      readMail: createMailReader(api),
      fetchFile: createFileFetcher(api, access),
      visitorFrom,
      placeOf: createPlaceFinder(api, clock),
      addressOf,
    }),
    async introduce() {
      const { team_id: found = '', enterprise_id: enterprise = '' } = await api.call(() =>
        api.client.auth.test(),
      );
      misplaced = workspace !== undefined && found !== workspace;
      if (misplaced) return log.error({ workspace: found }, 'slack: the bot token is of another workspace');

      const known = own.workspaces.includes(found) || own.enterprises?.includes(enterprise);
      if (!known)
        log.error(
          { workspace: found },
          'slack: the bot token belongs to a workspace that is not on the list',
        );
    },
    misplaced: () => misplaced,
    inspect: () => inspectSlack({ ...access, ...own, workspace }, fetch),
  };
}
