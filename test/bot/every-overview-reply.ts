import { digestOf, itemsOf, unspokenWith } from '../../src/anniversaries/digest.ts';
import type { DigestView } from '../../src/anniversaries/say-digest.ts';
import type { Overview } from '../../src/bot/overview-gather.ts';
import { sayOverview } from '../../src/bot/overview-say.ts';
import { sayWeek, type Week } from '../../src/bot/week-say.ts';
import type { Absence } from '../../src/people/absence.ts';
import { ROLES, type Role } from '../../src/people/person.ts';
import type { Reply } from '../../src/reply/reply.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import { aMatch, aPerson, aProgramme, day } from '../anniversaries/builders.ts';
import { aDraft, aMiss, aPhrasing } from '../learning/builders.ts';
import { NAMES, sent } from '../requests/some-requests.ts';

const UUID = '3f2c5a52-6c2b-4a53-8f0e-0d6b1f1f8f10';
const TODAY = day('2026-11-23');
const LONG_NAME = 'Karim Sebastian Holm-Christoffersen';

const requests = (count: number): readonly ContactRequest[] =>
  Array.from({ length: count }, (_, at) =>
    sent({ id: UUID, number: 1_000 + at, municipality: '0760', confidential: at % 5 === 4 }),
  );
const matches = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aMatch({ code: `HTO-${10_000 + at}`, municipality: '0760', startDate: day('2025-11-10') }),
  );
const absence: Absence = {
  id: UUID,
  person: UUID,
  from: day('2026-12-01'),
  until: day('2026-12-05'),
  deputy: UUID,
};

/** An overview with so many of everything. */
export function anOverview(role: Role, count: number): Overview {
  const person = aPerson({ id: UUID, role, name: LONG_NAME });
  const others = { ...person, id: 'lise', name: LONG_NAME };
  const due = digestOf(matches(count), [person], aProgramme(), TODAY);
  return {
    person,
    waiting: {
      requests: requests(count),
      matches: itemsOf(due),
      drafts: Array.from({ length: count }, () => aDraft(aPhrasing(), { id: UUID })),
      undelivered: count,
    },
    digest: {
      id: `2026-W48:person:${UUID}`,
      week: due.week,
      audience: 'asker',
      title: 'Dine årsdage i uge 48',
      empty: 'Der er ikke noget at gøre.',
      standsInFor: count > 0 ? [{ person: others, until: day('2026-12-05') }] : [],
    },
    requests: requests(count),
    matches: matches(count),
    misses:
      role === 'editor' || role === 'lead'
        ? Array.from({ length: count }, () => ({
            first: aMiss('Må vi?'),
            misses: [aMiss('Må vi?'), aMiss('Må man?')],
          }))
        : undefined,
    absences: Array.from({ length: Math.min(count, 12) }, () => absence),
    staff: [person],
    names: NAMES,
  };
}

/** Somebody's week with so many of everything. */
export function aWeek(role: Role, count: number): Week {
  const overview = anOverview(role, count);
  const { person } = overview;
  const late = matches(count).map((match) => ({ ...match, coordinator: UUID }));
  const digest = digestOf(late, [person], aProgramme(), TODAY);
  const view = { ...overview.digest, reader: UUID } as DigestView;
  return {
    week: digest.week,
    monday: TODAY,
    digest,
    view: { ...view, told: unspokenWith(digest, 14), missed: { day: TODAY, minute: 480 } },
    overview,
    misses: overview.misses?.map(({ misses }) => {
      const long = misses.map((miss) => ({
        ...miss,
        redacted: 'Må vi besøge bedstemor i Sønderjylland? '.repeat(20),
      }));
      return { first: long[0] ?? aMiss('Må vi?'), misses: long };
    }),
  };
}

/** Every kind of overview, by whose it is: from an empty one to one that is fuller than any. */
export function everyOverviewReply(): ReadonlyMap<string, Reply> {
  return new Map(
    ROLES.flatMap((role) =>
      [0, 1, 4, 5, 300].flatMap((count) => [
        [`${role} with ${count} of everything`, sayOverview(anOverview(role, count))] as const,
        [`week of a ${role} with ${count} of everything`, sayWeek(aWeek(role, count))] as const,
      ]),
    ),
  );
}
