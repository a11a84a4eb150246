import { addDays } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { municipalityByName } from '../municipalities/by-name.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { quarterOf, sayDirectContacts } from '../requests/direct-contacts.ts';
import { isUrgent, type ListAsked, readListWords, wantedFor } from '../requests/lists.ts';
import { namesOf } from '../requests/names.ts';
import type { ContactRequest } from '../requests/request.ts';
import type { Wanted } from '../requests/requests.ts';
import { maySee } from '../requests/rights.ts';
import { sayOne } from '../requests/say-card.ts';
import { sayRequests } from '../requests/say-lists.ts';
import { refusals } from '../wording/conversation.ts';
import { requestRefusals } from '../wording/request-card.ts';
import type { Heard, Said } from './bot.ts';
import { aroundOf } from './request-cards.ts';
import { setRequestChannel } from './request-channel.ts';
import type { RequestParts } from './request-parts.ts';
import { sayPlainly } from './say.ts';

/** "sager", "sager mine", "sager netværksmøde aarhus", "sager kanal", "sager direkte". */
export async function hearRequests(
  parts: RequestParts,
  by: Person,
  said: Said,
  rest: string,
): Promise<Heard> {
  const typed = rest.trim();
  const channel = /^kanal(?:\s+(.*))?$/is.exec(typed);
  if (channel) return say(await setRequestChannel(parts, by, said, channel[1] ?? ''));

  const direct = /^direkte(?:\s+(forrige|sidste))?$/i.exec(typed);
  if (direct) return say(await countDirectContacts(parts, by, direct[1] !== undefined));
  return say(await listRequests(parts, by, readListWords(typed)));
}

/** "sag 12". One that somebody may not see is answered as if it did not exist. */
export async function hearOneRequest(
  parts: RequestParts,
  by: Person,
  _said: Said,
  rest: string,
): Promise<Heard> {
  if (rest === '') return say(await listRequests(parts, by, readListWords('mine')));

  const request = await parts.requests.byNumber(Number(rest.replace('#', '')));
  return say(
    request && maySee(request, by)
      ? await showOne(parts, by, request)
      : sayPlainly({ text: requestRefusals.unknown }),
  );
}

/** One request with its whole text, for somebody who may see it. */
export async function showOne(
  parts: RequestParts,
  by: Person,
  request: ContactRequest,
  page?: number,
): Promise<Reply> {
  return sayOne(request, by, await aroundOf(parts, request), page);
}

/** A page of one of the lists, for whoever leafs through it. */
export async function listRequests(
  parts: Pick<RequestParts, 'people' | 'clock'> & {
    readonly requests: Pick<RequestParts['requests'], 'list'>;
  },
  by: Person,
  asked: ListAsked,
  page = 1,
): Promise<Reply> {
  const found = await parts.requests.list({
    ...ofTheirs(wantedFor(asked, by, page), by),
    places: placesAmong(asked),
  });
  const names = namesOf(await parts.people.staff());
  if (asked.kind !== 'urgent') return sayRequests(asked.kind, found, names, page);

  const urgent = found.requests.filter((request) => isUrgent(request, parts.clock()));
  return sayRequests(asked.kind, { requests: urgent, inAll: urgent.length }, names, page);
}

/** Who is no coordinator sees what they sent themselves. */
function ofTheirs({ person, ...wanted }: Wanted, by: Person): Wanted {
  if (!mayActAs(by, 'coordinator')) return { ...wanted, sender: by.id, confidential: true };
  return { ...wanted, ...(person === undefined ? {} : { person }) };
}

/** The words that name a municipality, with its code. */
function placesAmong({ words }: ListAsked): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap((word) => {
      const named = municipalityByName(word);
      return named ? [[word, named.code] as const] : [];
    }),
  );
}

/** "sager direkte": how often municipalities turned to families themselves, this quarter or the one before. */
async function countDirectContacts(parts: RequestParts, by: Person, before: boolean): Promise<Reply> {
  if (!mayActAs(by, 'coordinator')) return sayPlainly(refusals.roleNeeded);

  const now = quarterOf(danishDayAt(parts.clock()));
  const quarter = before ? quarterOf(addDays(now.from, -1)) : now;
  return sayDirectContacts(await parts.requests.directContacts(quarter.from, quarter.until), quarter);
}

function say(reply: Reply): Heard {
  return { kind: 'say', reply };
}
