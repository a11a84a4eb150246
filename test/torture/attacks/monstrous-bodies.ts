import { aCommand, actNamer, asForm, asJson, aTeamsMessage } from '../acts.ts';
import { type SlackRequest, signedBySlack, statusFrom, type Town } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const MEGABYTE = 1_048_576;
/** Under the limits of both doors, and deep enough to end whoever goes down it call by call. */
const DEPTH = 90_000;

/** A body that neither platform would send, and what may come of it. */
type Monster = { readonly body: (town: Town, act: string) => string; readonly fits: readonly number[] };

const nested = (open: string, close: string) => `${open.repeat(DEPTH)}1${close.repeat(DEPTH)}`;
const within = (field: string, inner: string) =>
  `{"type":"event_callback","event_id":"E","${field}":${inner}}`;
const REFUSED = [400, 401, 403, 413, 415];
/** Read as far as it goes; what is odd in it is left aside. */
const READ = [200, ...REFUSED];

/** As JSON, to both doors. */
const MONSTERS: Readonly<Record<string, Monster>> = {
  'two megabytes': { body: () => `{"a":"${'x'.repeat(2 * MEGABYTE)}"}`, fits: [413] },
  'nothing but brackets': { body: () => '['.repeat(400_000), fits: REFUSED },
  'an endless list of lists': { body: () => nested('[', ']'), fits: REFUSED },
  'an event of endless depth': { body: () => within('event', nested('{"a":', '}')), fits: READ },
  'a list of a hundred thousand nothings': {
    body: () => within('event', `[${'null,'.repeat(100_000)}null]`),
    fits: READ,
  },
  'a hundred thousand fields': {
    body: () => `{${Array.from({ length: 60_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
    fits: REFUSED,
  },
  'the prototype of everything': {
    body: () =>
      '{"__proto__":{"admitted":true},"constructor":{"prototype":{"admitted":true}},"type":"message"}',
    fits: REFUSED,
  },
  'a number beyond numbers': { body: () => `{"type":${'9'.repeat(10_000)}}`, fits: REFUSED },
  'no JSON': { body: () => '{"type":', fits: REFUSED },
  'no UTF-8': { body: () => '{"type":"\ud800"}', fits: REFUSED },
  nothing: { body: () => '', fits: REFUSED },
};

const FORMS: Readonly<Record<string, (town: Town, act: string) => SlackRequest>> = {
  'a form of fifty thousand fields': () =>
    asForm(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, '1']))),
  'a payload of endless depth': () =>
    asForm({ payload: `{"type":"block_actions","actions":${nested('[', ']')}}` }),
  'a command whose fields are lists': () => asJson({ command: ['/hto'], text: [[]], user_id: {} }),
};

/** Whatever comes in, it is answered with a plain status, and whoever comes next is served. */
export const monstrousBodies: Trial = {
  id: 'monstrous-bodies',
  kind: 'attack',
  what: 'Oversized, broken and deeply nested bodies',
  how: `${Object.keys(MONSTERS).length + Object.keys(FORMS).length} bodies up to 2 MB, signed and with a good token, to both doors of the running bot`,
  tries: { short: 25, long: 500 },
  async run({ ground, tries, found }) {
    const town = await ground.town();
    const { url } = town.bot();
    const nextAct = actNamer('zmonster');
    const sendings = [
      ...Object.entries(MONSTERS).flatMap(([name, { body, fits }]) => [
        {
          name: `${name}, to Slack's door`,
          fits,
          send: (act: string) => toSlack({ type: 'application/json', body: body(town, act) }),
        },
        { name: `${name}, to Teams' door`, fits, send: (act: string) => toTeams(body(town, act)) },
      ]),
      ...Object.entries(FORMS).map(([name, request]) => ({
        name,
        fits: READ,
        send: (act: string) => toSlack(request(town, act)),
      })),
    ];
    const toSlack = (request: SlackRequest) =>
      statusFrom(`${url}/slack/events`, {
        method: 'POST',
        headers: signedBySlack(request),
        body: request.body,
      });
    const token = await town.teams.token();
    const toTeams = (body: string) =>
      statusFrom(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });

    for (let index = 0; index < tries; index++) {
      const sending = sendings[index % sendings.length];
      if (!sending) continue;
      const status = await sending.send(nextAct());
      found.tried();
      found.expect(
        status !== undefined && sending.fits.includes(status),
        'let in',
        `${sending.name} was answered with ${status}`,
      );
    }

    const act = nextAct();
    await toSlack(aCommand(town, act, 'hjælp'));
    found.expect(
      await until(() => town.postbox.arrived(act).length > 0),
      'lost',
      'the next command on Slack',
    );
    const next = nextAct();
    await toTeams(JSON.stringify(aTeamsMessage(town, next)));
    return undefined;
  },
};
