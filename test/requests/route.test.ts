import { describe, expect, it } from 'vitest';
import type { RoutingRule } from '../../src/content/content.ts';
import type { Absence } from '../../src/people/absence.ts';
import type { Person } from '../../src/people/person.ts';
import { previewRules, route, routeByHand, routePast, type ToRoute } from '../../src/requests/route.ts';
import type { Directory, Routing, RoutingStep } from '../../src/requests/routing.ts';
import { sayRouting } from '../../src/requests/say-routing.ts';
import {
  AARHUS,
  ANNA,
  aDirectory,
  aPerson,
  aRule,
  away,
  day,
  KARIM,
  LISE,
  MAJA,
  NAMES,
  ODENSE,
  SOFIE,
  STAFF,
  TUESDAY,
  toRoute,
} from './some-requests.ts';

const TODAY = day('2026-11-24');
const SECOND = aPerson({ id: 'second', name: 'Yusuf Bech', municipalities: [AARHUS] });
const OTHER_LEAD = aPerson({ id: 'bente', name: 'Bente Dahl', role: 'lead' });

type Case = readonly [
  what: string,
  given: {
    readonly asked?: Partial<ToRoute>;
    readonly directory?: Partial<Directory>;
    readonly rules?: readonly RoutingRule[];
    readonly passedOver?: readonly RoutingStep[];
  },
  to: string | undefined,
];

