import { randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { StubConnector } from '../../teams/stub-connector.ts';
import { actNamer, aTeamsMessage, saidInTeams } from '../acts.ts';
import { toTeams } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

const HOUR = 3_600;
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

type Forgery = {
  token(teams: StubConnector): string | Promise<string>;
  readonly activity?: object;
  /** A token that holds, with something in the activity that does not: it is taken in and not acted on. */
  readonly taken?: true;
};

const now = () => Math.floor(Date.now() / 1_000);

/** A token that holds but for those claims. */
const claiming = (claims: () => JWTPayload): Forgery => ({ token: (teams) => teams.token(claims()) });

/** Microsoft's public key, taken for a shared secret: what a verifier falls for that lets the token choose. */
async function signedWithThePublicKey(teams: StubConnector): Promise<string> {
  const { keys } = (await (await fetch(`${teams.serviceUrl}/keys`)).json()) as {
    keys: readonly { n: string; kid: string }[];
  };
  const [key] = keys;
  const claims = JSON.parse(
    Buffer.from((await teams.token()).split('.')[1] ?? '', 'base64url').toString('utf8'),
  );
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: key?.kid ?? '' })
    .sign(Buffer.from(key?.n ?? '', 'base64url'));
}

/** A good token, one of its three parts changed. */
const changed = (part: 0 | 1 | 2, change: (text: string) => string): Forgery => ({
  async token(teams) {
    const parts = (await teams.token()).split('.');
    parts[part] = change(parts[part] ?? '');
    return parts.join('.');
  },
});

/** Another header over the same claims and signature. */
const withHeader = (header: object): Forgery =>
  changed(0, () => Buffer.from(JSON.stringify(header)).toString('base64url'));

const FORGERIES: Readonly<Record<string, Forgery>> = {
  'no token': { token: () => '' },
  'no token at all but three words': { token: () => 'a.b.c' },
  'the key of a stranger': { token: (teams) => teams.forgedToken() },
  'alg none': { token: (teams) => teams.unsignedToken() },
  'alg none over a good token': withHeader({ alg: 'none' }),
  'HS256 with the public key': { token: signedWithThePublicKey },
  'an unknown key id': withHeader({ alg: 'RS256', kid: 'key-2' }),
  'a key id that leads elsewhere': withHeader({ alg: 'RS256', kid: '../../key-1' }),
  'a key that the token brings along': withHeader({
    alg: 'RS256',
    jku: 'http://127.0.0.1:1/keys',
    kid: 'mine',
  }),
  'another issuer': claiming(() => ({ iss: 'https://evil.example' })),
  'the issuer of emulators': claiming(() => ({ iss: EMULATOR, ver: '1.0' })),
  'another audience': claiming(() => ({ aud: randomUUID() })),
  'no audience': claiming(() => ({ aud: '' })),
  'run out an hour ago': claiming(() => ({ exp: now() - HOUR })),
  'without an end, long ago': claiming(() => ({ exp: 1 })),
  'good in an hour': claiming(() => ({ nbf: now() + HOUR, exp: now() + 2 * HOUR })),
  'for another service address': claiming(() => ({ serviceurl: 'https://smba.trafficmanager.net/' })),
  'changed claims': changed(1, (text) =>
    Buffer.from(
      Buffer.from(text, 'base64url')
        .toString('utf8')
        .replace(/"exp":\d+/, '"exp":9999999999'),
    ).toString('base64url'),
  ),
  'a changed signature': changed(2, (text) => `${text.slice(0, -6)}AAAAAA`),
  'no signature': changed(2, () => ''),
  'another tenant': {
    token: (teams) => teams.token(),
    taken: true,
    activity: {
      conversation: { id: 'a:elsewhere', conversationType: 'personal', tenantId: randomUUID() },
      channelData: { tenant: { id: randomUUID() } },
    },
  },
  'a tenant in the chat and another in the channel data': {
    token: (teams) => teams.token(),
    taken: true,
    activity: { channelData: { tenant: { id: randomUUID() } } },
  },
  'somebody whom the directory does not know': {
    token: (teams) => teams.token(),
    taken: true,
    activity: { from: { id: '29:nobody', name: 'Signe', aadObjectId: 'aad-nobody' } },
  },
  'a service address of a stranger': {
    token: (teams) => teams.token({ serviceurl: 'https://evil.example/' }),
    activity: { serviceUrl: 'https://evil.example/' },
  },
};

/** Nobody but Microsoft is heard, and of theirs only our own tenant. */
export const forgedTokens: Trial = {
  id: 'forged-tokens',
  kind: 'attack',
  what: 'Forged Teams tokens: key, algorithm, issuer, audience, expiry, tenant, service address',
  how: `${Object.keys(FORGERIES).length} tokens and activities that do not hold, minted against the keys that the running bot trusts`,
  tries: { short: 24, long: 1_200 },
  async run({ ground, tries, found }) {
    const town = await ground.town();
    const bot = town.bot();
    const nextAct = actNamer('ztoken');
    const asked = 'Må barnet overnatte hos os?';
    const names = Object.keys(FORGERIES);
    for (let index = 0; index < tries; index++) {
      const name = names[index % names.length] ?? '';
      const forgery = FORGERIES[name];
      if (!forgery) continue;
      const act = nextAct();
      const activity = aTeamsMessage(town, act, { text: asked, ...forgery.activity });
      const token = await forgery.token(town.teams);
      // A connection that was kept open may be closed just then: that is no answer.
      const status = (await toTeams(bot, activity, token)) ?? (await toTeams(bot, activity, token));
      found.tried();
      const refused = status === 401 || status === 403 || (forgery.taken === true && status === 200);
      found.expect(refused, 'let in', `${name} was answered with ${status}`);
    }

    const last = nextAct();
    await toTeams(bot, aTeamsMessage(town, last, { text: asked }), await town.teams.token());
    const heard = await until(() => saidInTeams(town, last).length > 0);
    found.expect(heard, 'lost', 'a genuine message was not answered');
    const answered = town.teams.requests.filter(
      ({ path, body }) =>
        path.includes('/activities') &&
        !path.includes(`a%3A${last}/`) &&
        JSON.stringify(body).includes('overnatning ikke er tilladt'),
    );
    found.expect(answered.length === 0, 'let in', `${answered.length} forgeries got an answer`);
    return undefined;
  },
};
