import { questionCard, withImproving } from '../../src/bot/question-card.ts';
import { sayPlainly } from '../../src/bot/say.ts';
import type { Content, Entry } from '../../src/content/content.ts';
import { wordsOf } from '../../src/learning/apply-changes.ts';
import type { Change, Deed } from '../../src/learning/change.ts';
import {
  editForm,
  newEntryForm,
  outOfScopeForm,
  phrasingForm,
  rejectForm,
} from '../../src/learning/content-forms.ts';
import { groupMisses } from '../../src/learning/group-misses.ts';
import { sayChange } from '../../src/learning/say-change.ts';
import { sayContent, sayFound } from '../../src/learning/say-content.ts';
import { sayEntry, sayVersion } from '../../src/learning/say-entry.ts';
import { sayMiss, sayMisses } from '../../src/learning/say-misses.ts';
import type { Form } from '../../src/reply/form.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { changeCard, learning, missesSaid } from '../../src/wording/learning.ts';
import { learningMistakes } from '../../src/wording/learning-mistakes.ts';
import { aQuestion } from '../support/every-reply.ts';
import { aDraft, aMiss, aNewEntry, anEdit, aPhrasing, approved, KARIM, MORNING, SIGNE } from './builders.ts';

/** As long as ids get. */
const UUID = '3f2c5a52-6c2b-4a53-8f0e-0d6b1f1f8f10';
/** As much as a form takes. */
const LONG = 'Det aftaler I med barnets forældre, og det er en god idé at gøre det i god tid. '
  .repeat(37)
  .trim();

const STATES: Readonly<Record<string, Change['state']>> = {
  draft: { kind: 'draft' },
  approved: approved(aPhrasing()).state,
  rejected: { kind: 'rejected', by: KARIM.id, at: MORNING, reason: 'Det står der allerede.' },
  'rejected without a reason': { kind: 'rejected', by: KARIM.id, at: MORNING, reason: undefined },
};

/** Every reply about the content, by what it is. */
export function everyLearningReply(content: Content): ReadonlyMap<string, Reply> {
  const [first] = content.entries;
  if (!first) throw new Error('the content has no entry');
  return new Map<string, Reply>([
    ...changeReplies(content, first),
    ...entryReplies(content, first),
    ...missReplies(content, first),
    ...answerReplies(content, first),
    ...[
      learning.entry.gone,
      learning.entry.unknown('hest'),
      learning.entry.tooLongToEdit,
      learning.version.unknown,
      learning.version.same,
      learning.search.noWords,
      learningMistakes.changedMeanwhile,
      missesSaid.one.confidential,
      changeCard.gone,
      changeCard.notOwn,
      changeCard.moved,
      changeCard.cannotWithdraw,
      changeCard.alreadyWithdrawn,
    ].map((text) => [text, sayPlainly({ text })] as const),
  ]);
}

export function everyLearningForm(content: Content): ReadonlyMap<string, Form> {
  const begin = {
    question: UUID,
    monday: '2026-11-23',
    texts: ['Må vi tage på tur?', 'Må vi tage til stranden?'],
  };
  const many = Array.from({ length: 120 }, (_, at) => ({
    ...(content.entries[0] as Entry),
    id: `svar-${at}`,
    number: at + 1,
  }));
  return new Map<string, Form>([
    ...content.entries.map((entry) => [`edit ${entry.id}`, editForm(entry)] as const),
    ['phrasing', phrasingForm(content, { texts: [] })],
    ['phrasing from a miss', phrasingForm(content, begin, content.entries[0]?.id)],
    ['phrasing among many', phrasingForm({ ...content, entries: many }, begin, 'svar-7')],
    ['new entry', newEntryForm(content, { texts: [] })],
    ['new entry from a miss', newEntryForm(content, begin)],
    ['out of scope', outOfScopeForm(content, begin)],
    ['out of scope, the first', outOfScopeForm({ ...content, outOfScope: [] }, { texts: [] })],
    ['reject', rejectForm(UUID)],
  ]);
}

