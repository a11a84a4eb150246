import { addDays } from '../kernel/civil-date.ts';
import { danishDayAt, danishTimeAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { longDate } from '../wording/dates.ts';
import { comingMoment } from '../wording/moments.ts';
import { next as says } from '../wording/request-card.ts';
import type { Names } from './names.ts';
import type { ContactRequest, NextStep } from './request.ts';
import { REOPEN_DAYS } from './rights.ts';
import { isLastResort } from './route.ts';

/** What happens by itself if nobody acts: "Er sagen ikke taget onsdag kl. 10, minder jeg Karim Holm om den." */
export function sayNext(request: ContactRequest, names: Names, now: Date): string | undefined {
  const { state, owner, next, closedAt } = request;
  switch (state) {
    case 'draft':
      return undefined;
    case 'new':
      return says.nobody;
    case 'offered':
    case 'taken':
    case 'waiting':
      return next ? sayStep(request, next, names, now) : says.withOwner(names(owner));
    case 'resolved':
    case 'withdrawn':
      return closedAt && sayClosed(closedAt, now);
    default:
      return never(state);
  }
}

function sayStep(request: ContactRequest, { kind, at }: NextStep, names: Names, now: Date): string {
  const when = comingMoment(danishTimeAt(at), danishDayAt(now));
  switch (kind) {
    case 'remind':
      return sayReminder(request, when, names);
    case 'offer-deputy':
      return says.offerDeputy(when);
    case 'offer-lead':
      return says.offerLead(when);
    case 'wake':
      return says.wake(when);
    default:
      return never(kind);
  }
}

function sayReminder({ owner, offeredTo, routing }: ContactRequest, when: string, names: Names): string {
  if (owner !== undefined) return says.remindOwner(when, names(owner));
  const reminder = isLastResort(routing) ? says.remindAgain : says.remind;
  return reminder(when, names(offeredTo));
}

function sayClosed(closedAt: Date, now: Date): string {
  const lastDay = addDays(danishDayAt(closedAt), REOPEN_DAYS);
  return danishDayAt(now) <= lastDay ? says.closed(longDate(lastDay)) : says.closedForGood;
}
