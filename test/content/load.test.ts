import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import {
  contentMistakes,
  fieldMistakes,
  folderMistakes,
  frontMatterMistakes,
} from '../../src/wording/content-check.ts';
import { aContentFolder, at, SOUND, swapIn } from './a-content-folder.ts';

const gifts = 'entries/01-gaver.md';
const transport = 'entries/02-transport.md';

describe('a content folder', () => {
  it('loads in document order, each paragraph on one line', async () => {
    const loaded = await loadContent(await aContentFolder());

    expect(loaded.kind === 'loaded' && loaded.content).toEqual({
      entries: [
        {
          id: 'gaver',
          number: 1,
          question: 'Må vi give gaver?',
          shortAnswer: 'Det må I gerne. Spørg forældrene først.',
          answer: ['Det må I gerne. Spørg forældrene først.', 'Små gaver er bedst, evt. med et kort.'],
          phrasings: ['Må vi købe noget til barnet?', 'Må vi give slik?'],
          englishPhrasings: ['May we give gifts?'],
          concepts: ['gave'],
          source: 'Q&A 1',
          version: 1,
          approved: { by: 'Red Barnet', on: '2026-11-23' },
          safety: false,
        },
        {
          id: 'transport',
          number: 2,
          question: 'Hvem henter barnet?',
          shortAnswer: 'Det gør I.',
          answer: ['Det gør I.'],
          phrasings: ['Skal vi køre?'],
          englishPhrasings: [],
          concepts: [],
          source: 'Q&A 2',
          version: 3,
          approved: { by: 'Red Barnet', on: '2026-11-23' },
          safety: true,
        },
      ],
      contacts: [
        { id: 'projektleder', title: 'Projektleder', name: 'Karen Kvist', phone: '12 34 56 78' },
        { id: 'raadgivning', name: 'Rådgivningen', mail: 'raad@eksempel.dk' },
      ],
      rules: [
        {
          id: 'spoerg',
          heading: 'Spørg først',
          text: 'Spørg forældrene først.',
          source: 'Q&A 1',
          touchedBy: ['gave*', 'må vi give'],
        },
      ],
      childProtection: {
        heading: 'Bekymring for et barn',
        acute: 'Ring 112 med det samme.',
        paragraphs: ['Skriv til raad@eksempel.dk.'],
      },
      lexicon: {
        concepts: { gave: ['gave', 'gaver', '*gave'] },
        synonyms: [['gave', 'foræring']],
        spellings: { gve: 'gave' },
        english: { gift: 'gave' },
        compounds: [['jule', 'gave']],
        neverRepaired: ['give', 'gives'],
      },
      outOfScope: [{ id: 'forsikring', phrasings: ['Er vi forsikret?'] }],
      worry: [
        { level: 'akut', messages: ['Han siger, at han ikke vil leve mere.'] },
        { level: 'alvorlig', messages: ['Far slår ham, når han er fuld.'] },
        { level: 'bekymring', messages: ['Hun er altid sulten.', 'Han vil ikke hjem.'] },
        { level: 'ingen', messages: ['Vi bagte boller.'] },
      ],
      programme: {
        calendar: {
          christmasEveOff: true,
          newYearsEveOff: false,
          closed: [{ from: '2026-12-28', until: '2026-12-30' }],
        },
        leadTimes: {
          notice: 90,
          familyTalk: 60,
          parentsTalk: 30,
          agreement: 14,
          leadTold: 14,
          summerWeeks: { from: 28, until: 31 },
        },
        deadlines: { remind: 1, offerDeputy: 2, offerLead: 3, awake: { from: 480, until: 1050 } },
        retention: USUAL_PERIODS,
      },
      routing: [
        {
          id: 'moeder-i-midtjylland',
          when: {
            municipalities: ['0751', '0746'],
            regions: ['Region Midtjylland'],
            sources: ['municipality', 'parents'],
            asks: ['network-meeting', 'more-contact'],
          },
          to: ['karim@eksempel.dk', 'lise@eksempel.dk'],
        },
      ],
    });
  });

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['letters in two parts', (text: string) => text.normalize('NFD')],
    [
      'a paragraph over several lines',
      (text: string) => text.replaceAll('I gerne. Spørg', 'I gerne.\nSpørg'),
    ],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['hard spaces', (text: string) => text.replaceAll(' først.', '\u00a0\u202fførst.')],
  ])('reads the same from a file with %s', async (_what, typed) => {
    const changed = Object.fromEntries(Object.entries(SOUND).map(([file, text]) => [file, typed(text)]));

    expect(await loadContent(await aContentFolder(changed))).toEqual(
      await loadContent(await aContentFolder()),
    );
  });

  it('has no routing rules where the file holds comments only', async () => {
    const loaded = await loadContent(await aContentFolder({ 'routing.yaml': '# Ingen regler endnu.\n' }));

    expect(loaded).toMatchObject({ kind: 'loaded', content: { routing: [] } });
  });

  it('leaves what editors and file systems hide in it alone', async () => {
    const litter = { 'entries/.DS_Store': 'x', 'entries/~$01-gaver.md': 'x', 'entries/01-gaver.md~': 'x' };

    expect(await loadContent(await aContentFolder(litter))).toMatchObject({ kind: 'loaded' });
  });

  it('that is not there is one mistake', async () => {
    const folder = await aContentFolder();

    expect(await loadContent(`${folder}/ingen`)).toEqual({
      kind: 'broken',
      mistakes: [at('.', 1, folderMistakes.noFolder)],
    });
  });

  it('without answers is a mistake, and so is every quotation from one', async () => {
    const loaded = await loadContent(await aContentFolder({ [gifts]: undefined, [transport]: undefined }));

    expect(loaded).toEqual({ kind: 'broken', mistakes: [at('entries', 1, folderMistakes.noEntries)] });
  });

  it('tells of every mistake in every file at once, in the order of the files', async () => {
    const loaded = await loadContent(
      await aContentFolder({
        'contacts.yaml': swapIn(SOUND['contacts.yaml'], '12 34 56 78', '1234').replace('raad@', ''),
        [gifts]: swapIn(SOUND[gifts], 'safety: false', 'safety: nej')
          .replace('2026-11-23', 'i går')
          .replace('Små', '> Små'),
        [transport]: swapIn(SOUND[transport], 'shortAnswer: Det gør I.', 'shortAnswer: Det gør vi.'),
        'lexicon.yaml': undefined,
      }),
    );

    expect(loaded).toEqual({
      kind: 'broken',
      mistakes: [
        at('contacts.yaml', 4, fieldMistakes.phone),
        at('contacts.yaml', 7, fieldMistakes.mail),
        at(gifts, 11, fieldMistakes.date),
        at(gifts, 12, fieldMistakes.notTrueOrFalse(['safety'])),
        at(gifts, 23, frontMatterMistakes.markup),
        at(transport, 4, contentMistakes.notInAnswer('Det gør vi.')),
        at('lexicon.yaml', 1, folderMistakes.noFile),
      ],
    });
  });
});
