import { describe, expect, it } from 'vitest';
import { applyChanges, takenOverBy } from '../../src/learning/apply-changes.ts';
import type { Deed } from '../../src/learning/change.ts';
import { anEntry, someContent } from '../support/some-content.ts';
import { aNewEntry, anEdit, aPhrasing, approved } from './builders.ts';

const FILES = someContent();
const GIFTS = anEntry();
const entryIn = (content: typeof FILES, id = GIFTS.id) => content.entries.find((entry) => entry.id === id);
const withdrawal = (of: string, addition: Extract<Deed, { kind: 'withdrawal' }>['addition']) =>
  ({ kind: 'withdrawal', of, addition }) as const;

describe('the content in force', () => {
  it('is the files where nothing was approved', () => {
    expect(applyChanges(FILES, [])).toBe(FILES);
  });

  it('has another way to ask, and the version stays', () => {
    const entry = entryIn(applyChanges(FILES, [approved(aPhrasing())]));
    expect(entry?.phrasings).toEqual([...GIFTS.phrasings, 'Hvad med en cykel til fødselsdagen?']);
    expect(entry?.version).toBe(3);
  });

  it('has what was edited as the next version, approved on the day in Denmark', () => {
    const edit = anEdit(GIFTS, { answer: ['I må gerne give en gave.', 'Spørg forældrene.'] });
    const at = new Date('2026-11-23T23:30:00Z');
    expect(entryIn(applyChanges(FILES, [approved(edit, 1, { at })]))).toMatchObject({
      version: 4,
      answer: ['I må gerne give en gave.', 'Spørg forældrene.'],
      approved: { by: 'Red Barnet, Hjem til Os', on: '2026-11-24' },
    });
  });

  it('has a translation that was edited as approved with the words of its version, and none where it was taken out', () => {
    const english = 'You are welcome to give a gift.';
    const edit = approved(anEdit(GIFTS, { english }));
    const content = applyChanges(FILES, [edit]);
    const entry = entryIn(content);
    expect(entry?.english).toEqual({ shortAnswer: english, ofVersion: 4, approved: entry?.approved });
    expect(takenOverBy(content, [edit])).toEqual([edit.id]);

    const { english: _, ...without } = anEdit(entry ?? GIFTS, { source: 'Q&A 1 a' }).after;
    const next = approved({ ...anEdit(entry ?? GIFTS, {}), after: without }, 2);
    expect(entryIn(applyChanges(content, [next]))?.english).toBeUndefined();
  });

  it('grows by one version with each edit, in the order in which they were approved', () => {
    const first = anEdit(GIFTS, { source: 'Q&A 1 a' });
    const second = { ...anEdit(GIFTS, { source: 'Q&A 1 b' }), base: 4 };
    const content = applyChanges(FILES, [approved(second, 2), approved(first, 1)]);
    expect(entryIn(content)).toMatchObject({ version: 5, source: 'Q&A 1 b' });
  });

  it('leaves out an edit of a version that the files are past', () => {
    const files = someContent({ entries: [anEntry({ version: 4, source: 'Q&A 1, ny' })] });
    expect(applyChanges(files, [approved(anEdit(GIFTS, { source: 'gammel' }))])).toBe(files);
  });

  it('has a new entry under the next number, and none twice', () => {
    const content = applyChanges(FILES, [approved(aNewEntry(), 1), approved(aNewEntry(), 2)]);
    expect(content.entries).toHaveLength(3);
    expect(entryIn(content, 'kaeledyr')).toMatchObject({
      number: 3,
      version: 1,
      phrasings: ['Vi har en stor hund'],
      safety: false,
    });
  });

  it('has what is out of scope under its topic, or under a new one', () => {
    const files = someContent({ outOfScope: [{ id: 'attest', phrasings: ['Skal vi have en attest?'] }] });
    const mark = (topic: string, text: string) => ({ kind: 'out-of-scope', topic, texts: [text] }) as const;
    const content = applyChanges(files, [
      approved(mark('attest', 'Hvad koster attesten?'), 1),
      approved(mark('parkering', 'Hvor må vi parkere?'), 2),
    ]);
    expect(content.outOfScope).toEqual([
      { id: 'attest', phrasings: ['Skal vi have en attest?', 'Hvad koster attesten?'] },
      { id: 'parkering', phrasings: ['Hvor må vi parkere?'] },
    ]);
  });

  it('has the same question in one place only', () => {
    const again = aPhrasing({ texts: ['må vi købe noget til HAM', 'Må barnet sove hos os'] });
    expect(applyChanges(FILES, [approved(again)])).toBe(FILES);
  });

  it.each([
    ['a phrasing', aPhrasing()],
    ['a new entry', aNewEntry()],
    ['a mark', { kind: 'out-of-scope', topic: 'parkering', texts: ['Hvor må vi parkere?'] } as const],
  ])('is as before once %s is taken back', (_, deed) => {
    const changes = [approved(deed, 1), approved(withdrawal('change-1', deed), 2)];
    expect(applyChanges(FILES, changes)).toEqual(FILES);
  });

  it('is without a phrasing that was taken back also where the files have it', () => {
    const inFiles = applyChanges(FILES, [approved(aPhrasing())]);
    const taken = approved(aPhrasing(), 1, { takenOverAt: new Date('2026-11-24T08:00:00Z') });
    expect(applyChanges(inFiles, [taken, approved(withdrawal('change-1', aPhrasing()), 2)])).toEqual(FILES);
  });

  it('keeps a question that became the heading in one place only', () => {
    const edit = anEdit(GIFTS, { question: 'Må vi købe noget til ham?' });
    expect(entryIn(applyChanges(FILES, [approved(edit)]))?.phrasings).toEqual([]);
  });
});

describe('a change that the files have taken over', () => {
  const takenOverAt = new Date('2026-11-24T08:00:00Z');
  const change = approved(aPhrasing(), 1, { takenOverAt });

  it('lies on top no more: what was deleted from the files stays deleted', () => {
    expect(applyChanges(FILES, [change])).toBe(FILES);
  });

  it('still does where the files were read before', () => {
    const readBefore = new Date('2026-11-24T07:00:00Z');
    expect(entryIn(applyChanges(FILES, [change], readBefore))?.phrasings).toHaveLength(2);
  });

  it('is known by changing nothing in them', () => {
    const edit = anEdit(GIFTS, { source: 'Q&A 1, ny' });
    const both = [approved(aPhrasing(), 1), approved(edit, 2)];
    expect(takenOverBy(applyChanges(FILES, both), both)).toEqual(['change-1', 'change-2']);
    expect(takenOverBy(applyChanges(FILES, [both[0] ?? change]), both)).toEqual(['change-1']);
    expect(takenOverBy(FILES, both)).toEqual([]);
  });
});
