import { never } from '../kernel/never.ts';
import { requestRefusals as says } from '../wording/request-card.ts';
import { stateWords } from '../wording/requests.ts';
import type { ActKind } from './act.ts';
import type { Names } from './names.ts';
import type { RequestState } from './request.ts';
import type { Refusal } from './requests.ts';
import { REOPEN_DAYS } from './rights.ts';

/** Why nothing was done, as one kind sentence to whoever pressed. */
export function sayRefusal(
  why: Refusal,
  { act, by }: { readonly act: ActKind; readonly by: string },
  names: Names,
): string {
  switch (why.kind) {
    case 'taken-already':
      return why.by === by ? says.takenByYou : says.takenAlready(names(why.by));
    case 'changed-meanwhile':
      return says.changedMeanwhile(stateWords[why.state]);
    case 'not-allowed-now':
      return inState(why.state, act);
    case 'not-yours':
      return act === 'take' ? says.notYoursToTake : says.notYours;
    case 'too-late':
      return says.tooLate(REOPEN_DAYS);
    case 'day-passed':
      return says.dayPassed;
    default:
      return never(why);
  }
}

/** What is in the way of an act in that state, and what to do first. */
function inState(state: RequestState, act: ActKind): string {
  switch (state) {
    case 'draft':
      return says.notSentYet;
    case 'new':
    case 'offered':
    case 'taken':
    case 'waiting':
      return whileOpen(act);
    case 'resolved':
    case 'withdrawn':
      return act === 'send' ? says.sentAlready : says.closedAlready(stateWords[state]);
    default:
      return never(state);
  }
}

function whileOpen(act: ActKind): string {
  if (act === 'send') return says.sentAlready;
  return act === 'reopen' ? says.openAlready : says.takeFirst;
}
