import type { Contact, Content, Entry, FixedRule } from '../content/content.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { shorten } from '../kernel/shorten.ts';
import { NOT_HELPED_REASONS } from '../reply/press.ts';
import { type Choice, type Part, type Prose, plain, prose, type Reply, strong } from '../reply/reply.ts';
import {
  buttons,
  concern,
  contactTitle,
  foundOn,
  gists,
  none,
  phaseWords,
  removedLine,
  several,
  sourceLine,
  votes,
} from '../wording/answers.ts';
import { shortAnswerAfter, shownEntries, touchedRules } from './approved-words.ts';
import { phaseOn } from './phase.ts';
import type { AskedQuestion, Verdict } from './questions.ts';

/** A question is known again by its beginning. */
const LONGEST_QUOTE = 200;

/** How a card shows its question: what is unfolded, and what its reader has just said of it. */
export type View = {
  readonly length: 'short' | 'whole';
  /** Whether there are colleagues to share with where the card stands. */
  readonly shareable: boolean;
  readonly justSaid?: Verdict | 'why-not';
};

/** The card of a question for the one who asked, built from what is kept of it and the content in force. */
export function sayAnswers(question: AskedQuestion, content: Content, view: View): Reply {
  return {
    gist: gistOf(question),
    audience: 'asker',
    parts: [
      ...childProtection(question, content),
      ...ruleCautions(question, content),
      ...phaseParts(question),
      ...outcomeParts(question, content, view),
      ...unansweredParts(question, content),
      ...removedParts(question),
      ...(question.outcome === 'confident' ? feedback(question, content, view) : []),
    ],
  };
}

/** What colleagues see when the asker shares: approved words only, nothing of what was asked. */
export function sayShared(question: AskedQuestion, content: Content): Reply {
  return {
    gist: gists.shared,
    audience: 'everyone',
    parts: [
      ...ruleCautions(question, content),
      ...shownEntries(question, content).flatMap(({ entry }) =>
        entryParts(entry, 'short', touchedRules(question, content)),
      ),
    ],
  };
}

/** The card with one more line under what it said. */
export function withNote(reply: Reply, text: string): Reply {
  return { ...reply, parts: [...reply.parts, { kind: 'aside', text: prose(text) }] };
}

function gistOf(question: AskedQuestion): string {
  if (question.concern) return gists.concern;
  if (question.outcome !== 'confident') return gists[question.outcome];
  return question.answers.length > 1 ? gists.answers : gists.answer;
}

function childProtection(question: AskedQuestion, { childProtection: block }: Content): readonly Part[] {
  if (!question.concern) return [];

  const acute: readonly Prose[] = question.concern === 'akut' ? [prose(strong(block.acute))] : [];
  return [
    {
      kind: 'caution',
      heading: block.heading,
      paragraphs: [...acute, ...block.paragraphs.map((paragraph) => prose(paragraph))],
    },
    { kind: 'aside', text: prose(concern.notStored) },
  ];
}

function ruleCautions(question: AskedQuestion, content: Content): readonly Part[] {
  return touchedRules(question, content).map((rule) => ({
    kind: 'caution',
    heading: rule.heading,
    paragraphs: [prose(`${rule.text} (${rule.source})`)],
  }));
}

/** As of the day on which it was asked. */
function phaseParts({ startedOn, at }: AskedQuestion): readonly Part[] {
  if (startedOn === undefined) return [];

  const { name, means } = phaseWords(phaseOn(danishDayAt(at), startedOn));
  return [{ kind: 'prose', text: prose(strong(name), ` ${means}`) }];
}

/** What stands in the mail and is not answered must not be overlooked. */
function unansweredParts({ unanswered, outcome }: AskedQuestion, { contacts }: Content): readonly Part[] {
  if (unanswered.length === 0 || outcome !== 'confident') return [];
  return [
    { kind: 'heading', text: none.unanswered },
    { kind: 'points', points: unanswered.map((text) => prose(shorten(text, LONGEST_QUOTE))) },
    { kind: 'prose', text: prose(none.explanation) },
    { kind: 'points', points: contacts.map(contactLine) },
  ];
}

function outcomeParts(question: AskedQuestion, content: Content, view: View): readonly Part[] {
  switch (question.outcome) {
    case 'confident':
      return shownEntries(question, content).flatMap(({ entry, why }) => [
        ...entryParts(entry, view.length, touchedRules(question, content)),
        ...whyParts(why),
      ]);
    case 'several':
      return severalParts(question, content);
    case 'none':
      return noneParts(content.contacts);
    default:
      return never(question.outcome);
  }
}