const CASES: readonly Case[] = [
  ['whoever covers the municipality', {}, KARIM.id],
  ['the lead where nobody covers it', { asked: { municipality: '0101' } }, ANNA.id],
  ['the lead where no municipality is known', { asked: { municipality: undefined } }, ANNA.id],
  [
    'the match’s own coordinator, before rule and municipality',
    {
      asked: { match: 'HTO-017' },
      directory: { coordinatorOfMatch: new Map([['HTO-017', LISE.id]]) },
      rules: [aRule()],
    },
    LISE.id,
  ],
  ['whom the first rule that fits names', { rules: [aRule()] }, MAJA.id],
  [
    'whom the first of two fitting rules names',
    { rules: [aRule({ to: ['lise@example.org'] }), aRule()] },
    LISE.id,
  ],
  [
    'past a rule for another municipality',
    { rules: [aRule({ when: { municipalities: [ODENSE] } })] },
    KARIM.id,
  ],
  ['by a rule for its region', { rules: [aRule({ when: { regions: ['Region Midtjylland'] } })] }, MAJA.id],
  [
    'past a rule that fits in part',
    { rules: [aRule({ when: { asks: ['network-meeting'], sources: ['parents'] } })] },
    KARIM.id,
  ],
  [
    'by a rule that fits in all',
    { rules: [aRule({ when: { asks: ['network-meeting'], sources: ['municipality'] } })] },
    MAJA.id,
  ],
  ['past a rule that names nobody known', { rules: [aRule({ to: ['ingen@example.org'] })] }, KARIM.id],
  [
    'to the one with the fewest open ones',
    { directory: { staff: [...STAFF, SECOND], openByOwner: new Map([[KARIM.id, 2]]) } },
    SECOND.id,
  ],
  [
    'to the one of a rule with the fewest open ones',
    {
      rules: [aRule({ to: ['lise@example.org', 'maja@example.org'] })],
      directory: { openByOwner: new Map([[LISE.id, 1]]) },
    },
    MAJA.id,
  ],
  [
    'to the busier one where the other is away',
    {
      directory: {
        staff: [...STAFF, SECOND],
        openByOwner: new Map([[KARIM.id, 2]]),
        absences: [away(SECOND.id, LISE.id)],
      },
    },
    KARIM.id,
  ],
  ['to the deputy', { directory: { absences: [away(KARIM.id, LISE.id)] } }, LISE.id],
  [
    'to the deputy’s deputy',
    { directory: { absences: [away(KARIM.id, LISE.id), away(LISE.id, MAJA.id)] } },
    MAJA.id,
  ],
  [
    'to the lead where two are each other’s deputies',
    { directory: { absences: [away(KARIM.id, LISE.id), away(LISE.id, KARIM.id)] } },
    ANNA.id,
  ],
  [
    'to the lead where somebody is their own deputy',
    { directory: { absences: [away(KARIM.id, KARIM.id)] } },
    ANNA.id,
  ],
  [
    'to the lead where a longer chain of deputies never ends',
    {
      directory: {
        absences: [away(KARIM.id, LISE.id), away(LISE.id, MAJA.id), away(MAJA.id, LISE.id)],
      },
    },
    ANNA.id,
  ],
  [
    'to the lead even where the lead is away and in the loop',
    {
      directory: {
        absences: [away(KARIM.id, ANNA.id), away(ANNA.id, KARIM.id)],
      },
    },
    ANNA.id,
  ],
  [
    'to the lead’s deputy where it falls to the lead, who is away',
    { asked: { municipality: '0101' }, directory: { absences: [away(ANNA.id, MAJA.id)] } },
    MAJA.id,
  ],
  ['to the lead where nobody stands in', { directory: { absences: [away(KARIM.id, undefined)] } }, ANNA.id],
  [
    'on by the rules where the match’s coordinator is away without a deputy',
    {
      asked: { match: 'HTO-017' },
      directory: {
        coordinatorOfMatch: new Map([['HTO-017', LISE.id]]),
        absences: [away(LISE.id, undefined)],
      },
    },
    KARIM.id,
  ],
  [
    'not to the deputy of an absence that is over',
    { directory: { absences: [away(KARIM.id, LISE.id, '2026-11-23')] } },
    KARIM.id,
  ],
  [
    'to the deputy on the last day of an absence',
    { directory: { absences: [away(KARIM.id, LISE.id, '2026-11-24')] } },
    LISE.id,
  ],
  [
    'never to somebody who has left',
    { directory: { staff: STAFF.map((each) => (each === KARIM ? { ...KARIM, left: true } : each)) } },
    ANNA.id,
  ],
  [
    'never to a deputy who has left',
    {
      directory: {
        staff: STAFF.map((each) => (each === LISE ? { ...LISE, left: true } : each)),
        absences: [away(KARIM.id, LISE.id)],
      },
    },
    ANNA.id,
  ],
  [
    'never to a reader, whatever they cover',
    { asked: { municipality: '0101' }, directory: { staff: [{ ...SOFIE, municipalities: ['0101'] }, ANNA] } },
    ANNA.id,
  ],
  ['past whoever said no', { passedOver: [{ kind: 'declined', person: KARIM.id }] }, ANNA.id],
  [
    'past a deputy who said no',
    {
      passedOver: [{ kind: 'declined', person: LISE.id }],
      directory: { absences: [away(KARIM.id, LISE.id)] },
    },
    ANNA.id,
  ],
  [
    'to the other lead where one said no',
    {
      asked: { municipality: undefined },
      directory: { staff: [...STAFF, OTHER_LEAD] },
      passedOver: [{ kind: 'declined', person: ANNA.id }],
    },
    OTHER_LEAD.id,
  ],
  [
    'to the only lead, even one who said no',
    { asked: { municipality: undefined }, passedOver: [{ kind: 'declined', person: ANNA.id }] },
    ANNA.id,
  ],
  ['to nobody only where there is no lead', { directory: { staff: [SOFIE] } }, undefined],
  [
    'to the lead alone where a child may be in danger',
    {
      asked: { confidential: true, match: 'HTO-017' },
      rules: [aRule()],
      directory: { coordinatorOfMatch: new Map([['HTO-017', KARIM.id]]) },
    },
    ANNA.id,
  ],
  [
    'to the lead alone even where another stands in',
    { asked: { confidential: true }, directory: { absences: [away(ANNA.id, KARIM.id)] } },
    ANNA.id,
  ],
  [
    'to the lead who is here where a child may be in danger',
    {
      asked: { confidential: true },
      directory: { staff: [...STAFF, OTHER_LEAD], absences: [away(ANNA.id, KARIM.id)] },
    },
    OTHER_LEAD.id,
  ],
];

