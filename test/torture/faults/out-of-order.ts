import { aCommand, actNamer, aDirectMessage, aPressOn, aTeamsMessage } from '../acts.ts';
import { type Deed, pressIn } from '../crowd.ts';
import { readKept, reckon } from '../reckoning.ts';
import { openTown, toSlack, toTeams } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const AT_ONCE = 6;

/** The platforms deliver more than once, at the same moment and in another order. */
export const outOfOrder: Trial = {
  id: 'out-of-order',
  kind: 'fault',
  what: 'Duplicate and out-of-order deliveries',
  how: 'Messages of both platforms, and presses that send, send again and take requests, each several times, shuffled and many at once; then once more in order, as people do',
  tries: { short: 16, long: 1_500 },
  async run({ ground, tries, chance, found }) {
    const folder = await ground.freshDataFolder();
    const town = await openTown(ground);
    const bot = await town.start({ HTO_DATA: folder });
    const nextAct = actNamer('zorder');
    const deeds: Deed[] = [];
    const slack = (request: Parameters<typeof toSlack>[1]) => toSlack(bot, request, town.now());
    const done = (act: string, kind: Deed['kind'], about?: string) =>
      void deeds.push({ act, kind, about, acknowledged: true, took: 0, deliveries: 1 });

    for (let sent = 0; sent < tries; ) {
      const [message, inTeams, drafting] = [nextAct(), nextAct(), nextAct()];
      await slack(
        aCommand(
          town,
          drafting,
          `henvendelse Aarhus Kommune beder om et netværksmøde for familien ${drafting}`,
        ),
      );
      await until(() => town.postbox.arrived(drafting).length > 0);
      const send = pressIn(town.postbox.arrived(drafting)[0], 'send-request');
      const about = String(send?.['request']);
      const take = { kind: 'take-request', request: about, version: 2 };
      const [sending, sendingAgain, taking, takingAgain] = [nextAct(), nextAct(), nextAct(), nextAct()];
      const token = await town.token();
      const acts = [
        () => slack(aDirectMessage(message, `Må vi give en gave ${message}`)),
        () => toTeams(bot, aTeamsMessage(town, inTeams, { text: `Må vi give en gave ${inTeams}` }), token),
        () => slack(aPressOn(town, sending, send)),
        () => slack(aPressOn(town, sendingAgain, send)),
        () => slack(aPressOn(town, taking, take)),
      ];
      const copies = chance.shuffled(
        acts.flatMap((act) => Array.from({ length: 1 + chance.below(4) }, () => act)),
      );
      for (let from = 0; from < copies.length; from += AT_ONCE) {
        await Promise.all(copies.slice(from, from + AT_ONCE).map((copy) => copy()));
      }
      sent += copies.length;
      found.tried(copies.length);
      for (const act of acts) await act();
      await slack(aPressOn(town, takingAgain, take));
      done(message, 'message');
      done(inTeams, 'teams-message');
      done(drafting, 'draft');
      done(sending, 'send', about);
      done(takingAgain, 'take', about);
    }
    await bot.end('SIGTERM');
    reckon(town, deeds, await readKept({ kind: 'embedded', folder }), found);
    await town.close();
    return undefined;
  },
};
