import type { Entry } from '../content/content.ts';
import { shorten } from '../kernel/shorten.ts';
import { NOT_HELPED_REASONS } from '../reply/press.ts';
import { type Choice, type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { joinedReasons, missesSaid as says } from '../wording/learning.ts';
import type { MissGroup } from './group-misses.ts';
import type { Miss, MissedBecause } from './misses.ts';

const GROUPS_A_PAGE = 5;
const MOST_TEXTS = 10;
/** Of a long message the beginning is enough to know it by. */
const LONGEST_SHOWN = 240;

const BECAUSE = ['none', 'none-of-them', 'not-helped'] as const satisfies readonly MissedBecause[];

export type MissesView = {
  /** The Monday after the week that they are from; without one they are from the last seven days. */
  readonly monday?: string;
  /** From 1. */
  readonly page?: number;
  /** Drafts that wait for approval, where that is to be said. */
  readonly waiting?: number;
};

/** What was asked in vain, in groups, the most frequent first. */
export function sayMisses(
  groups: readonly MissGroup[],
  { monday, page = 1, waiting = 0 }: MissesView,
): Reply {
  const span = monday === undefined ? 'days' : 'week';
  const misses = groups.reduce((sum, group) => sum + group.misses.length, 0);
  const before = (Math.min(page, Math.max(1, Math.ceil(groups.length / GROUPS_A_PAGE))) - 1) * GROUPS_A_PAGE;
  const shown = groups.slice(before, before + GROUPS_A_PAGE);
  return {
    gist: says.gist(misses),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading[span] },
      { kind: 'prose', text: prose(misses === 0 ? says.none[span] : says.intro(misses, groups.length)) },
      ...shown.map((group, index) => groupPart(group, before + index + 1)),
      ...pressParts(shown, before, groups.length, monday),
      ...(waiting > 0 ? [{ kind: 'aside', text: prose(says.waiting(waiting)) } as const] : []),
    ],
  };
}

/** One group, text by text, and the three things that can be made of it. */
export function sayMiss(
  { first, misses }: MissGroup,
  { monday, answeredBy }: { readonly monday?: string; readonly answeredBy: Entry | undefined },
): Reply {
  const about = { question: first.question, ...(monday === undefined ? {} : { monday }) };
  const texts = misses.slice(0, MOST_TEXTS).map(({ redacted }) => prose(shortened(redacted)));
  return {
    gist: says.one.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.one.heading },
      { kind: 'points', points: texts },
      ...(misses.length > texts.length
        ? [{ kind: 'aside', text: prose(says.one.more(misses.length - texts.length)) } as const]
        : []),
      { kind: 'facts', facts: [{ label: says.one.because, value: prose(becauseOf(misses)) }] },
      ...(answeredBy
        ? [{ kind: 'prose', text: prose(says.one.answeredNow(answeredBy.question)) } as const]
        : []),
      {
        kind: 'choices',
        choices: [
          { label: says.one.phrasing, press: { kind: 'add-phrasing', ...about }, weight: 'primary' },
          { label: says.one.newEntry, press: { kind: 'new-entry', ...about } },
          { label: says.one.outOfScope, press: { kind: 'out-of-scope', ...about } },
        ],
      },
    ],
  };
}

function groupPart({ first, misses }: MissGroup, number: number): Part {
  const times = says.group(misses.length);
  return {
    kind: 'prose',
    text: prose(strong(`${number}. ${times}: `), `»${shortened(first.redacted)}« (${becauseOf(misses)})`),
  };
}

function pressParts(
  shown: readonly MissGroup[],
  before: number,
  all: number,
  monday: string | undefined,
): readonly Part[] {
  const about = monday === undefined ? {} : { monday };
  const choices: readonly Choice[] = [
    ...shown.map(
      ({ first }, index): Choice => ({
        label: says.show(before + index + 1),
        press: { kind: 'miss', question: first.question, ...about },
      }),
    ),
    ...(before + shown.length < all
      ? [{ label: says.more, press: { kind: 'misses', page: before / GROUPS_A_PAGE + 2, ...about } } as const]
      : []),
  ];
  return choices.length > 0 ? [{ kind: 'choices', choices }] : [];
}

/** "3 uden svar og 2 hjalp ikke (manglede noget)". */
function becauseOf(misses: readonly Miss[]): string {
  const counts = BECAUSE.map((because) => ({
    because,
    count: misses.filter((miss) => miss.because === because).length,
  }));
  const reasons = NOT_HELPED_REASONS.filter((reason) => misses.some((miss) => miss.reason === reason));
  const said = joinedReasons(
    counts.filter(({ count }) => count > 0).map(({ because, count }) => says.because[because](count)),
  );
  return reasons.length === 0
    ? said
    : `${said}: ${joinedReasons(reasons.map((reason) => says.reasons[reason]))}`;
}

function shortened(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), LONGEST_SHOWN);
}
