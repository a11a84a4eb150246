import { addDays, addMonths, type CivilDate, parseCivilDate } from '../kernel/civil-date.ts';
import { type Part, prose, type Reply } from '../reply/reply.ts';
import { counted } from '../wording/counting.ts';
import { directContacts as says } from '../wording/request-lists.ts';
import { placeName } from './say-routing.ts';

const MONTHS = 3;
const MOST_LINES = 25;

export type Quarter = {
  /** 1 to 4. */
  readonly number: number;
  readonly year: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
};

/** The quarter that a day lies in, both ends included. */
export function quarterOf(day: CivilDate): Quarter {
  const year = Number(day.slice(0, 4));
  const number = Math.ceil(Number(day.slice(5, 7)) / MONTHS);
  const firstMonth = `${(number - 1) * MONTHS + 1}`.padStart(2, '0');
  const from = parseCivilDate(`${day.slice(0, 4)}-${firstMonth}-01`) ?? day;
  return { number, year, from, until: addDays(addMonths(from, MONTHS), -1) };
}

/** How often each municipality turned to a family itself in a quarter, the most often first. */
export function sayDirectContacts(contacts: ReadonlyMap<string, number>, { number, year }: Quarter): Reply {
  const named = says.quarter(number, year);
  const rows = [...contacts]
    .map(([code, count]) => ({ place: placeName(code), count }))
    .toSorted((a, b) => b.count - a.count || a.place.localeCompare(b.place, 'da'));
  if (rows.length === 0)
    return { gist: says.gist, audience: 'asker', parts: [{ kind: 'prose', text: prose(says.none(named)) }] };

  const contact = (count: number) => counted(count, 'henvendelse', 'henvendelser');
  const left = rows.length - MOST_LINES;
  const inAll = rows.reduce((sum, { count }) => sum + count, 0);
  const more: readonly Part[] =
    left > 0 ? [{ kind: 'aside', text: prose(says.more(counted(left, 'kommune', 'kommuner'))) }] : [];
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading(named) },
      {
        kind: 'points',
        points: rows.slice(0, MOST_LINES).map(({ place, count }) => prose(says.line(place, contact(count)))),
      },
      ...more,
      { kind: 'prose', text: prose(says.total(contact(inAll))) },
    ],
  };
}
