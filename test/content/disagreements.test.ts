import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { contentMistakes } from '../../src/wording/content-check.ts';
import { aContentFolder, at, type BrokenCase, SOUND, swap } from './a-content-folder.ts';

const gifts = 'entries/01-gaver.md';
const transport = 'entries/02-transport.md';

const AT_ODDS: readonly BrokenCase[] = [
  [
    'an id unlike the file’s name',
    swap(gifts, 'id: gaver', 'id: gave'),
    at(gifts, 2, contentMistakes.idUnlikeFileName('gave')),
  ],
  [
    'an id that is taken',
    { 'entries/03-gaver.md': anotherEntry('gaver') },
    at('entries/03-gaver.md', 2, contentMistakes.idTaken('gaver', `${gifts} linje 2`)),
  ],
  [
    'a number that is taken',
    { 'entries/02-ferie.md': anotherEntry('ferie') },
    at(transport, 1, contentMistakes.numberTaken('entries/02-ferie.md linje 1')),
  ],
  [
    'a contact’s id that is taken',
    swap('contacts.yaml', 'id: raadgivning', 'id: projektleder'),
    at('contacts.yaml', 5, contentMistakes.idTaken('projektleder', 'contacts.yaml linje 1')),
  ],
  [
    'a routing rule’s id that is taken',
    { 'routing.yaml': `${SOUND['routing.yaml']}${SOUND['routing.yaml']}` },
    at('routing.yaml', 8, contentMistakes.idTaken('moeder-i-midtjylland', 'routing.yaml linje 1')),
  ],
  [
    'a phrasing of another entry',
    swap(transport, 'Skal vi køre?', 'Skal vi køre?\n\n  må vi give slik'),
    at(transport, 14, contentMistakes.phrasingTaken(`${gifts} linje 16`)),
  ],
  [
    'a phrasing that stands twice',
    swap(gifts, 'Må vi give slik?', 'Må vi give slik?\n  Må vi give slik'),
    at(gifts, 17, contentMistakes.phrasingTaken(`${gifts} linje 16`)),
  ],
  [
    'another entry’s question as a phrasing',
    swap(transport, 'Skal vi køre?', 'Må vi give gaver?'),
    at(transport, 12, contentMistakes.phrasingTaken(`${gifts} linje 3`)),
  ],
  [
    'a phrasing that is out of scope too',
    swap('out-of-scope.yaml', 'Er vi forsikret?', 'Er vi forsikret?\n    May we give gifts'),
    at('out-of-scope.yaml', 4, contentMistakes.phrasingTaken(`${gifts} linje 18`)),
  ],
  [
    'a concept the lexicon does not have',
    swap(gifts, 'concepts: gave', 'concepts: gave, penge'),
    at(gifts, 13, contentMistakes.unknownConcept('penge')),
  ],
  [
    'a concept named like a part of every object',
    swap(gifts, 'concepts: gave', 'concepts: constructor'),
    at(gifts, 13, contentMistakes.unknownConcept('constructor')),
  ],
  [
    'a short answer in other words',
    swap(gifts, '  Spørg forældrene først.\n', '  Spørg altid forældrene først.\n'),
    at(gifts, 4, contentMistakes.notInAnswer('Spørg altid forældrene først.')),
  ],
  [
    'half a sentence as short answer',
    swap(transport, 'shortAnswer: Det gør I.', 'shortAnswer: Det gør'),
    at(transport, 4, contentMistakes.notInAnswer('Det gør')),
  ],
  [
    'a rule in other words',
    swap('rules.yaml', 'text: Spørg forældrene først.', 'text: Spørg altid først.'),
    at('rules.yaml', 3, contentMistakes.notInAnswer('Spørg altid først.')),
  ],
  [
    'a rule from another answer',
    swap('rules.yaml', 'Q&A 1', 'Q&A 2'),
    at('rules.yaml', 3, contentMistakes.notInAnswer('Spørg forældrene først.')),
  ],
  [
    'a rule from nowhere',
    swap('rules.yaml', 'Q&A 1', 'Q&A 9'),
    at('rules.yaml', 4, contentMistakes.noSuchSource('Q&A 9')),
  ],
  [
    'child protection without anybody to write to',
    swap('child-protection.md', 'raad@eksempel.dk', 'os'),
    at('child-protection.md', 2, contentMistakes.adviserMissing),
  ],
];

describe('content of several files', () => {
  it.each(AT_ODDS)('says where it has %s, and what to do', async (_title, changed, mistake) => {
    const loaded = await loadContent(await aContentFolder(changed));

    expect(loaded).toEqual({ kind: 'broken', mistakes: [mistake] });
  });
});

function anotherEntry(id: string): string {
  return SOUND[transport]
    .replace('id: transport', `id: ${id}`)
    .replace('Hvem henter barnet?', `Hvad med ${id}?`)
    .replace('Skal vi køre?', `Noget om ${id}`);
}