describe('a request', () => {
  it.each(CASES)('goes %s', (_what, { asked, directory, rules = [], passedOver }, to) => {
    const routing = route(toRoute(asked), aDirectory(directory), rules, TODAY, passedOver);
    expect(routing.to).toBe(to);
    expect(routing.why.length).toBeGreaterThan(0);
  });

  it('goes by the region of its day: Østdanmark from 2027', () => {
    const rules = [aRule({ when: { regions: ['Region Østdanmark'] } })];
    const asked = toRoute({ municipality: '0101' });
    expect(route(asked, aDirectory(), rules, day('2026-12-31')).to).toBe(ANNA.id);
    expect(route(asked, aDirectory(), rules, day('2027-01-01')).to).toBe(MAJA.id);
  });

  it('handed on by hand goes to whom it was handed, or to who stands in for them', () => {
    const asked = { ...toRoute(), routing: { to: ANNA.id, why: [] } };
    const hand = { by: ANNA.id, to: LISE.id };
    expect(routeByHand(asked, hand, aDirectory(), TODAY)).toEqual({
      to: LISE.id,
      why: [{ kind: 'by-hand', by: ANNA.id, to: LISE.id }],
    });
    const absences = [away(LISE.id, MAJA.id)];
    expect(routeByHand(asked, hand, aDirectory({ absences }), TODAY).to).toBe(MAJA.id);
    const gone = aDirectory({ staff: [ANNA, KARIM] });
    expect(routeByHand(asked, hand, gone, TODAY).to).toBe(ANNA.id);
  });

  it('that is confidential stays with the leads, whoever it is handed to', () => {
    const asked = { ...toRoute({ confidential: true }), routing: { to: ANNA.id, why: [] } };
    expect(routeByHand(asked, { by: ANNA.id, to: LISE.id }, aDirectory(), TODAY).to).toBe(ANNA.id);
  });

  it('not taken in time goes to the deputy they have named, though they are here', () => {
    const coming: Absence = { ...away(KARIM.id, MAJA.id), from: day('2026-12-01') };
    const asked = { ...toRoute(), routing: route(toRoute(), aDirectory(), [], TODAY) };
    const past = routePast(KARIM.id, asked, aDirectory({ absences: [coming] }), [], TODAY);
    expect(past).toEqual({
      to: MAJA.id,
      why: [
        { kind: 'not-taken', person: KARIM.id },
        { kind: 'deputy', person: KARIM.id, to: MAJA.id },
      ],
    });
    expect(routePast(KARIM.id, asked, aDirectory(), [], TODAY).to).toBe(ANNA.id);
  });
});

describe('why a request is where it is', () => {
  const BUSY: Directory = aDirectory({ staff: [...STAFF, SECOND], openByOwner: new Map([['second', 3]]) });
  const said = (routing: Routing) => sayRouting(routing, NAMES);

  it.each<readonly [string, Routing]>([
    ['Aarhus → områdets koordinator Karim Holm', route(toRoute(), aDirectory(), [], TODAY)],
    [
      'Aarhus → områdets koordinator Karim Holm, fraværende til og med 3/12 → stedfortræderen Lise Bro',
      route(toRoute(), aDirectory({ absences: [away(KARIM.id, LISE.id)] }), [], TODAY),
    ],
    [
      'Aarhus → områdets koordinator Karim Holm, fraværende til og med 3/12 → stedfortræderen Lise Bro, fraværende til og med 3/12 → stedfortræderen Karim Holm → stedfortræderne fører i ring → projektlederen Anna Vang',
      route(
        toRoute(),
        aDirectory({ absences: [away(KARIM.id, LISE.id), away(LISE.id, KARIM.id)] }),
        [],
        TODAY,
      ),
    ],
    [
      'Aarhus → områdets koordinator Karim Holm, fraværende til og med 3/12 uden en stedfortræder, der kan → projektlederen Anna Vang',
      route(toRoute(), aDirectory({ absences: [away(KARIM.id, undefined)] }), [], TODAY),
    ],
    ['Aarhus → Karim Holm, som har færrest åbne sager af 2 koordinatorer', route(toRoute(), BUSY, [], TODAY)],
    [
      'der er ingen koordinator at sende den til → projektlederen Anna Vang',
      route(toRoute(), aDirectory({ staff: [ANNA] }), [], TODAY),
    ],
    ['reglen »regel« → Maja Krog', route(toRoute(), aDirectory(), [aRule()], TODAY)],
    [
      'Karim Holm sagde »Ikke min« → projektlederen Anna Vang',
      route(toRoute(), aDirectory(), [], TODAY, [{ kind: 'declined', person: KARIM.id }]),
    ],
    [
      'fortrolig → kun projektlederen Anna Vang',
      route(toRoute({ confidential: true }), aDirectory(), [], TODAY),
    ],
  ])('reads: %s', (words, routing) => {
    expect(said(routing)).toBe(words);
  });
});

describe('a preview of changed rules', () => {
  it('names the requests that would have gone to somebody else, as of the day they were sent', () => {
    const here = { ...toRoute(), sentAt: TUESDAY };
    const there = { ...toRoute({ municipality: ODENSE }), sentAt: TUESDAY };
    const rules = { before: [], after: [aRule({ when: { municipalities: [AARHUS] } })] };
    const moved = previewRules(rules, [here, there], aDirectory());
    expect(moved.map(({ request, before, after }) => [request, before.to, after.to])).toEqual([
      [here, KARIM.id, MAJA.id],
    ]);
  });
});

it('is never offered to two, nor to anybody who is unknown', () => {
  const people: readonly Person[] = STAFF;
  for (const [, { asked, directory, rules = [], passedOver }] of CASES) {
    const { to } = route(toRoute(asked), aDirectory(directory), rules, TODAY, passedOver);
    const known = (directory?.staff ?? people).filter(({ id }) => id === to);
    expect(known.length).toBe(to === undefined ? 0 : 1);
  }
});
