import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/checks/check-all.ts';
import type { Facts, OddMatch } from '../../src/checks/facts.ts';
import { gatherFacts } from '../../src/checks/gather.ts';
import { oddMatch } from '../../src/checks/odd-match.ts';
import { sayFindings } from '../../src/checks/say-findings.ts';
import type { Fitness } from '../../src/outbox/messenger.ts';
import { asText } from '../../src/reply/as-text.ts';
import { toSlackMessage } from '../../src/slack/render.ts';
import { toCard } from '../../src/teams/render.ts';
import { aMatch, aPerson, day, steps } from '../anniversaries/builders.ts';
import { botParts } from '../support/bot-parts.ts';
import { anInspection, NOTES, NOW, someFacts } from './some-facts.ts';

const ago = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);
const channel = (fitness: Fitness) => ({
  channels: [{ gets: 'requests', fitness }] satisfies Facts['channels'],
});

/** What each wrong fact must be told as; all the other facts are right. */
const WRONG: readonly (readonly [string, Partial<Facts>, RegExp])[] = [
  ['no platform', { platforms: [] }, /ikke forbundet til nogen chat/],
  [
    'a token that is refused',
    { platforms: [anInspection({ token: { kind: 'refused', why: 'invalid_auth' } })] },
    /Chat kender ikke bottens nøgle \(invalid_auth\).*Lav en ny nøgle/,
  ],
  [
    'a token of another workspace',
    { platforms: [anInspection({ token: { kind: 'elsewhere', why: 'T1' } })] },
    /hører til et andet sted \(T1\)/,
  ],
  [
    'a platform that does not answer',
    { platforms: [anInspection({ token: { kind: 'no-answer', why: 'ECONNREFUSED' } })] },
    /Chat svarer ikke lige nu \(ECONNREFUSED\).*Prøv igen/,
  ],
  [
    'scopes that are missing',
    { platforms: [anInspection({ missingScopes: ['chat:write', 'users:read'] })] },
    /mangler lov til chat:write og users:read i Chat/,
  ],
  [
    'a clock that is behind',
    { platforms: [anInspection({ clock: new Date(NOW.getTime() + 90_000) })] },
    /ur går 90 sekunder anderledes/,
  ],
  ['a machine without time zones', { summerNoon: new Date('2026-07-01T12:00:00Z') }, /danske tid/],
  ['conversations that are gone', { gone: { chat: 1 } }, /fjernet fra 1 samtale,/],
  ['no channel for requests', { channels: [] }, /ingen kanal til henvendelser.*sager kanal/],
  ['a public channel', channel({ kind: 'unfit', why: 'public' }), /henvendelser, er offentlig/],
  ['a shared channel', channel({ kind: 'unfit', why: 'outsiders' }), /delt med en anden organisation/],
  ['a channel with guests', channel({ kind: 'unfit', why: 'guests' }), /har gæster/],
  ['a channel without the bot', channel({ kind: 'unfit', why: 'not-a-member' }), /ikke botten med.*Invitér/],
  ['a channel that is gone', channel({ kind: 'unfit', why: 'unknown-conversation' }), /findes ikke mere/],
  ['a channel that nobody can ask', channel({ kind: 'unknown', why: 'timeout' }), /kunne ikke ses efter/],
  [
    'no lead',
    { staff: [aPerson({ id: 'x', role: 'reader', municipalities: ['0751'] })] },
    /ingen projektleder.*HTO_LEADS/,
  ],
  [
    'a coordinator whom no platform knows',
    { known: new Set() },
    /er ikke fundet i chatten og får derfor ingen beskeder/,
  ],
  [
    'a municipality without a coordinator',
    { matches: { municipalities: new Set(['0751', '0461']), odd: [], count: 2 } },
    /Odense har forløb, men ingen koordinator/,
  ],
  ...(['no-coordinator', 'coordinator-left', 'long-past', 'far-ahead', 'long-ago'] as const).map(
    (odd) =>
      [
        `a match that is ${odd}`,
        { matches: { municipalities: new Set<string>(), odd: [{ code: 'HTO-017', odd }], count: 1 } },
        /HTO-017 .*»\/forløb HTO-017«/,
      ] as const,
  ),
  ['no backup', { backup: { kind: 'never' } }, /ikke lavet nogen sikkerhedskopi/],
  ['an old backup', { backup: { kind: 'made', at: ago(3) } }, /fra 21\. november 2026/],
  ['nothing cleared', { lastRetention: undefined }, /ikke slettet endnu/],
  ['nothing cleared of late', { lastRetention: ago(3) }, /sidst slettet 21\. november 2026/],
  ['no digest', { lastDigest: undefined }, /intet overblik/],
  ['no digest of late', { lastDigest: ago(9) }, /sidst sendt 15\. november 2026/],
];

