import { setTimeout as sleep } from 'node:timers/promises';
import { welcome } from '../../src/wording/conversation.ts';
import { stillAtIt } from '../../src/wording/slack.ts';
import type { WholeBot } from '../support/whole-bot.ts';
import {
  aCommand,
  actNamer,
  aDirectMessage,
  aPressOn,
  aTeamsMessage,
  saidInChat,
  saidInTeams,
} from './acts.ts';
import type { Chance } from './chance.ts';
import { type SlackRequest, type Town, toSlack, toTeams } from './town.ts';

/** Something that somebody did, and whether the bot acknowledged it. */
export type Deed = {
  readonly act: string;
  readonly kind: 'command' | 'message' | 'teams-message' | 'vote' | 'draft' | 'send' | 'take';
  /** The question or request that a press is about. */
  readonly about: string | undefined;
  readonly acknowledged: boolean;
  /** How long the last delivery took, in milliseconds. */
  readonly took: number;
  /** How often the platform came with it, or the person pressed. */
  readonly deliveries: number;
};

/** Staff at work: they ask, vote, write to the bot in both platforms, and send and take requests, all at once. */
export type Crowd = {
  readonly deeds: readonly Deed[];
  /** Lets everyone finish what they are at, and go home. */
  goHome(): Promise<void>;
};

/** Slack and Teams come again with what was not taken, and people press again: sooner here than in earnest. */
const AGAIN_AFTER_MS = 400;
const TRIES = 60;
const ANSWER_WITHIN_MS = 8_000;
const REQUEST =
  'henvendelse En sagsbehandler i Aarhus Kommune spørger, om familien vil med til et netværksmøde';

/** Who is reached at the moment; several instances share the work, as behind a load balancer. */
export type Door = () => Pick<WholeBot, 'url'>;

export function aCrowd(town: Town, door: Door, chance: Chance, people: number): Crowd {
  const deeds: Deed[] = [];
  const nextAct = actNamer('q');
  let atWork = true;
  const sendToSlack = (request: SlackRequest) => toSlack(door(), request, town.now());
  type Doing = Pick<Deed, 'act' | 'kind' | 'about'>;
  const note = (deed: Doing, acknowledged: boolean, since: number, deliveries = 1) =>
    void deeds.push({ ...deed, acknowledged, deliveries, took: Math.round(performance.now() - since) });

  /** Once: the one who did it sees that it did not work. */
  const once = async (deed: Doing, send: () => Promise<number | undefined>) => {
    const since = performance.now();
    const acknowledged = (await send()) === 200;
    note(deed, acknowledged, since);
    return acknowledged;
  };
  /** Until it is taken, as the platform or the person does it. */
  const untilTaken = async (deed: Doing, send: () => Promise<number | undefined>) => {
    let acknowledged = false;
    let since = performance.now();
    let tries = 0;
    for (; !acknowledged && tries < TRIES; tries++) {
      if (tries > 0) await sleep(AGAIN_AFTER_MS);
      since = performance.now();
      acknowledged = (await send()) === 200;
    }
    note(deed, acknowledged, since, tries);
    return acknowledged;
  };
  const answerTo = async (act: string): Promise<string | undefined> => {
    const giveUp = Date.now() + ANSWER_WITHIN_MS;
    const answer = () => town.postbox.arrived(act).find((one) => !one.includes(stillAtIt));
    while (answer() === undefined && Date.now() < giveUp) await sleep(10);
    return answer();
  };

  const errands: readonly (() => Promise<void>)[] = [
    async function askAndVote() {
      const act = nextAct();
      const asked = await once({ act, kind: 'command', about: undefined }, () =>
        sendToSlack(aCommand(town, act, `spørg Må vi give en gave ${act}`)),
      );
      const about = asked ? pressIn(await answerTo(act), 'helped')?.['question'] : undefined;
      if (typeof about !== 'string') return;
      const voting = nextAct();
      await once({ act: voting, kind: 'vote', about }, () =>
        sendToSlack(aPressOn(town, voting, { kind: 'helped', question: about })),
      );
    },
    async function write() {
      const act = nextAct();
      await untilTaken({ act, kind: 'message', about: undefined }, () =>
        sendToSlack(aDirectMessage(act, `Må vi give en gave ${act}`)),
      );
    },
    async function writeInTeams() {
      const act = nextAct();
      await untilTaken({ act, kind: 'teams-message', about: undefined }, async () =>
        toTeams(door(), aTeamsMessage(town, act, { text: `Må vi give en gave ${act}` }), await town.token()),
      );
    },
    async function sendAndTake() {
      const act = nextAct();
      const drafted = await once({ act, kind: 'draft', about: undefined }, () =>
        sendToSlack(aCommand(town, act, `${REQUEST} ${act}`)),
      );
      const send = drafted ? pressIn(await answerTo(act), 'send-request') : undefined;
      if (!send) return;
      const about = String(send['request']);
      const press = async (kind: 'send' | 'take', value: object) => {
        const deed = { act: '', kind, about };
        await untilTaken(deed, () => {
          deed.act = nextAct();
          return sendToSlack(aPressOn(town, deed.act, value));
        });
        return answerTo(deed.act);
      };
      const take = pressIn(await press('send', send), 'take-request');
      if (take) await press('take', take);
    },
  ];

  const person = async () => {
    while (atWork) {
      const errand = chance.pick(errands);
      await errand();
    }
  };
  const working = Array.from({ length: people }, person);
  return {
    deeds,
    async goHome() {
      atWork = false;
      await Promise.all(working);
    },
  };
}

/** How often the bot has answered something that was asked or written; its greeting of a newcomer is no answer. */
export function answersTo(town: Town, { act, kind }: Deed): number {
  const said = kind === 'message' ? saidInChat(town, act) : saidInTeams(town, act);
  const answers = kind === 'command' ? town.postbox.arrived(act) : said;
  return answers.filter((answer) => !answer.includes(JSON.stringify(welcome.gist).slice(1, -1))).length;
}

type Press = Readonly<Record<string, unknown>>;

/** The button of that kind in an answer, as Slack would send it back. */
export function pressIn(answer: string | undefined, kind: string): Press | undefined {
  if (answer === undefined) return undefined;
  return valuesIn(JSON.parse(answer))
    .map((value): Press => JSON.parse(value))
    .find((press) => press['kind'] === kind);
}

function valuesIn(found: unknown): readonly string[] {
  if (Array.isArray(found)) return found.flatMap(valuesIn);
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([name, value]) =>
    name === 'value' && typeof value === 'string' ? [value] : valuesIn(value),
  );
}
