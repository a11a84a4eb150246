import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { contentReport } from '../../src/content/report.ts';
import { fieldMistakes } from '../../src/wording/content-check.ts';
import { aContentFolder, swap } from './a-content-folder.ts';

describe('the content check', () => {
  it('is one line when all is well', async () => {
    const folder = await aContentFolder();

    expect(contentReport(await loadContent(folder), folder)).toBe(
      'Indholdet er i orden: 2 svar, 4 formuleringer, 1 fast regel, 2 kontakter, 1 ordgruppe og 1 emne uden for rammen.',
    );
  });

  it('is a line for each mistake, with the place as an editor opens it, and a closing one', async () => {
    const folder = await aContentFolder({
      ...swap('entries/01-gaver.md', 'version: 1\n', ''),
      ...swap('contacts.yaml', 'name: Rådgivningen', 'navn: Rådgivningen'),
    });

    expect(contentReport(await loadContent(folder), 'content').split('\n')).toEqual([
      'content/contacts.yaml:5: Feltet »name« mangler. Tilføj »name:« her.',
      'content/contacts.yaml:6: Feltet »navn« kendes ikke. Ret stavningen, eller slet det.',
      'content/entries/01-gaver.md:2: Feltet »version« mangler. Tilføj »version:« her.',
      'Der er 3 fejl i 2 filer. Ret dem, og kør indholdstjekket igen.',
    ]);
  });

  it.each([
    [fieldMistakes.empty([]), 'Filen er tom. Læg indholdet tilbage.'],
    [
      fieldMistakes.empty(['source']),
      'Feltet »source« er tomt. Udfyld det, eller slet det, hvis det ikke skal være der.',
    ],
    [
      fieldMistakes.notText(['synonyms', 1]),
      'Punkt 2 under »synonyms« skal være tekst. Sæt anførselstegn om det.',
    ],
    [
      fieldMistakes.notFields([0]),
      'Punkt 1 skal bestå af felter. Skriv dem som »navn: værdi« på hver sin linje.',
    ],
    [
      fieldMistakes.notList([]),
      'Filen skal være en liste. Skriv hvert punkt på sin egen linje med en bindestreg foran.',
    ],
  ])('speaks of the file, of a field and of an item by its number', (said, sentence) => {
    expect(said).toBe(sentence);
  });

  it('counts a single mistake as one', async () => {
    const folder = await aContentFolder({ 'lexicon.yaml': undefined });

    expect(
      contentReport(await loadContent(folder), 'content')
        .split('\n')
        .at(-1),
    ).toBe('Der er 1 fejl i 1 fil. Ret den, og kør indholdstjekket igen.');
  });

  it('names the folder itself when it is not there', async () => {
    expect(contentReport(await loadContent('findes/ikke'), 'findes/ikke').split('\n')[0]).toBe(
      'findes/ikke:1: Mappen med indhold findes ikke. Se efter, om den er flyttet eller har fået et andet navn.',
    );
  });
});
