import type { Content, Entry, Programme } from '../../src/content/content.ts';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';

/** A small content with two entries, invented for tests; override what the test is about. */
export function someContent(overrides: Partial<Content> = {}): Content {
  return {
    entries: [
      anEntry(),
      anEntry({
        id: 'overnatning-hos-os',
        number: 2,
        question: 'Må barnet sove hos os?',
        shortAnswer: 'Barnet kan komme om lørdagen. Overnatning er ikke tilladt det første år.',
        answer: ['Barnet kan komme om lørdagen.', 'Overnatning er ikke tilladt det første år. Sådan er det.'],
        source: 'Q&A 2',
      }),
    ],
    contacts: [
      {
        id: 'lead',
        name: 'Karla Vang',
        title: 'Projektleder',
        phone: '00 00 00 01',
        mail: 'karla@eksempel.dk',
      },
    ],
    rules: [
      {
        id: 'overnatning',
        heading: 'Ingen overnatning det første år',
        text: 'Overnatning er ikke tilladt det første år.',
        source: 'Q&A 2',
        touchedBy: ['sove*'],
      },
    ],
    childProtection: {
      heading: 'Er du bekymret for et barn?',
      paragraphs: ['Skriv til rådgivningen.', 'Du har selv underretningspligt.'],
      acute: 'Ring 112 nu.',
    },
    lexicon: { concepts: {}, synonyms: [], spellings: {}, english: {}, compounds: [], neverRepaired: [] },
    outOfScope: [],
    worry: [
      { level: 'bekymring', messages: ['Hun er altid sulten og gemmer mad i lommen'] },
      {
        level: 'ingen',
        messages: ['Vi bagte boller, og han grinede hele vejen hjem', 'Hvem henter på onsdag?'],
      },
    ],
    programme: aProgramme(),
    routing: [],
    ...overrides,
  };
}

/** The deadlines and lead times as the programme begins with them. */
export function aProgramme(overrides: Partial<Programme> = {}): Programme {
  return {
    calendar: { christmasEveOff: true, newYearsEveOff: true, closed: [] },
    leadTimes: {
      notice: 90,
      familyTalk: 60,
      parentsTalk: 30,
      agreement: 14,
      leadTold: 14,
      summerWeeks: { from: 28, until: 31 },
    },
    deadlines: { remind: 1, offerDeputy: 2, offerLead: 3, awake: { from: 8 * 60, until: 17 * 60 } },
    retention: USUAL_PERIODS,
    ...overrides,
  };
}

export function anEntry(overrides: Partial<Entry> = {}): Entry {
  return {
    id: 'gaver-til-barnet',
    number: 1,
    question: 'Må vi give barnet gaver?',
    shortAnswer: 'I må gerne give en gave.',
    answer: ['I må gerne give en gave.', 'Tal med forældrene først.'],
    phrasings: ['Må vi købe noget til ham?'],
    englishPhrasings: [],
    concepts: [],
    source: 'Q&A 1',
    version: 3,
    approved: { by: 'Karla Vang', on: '2026-03-02' as CivilDate },
    safety: false,
    ...overrides,
  };
}
