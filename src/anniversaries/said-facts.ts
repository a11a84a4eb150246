import Fuse from 'fuse.js';
import type { CivilDate } from '../kernel/civil-date.ts';
import { municipalityByName } from '../municipalities/by-name.ts';
import { MUNICIPALITIES, municipalityOf } from '../municipalities/municipality.ts';
import { isEmail } from '../people/email.ts';
import { emailsOf, mayActAs, type Person } from '../people/person.ts';
import { readDay } from '../tables/read-day.ts';
import { matchMistakes } from '../wording/match.ts';
import type { MatchStatus } from './match.ts';
import { readCode } from './match-code.ts';

/** What somebody wrote, understood, or a sentence about what to mend. It is undefined where nothing was written. */
export type Understood<Value> =
  | { readonly kind: 'understood'; readonly value: Value }
  | { readonly kind: 'mistake'; readonly mistake: string };

export function saidCode(text: string | undefined): Understood<string> {
  if (text === undefined) return mistake(matchMistakes.noCode);

  const code = readCode(text);
  return code ? understood(code) : mistake(matchMistakes.code);
}

/** By name or by number, "Aarhus" or "751". */
export function saidMunicipality(text: string | undefined): Understood<string> {
  if (text === undefined) return mistake(matchMistakes.noMunicipality);

  const found = /^\d{3,4}$/.test(text) ? municipalityOf(text.padStart(4, '0')) : municipalityByName(text);
  return found
    ? understood(found.code)
    : mistake(matchMistakes.municipality(nearest.search(text, { limit: 1 })[0]?.item.name));
}

const nearest = new Fuse(MUNICIPALITIES, { keys: ['name'], threshold: 0.35 });

export function saidStartDate(text: string | undefined): Understood<CivilDate> {
  return text === undefined ? mistake(matchMistakes.noStartDate) : saidDay(text);
}

export function saidDay(text: string): Understood<CivilDate> {
  const read = readDay(text);
  return read.kind === 'day' ? understood(read.day) : mistake(matchMistakes.day[read.kind]);
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['mandag', 'mandage', 'man', 'ma', 'monday', 'mon'],
  ['tirsdag', 'tirsdage', 'tirs', 'tir', 'ti', 'tuesday', 'tue'],
  ['onsdag', 'onsdage', 'ons', 'on', 'wednesday', 'wed'],
  ['torsdag', 'torsdage', 'tors', 'tor', 'to', 'thursday', 'thu'],
  ['fredag', 'fredage', 'fre', 'fr', 'friday', 'fri'],
  ['lørdag', 'lørdage', 'loerdag', 'lordag', 'lør', 'lø', 'saturday', 'sat'],
  ['søndag', 'søndage', 'soendag', 'sondag', 'søn', 'sø', 'sunday', 'sun'],
];

/** A weekday by name or number; nothing written is no weekday. */
export function saidWeekday(text: string | undefined): Understood<number | undefined> {
  if (text === undefined) return understood(undefined);

  const said = text.toLowerCase().replace(/\.$/, '');
  const named = WEEKDAYS.findIndex((names) => names.includes(said)) + 1;
  const weekday = /^[1-7]$/.test(said) ? Number(said) : named;
  return weekday > 0 ? understood(weekday) : mistake(matchMistakes.weekday);
}

const STATUSES: Readonly<Record<MatchStatus['kind'], readonly string[]>> = {
  active: ['aktiv', 'aktivt', 'active', 'i gang'],
  paused: ['pause', 'på pause', 'paa pause', 'pauset', 'paused'],
  ended: ['afsluttet', 'slut', 'sluttet', 'stoppet', 'ophørt', 'ended'],
};

/** Nothing written is active. */
export function saidStatus(text: string | undefined): Understood<MatchStatus['kind']> {
  const said = (text ?? 'aktiv').toLowerCase();
  const kinds: readonly MatchStatus['kind'][] = ['active', 'paused', 'ended'];
  const kind = kinds.find((one) => STATUSES[one].includes(said));
  return kind ? understood(kind) : mistake(matchMistakes.status);
}

/** The id of the colleague with that e-mail address; nothing written is nobody. */
export function saidCoordinator(
  text: string | undefined,
  staff: readonly Person[],
): Understood<string | undefined> {
  if (text === undefined) return understood(undefined);

  const email = text.toLowerCase();
  if (!isEmail(email)) return mistake(matchMistakes.notAMail);

  const person = staff.find((one) => emailsOf(one).includes(email));
  if (!person) return mistake(matchMistakes.coordinator(email));
  return mayActAs(person, 'coordinator')
    ? understood(person.id)
    : mistake(matchMistakes.readerCoordinator(email));
}

export function understood<Value>(value: Value): Understood<Value> {
  return { kind: 'understood', value };
}

export function mistake<Value>(sentence: string): Understood<Value> {
  return { kind: 'mistake', mistake: sentence };
}
