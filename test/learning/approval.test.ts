import { describe, expect, it } from 'vitest';
import { isOutdated, mayApprove, needsSecondPerson } from '../../src/learning/approval.ts';
import { anEntry, someContent } from '../support/some-content.ts';
import { aDraft, aNewEntry, anEdit, aPerson, aPhrasing, approved, KARIM, SIGNE } from './builders.ts';

const CONTENT = someContent();
const SAFE = someContent({ entries: [anEntry({ safety: true })] });
const mark = { kind: 'out-of-scope', topic: 'parkering', texts: ['Hvor må vi parkere?'] } as const;

describe('a second person', () => {
  it.each([
    ['must see an edit', anEdit(anEntry(), { source: 'ny' }), CONTENT, true],
    ['must see a new entry', aNewEntry(), CONTENT, true],
    ['need not see another way to ask', aPhrasing(), CONTENT, false],
    ['must see another way to ask about safety', aPhrasing(), SAFE, true],
    ['need not see what is out of scope', mark, CONTENT, false],
    ['need not see a phrasing go', { kind: 'withdrawal', of: 'x', addition: aPhrasing() }, CONTENT, false],
    ['must see an entry go', { kind: 'withdrawal', of: 'x', addition: aNewEntry() }, CONTENT, true],
  ] as const)('%s', (_, deed, content, needed) => {
    expect(needsSecondPerson(deed, content)).toBe(needed);
  });

  it('is an editor or the lead, and never the author', () => {
    const draft = aDraft(anEdit(anEntry(), { source: 'ny' }));
    expect(mayApprove(draft, KARIM, CONTENT)).toBe('may');
    expect(mayApprove(draft, aPerson({ role: 'lead' }), CONTENT)).toBe('may');
    expect(mayApprove(draft, SIGNE, CONTENT)).toBe('own');
    expect(mayApprove(draft, aPerson({ ...SIGNE, role: 'lead' }), CONTENT)).toBe('own');
    expect(mayApprove(draft, aPerson({ role: 'coordinator' }), CONTENT)).toBe('role');
  });

  it('is not needed for what is the editor’s own to add, also when it waited', () => {
    expect(mayApprove(aDraft(aPhrasing()), SIGNE, CONTENT)).toBe('may');
    expect(mayApprove(aDraft(aPhrasing()), SIGNE, SAFE)).toBe('own');
  });

  it('finds a draft decided', () => {
    expect(mayApprove(approved(aPhrasing()), KARIM, CONTENT)).toBe('decided');
  });
});

describe('a draft', () => {
  it('is outdated once its entry has another version', () => {
    const edit = anEdit(anEntry(), { source: 'ny' });
    const later = someContent({ entries: [anEntry({ version: 4 })] });
    expect(isOutdated(edit, CONTENT)).toBe(false);
    expect(isOutdated(edit, later)).toBe(true);
    expect(mayApprove(aDraft(edit), KARIM, later)).toBe('outdated');
  });

  it('is outdated once its entry is gone, or its new one is there', () => {
    expect(isOutdated(aPhrasing({ entry: 'væk' }), CONTENT)).toBe(true);
    expect(isOutdated(aNewEntry({ entry: 'gaver-til-barnet' }), CONTENT)).toBe(true);
  });
});
