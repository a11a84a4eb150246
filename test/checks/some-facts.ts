import type { Facts } from '../../src/checks/facts.ts';
import type { Inspection } from '../../src/outbox/inspection.ts';
import { prose } from '../../src/reply/reply.ts';
import { aPerson } from '../anniversaries/builders.ts';
import { someContent } from '../support/some-content.ts';

export const NOW = new Date('2026-11-24T09:00:00Z');

export function anInspection(inspection: Partial<Inspection> = {}): Inspection {
  return { name: 'Chat', token: { kind: 'works' }, missingScopes: [], clock: NOW, ...inspection };
}

/** What stands below what was found. */
export const NOTES = [prose('Bot 0.1.0')];

/** Facts about a bot that is set up as it should be. */
export function someFacts(facts: Partial<Facts> = {}): Facts {
  const lead = aPerson({ id: 'lead', role: 'lead', municipalities: ['0751'] });
  return {
    now: NOW,
    summerNoon: new Date('2026-07-01T10:00:00Z'),
    platforms: [anInspection()],
    gone: {},
    channels: [
      { gets: 'digest', fitness: { kind: 'fit' } },
      { gets: 'requests', fitness: { kind: 'fit' } },
    ],
    troubled: [],
    staff: [lead],
    known: new Set(['lead']),
    matches: { municipalities: new Set(['0751']), odd: [], count: 1 },
    content: someContent(),
    lastDigest: new Date('2026-11-23T07:00:00Z'),
    lastRetention: new Date('2026-11-24T02:00:00Z'),
    backup: { kind: 'made', at: new Date('2026-11-24T02:00:00Z') },
    ...facts,
  };
}
