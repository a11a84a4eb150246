import type { Entry } from '../content/content.ts';
import { servedEnglish } from '../qa/english-draft.ts';
import { type Choice, type Part, prose, type Reply, saidStrongly } from '../reply/reply.ts';
import { longDate } from '../wording/dates.ts';
import { learning as says } from '../wording/learning.ts';
import { wordsOf } from './apply-changes.ts';
import { type ApprovedChange, subjectOf } from './change.ts';
import type { EntryVotes } from './misses.ts';
import { inEnglish, lineOf } from './say-change.ts';
import { sayDiff } from './say-diff.ts';
import { type EntryVersion, versionsOf } from './versions.ts';

/** So many earlier versions, and so many recent changes, have a button. */
const MOST_BUTTONS = 5;

/** One entry with all that an editor wants to know of it, and what can be done to it. */
export function sayEntry(
  entry: Entry,
  known: { readonly approved: readonly ApprovedChange[]; readonly votes: readonly EntryVotes[] },
): Reply {
  const { labels } = says.entry;
  const recent = known.approved.filter(({ deed }) => subjectOf(deed) === entry.id).slice(-MOST_BUTTONS);
  const earlier = versionsOf(entry, known.approved).filter(({ version }) => version < entry.version);
  return {
    gist: says.entry.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: `${entry.number}. ${entry.question}` },
      {
        kind: 'facts',
        facts: [
          { label: labels.source, value: prose(entry.source) },
          { label: labels.version, value: prose(`${entry.version}`) },
          { label: labels.approved, value: prose(`${longDate(entry.approved.on)}, ${entry.approved.by}`) },
          {
            label: labels.phrasings,
            value: prose(`${entry.phrasings.length + entry.englishPhrasings.length}`),
          },
          { label: labels.votes, value: prose(votesLine(entry, known.votes)) },
        ],
      },
      ...(entry.safety ? [{ kind: 'aside', text: prose(says.entry.safety) } as const] : []),
      saidStrongly(says.entry.short),
      { kind: 'quote', paragraphs: [prose(entry.shortAnswer)] },
      saidStrongly(says.entry.whole),
      { kind: 'quote', paragraphs: entry.answer.map((paragraph) => prose(paragraph)) },
      ...englishParts(entry),
      ...recentParts(recent, entry),
      {
        kind: 'choices',
        choices: [
          { label: says.entry.edit, press: { kind: 'edit-entry', entry: entry.id, version: entry.version } },
          { label: says.entry.addPhrasing, press: { kind: 'add-phrasing', entry: entry.id } },
          ...earlier.slice(0, MOST_BUTTONS).map(
            ({ version }): Choice => ({
              label: says.entry.earlier(version),
              press: { kind: 'entry-version', entry: entry.id, earlier: version },
            }),
          ),
        ],
      },
    ],
  };
}

/** An earlier version with what has changed since, and a way to bring it back. */
export function sayVersion(entry: Entry, { version, words }: EntryVersion): Reply {
  const { source, shortAnswer, answer, english } = words;
  return {
    gist: says.version.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.version.heading(version, words.question) },
      saidStrongly(says.entry.short),
      { kind: 'quote', paragraphs: [prose(shortAnswer)] },
      saidStrongly(says.entry.whole),
      { kind: 'quote', paragraphs: answer.map((paragraph) => prose(paragraph)) },
      ...inEnglish(english),
      { kind: 'facts', facts: [{ label: says.entry.labels.source, value: prose(source) }] },
      saidStrongly(says.version.since),
      ...sayDiff(words, wordsOf(entry), 'gist'),
      {
        kind: 'choices',
        choices: [
          {
            label: says.version.restore(version),
            press: { kind: 'restore-entry', entry: entry.id, version: entry.version, earlier: version },
          },
        ],
      },
    ],
  };
}

/** The translation, and why it is not handed on where it is not. */
function englishParts(entry: Entry): readonly Part[] {
  const { english, version } = entry;
  if (!english) return [];
  if (servedEnglish(entry) !== undefined) return inEnglish(english.shortAnswer);

  const why =
    english.ofVersion === version ? says.entry.englishDraft : says.entry.englishBehind(english.ofVersion);
  return [...inEnglish(english.shortAnswer), { kind: 'aside', text: prose(why) }];
}

/** "hjalp 3 gange, hjalp ikke 1 gang", of the version in force. */
export function votesLine({ id, version }: Entry, votes: readonly EntryVotes[]): string {
  const own = votes.find((each) => each.entry === id && each.version === version);
  return says.votes(own?.helped ?? 0, own?.notHelped ?? 0);
}

function recentParts(recent: readonly ApprovedChange[], entry: Entry): readonly Part[] {
  if (recent.length === 0) return [];
  return [
    saidStrongly(says.entry.recent),
    {
      kind: 'points',
      points: recent.map(({ deed }, index) => prose(`${index + 1}. ${lineOf(deed, { entries: [entry] })}`)),
    },
    {
      kind: 'choices',
      choices: recent.map(({ id }, index) => ({
        label: says.entry.showChange(index + 1),
        press: { kind: 'show-change', change: id },
      })),
    },
  ];
}
