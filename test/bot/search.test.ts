import { describe, expect, it } from 'vitest';
import { type SearchParts, search } from '../../src/bot/search.ts';
import type { Person } from '../../src/people/person.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { asText } from '../../src/reply/as-text.ts';
import { someContent } from '../support/some-content.ts';

const content = someContent();
const found = content.entries.map(({ id }) => ({ entry: id, score: 0.9, why: ['hemmeligt'] }));
const BY: Person = { id: 'signe', role: 'reader', municipalities: [], left: false };

/** Looks up a text that is understood as given. */
function searchFor(understood: Partial<Understanding>) {
  const parts: SearchParts = {
    content,
    clock: () => new Date('2026-11-23T08:00:00Z'),
    newId: () => 'never-kept',
    understand: (text) => ({
      text,
      removed: {
        cpr: 0,
        phone: 0,
        mail: 0,
        address: 0,
        name: 0,
        account: 0,
        plate: 0,
        birthdate: 0,
        link: 0,
      },
      outcome: { kind: 'none' },
      concern: undefined,
      rules: [],
      unanswered: [],
      ...understood,
    }),
  };
  return search(parts, BY, 'gave');
}

describe('searching the Q&A', () => {
  it.each<[string, Understanding['outcome']]>([
    ['the one that answers', { kind: 'confident', answers: found.slice(0, 1) }],
    ['each that may answer', { kind: 'several', candidates: found.slice(0, 2) }],
  ])('finds %s, in approved words alone', (_, outcome) => {
    const searched = searchFor({ outcome });
    if (searched.kind !== 'found') throw new Error('nothing was found');
    const entries = content.entries.slice(0, searched.answers.length);
    expect(searched.answers).toHaveLength(outcome.kind === 'several' ? 2 : 1);
    for (const [at, answer] of searched.answers.entries()) {
      expect(answer.audience).toBe('everyone');
      expect(asText(answer)).toContain(entries[at]?.question);
      expect(asText(answer)).not.toContain('hemmeligt');
      expect(answer.parts.map(({ kind }) => kind)).not.toContain('choices');
    }
  });

  it('says whom to ask where there is no answer', () => {
    const searched = searchFor({});
    expect(searched.kind).toBe('tell');
  });

  it('finds nothing to hand on where there is worry for a child, and says what to do first', () => {
    const outcome = { kind: 'confident', answers: found.slice(0, 1) } as const;
    const searched = searchFor({ outcome, concern: 'akut' });
    if (searched.kind !== 'tell') throw new Error('it can be handed on');
    expect(asText(searched.reply)).toContain(content.childProtection.heading);
    expect(searched.reply.parts.map(({ kind }) => kind)).not.toContain('choices');
  });
});
