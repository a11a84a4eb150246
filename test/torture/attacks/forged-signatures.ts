import { aCommand, actNamer } from '../acts.ts';
import { type SlackRequest, signedBySlack, statusFrom, toSlack } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const MINUTE = 60_000;

type Forgery = (request: SlackRequest) => RequestInit;

const post = (headers: Readonly<Record<string, string>>, body: string): RequestInit => ({
  method: 'POST',
  headers,
  body,
});

const signedAt =
  (ms: number): Forgery =>
  (request) =>
    post(signedBySlack(request, { at: Date.now() + ms }), request.body);

/** What stands in a header instead of what Slack put there. */
const withHeader =
  (name: string, change: (value: string) => string): Forgery =>
  (request) => {
    const headers = signedBySlack(request);
    return post({ ...headers, [name]: change(headers[name] ?? '') }, request.body);
  };

const SIGNATURE = 'x-slack-signature';
const TIMESTAMP = 'x-slack-request-timestamp';

const FORGERIES: Readonly<Record<string, Forgery>> = {
  'another secret': (request) => post(signedBySlack(request, { secret: 'another' }), request.body),
  'an empty secret': (request) => post(signedBySlack(request, { secret: '\0' }), request.body),
  'another body': (request) => post(signedBySlack(request), `${request.body}&extra=1`),
  'six minutes old': signedAt(-6 * MINUTE),
  'a year old': signedAt(-365 * 24 * 60 * MINUTE),
  'ten minutes early': signedAt(10 * MINUTE),
  'a later time under an old signature': (request) =>
    post(
      {
        ...signedBySlack(request, { at: Date.now() - 10 * MINUTE }),
        [TIMESTAMP]: String(Math.floor(Date.now() / 1_000)),
      },
      request.body,
    ),
  'no signature': ({ type, body }) => post({ 'content-type': type }, body),
  'an empty signature': withHeader(SIGNATURE, () => ''),
  'half a signature': withHeader(SIGNATURE, (value) => value.slice(0, 30)),
  'a signature and more': withHeader(SIGNATURE, (value) => `${value}00`),
  'a signature of another version': withHeader(SIGNATURE, (value) => value.replace('v0', 'v1')),
  'a signature of nothing': withHeader(SIGNATURE, () => 'v0='),
  'a flipped bit': withHeader(SIGNATURE, (value) => value.slice(0, -1) + (value.endsWith('0') ? '1' : '0')),
  'two signatures': withHeader(SIGNATURE, (value) => `v0=00, ${value}`),
  'no time': withHeader(TIMESTAMP, () => ''),
  'a time that is none': withHeader(TIMESTAMP, () => 'NaN'),
  'an endless time': withHeader(TIMESTAMP, () => 'Infinity'),
  'a time with a fraction': withHeader(TIMESTAMP, (value) => `${value}.5`),
  'a trial of the certificate with a command in it': ({ type, body }) =>
    post({ 'content-type': type }, `${body}&ssl_check=1`),
};

/** Nobody but Slack is heard, and Slack itself once. */
export const forgedSignatures: Trial = {
  id: 'forged-signatures',
  kind: 'attack',
  what: 'Forged, stale, future and replayed Slack requests',
  how: `${Object.keys(FORGERIES).length} ways to get a signature wrong, and genuine requests sent again by an eavesdropper, to the running bot`,
  tries: { short: 30, long: 2_000 },
  async run({ ground, tries, chance, found }) {
    const town = await ground.town();
    const bot = town.bot();
    const nextAct = actNamer('zforged');
    const acts: string[] = [];
    const names = Object.keys(FORGERIES);
    for (let index = 0; index < tries; index++) {
      const name = names[index % names.length] ?? '';
      const act = nextAct();
      acts.push(act);
      const request = aCommand(town, act, `spørg Må vi give en gave? ${act}`);
      const init = FORGERIES[name]?.(request) ?? {};
      const status = await statusFrom(`${bot.url}/slack/events`, init);
      found.tried();
      const refused = status === 401 || (name.startsWith('a trial') && status === 200);
      found.expect(refused, 'let in', `${name} was answered with ${status}`);
    }

    for (let index = 0; index < Math.ceil(tries / 20); index++) {
      const act = nextAct();
      const request = aCommand(town, act, 'spørg Må vi give en gave?');
      const replay = post(signedBySlack(request), request.body);
      const copies = 2 + chance.below(4);
      const statuses = await Promise.all(
        Array.from({ length: copies }, () => statusFrom(`${bot.url}/slack/events`, replay)),
      );
      found.tried(copies - 1);
      const answered = await until(() => town.postbox.arrived(act).length > 0);
      found.expect(answered, 'lost', `${copies} copies of a request, answered with ${statuses.join(', ')}`);
      const answers = town.postbox.arrived(act).length;
      found.expect(answers <= 1, 'doubled', `a replay was answered ${answers} times`);
    }

    // What comes after has been answered, so what came before would have been.
    const last = nextAct();
    await toSlack(bot, aCommand(town, last, 'hjælp'));
    await until(() => town.postbox.arrived(last).length > 0);
    for (const act of acts)
      found.expect(town.postbox.arrived(act).length === 0, 'let in', `${act} was answered`);
    return undefined;
  },
};
