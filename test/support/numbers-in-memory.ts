import type { Matches } from '../../src/anniversaries/matches.ts';
import { addMonths, midnightOf } from '../../src/kernel/civil-date.ts';
import { workedMinutes } from '../../src/kernel/working-hours.ts';
import type { Ending, Numbers } from '../../src/numbers/numbers.ts';
import type { Stretch } from '../../src/numbers/period.ts';
import { TOUCHES } from '../../src/numbers/touches.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import type { Requests } from '../../src/requests/requests.ts';
import type { QuestionsInMemory } from './questions-in-memory.ts';

export type Counted = {
  readonly questions: QuestionsInMemory;
  readonly requests: Requests & { all(): readonly ContactRequest[] };
  readonly matches: Matches;
};

/** What is counted for the lead, counted one by one. */
export function numbersInMemory({ questions, requests, matches }: Counted): Numbers {
  const askedIn = (stretch: Stretch) =>
    questions.all().filter(({ at, concern }) => isIn(at, stretch) && concern === undefined);
  const sentIn = (stretch: Stretch) =>
    requests
      .all()
      .filter(
        ({ sentAt, number, confidential, concern }) =>
          sentAt !== undefined &&
          isIn(sentAt, stretch) &&
          number !== undefined &&
          !confidential &&
          concern === undefined,
      );

  return {
    async questions(stretches) {
      return stretches.map((stretch) => {
        const outcomes = askedIn(stretch).map(({ outcome }) => outcome);
        const of = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
        return { answered: of('confident'), undecided: of('several'), unanswered: of('none') };
      });
    },
    async votes(stretch) {
      const ids = new Set(askedIn(stretch).map(({ id }) => id));
      const verdicts = questions
        .votes()
        .flatMap(({ question, verdict }) => (ids.has(question) ? verdict : []));
      const helped = verdicts.filter((verdict) => verdict === 'helped').length;
      return { helped, notHelped: verdicts.length - helped };
    },
    async requests(stretch) {
      const counts = new Map<string, { municipality: string | undefined; ending: Ending; count: number }>();
      for (const request of sentIn(stretch)) {
        const { municipality } = request;
        const ending = endingOf(request);
        const key = `${municipality ?? '~'} ${ending}`;
        counts.set(key, { municipality, ending, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
    },
    async firstTouch(stretch, days, within) {
      const waits: number[] = [];
      let untouched = 0;
      for (const { id, sentAt, state } of sentIn(stretch)) {
        const touch = (await requests.log(id)).find(
          ({ kind, who }) => who !== undefined && TOUCHES.some((each) => each === kind),
        );
        if (touch && sentAt) waits.push(workedMinutes(sentAt, touch.at, days));
        else if (state !== 'withdrawn') untouched += 1;
      }
      const upTo = within.map((most) => waits.filter((minutes) => minutes <= most).length);
      return {
        within: upTo.map((count, index) => count - (upTo[index - 1] ?? 0)),
        later: waits.length - (upTo.at(-1) ?? 0),
        untouched,
        median: medianOf(waits),
      };
    },
    async oneYearDays(months) {
      const days: Date[] = [];
      for await (const piece of matches.all()) {
        for (const { startDate, status } of piece) {
          if (status.kind === 'active') days.push(midnightOf(addMonths(startDate, 12)));
        }
      }
      return months.map((month) => {
        const within = { from: midnightOf(month), until: midnightOf(addMonths(month, 1)) };
        return days.filter((day) => isIn(day, within)).length;
      });
    },
  };
}

function isIn(moment: Date, { from, until }: Stretch): boolean {
  return moment >= from && moment < until;
}

function endingOf({ state, outcome }: ContactRequest): Ending {
  if (state === 'withdrawn') return 'withdrawn';
  return state === 'resolved' && outcome ? outcome : 'open';
}

function medianOf(waits: readonly number[]): number | undefined {
  if (waits.length === 0) return undefined;

  const sorted = waits.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
