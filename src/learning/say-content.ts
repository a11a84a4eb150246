import type { Content, Entry } from '../content/content.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { type Choice, command, type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { changeLines, missesSaid, learning as says } from '../wording/learning.ts';
import type { Change } from './change.ts';
import type { MissGroup } from './group-misses.ts';
import type { EntryVotes } from './misses.ts';
import { lineOf } from './say-change.ts';
import { votesLine } from './say-entry.ts';

const MOST_DRAFTS = 5;
const MOST_ENTRIES = 30;

/** What an editor begins with: what waits, what was asked in vain, and every entry. */
export function sayContent(view: {
  readonly content: Content;
  readonly drafts: readonly Change[];
  readonly groups: readonly MissGroup[];
  readonly votes: readonly EntryVotes[];
  readonly names: (person: string) => string;
}): Reply {
  const { content, drafts, groups, votes, names } = view;
  const misses = groups.reduce((sum, group) => sum + group.misses.length, 0);
  return {
    gist: says.overview.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.overview.heading },
      ...draftParts(drafts, content, names),
      { kind: 'prose', text: prose(strong(missesSaid.heading.days)) },
      {
        kind: 'prose',
        text: prose(misses === 0 ? missesSaid.none.days : missesSaid.inShort(misses, groups.length)),
      },
      ...(misses === 0 ? [] : [choicesPart({ label: missesSaid.showAll, press: { kind: 'misses' } })]),
      ...entryParts(content.entries, votes),
      choicesPart({ label: says.overview.write, press: { kind: 'new-entry' } }),
    ],
  };
}

export function sayFound(words: string, found: readonly Entry[]): Reply {
  if (found.length === 0) {
    const text = says.search.nothing(words);
    return { gist: text, audience: 'asker', parts: [{ kind: 'prose', text: prose(text) }] };
  }
  return {
    gist: says.search.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.search.heading(words) },
      { kind: 'points', points: found.map(({ number, question }) => prose(`${number}. ${question}`)) },
      {
        kind: 'choices',
        choices: found.map(({ id, number }) => ({
          label: says.search.show(number),
          press: { kind: 'show-entry', entry: id },
        })),
      },
    ],
  };
}

function draftParts(
  drafts: readonly Change[],
  content: Content,
  names: (person: string) => string,
): readonly Part[] {
  const waiting: Part = { kind: 'prose', text: prose(strong(says.overview.waiting(drafts.length))) };
  if (drafts.length === 0) return [waiting];

  const shown = drafts.slice(0, MOST_DRAFTS);
  const line = ({ deed, madeBy, madeAt }: Change, index: number) =>
    prose(`${index + 1}. ${changeLines.madeBy(lineOf(deed, content), names(madeBy), danishDayAt(madeAt))}`);
  return [
    waiting,
    { kind: 'points', points: shown.map(line) },
    ...(drafts.length > shown.length
      ? [{ kind: 'aside', text: prose(says.overview.more(drafts.length - shown.length)) } as const]
      : []),
    {
      kind: 'choices',
      choices: shown.map(({ id }, index) => ({
        label: says.overview.show(index + 1),
        press: { kind: 'show-change', change: id },
      })),
    },
  ];
}

function entryParts(entries: readonly Entry[], votes: readonly EntryVotes[]): readonly Part[] {
  const shown = entries.slice(0, MOST_ENTRIES);
  const line = (entry: Entry) => {
    const { number, question, version } = entry;
    return prose(says.entryLine(number, question, version, votesLine(entry, votes)));
  };
  const [one, search] = says.overview.examples;
  return [
    { kind: 'prose', text: prose(strong(says.overview.entries(entries.length))) },
    { kind: 'points', points: shown.map(line) },
    ...(entries.length > shown.length
      ? [{ kind: 'aside', text: prose(says.overview.manyEntries(shown.length)) } as const]
      : []),
    { kind: 'prose', text: prose(`${says.overview.howTo} `, command(one), ', ', command(search)) },
  ];
}

function choicesPart(...choices: readonly Choice[]): Part {
  return { kind: 'choices', choices };
}
