import { type Digest, itemsOf } from '../anniversaries/digest.ts';
import { type DigestView, digestBody, whereToBegin } from '../anniversaries/say-digest.ts';
import type { CivilDate, IsoWeek } from '../kernel/civil-date.ts';
import type { MissGroup } from '../learning/group-misses.ts';
import { sayMisses } from '../learning/say-misses.ts';
import { type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { weekName } from '../wording/anniversaries.ts';
import { weekSaid as says } from '../wording/week.ts';
import type { Overview } from './overview-gather.ts';
import { choicesIfAny, requestParts, waitingChoices, waitingIn, waitingLines } from './overview-say.ts';

/** One person's week, gathered. */
export type Week = {
  readonly week: IsoWeek;
  readonly monday: CivilDate;
  readonly digest: Digest;
  readonly view: DigestView;
  readonly overview: Overview;
  /** What could not be answered in the week before; undefined for who does not edit the answers. */
  readonly misses: readonly MissGroup[] | undefined;
};

/** One message for the week, what to act on first. A part of it that says nothing to its reader is left out. */
export function sayWeek(week: Week): Reply {
  const name = weekName(week.week);
  return {
    gist: says.gist(name, waitingIn(week.overview)),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading(name) },
      ...actionParts(week),
      ...digestParts(week),
      ...requestParts(week.overview, 'in-hand'),
      ...missParts(week),
    ],
  };
}

/** The matches are told of line by line below, so that here it is enough to say where to begin. */
function actionParts({ overview }: Week): readonly Part[] {
  const waiting = waitingIn(overview);
  const others: Overview = { ...overview, waiting: { ...overview.waiting, matches: [] } };
  const points = [
    ...(overview.waiting.matches.length > 0 ? [prose(whereToBegin(overview.waiting.matches))] : []),
    ...waitingLines(others),
  ];
  if (waiting === 0) return [{ kind: 'prose', text: prose(says.nothingWaits) }];

  return [
    { kind: 'prose', text: prose(strong(says.waits(waiting))) },
    { kind: 'points', points },
    ...choicesIfAny(waitingChoices(others)),
  ];
}

/** For who has no matches at all there is nothing to say of one-year days. */
function digestParts({ digest, view, overview }: Week): readonly Part[] {
  const empty = itemsOf(digest).length === 0;
  if (empty && overview.matches.length === 0) return [];

  return [
    { kind: 'prose', text: prose(strong(says.anniversaries)) },
    ...(empty ? [{ kind: 'prose', text: prose(view.empty) } as const] : []),
    ...digestBody(digest, view),
  ];
}

function missParts({ misses, monday }: Week): readonly Part[] {
  if (!misses) return [];

  return sayMisses(misses, { monday }).parts.map((part) =>
    part.kind === 'heading' ? { kind: 'prose', text: prose(strong(part.text)) } : part,
  );
}