describe('the check of the set-up', () => {
  it('finds nothing where all is well', () => {
    expect(checkAll(someFacts())).toEqual([]);
  });

  it.each(WRONG)('finds %s, alone, and says what to do', (_, wrong, says) => {
    const found = checkAll(someFacts(wrong));
    expect(found).toHaveLength(1);
    expect(found.map(({ wrong: what, todo }) => `${what} ${todo}`).join()).toMatch(says);
  });

  it('leaves a backup that somebody else makes to them', () => {
    expect(checkAll(someFacts({ backup: { kind: 'elsewhere' } }))).toEqual([]);
  });

  it('finds answers that nobody has looked at for a year', () => {
    const { content } = someFacts();
    const [entry] = content.entries;
    if (!entry) throw new Error('there is no entry');
    const approvedOn = (on: string) => ({
      content: { ...content, entries: [{ ...entry, approved: { ...entry.approved, on: day(on) } }] },
    });
    expect(checkAll(someFacts(approvedOn('2025-11-24')))).toEqual([]);
    expect(checkAll(someFacts(approvedOn('2025-11-23')))).toMatchObject([{ group: 'content' }]);
  });
});

describe('an odd match', () => {
  const today = day('2026-11-24');
  const here = new Set(['karim']);
  it.each<readonly [string, Parameters<typeof aMatch>[0], OddMatch['odd'] | undefined]>([
    ['is none with a coordinator and a year under way', {}, undefined],
    ['has no coordinator', { coordinator: undefined }, 'no-coordinator'],
    ['has one who left', { coordinator: 'asta' }, 'coordinator-left'],
    ['had its day half a year ago', { startDate: day('2025-05-01') }, 'long-past'],
    [
      'is none when its agreement is in force',
      { startDate: day('2025-05-01'), steps: steps('2026-01-01', '2026-02-01', '2026-03-01', '2026-05-01') },
      undefined,
    ],
    [
      'is none when it has ended',
      { startDate: day('2021-05-01'), status: { kind: 'ended', reason: undefined } },
      undefined,
    ],
    ['begins in more than a year', { startDate: day('2027-12-24') }, 'far-ahead'],
    ['began before the programme', { startDate: day('2002-06-01') }, 'long-ago'],
  ])('%s', (_, match, odd) => {
    const found = oddMatch(
      aMatch({ startDate: day('2026-06-01'), coordinator: 'karim', ...match }),
      here,
      today,
    );
    expect(found?.odd).toBe(odd);
  });
});

describe('what "tjek" says', () => {
  it('names each group that is fine', () => {
    const text = asText(sayFindings([], NOTES));
    expect(text.match(/Alt i orden\./g)).toHaveLength(8);
  });

  it('says what is wrong before what is in order', () => {
    const staff = [aPerson({ id: 'p1', role: 'coordinator', name: 'Bo Dam', municipalities: [] })];
    const text = asText(sayFindings(checkAll(someFacts({ staff })), NOTES));
    expect(text.indexOf('Bo Dam')).toBeGreaterThan(0);
    expect(text.indexOf('Bo Dam')).toBeLessThan(text.indexOf('Alt i orden.'));
  });

  it('fits both platforms however much is wrong, and shows all of it page by page', () => {
    const name = 'Ætherlund-Kongensgård '.repeat(4);
    const staff = Array.from({ length: 40 }, (_, index) =>
      aPerson({ id: `p${index}`, role: 'coordinator', name: `${name}${index}.`, municipalities: [] }),
    );
    const found = checkAll(someFacts({ staff, platforms: [] }));
    const pages = Array.from({ length: 4 }, (_, index) => sayFindings(found, NOTES, index + 1));
    for (const page of pages) {
      expect(toSlackMessage(page).blocks.length).toBeGreaterThan(0);
      expect(toCard(page).body.length).toBeGreaterThan(0);
    }
    const told = pages.map(asText).join('\n');
    expect(staff.filter((person) => !told.includes(person.name ?? ''))).toEqual([]);
    expect(sayFindings(found, NOTES, 9)).toEqual(pages.at(-1));
  });

  it('never fails for what goes wrong while it asks', async () => {
    const parts = botParts({ clock: () => NOW });
    await parts.requestChannels.keep(
      { id: '1', platform: 'chat', workspace: 'W1', conversation: 'C1', municipalities: [] },
      'lead',
      NOW,
    );
    const facts = await gatherFacts({
      ...parts,
      checkConversation: () => Promise.reject(new Error('the network is gone')),
    });
    expect(facts.channels).toEqual([{ gets: 'requests', fitness: { kind: 'unknown', why: 'broken_off' } }]);
  });
});
