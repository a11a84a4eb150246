import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCommand, actNamer } from '../acts.ts';
import { toSlack } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

/** By then whoever sends a byte now and then is cut off, in milliseconds. */
const PATIENCE_MS = 25_000;
const A_BYTE_EACH_MS = 500;

const BEGINNINGS = [
  // Headers that never end.
  'POST /slack/events HTTP/1.1\r\nhost: bot\r\nx-a: ',
  // A body that never comes.
  'POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{',
  'POST /api/messages HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{',
  'POST /api/messages HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
];

type Slow = { readonly socket: Socket; ended: boolean };

/** Those who dribble are cut off, and nobody waits for them. */
export const slowLoris: Trial = {
  id: 'slow-loris',
  kind: 'attack',
  what: 'Slow-loris: connections that send a byte now and then',
  how: 'Many connections at once that never finish their headers or bodies, at both doors, while staff ask questions; each must be cut off within 25 seconds',
  tries: { short: 40, long: 600 },
  async run({ ground, tries, found }) {
    const town = await ground.town();
    const bot = town.bot();
    const nextAct = actNamer('zslow');
    const slow = Array.from({ length: tries }, (_, index) =>
      dribble(bot.port, BEGINNINGS[index % BEGINNINGS.length] ?? ''),
    );
    found.tried(tries);
    const dribbling = setInterval(() => {
      for (const { socket, ended } of slow) if (!ended) socket.write('1');
    }, A_BYTE_EACH_MS);
    try {
      for (let question = 0; question < 5; question++) {
        const act = nextAct();
        const status = await toSlack(bot, aCommand(town, act, 'hjælp'));
        const answered = await until(() => town.postbox.arrived(act).length > 0, 5_000);
        found.expect(status === 200 && answered, 'lost', 'a question asked meanwhile');
        await sleep(200);
      }
      const cut = await until(() => slow.every(({ ended }) => ended), PATIENCE_MS);
      const left = slow.filter(({ ended }) => !ended).length;
      found.expect(cut, 'let in', `${left} of ${tries} still hold their connection`);
    } finally {
      clearInterval(dribbling);
      for (const { socket } of slow) socket.destroy();
    }
    return undefined;
  },
};

function dribble(port: number, beginning: string): Slow {
  const socket = connect(port, '127.0.0.1');
  const slow: Slow = { socket, ended: false };
  socket.on('close', () => {
    slow.ended = true;
  });
  socket.on('error', () => undefined);
  socket.resume();
  socket.write(beginning);
  return slow;
}
