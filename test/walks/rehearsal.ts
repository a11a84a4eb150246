import { vi } from 'vitest';
import { freshDataFolder } from '../support/fresh-stores.ts';
import { startBot } from '../support/whole-bot.ts';

/** The bot as `npm start` brings it up with nothing configured, and the clients that came with it. */
export type Rehearsal = {
  readonly slack: string;
  readonly teams: string;
  /** What the bot has printed so far. */
  printed(): string;
  stop(): Promise<void>;
};

const PATIENCE = { timeout: 60_000 };

/** Starts the real process on a new data folder; it picks free ports where the clients' own are taken. */
export async function startRehearsal(): Promise<Rehearsal> {
  const bot = await startBot({ HTO_DATA: await freshDataFolder() });
  const stop = async () => void (await bot.end('SIGTERM'));
  try {
    for (const line of ['Ctrl+C', 'slack: connected']) {
      await vi.waitUntil(() => bot.printed().includes(line), PATIENCE);
    }
    const { printed } = bot;
    return { slack: addressOf('Slack', printed()), teams: addressOf('Teams', printed()), printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(client: string, printed: string): string {
  const url = new RegExp(`${client}: +åbn (http:\\S+)`).exec(printed)?.[1];
  if (url === undefined) throw new Error(`the local ${client} did not start:\n${printed}`);
  return url;
}
