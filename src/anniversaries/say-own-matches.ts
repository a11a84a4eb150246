import { municipalityName } from '../municipalities/municipality.ts';
import { type Choice, type Prose, prose, type Reply, strong } from '../reply/reply.ts';
import { digestButtons, stepTodo } from '../wording/anniversaries.ts';
import { matchButtons, ownMatches } from '../wording/match.ts';
import type { Match } from './match.ts';
import { oneYearDayOf } from './one-year-day.ts';
import { nextStep } from './steps.ts';

const LINES_A_PAGE = 40;
const MOST_BUTTONS = 5;

/** A page of the matches that are somebody's, the nearest one-year day first. */
export function sayOwnMatches(matches: readonly Match[], mayAdd: boolean, page = 1): Reply {
  const before = (page - 1) * LINES_A_PAGE;
  const shown = matches.slice(before, before + LINES_A_PAGE);
  const more = matches.length - before - shown.length;
  const choices: readonly Choice[] = [
    ...shown
      .slice(0, MOST_BUTTONS)
      .map(
        ({ code }) => ({ label: digestButtons.see(code), press: { kind: 'match', match: code } }) as const,
      ),
    ...(more > 0
      ? [{ label: digestButtons.page(page + 1), press: { kind: 'own-matches', page: page + 1 } } as const]
      : []),
    ...(mayAdd ? [{ label: matchButtons.add, press: { kind: 'add-match' } } as const] : []),
  ];
  return {
    gist: ownMatches.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: ownMatches.heading },
      shown.length > 0
        ? { kind: 'points', points: shown.map(ownMatchLine) }
        : { kind: 'prose', text: prose(ownMatches.none) },
      ...(more > 0 ? [{ kind: 'prose', text: prose(ownMatches.more(more)) } as const] : []),
      ...(choices.length > 0 ? [{ kind: 'choices', choices } as const] : []),
    ],
  };
}

/** One match in a line, with its next step. */
export function ownMatchLine(match: Match): Prose {
  const place = municipalityName(match.municipality);
  if (match.status.kind === 'paused') return prose(strong(match.code), ownMatches.pausedLine(place));

  const step = nextStep(match);
  const day = oneYearDayOf(match);
  return prose(
    strong(match.code),
    step ? ownMatches.line(place, day, stepTodo[step]) : ownMatches.doneLine(place, day),
  );
}
