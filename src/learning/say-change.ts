import type { Content, Entry } from '../content/content.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import { servedEnglish } from '../qa/english-draft.ts';
import { sayAnswers } from '../qa/say.ts';
import type { Choice, Part, Prose, Reply } from '../reply/reply.ts';
import { prose, saidStrongly, strong } from '../reply/reply.ts';
import { learning, changeLines as lines, changeCard as says, topicName } from '../wording/learning.ts';
import { applyDeed, wordsOf } from './apply-changes.ts';
import { isOutdated, mayApprove, needsSecondPerson } from './approval.ts';
import type { Change, Deed } from './change.ts';
import type { Answered } from './duplicates.ts';
import { sayDiff } from './say-diff.ts';

/** What the card of a change is made from beside it. */
export type ChangeView = {
  readonly content: Content;
  /** Who looks at it. */
  readonly by: Person;
  readonly names: (person: string) => string;
  readonly now: Date;
  /** What the lookup answers today to its questions, where that is another entry. */
  readonly answered: readonly Answered[];
  /** Whether it can be taken back: it was approved and has not been taken back. */
  readonly withdrawable: boolean;
  /** One line on what was just done. */
  readonly note?: string;
};

/** A change with all that it takes to decide on it: what it does in words, and how staff will see the answer. */
export function sayChange(change: Change, view: ChangeView): Reply {
  return {
    gist: says.gists[change.state.kind],
    audience: 'asker',
    parts: [
      ...(view.note === undefined ? [] : [{ kind: 'prose', text: prose(strong(view.note)) } as const]),
      { kind: 'heading', text: lineOf(change.deed, view.content) },
      {
        kind: 'facts',
        facts: [
          {
            label: says.labels.madeBy,
            value: prose(says.made(view.names(change.madeBy), danishDayAt(change.madeAt))),
          },
          { label: says.labels.state, value: prose(stateLine(change, view)) },
        ],
      },
      ...deedParts(change, view),
      ...duplicateParts(view),
      ...decisionParts(change, view),
    ],
  };
}

/** What a deed does, in one line. */
export function lineOf(deed: Deed, { entries }: Pick<Content, 'entries'>): string {
  const questionOf = (id: string) => entries.find((entry) => entry.id === id)?.question ?? id;
  switch (deed.kind) {
    case 'phrasing':
      return lines.phrasing(deed.texts.length, questionOf(deed.entry));
    case 'out-of-scope':
      return lines.outOfScope(deed.texts.length, deed.topic);
    case 'edit':
      return deed.restores === undefined
        ? lines.edit(deed.before.question)
        : lines.restore(deed.before.question, deed.restores);
    case 'new-entry':
      return lines.newEntry(deed.words.question);
    case 'withdrawal':
      return lines.withdrawal(lineOf(deed.addition, { entries }));
    default:
      return never(deed);
  }
}

/** An answer as staff see it, without its buttons. */
function answerAsSeen(entry: Entry, content: Content, now: Date): readonly Part[] {
  const { parts } = sayAnswers(
    {
      id: entry.id,
      askedBy: '',
      at: now,
      redacted: undefined,
      removedCount: 0,
      outcome: 'confident',
      answers: [{ entry: entry.id, version: entry.version, why: [] }],
      concern: undefined,
      rules: [],
      unanswered: [],
      startedOn: undefined,
      shared: false,
      verdict: undefined,
    },
    content,
    { length: 'short', shareable: false },
  );
  return parts.filter(({ kind }) => kind !== 'choices');
}

function stateLine({ state, madeBy, deed }: Change, { names, content }: ChangeView): string {
  if (state.kind === 'draft') return says.states.draft;

  const day = danishDayAt(state.at);
  if (state.kind === 'rejected') return says.states.rejected(names(state.by), day, state.reason);
  return state.by === madeBy && !needsSecondPerson(deed, content)
    ? says.states.live(names(state.by), day)
    : says.states.approved(names(state.by), day);
}

