import { afterEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/bot/bot.ts';
import { ANSWER, APOLOGY, aReply, scriptedBot } from '../support/scripted-bot.ts';
import { aMention, aMessage, aPress, HELPED, inGroup } from './activities.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let given: OpenDoor;
afterEach(() => given.close());

/** Work of three seconds, which tells how far it has come. */
function work({ meanwhile }: Turn): void {
  meanwhile?.(aReply({ gist: 'begyndt' }));
  given.clock.now = new Date(given.clock.now.getTime() + 3_000);
  meanwhile?.(aReply({ gist: 'halvvejs' }));
}

/** What was posted and changed, each with what it says. */
const said = () =>
  given.connector.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/activities'))
    .map(({ method, body }) => `${method} ${body.summary}`);

describe('long work', () => {
  it('is told of in a chat with the bot in one message, which becomes the answer', async () => {
    const hear = async (turn: Turn) => {
      work(turn);
      return aReply();
    };
    given = await openDoor({ bot: scriptedBot({ hear }) });
    await given.deliver(aMessage());
    await given.door.stop();
    expect(said()).toEqual(['POST halvvejs', `PUT ${ANSWER}`]);
  });

  it('takes the place of the card whose button began it, and leaves it to whatever is said then', async () => {
    const press = async (turn: Turn) => {
      work(turn);
      return { kind: 'tell', reply: aReply() } as const;
    };
    given = await openDoor({ bot: scriptedBot({ press }) });
    await given.deliver(aPress(HELPED));
    await given.door.stop();
    expect(said()).toEqual(['PUT halvvejs', `PUT ${ANSWER}`]);
  });

  it.each(['hear', 'press'] as const)(
    'that fails ends in an apology where it was told of: %s',
    async (way) => {
      const failing = async (turn: Turn) => {
        work(turn);
        throw new Error('the database is gone');
      };
      given = await openDoor({ bot: scriptedBot({ hear: failing, press: failing }) });
      await given.deliver(way === 'hear' ? aMessage() : aPress(HELPED));
      await given.door.stop();
      expect(said().at(-1)).toBe(`PUT ${APOLOGY}`);
    },
  );

  it('is not told of among others, where only a notice could be shown', async () => {
    const hear = async (turn: Turn) => {
      work(turn);
      return aReply();
    };
    given = await openDoor({ bot: scriptedBot({ hear }) });
    await given.deliver(aMention('spørg Må vi?', inGroup));
    await given.door.stop();
    expect(said()).toHaveLength(1);
  });
});
