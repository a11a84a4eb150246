import { parseCivilDate } from '../kernel/civil-date.ts';
import { never } from '../kernel/never.ts';
import { municipalityOf } from '../municipalities/municipality.ts';
import { counted } from '../wording/counting.ts';
import { shortDay } from '../wording/moments.ts';
import { routingWords as says } from '../wording/request-routing.ts';
import { unknownMunicipality } from '../wording/requests.ts';
import type { Names } from './names.ts';
import type { Routing, RoutingStep } from './routing.ts';

/**
 * "Aarhus → områdets koordinator Karim Holm, fraværende til og med 3/12 → stedfortræderen Lise Bro". What went to the
 * lead at once did so because nobody else was there for it, and that is said.
 */
export function sayRouting({ why }: Routing, names: Names): string {
  const stations: string[] = [];
  for (const step of why) {
    if (step.kind === 'lead' && stations.length === 0) stations.push(says.uncovered);
    if (step.kind === 'away') stations.push(...sayAway(step, stations.pop() ?? names(step.person), names));
    else stations.push(sayStep(step, names));
  }
  return stations.join(' → ');
}

/** "Aarhus"; the code of a municipality is never shown. */
export function placeName(code: string | undefined): string {
  return (code === undefined ? undefined : municipalityOf(code)?.name) ?? unknownMunicipality;
}

type Away = Extract<RoutingStep, { readonly kind: 'away' }>;

/** Adds to whoever is away until when, and who stands in. */
function sayAway({ until, deputy }: Away, station: string, names: Names): readonly string[] {
  const day = parseCivilDate(until);
  const date = day ? shortDay(day) : until;
  return deputy === undefined
    ? [says.awayAlone(station, date)]
    : [says.away(station, date), says.deputy(names(deputy))];
}

function sayStep(step: Exclude<RoutingStep, Away>, names: Names): string {
  switch (step.kind) {
    case 'match':
      return says.match(step.match, names(step.to));
    case 'rule':
      return says.rule(step.rule, names(step.to));
    case 'municipality':
      return sayCovering(step, names);
    case 'loop':
      return says.loop;
    case 'declined':
      return says.declined(names(step.person));
    case 'not-taken':
      return says.notTaken(names(step.person));
    case 'deputy':
      return says.standsIn(names(step.person), names(step.to));
    case 'lead':
      return says.lead(names(step.to));
    case 'confidential':
      return says.confidential(names(step.to));
    case 'by-hand':
      return says.byHand(names(step.by), names(step.to));
    case 'nobody':
      return says.nobody;
    default:
      return never(step);
  }
}

function sayCovering(
  { municipality, among, to }: Extract<RoutingStep, { readonly kind: 'municipality' }>,
  names: Names,
): string {
  const place = placeName(municipality);
  return among === 1
    ? says.municipality(place, names(to))
    : says.fewest(place, counted(among, 'koordinator', 'koordinatorer'), names(to));
}
