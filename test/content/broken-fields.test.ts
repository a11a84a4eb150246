import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { contentMistakes, fieldMistakes } from '../../src/wording/content-check.ts';
import { sourceWords } from '../../src/wording/requests.ts';
import { aContentFolder, at, type BrokenCase, swap } from './a-content-folder.ts';

const REGIONS = [
  'Region Hovedstaden',
  'Region Østdanmark',
  'Region Sjælland',
  'Region Syddanmark',
  'Region Midtjylland',
  'Region Nordjylland',
];
const gifts = 'entries/01-gaver.md';

const MISSHAPEN: readonly BrokenCase[] = [
  [
    'a translation of a version that is not there yet',
    swap(gifts, 'source: Q&A 1\n', 'source: Q&A 1\nenglish:\n  shortAnswer: You may.\n  ofVersion: 2\n'),
    at(gifts, 10, contentMistakes.translationAhead),
  ],
  [
    'a field that is missing',
    swap(gifts, 'version: 1\n', ''),
    at(gifts, 2, fieldMistakes.missing(['version'])),
  ],
  [
    'a field that is missing inside another',
    swap(gifts, '  on: 2026-11-23\n', ''),
    at(gifts, 9, fieldMistakes.missing(['approved', 'on'])),
  ],
  [
    'a field that is missing from an item',
    swap('contacts.yaml', '  name: Rådgivningen\n', ''),
    at('contacts.yaml', 5, fieldMistakes.missing([1, 'name'])),
  ],
  [
    'a field that is empty',
    swap(gifts, 'source: Q&A 1', 'source:'),
    at(gifts, 7, fieldMistakes.empty(['source'])),
  ],
  [
    'a field of nothing but spaces',
    swap(gifts, 'source: Q&A 1', 'source: "  "'),
    at(gifts, 7, fieldMistakes.empty(['source'])),
  ],
  [
    'a file that is empty',
    { 'rules.yaml': '# kun en kommentar\n' },
    at('rules.yaml', 1, fieldMistakes.empty([])),
  ],
  ['a list without items', { 'contacts.yaml': '[]\n' }, at('contacts.yaml', 1, fieldMistakes.empty([]))],
  [
    'a field that is misspelt',
    swap(gifts, 'safety: false', 'safety: false\nsikkerhed: nej'),
    at(gifts, 13, fieldMistakes.unknown('sikkerhed')),
  ],
  [
    'a number where text should be',
    swap(gifts, 'Q&A 1', '7'),
    at(gifts, 7, fieldMistakes.notText(['source'])),
  ],
  [
    'a list where text should be',
    swap('rules.yaml', 'touchedBy: gave*, må vi give', 'touchedBy:\n    - gave*'),
    at('rules.yaml', 5, fieldMistakes.listForText([0, 'touchedBy'])),
  ],
  [
    'text where a list should be',
    swap('lexicon.yaml', 'synonyms:\n  - gave, foræring', 'synonyms: gave, foræring'),
    at('lexicon.yaml', 5, fieldMistakes.notList(['synonyms'])),
  ],
  [
    'text where fields should be',
    swap(gifts, 'approved:\n  by: Red Barnet\n  on: 2026-11-23', 'approved: Red Barnet'),
    at(gifts, 9, fieldMistakes.notFields(['approved'])),
  ],
  [
    'a version that is no whole number',
    swap(gifts, 'version: 1', 'version: 1.5'),
    at(gifts, 8, fieldMistakes.notWholeNumber(['version'])),
  ],
  [
    'a version of nought',
    swap(gifts, 'version: 1', 'version: 0'),
    at(gifts, 8, fieldMistakes.notWholeNumber(['version'])),
  ],
  [
    'a yes that is Danish',
    swap(gifts, 'safety: false', 'safety: nej'),
    at(gifts, 12, fieldMistakes.notTrueOrFalse(['safety'])),
  ],
  ['a day that does not exist', swap(gifts, '2026-11-23', '2026-11-31'), at(gifts, 11, fieldMistakes.date)],
  [
    'a date written the Danish way',
    swap(gifts, '2026-11-23', '23-11-2026'),
    at(gifts, 11, fieldMistakes.date),
  ],
  ['a date that is only a year', swap(gifts, '2026-11-23', '2026'), at(gifts, 11, fieldMistakes.date)],
  [
    'an id with a space',
    swap('rules.yaml', 'id: spoerg', 'id: spørg først'),
    at('rules.yaml', 1, fieldMistakes.id),
  ],
  [
    'a phone number in one go',
    swap('contacts.yaml', '12 34 56 78', '12345678'),
    at('contacts.yaml', 4, fieldMistakes.phone),
  ],
  [
    'a mail address without an at',
    swap('contacts.yaml', 'raad@eksempel.dk', 'raad.eksempel.dk'),
    at('contacts.yaml', 7, fieldMistakes.mail),
  ],
  [
    'a contact nobody can reach',
    swap('contacts.yaml', '  phone: 12 34 56 78\n', ''),
    at('contacts.yaml', 1, fieldMistakes.noWayToReach),
  ],
  [
    'all phrasings on one line',
    swap(gifts, 'phrasings: |\n', `phrasings: |\n  ${'Må vi give en gave? '.repeat(11)}\n`),
    at(gifts, 15, fieldMistakes.longPhrasing),
  ],
  [
    'a capital in a rule’s words',
    swap('rules.yaml', 'må vi give', 'Må vi give'),
    at('rules.yaml', 5, fieldMistakes.capitals('Må vi give')),
  ],
  [
    'a star inside a rule’s word',
    swap('rules.yaml', 'gave*', 'g*ave'),
    at('rules.yaml', 5, fieldMistakes.starNotLast('g*ave')),
  ],
  [
    'a star after a concept’s word',
    swap('lexicon.yaml', '*gave', 'gave*'),
    at('lexicon.yaml', 2, fieldMistakes.starNotFirst('gave*')),
  ],
  [
    'a spelling of two words',
    swap('lexicon.yaml', 'gve: gave', 'g ve: gave'),
    at('lexicon.yaml', 8, fieldMistakes.spaceInSpelling),
  ],
  [
    'a word alone in its group',
    swap('lexicon.yaml', 'gave, foræring', 'gave,'),
    at('lexicon.yaml', 6, fieldMistakes.aloneInGroup),
  ],
  [
    'a compound in one piece',
    swap('lexicon.yaml', 'jule + gave', 'julegave'),
    at('lexicon.yaml', 12, fieldMistakes.oneCompoundPart),
  ],
  [
    'an acute sentence without 112',
    swap('child-protection.md', '112', 'politiet'),
    at('child-protection.md', 3, fieldMistakes.emergencyNumber),
  ],
  [
    'a time without minutes',
    swap('programme.yaml', '"08:00"', '8'),
    at('programme.yaml', 21, fieldMistakes.time),
  ],
  [
    'a time that no clock shows',
    swap('programme.yaml', '"08:00"', '"24:00"'),
    at('programme.yaml', 21, fieldMistakes.time),
  ],
  [
    'a day that ends before it begins',
    swap('programme.yaml', '17.30', '07:30'),
    at('programme.yaml', 22, fieldMistakes.untilBeforeFrom),
  ],
  [
    'a closed week that ends before it begins',
    swap('programme.yaml', 'until: 2026-12-30', 'until: 2026-12-27'),
    at('programme.yaml', 6, fieldMistakes.untilBeforeFrom),
  ],
  [
    'a closed week of the wrong year',
    swap('programme.yaml', 'until: 2026-12-30', 'until: 2027-12-30'),
    at('programme.yaml', 6, fieldMistakes.closedForLong),
  ],
  [
    'summer weeks the wrong way round',
    swap('programme.yaml', 'until: 31', 'until: 27'),
    at('programme.yaml', 15, fieldMistakes.untilBeforeFrom),
  ],
  [
    'a week that no year has',
    swap('programme.yaml', 'until: 31', 'until: 54'),
    at('programme.yaml', 15, fieldMistakes.other(['until'])),
  ],
  [
    'a deadline of no days',
    swap('programme.yaml', 'remind: 1', 'remind: 0'),
    at('programme.yaml', 17, fieldMistakes.notWholeNumber(['remind'])),
  ],
  [
    'a deputy who is asked no later than the first is reminded',
    swap('programme.yaml', 'remind: 1', 'remind: 2'),
    at('programme.yaml', 18, fieldMistakes.notMoreThanBefore('remind')),
  ],
  [
    'a step that is due before the one that comes first',
    swap('programme.yaml', 'parentsTalk: 30', 'parentsTalk: 61'),
    at('programme.yaml', 10, fieldMistakes.moreThanBefore('familyTalk')),
  ],
  [
    'a municipality that there is not',
    swap('routing.yaml', 'Aarhus,', 'Aarhuus,'),
    at('routing.yaml', 3, fieldMistakes.noSuchMunicipality('Aarhuus')),
  ],
  [
    'a region that there is not',
    swap('routing.yaml', 'Region Midtjylland', 'Jylland'),
    at('routing.yaml', 4, fieldMistakes.noSuchRegion(REGIONS)('Jylland')),
  ],
  [
    'a word that nobody asks with',
    swap('routing.yaml', 'forældre', 'mor'),
    at('routing.yaml', 5, fieldMistakes.noSuchWord(Object.values(sourceWords))('mor')),
  ],
  [
    'a rule to somebody without an address',
    swap('routing.yaml', 'Karim@eksempel.dk', 'Karim'),
    at('routing.yaml', 7, fieldMistakes.mail),
  ],
];

describe('a content file', () => {
  it.each(MISSHAPEN)('says where it has %s, and what to do', async (_title, changed, mistake) => {
    const loaded = await loadContent(await aContentFolder(changed));

    expect(loaded).toEqual({ kind: 'broken', mistakes: [mistake] });
  });
});
