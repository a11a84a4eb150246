import type { Entry } from '../../src/content/content.ts';
import { wordsOf } from '../../src/learning/apply-changes.ts';
import type { ApprovedChange, Change, Deed, EntryWords } from '../../src/learning/change.ts';
import type { Miss } from '../../src/learning/misses.ts';
import type { Person } from '../../src/people/person.ts';

export const MORNING = new Date('2026-11-23T08:00:00Z');

export const SIGNE = aPerson({ id: 'signe', name: 'Signe Toft' });
export const KARIM = aPerson({ id: 'karim', name: 'Karim Holm' });

export function aPerson(person: Partial<Person> = {}): Person {
  return { id: 'someone', role: 'editor', municipalities: [], left: false, ...person };
}

export function aPhrasing(phrasing: Partial<Extract<Deed, { kind: 'phrasing' }>> = {}) {
  return {
    kind: 'phrasing',
    entry: 'gaver-til-barnet',
    texts: ['Hvad med en cykel til fødselsdagen?'],
    ...phrasing,
  } as const;
}

/** An edit of an entry as it stands, with other words here and there. */
export function anEdit(entry: Entry, after: Partial<EntryWords>, restores?: number) {
  return {
    kind: 'edit',
    entry: entry.id,
    base: entry.version,
    before: wordsOf(entry),
    after: { ...wordsOf(entry), ...after },
    ...(restores === undefined ? {} : { restores }),
  } as const;
}

export function aNewEntry(entry: Partial<Extract<Deed, { kind: 'new-entry' }>> = {}) {
  return {
    kind: 'new-entry',
    entry: 'kaeledyr',
    words: {
      question: 'Må barnet møde vores hund?',
      shortAnswer: 'Ja, det må barnet gerne.',
      answer: ['Ja, det må barnet gerne.', 'Tal med forældrene om det først.'],
      source: 'Q&A 3',
    },
    phrasings: ['Vi har en stor hund'],
    safety: false,
    ...entry,
  } as const;
}

export function aDraft(deed: Deed, change: Partial<Change> = {}): Change {
  return { id: 'draft', deed, madeBy: SIGNE.id, madeAt: MORNING, state: { kind: 'draft' }, ...change };
}

export function approved(
  deed: Deed,
  sequence = 1,
  state: Partial<ApprovedChange['state']> = {},
): ApprovedChange {
  return {
    ...aDraft(deed, { id: `change-${sequence}` }),
    state: { kind: 'approved', by: KARIM.id, at: MORNING, sequence, takenOverAt: undefined, ...state },
  };
}

let asked = 0;
export function aMiss(redacted: string, miss: Partial<Miss> = {}): Miss {
  asked += 1;
  return {
    question: `question-${`${asked}`.padStart(5, '0')}`,
    at: new Date(MORNING.getTime() + asked),
    redacted,
    because: 'none',
    reason: undefined,
    entries: [],
    ...miss,
  };
}
