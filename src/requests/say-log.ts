import { danishTimeAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { shorten } from '../kernel/shorten.ts';
import { type Prose, plain, prose, type Reply } from '../reply/reply.ts';
import { counted } from '../wording/counting.ts';
import { pastMoment, shortDay } from '../wording/moments.ts';
import { logWords as says } from '../wording/request-log.ts';
import { outcomeWords } from '../wording/requests.ts';
import type { Names } from './names.ts';
import type { ContactRequest, RequestEvent } from './request.ts';

const MOST_EVENTS = 25;
const LONGEST_REASON = 200;

/** Everything that happened to a request, the latest of it where it is very much, for somebody who may see it. */
export function sayLog(request: ContactRequest, log: readonly RequestEvent[], names: Names): Reply {
  const left = log.length - MOST_EVENTS;
  return {
    gist: says.gist(request.number),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading(request.number) },
      ...(left > 0
        ? [{ kind: 'aside', text: prose(says.earlier(counted(left, 'hændelse', 'hændelser'))) } as const]
        : []),
      { kind: 'points', points: logLines(log, names, MOST_EVENTS, 'private') },
      {
        kind: 'choices',
        choices: [{ label: says.back, press: { kind: 'request', request: request.id } }],
      },
    ],
  };
}

/** The latest of what happened, oldest first: "23/11 kl. 9.05: Karim Holm tog sagen". Reasons are for private eyes. */
export function logLines(
  log: readonly RequestEvent[],
  names: Names,
  atMost: number,
  place: 'private' | 'channel',
): readonly Prose[] {
  return log.slice(-atMost).map((event) => {
    const { reason } = event.detail;
    const because =
      reason === undefined || place === 'channel' ? '' : says.because(shorten(reason, LONGEST_REASON));
    return [plain(`${pastMoment(danishTimeAt(event.at))}: ${sayEvent(event, names)}${because}`)];
  });
}

function sayEvent({ kind, who, detail }: RequestEvent, names: Names): string {
  const by = names(who);
  const to = detail.to === undefined ? undefined : names(detail.to);
  switch (kind) {
    case 'sent':
      return to === undefined ? says.sentToNobody(by) : says.sent(by, to);
    case 'joined':
      return says.joined(by);
    case 'offered':
      return to === undefined ? says.free : says.offered(to);
    case 'taken':
      return says.taken(by);
    case 'handed-on':
      return says.handedOn(by, to ?? says.nobody);
    case 'not-mine':
      return says.notMine(by, to ?? says.nobody);
    case 'waiting':
      return says.waiting(by, detail.until ? shortDay(detail.until) : says.later);
    case 'woken':
      return says.woken;
    case 'resolved':
      return says.resolved(by, detail.outcome ? outcomeWords[detail.outcome] : says.unknownOutcome);
    case 'withdrawn':
      return says.withdrawn(by);
    case 'reopened':
      return says.reopened(by);
    case 'reminded':
      return says.reminded(to ?? says.nobody);
    case 'corrected':
      return to === undefined ? says.corrected(by) : says.correctedAndOffered(by, to);
    default:
      return never(kind);
  }
}
