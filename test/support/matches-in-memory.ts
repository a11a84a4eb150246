import type { Match } from '../../src/anniversaries/match.ts';
import type { Matches, MatchFacts } from '../../src/anniversaries/matches.ts';
import { addMonths } from '../../src/kernel/civil-date.ts';
import { unwatched } from '../../src/kernel/progress.ts';

const PIECE = 2;

/** The matches for as long as a test runs. */
export function matchesInMemory(): Matches {
  const matches = new Map<string, Match>();

  const keep = (match: Match): Match => {
    matches.set(match.code, match);
    return match;
  };
  const byCode = () => [...matches.values()].toSorted((one, other) => order(one.code, other.code));
  const byDay = (some: readonly Match[]) =>
    some.toSorted((one, other) => order(oneYearDay(one), oneYearDay(other)) || order(one.code, other.code));

  return {
    async find(code) {
      return matches.get(code);
    },
    async *all() {
      const all = byCode();
      for (let from = 0; from < all.length; from += PIECE) yield all.slice(from, from + PIECE);
    },
    async due(until, startedFrom, startedUntil) {
      const open = [...matches.values()].filter((match) => match.status.kind === 'active' && !inForce(match));
      return byDay(
        open.filter(
          (match) =>
            oneYearDay(match) <= until ||
            match.coordinator === undefined ||
            (startedFrom <= match.startDate && match.startDate <= startedUntil),
        ),
      );
    },
    async coordinators() {
      const active = byCode().filter(({ status }) => status.kind === 'active');
      return new Set(active.flatMap(({ coordinator }) => coordinator ?? []));
    },
    async ofCoordinator(person) {
      return byDay(
        byCode().filter(({ coordinator, status }) => coordinator === person && status.kind !== 'ended'),
      );
    },
    async add(facts) {
      if (matches.has(facts.code)) return 'taken';

      keep({ ...facts, version: 1, steps: [] });
      return 'added';
    },
    async change(facts, version) {
      const match = matches.get(facts.code);
      if (!match) return { kind: 'unknown' };
      if (match.version !== version) return { kind: 'changed-meanwhile', match };

      return { kind: 'changed', match: keep({ ...match, ...facts, version: version + 1 }) };
    },
    async takeIn(facts, _by, _at, progress = unwatched) {
      for (const each of facts) {
        const match = matches.get(each.code);
        if (!match) keep({ ...each, version: 1, steps: [] });
        else if (!saysTheSame(match, each)) keep({ ...match, ...each, version: match.version + 1 });
      }
      progress(facts.length, facts.length);
    },
    async log(code, step) {
      const match = matches.get(code);
      if (!match) return 'unknown';
      if (match.steps.some((logged) => logged.step === step.step)) return 'there-already';

      const steps = [...match.steps, step].toSorted(
        (one, other) => one.loggedAt.getTime() - other.loggedAt.getTime(),
      );
      keep({ ...match, steps });
      return 'logged';
    },
    async withdraw(code, step) {
      const match = matches.get(code);
      const steps = match?.steps.filter(({ id }) => id !== step);
      if (!match || !steps || steps.length === match.steps.length) return 'not-there';

      keep({ ...match, steps });
      return 'withdrawn';
    },
  };
}

function oneYearDay({ startDate }: Match): string {
  return addMonths(startDate, 12);
}

function inForce({ steps }: Match): boolean {
  return steps.some(({ step }) => step === 'in-force');
}

function saysTheSame({ version: _version, steps: _steps, ...match }: Match, facts: MatchFacts): boolean {
  const sorted = (said: MatchFacts) => JSON.stringify(Object.entries(said).toSorted());
  return sorted(match) === sorted(facts);
}

function order(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