function entryParts(entry: Entry, length: View['length'], saidAbove: readonly FixedRule[]): readonly Part[] {
  const paragraphs = length === 'whole' ? entry.answer : [shortAnswerAfter(entry, saidAbove)];
  return [
    { kind: 'heading', text: entry.question },
    { kind: 'quote', paragraphs: paragraphs.map((paragraph) => prose(paragraph)) },
    { kind: 'aside', text: prose(sourceLine(entry.source, entry.version, entry.approved.on)) },
  ];
}

function whyParts(why: readonly string[]): readonly Part[] {
  return why.length > 0 ? [{ kind: 'aside', text: prose(foundOn(why)) }] : [];
}

function severalParts(question: AskedQuestion, content: Content): readonly Part[] {
  const candidates = shownEntries(question, content);
  return [
    { kind: 'prose', text: prose(several.intro) },
    ...candidates.map(
      ({ entry, why }, index): Part => ({
        kind: 'prose',
        text: prose(
          strong(`${index + 1}. ${entry.question}`),
          ...(why.length > 0 ? [` ${several.foundOn(why)}`] : []),
        ),
      }),
    ),
    {
      kind: 'choices',
      choices: [
        ...candidates.map(
          ({ entry }, index): Choice => ({
            label: several.pick(index + 1),
            press: { kind: 'choose', question: question.id, entry: entry.id },
          }),
        ),
        { label: several.noneOfThem, press: { kind: 'none-of-them', question: question.id } },
      ],
    },
  ];
}

function noneParts(contacts: readonly Contact[]): readonly Part[] {
  return [
    { kind: 'heading', text: none.heading },
    { kind: 'prose', text: prose(none.explanation) },
    { kind: 'points', points: contacts.map(contactLine) },
  ];
}

function contactLine(contact: Contact): Prose {
  const ways = [contact.phone, contact.mail].filter((way) => way !== undefined);
  return [strong(contactTitle(contact.name, contact.title)), plain(`: ${ways.join(', ')}`)];
}

function removedParts({ removedCount }: AskedQuestion): readonly Part[] {
  return removedCount > 0 ? [{ kind: 'aside', text: prose(removedLine(removedCount)) }] : [];
}

function feedback(question: AskedQuestion, content: Content, view: View): readonly Part[] {
  const on = { question: question.id };
  const hasMore = shownEntries(question, content).some(
    ({ entry }) => entry.answer.join(' ') !== entry.shortAnswer,
  );
  const choices: readonly Choice[] = [
    ...(question.verdict ? [] : voteChoices(on)),
    ...(view.length === 'short' && hasMore
      ? [{ label: buttons.wholeAnswer, press: { kind: 'whole-answer', ...on } } as const]
      : []),
    // A text of concern is confidential and delicate: it is not answered by copying, nor in an open channel.
    ...(question.concern ? [] : [{ label: buttons.draft, press: { kind: 'draft', ...on } } as const]),
    ...(view.shareable && !question.shared && !question.concern
      ? [{ label: buttons.share, press: { kind: 'share', ...on } } as const]
      : []),
  ];
  return [...thanks(question, view), ...(choices.length > 0 ? [{ kind: 'choices', choices } as const] : [])];
}

function voteChoices(on: { readonly question: string }): readonly Choice[] {
  return [
    { label: buttons.helped, press: { kind: 'helped', ...on }, weight: 'primary' },
    { label: buttons.notHelped, press: { kind: 'not-helped', ...on } },
  ];
}

function thanks(question: AskedQuestion, { justSaid }: View): readonly Part[] {
  switch (justSaid) {
    case undefined:
      return [];
    case 'helped':
      return [{ kind: 'aside', text: prose(votes.thanksHelped) }];
    case 'why-not':
      return [{ kind: 'aside', text: prose(votes.thanksReason) }];
    case 'not-helped':
      return [
        { kind: 'prose', text: prose(votes.whyNot) },
        {
          kind: 'choices',
          choices: NOT_HELPED_REASONS.map((reason) => ({
            label: votes.reasons[reason],
            press: { kind: 'not-helped-because', question: question.id, reason },
          })),
        },
      ];
    default:
      return never(justSaid);
  }
}
