import { municipalityOf } from '../municipalities/municipality.ts';
import { type Choice, type Prose, prose, type Reply, strong } from '../reply/reply.ts';
import { digestButtons, stepTodo } from '../wording/anniversaries.ts';
import { matchButtons, ownMatches } from '../wording/match.ts';
import type { Match } from './match.ts';
import { oneYearDayOf } from './one-year-day.ts';
import { nextStep } from './steps.ts';

const MOST_LINES = 40;
const MOST_BUTTONS = 5;

/** The matches that are somebody's, the nearest one-year day first. */
export function sayOwnMatches(matches: readonly Match[], mayAdd: boolean): Reply {
  const shown = matches.slice(0, MOST_LINES);
  const more = matches.length - shown.length;
  const choices: readonly Choice[] = [
    ...shown
      .slice(0, MOST_BUTTONS)
      .map(
        ({ code }) => ({ label: digestButtons.see(code), press: { kind: 'match', match: code } }) as const,
      ),
    ...(mayAdd ? [{ label: matchButtons.add, press: { kind: 'add-match' } } as const] : []),
  ];
  return {
    gist: ownMatches.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: ownMatches.heading },
      shown.length > 0
        ? { kind: 'points', points: shown.map(lineOf) }
        : { kind: 'prose', text: prose(ownMatches.none) },
      ...(more > 0 ? [{ kind: 'prose', text: prose(ownMatches.more(more)) } as const] : []),
      ...(choices.length > 0 ? [{ kind: 'choices', choices } as const] : []),
    ],
  };
}

function lineOf(match: Match): Prose {
  const place = municipalityOf(match.municipality)?.name ?? match.municipality;
  if (match.status.kind === 'paused') return prose(strong(match.code), ownMatches.pausedLine(place));

  const step = nextStep(match);
  const day = oneYearDayOf(match);
  return prose(
    strong(match.code),
    step ? ownMatches.line(place, day, stepTodo[step]) : ownMatches.doneLine(place, day),
  );
}
