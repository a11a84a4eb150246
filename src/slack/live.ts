import type { Place, Turn } from '../bot/bot.ts';
import { liveMessage } from '../bot/live-message.ts';
import type { Approach } from './approach.ts';
import type { Service } from './service.ts';
import type { Spot } from './voice.ts';

/** What is shown of long work before its answer. */
export type Live = {
  /** What the turn has of it. */
  readonly turn: Pick<Turn, 'meanwhile'>;
  /** The approach as it is to be answered then. */
  ended(): Promise<Approach>;
};

/** Only where somebody is alone with the bot: what is shown to one person among others cannot be changed. */
export function liveOn({ clock, voice }: Service, approach: Approach, place: Place): Live {
  const { spot } = approach;
  if (place !== 'private' || spot.channel === undefined || spot.view)
    return { turn: {}, ended: async () => approach };

  const live = liveMessage<Spot>(clock, (reply, shown) => voice.meanwhile(shown ?? spot, reply));
  return {
    turn: { meanwhile: live.meanwhile },
    async ended() {
      return { ...approach, spot: (await live.ended()) ?? spot };
    },
  };
}