function deedParts({ deed, state }: Change, view: ChangeView): readonly Part[] {
  switch (deed.kind) {
    case 'phrasing':
      return textParts(says.texts, deed.texts);
    case 'out-of-scope':
      return [
        { kind: 'facts', facts: [{ label: says.labels.topic, value: prose(topicName(deed.topic)) }] },
        ...textParts(says.outOfScopeTexts, deed.texts),
      ];
    case 'edit':
      return [
        saidStrongly(says.changes),
        ...sayDiff(deed.before, deed.after, isOutdated(deed, view.content) ? 'gist' : 'whole'),
        ...(state.kind === 'draft' ? previewParts(deed, deed.entry, view) : []),
      ];
    case 'new-entry':
      return [
        ...(state.kind === 'draft' ? previewParts(deed, deed.entry, view) : []),
        saidStrongly(says.whole),
        { kind: 'quote', paragraphs: deed.words.answer.map((paragraph) => prose(paragraph)) },
        ...textParts(says.texts, deed.phrasings),
      ];
    case 'withdrawal':
      return deed.addition.kind === 'new-entry'
        ? [{ kind: 'quote', paragraphs: deed.addition.words.answer.map((paragraph) => prose(paragraph)) }]
        : textParts(says.texts, deed.addition.texts);
    default:
      return never(deed);
  }
}

/** How the answer will look once the draft is approved; nothing where it cannot be any more. */
function previewParts(deed: Deed, entry: string, { content, now }: ChangeView): readonly Part[] {
  const then = isOutdated(deed, content) ? undefined : applyDeed(content, deed, now);
  const seen = then?.entries.find(({ id }) => id === entry);
  return then && seen
    ? [saidStrongly(says.preview), ...answerAsSeen(seen, then, now), ...inEnglish(servedEnglish(seen))]
    : [];
}

/** The short answer in English, where there is one. */
export function inEnglish(english: string | undefined): readonly Part[] {
  return english === undefined
    ? []
    : [saidStrongly(learning.entry.english), { kind: 'quote', paragraphs: [prose(english)] }];
}

function textParts(heading: string, texts: readonly string[]): readonly Part[] {
  return [saidStrongly(heading), { kind: 'points', points: texts.map((text) => prose(text)) }];
}

/** Before something new is added: what is found already. */
function duplicateParts({ answered }: ChangeView): readonly Part[] {
  if (answered.length === 0) return [];

  const points: readonly Prose[] = answered.map(({ text, entry }) =>
    prose(says.duplicates(text, entry.question)),
  );
  const entries = [...new Map(answered.map(({ entry }) => [entry.id, entry])).values()];
  const choices: readonly Choice[] = entries.map(({ id, number }) => ({
    label: says.showEntry(number),
    press: { kind: 'show-entry', entry: id },
  }));
  return [
    { kind: 'points', points },
    { kind: 'choices', choices },
  ];
}

function decisionParts(change: Change, view: ChangeView): readonly Part[] {
  const { deed, id, state, madeBy } = change;
  const { by, content, withdrawable } = view;
  const withdraw: Choice = { label: says.withdraw, press: { kind: 'withdraw-change', change: id } };
  if (state.kind !== 'draft') return withdrawable ? [{ kind: 'choices', choices: [withdraw] }] : [];
  if (!mayActAs(by, 'editor')) return [];

  const isOwn = madeBy === by.id;
  const reject: Choice = {
    label: isOwn ? says.discard : says.reject,
    press: { kind: 'reject-change', change: id },
  };
  const verdict = mayApprove(change, by, content);
  switch (verdict) {
    case 'may':
      return [
        {
          kind: 'choices',
          choices: [
            {
              label: isOwn ? says.addAnyway : says.approve,
              press: { kind: 'approve-change', change: id },
              weight: 'primary',
            },
            reject,
          ],
        },
      ];
    case 'own':
      return [
        { kind: 'prose', text: prose(says.needsOther) },
        { kind: 'choices', choices: [reject] },
      ];
    case 'outdated':
      return [
        ...outdatedParts(deed, content),
        { kind: 'choices', choices: [...editAgain(deed, content), reject] },
      ];
    case 'role':
    case 'decided':
      return [];
    default:
      return never(verdict);
  }
}

/** Why a draft can no longer be approved, with what has changed since it was written. */
function outdatedParts(deed: Deed, { entries }: Content): readonly Part[] {
  if (deed.kind === 'new-entry') return [{ kind: 'prose', text: prose(says.takenId) }];

  const now = deed.kind === 'edit' ? entries.find(({ id }) => id === deed.entry) : undefined;
  if (deed.kind !== 'edit' || !now) return [{ kind: 'prose', text: prose(says.outdatedEntry) }];
  return [{ kind: 'prose', text: prose(says.outdated) }, ...sayDiff(deed.before, wordsOf(now), 'gist')];
}

function editAgain(deed: Deed, { entries }: Content): readonly Choice[] {
  const now = deed.kind === 'edit' ? entries.find(({ id }) => id === deed.entry) : undefined;
  return now
    ? [{ label: says.editAgain, press: { kind: 'edit-entry', entry: now.id, version: now.version } }]
    : [];
}
