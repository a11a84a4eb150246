import { randomUUID } from 'node:crypto';
import { PRESS_NEEDS } from '../../../src/bot/doors.ts';
import { PRESS_KINDS } from '../../../src/reply/press.ts';
import { misunderstandings, refusals } from '../../../src/wording/conversation.ts';
import { anExecute } from '../../teams/activities.ts';
import { aCommand, actNamer, aPressOn } from '../acts.ts';
import type { Chance } from '../chance.ts';
import { pressIn } from '../crowd.ts';
import { readKept } from '../reckoning.ts';
import { openTown, type Town, toSlack, toTeams } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const TYPES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x'.repeat(3_000),
  [],
  [1],
  {},
  { toString: 'x' },
  '__proto__',
  'constructor',
  "'; DROP TABLE people; --",
  '\0',
  '../../etc/passwd',
  '😀',
  '<!channel>',
];

const REFUSED = [refusals.roleNeeded.gist, misunderstandings.staleButton.gist];

/** Buttons that nobody was given: other people's records, other roles' verbs, and values of any kind. */
export const tamperedButtons: Trial = {
  id: 'tampered-buttons',
  kind: 'attack',
  what: "Tampered buttons: ids of others' records, other roles' verbs, wrong types, prototype keys",
  how: "A reader presses every kind of button there is in both platforms, with the ids of a lead's question and request and with values of every type in every field; nothing of the lead's may change or be shown, and the bot must go on",
  tries: { short: 60, long: 4_000 },
  async run({ ground, tries, chance, found }) {
    const folder = await ground.freshDataFolder();
    const town = await openTown(ground);
    const bot = await town.start({ HTO_DATA: folder });
    const nextAct = actNamer('ztamper');
    const secret = 'zhemmelig';
    const [asking, drafting] = [nextAct(), nextAct()];
    await toSlack(bot, aCommand(town, asking, `spørg Må vi give en gave ${secret}`), town.now());
    await toSlack(
      bot,
      aCommand(town, drafting, `henvendelse Aarhus Kommune beder om et netværksmøde ${secret}`),
      town.now(),
    );
    await until(() => [asking, drafting].every((act) => town.postbox.arrived(act).length > 0));
    const question = String(pressIn(town.postbox.arrived(asking)[0], 'helped')?.['question']);
    const request = String(pressIn(town.postbox.arrived(drafting)[0], 'send-request')?.['request']);

    const ids = [question, request, randomUUID(), 'HTO-001', '1', secret];
    for (let round = 0; round < tries; round++) {
      const kind = PRESS_KINDS[round % PRESS_KINDS.length] ?? 'helped';
      const press = tampered(kind, ids, chance);
      const act = nextAct();
      const onSlack = chance.below(2) === 0;
      const status = onSlack
        ? await toSlack(bot, aPressOn(town, act, press, 'U10BO'), town.now())
        : await toTeams(bot, inTeams(town, act, press, kind), await town.token());
      found.tried();
      found.expect(status === 200, 'lost', `the bot answered ${status} to ${press.slice(0, 200)}`);
      const said = town.postbox.arrived(act).join('');
      found.expect(!said.includes(secret), 'let in', `${press.slice(0, 120)} showed it`);
      const isOpen = PRESS_NEEDS[kind] === 'reader' || said === '';
      const isRefused = REFUSED.some((words) => said.includes(words));
      found.expect(isOpen || isRefused, 'let in', `${kind} was answered with ${said.slice(0, 200)}`);
    }

    const last = nextAct();
    await toSlack(bot, aCommand(town, last, 'hjælp'), town.now());
    found.expect(await until(() => town.postbox.arrived(last).length > 0), 'lost', 'the next command');
    await bot.end('SIGTERM');
    const kept = await readKept({ kind: 'embedded', folder });
    found.expect(kept.votes.length === 0, 'let in', `${kept.votes.length} votes on what others asked`);
    found.expect(
      kept.events.length === 0,
      'let in',
      `${kept.events.length} things done to a request of others`,
    );
    found.expect(
      kept.requests.some(({ id }) => id === request),
      'let in',
      "the lead's draft was thrown away",
    );
    await town.close();
    return undefined;
  },
};

/** A press of that kind with something wrong in it, as text: what platforms send back may be anything. */
function tampered(kind: string, ids: readonly string[], chance: Chance): string {
  const id = () => chance.pick(ids);
  const honest = {
    kind,
    question: id(),
    request: id(),
    entry: id(),
    match: id(),
    change: id(),
    absence: id(),
    version: 1 + chance.below(3),
    reason: 'wrong',
    step: 'family-talk',
    digest: '2026-W48:channel:x',
    earlier: 1,
  };
  if (chance.below(2) === 0) return JSON.stringify(honest);

  const fields = Object.keys(honest);
  const changed = { ...honest, [chance.pick(fields)]: chance.pick(TYPES) };
  const text = JSON.stringify(changed);
  return chance.below(3) === 0
    ? text.replace('{', '{"__proto__":{"role":"lead"},"constructor":{"role":"lead"},')
    : text;
}

function inTeams(town: Town, act: string, press: string, verb: string): object {
  const data = {
    press: JSON.parse(press),
    form: { own: true },
    'field:__proto__': 'x',
    'field:note': '<at>alle</at>',
  };
  return {
    serviceUrl: town.teams.serviceUrl,
    ...anExecute(data, {
      verb,
      id: `activity-${act}`,
      conversation: { id: `a:${act}`, conversationType: 'personal', tenantId: town.teams.settings.tenantId },
    }),
  };
}
