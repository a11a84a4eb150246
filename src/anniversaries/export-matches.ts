import { municipalityName } from '../municipalities/municipality.ts';
import type { Person } from '../people/person.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { weekdayName } from '../wording/anniversaries.ts';
import { statusWords } from '../wording/match.ts';
import { MATCH_COLUMNS } from './import-matches.ts';
import type { Match } from './match.ts';

/** The matches as a CSV file; read in again as it is, it changes nothing. It holds the families' names. */
export function exportMatches(matches: readonly Match[], staff: readonly Person[]): string {
  const emails = new Map(staff.map(({ id, email }) => [id, email]));
  const headings = Object.values(MATCH_COLUMNS).map(({ name }) => name);
  return writeCsv([headings, ...matches.map((match) => rowOf(match, emails))]);
}

function rowOf(match: Match, emails: ReadonlyMap<string, string | undefined>): readonly string[] {
  const { code, municipality, family, startDate, weekday, coordinator, status } = match;
  return [
    code,
    municipalityName(municipality),
    family ?? '',
    startDate,
    weekday === undefined ? '' : weekdayName(weekday),
    (coordinator && emails.get(coordinator)) ?? '',
    statusWords[status.kind],
  ];
}