function changeReplies(content: Content, first: Entry): readonly (readonly [string, Reply])[] {
  const long = { question: 'Må barnet '.repeat(19).trim(), answer: [...first.answer, LONG.slice(0, 2_900)] };
  const deeds: Readonly<Record<string, Deed>> = {
    phrasing: aPhrasing({ entry: first.id }),
    'out of scope': { kind: 'out-of-scope', topic: 'hjemmeside-og-app', texts: ['Hvor er appen?'] },
    edit: anEdit(first, { answer: [...first.answer, 'Det er en ny sætning.'] }),
    'long edit': anEdit(first, long),
    restore: anEdit(first, { source: 'Q&A 1, gammel' }, 1),
    'outdated edit': { ...anEdit(first, { source: 'ny' }), base: first.version + 1 },
    'edit of what is gone': { ...anEdit(first, { source: 'ny' }), entry: 'væk' },
    'new entry': aNewEntry(),
    'long new entry': aNewEntry({
      words: { question: long.question, shortAnswer: LONG.slice(0, 1_400), answer: [LONG], source: 'Q&A 13' },
      phrasings: Array.from({ length: 7 }, (_, at) => `${at} ${'må vi '.repeat(30)}`.trim()),
    }),
    'new entry that is there': aNewEntry({ entry: first.id }),
    'phrasing taken back': { kind: 'withdrawal', of: UUID, addition: aPhrasing({ entry: first.id }) },
    'entry taken back': { kind: 'withdrawal', of: UUID, addition: aNewEntry() },
  };
  return Object.entries(deeds).flatMap(([what, deed]) =>
    Object.entries(STATES).flatMap(([how, state]) =>
      [KARIM, SIGNE].map((by): readonly [string, Reply] => {
        const view = {
          content,
          by,
          names: () => 'Karim Sebastian Holm-Christoffersen',
          now: MORNING,
          answered: [{ text: 'Må vi give en gave?', entry: first }],
          withdrawable: true,
          note: 'Kladden er gemt.',
        };
        return [`${what}, ${how}, seen by ${by.id}`, sayChange(aDraft(deed, { id: UUID, state }), view)];
      }),
    ),
  );
}

function entryReplies(content: Content, first: Entry): readonly (readonly [string, Reply])[] {
  const votes = content.entries.map(({ id, version }) => ({ entry: id, version, helped: 12, notHelped: 1 }));
  const names = () => 'Karim Holm';
  const drafts = Array.from({ length: 8 }, (_, at) =>
    aDraft(aPhrasing({ entry: first.id }), { id: `${UUID}${at}` }),
  );
  const groups = groupMisses([aMiss('Må vi tage på tur?'), aMiss('Er barnet forsikret?')]);
  const many = Array.from({ length: 80 }, (_, at) => ({ ...first, id: `svar-${at}`, number: at + 1 }));
  const nothing = { drafts: [], groups: [], votes: [], names };
  return [
    ['nothing to do', sayContent({ content, ...nothing })],
    ['all there is to do', sayContent({ content, drafts, groups, votes, names })],
    ['many entries', sayContent({ content: { ...content, entries: many }, ...nothing })],
    ['found', sayFound('gave', content.entries.slice(0, 5))],
    ['nothing found', sayFound('hest', [])],
    ...content.entries.map(
      (entry) =>
        [
          `entry ${entry.id}`,
          sayEntry(
            { ...entry, version: 3 },
            {
              approved: [
                approved({ ...anEdit(entry, {}), base: 1 }, 1),
                approved({ ...anEdit(entry, {}), base: 2 }, 2),
                approved(aPhrasing({ entry: entry.id }), 3),
              ],
              votes,
            },
          ),
        ] as const,
    ),
    [
      'an earlier version',
      sayVersion(first, { version: 1, words: { ...wordsOf(first), source: 'Q&A 1, gammel' } }),
    ],
  ];
}

function missReplies(content: Content, first: Entry): readonly (readonly [string, Reply])[] {
  const misses = ['forsikring', 'kørepenge', 'attest', 'parkering', 'svømning', 'hund', 'avis'].flatMap(
    (word, at) =>
      Array.from({ length: 12 - at }, () =>
        aMiss(`Hej Anna\n\nHvordan er det nu med ${word}? ${LONG.slice(0, at * 100)}`, {
          because: (['none', 'none-of-them', 'not-helped'] as const)[at % 3] ?? 'none',
          reason: at % 3 === 2 ? 'incomplete' : undefined,
          entries: [first.id],
        }),
      ),
  );
  const groups = groupMisses(misses);
  const [group] = groups;
  if (!group) throw new Error('nothing is grouped');
  return [
    ['no misses', sayMisses([], {})],
    ['no misses in a week', sayMisses([], { monday: '2026-11-23', waiting: 2 })],
    ...[1, 2, 99].flatMap((page) => [
      [`misses, page ${page}`, sayMisses(groups, { page })] as const,
      [
        `misses of a week, page ${page}`,
        sayMisses(groups, { page, monday: '2026-11-23', waiting: 1 }),
      ] as const,
    ]),
    ['a group', sayMiss(group, { answeredBy: undefined })],
    ['a group that is answered now', sayMiss(group, { answeredBy: first, monday: '2026-11-23' })],
    [`one miss`, sayMiss({ first: group.first, misses: [group.first] }, { answeredBy: content.entries[1] })],
  ];
}

function answerReplies(content: Content, first: Entry): readonly (readonly [string, Reply])[] {
  const older = { answers: [{ entry: first.id, version: first.version + 1, why: [] }] };
  const gone = { answers: [{ entry: 'væk', version: 1, why: [] }] };
  const view = { length: 'short', shareable: true } as const;
  const missed = aQuestion(content, { outcome: 'none' });
  return [
    ['an answer that was updated', questionCard({ ...aQuestion(content, {}), ...older }, content, view)],
    ['an answer that was taken back', questionCard({ ...aQuestion(content, {}), ...gone }, content, view)],
    ['a miss that an editor can mend', withImproving(questionCard(missed, content, view), missed, view)],
  ];
}
