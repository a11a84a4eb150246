import { municipalityName } from '../municipalities/municipality.ts';
import { byName } from '../people/by-name.ts';
import { municipalities as places, colleagues as says } from '../wording/checks.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

const alphabet = new Intl.Collator('da');

/** Whether there is somebody to lead, and whether each who must be reached can be. */
export function checkColleagues({ staff, known }: Facts): readonly Finding[] {
  const leads = staff.filter(({ role }) => role === 'lead');
  const unknown = staff
    .filter(({ id, role }) => role !== 'reader' && !known.has(id))
    .toSorted(byName)
    .map(({ name, email }) => says.unknown(name ?? email ?? says.somebody, email));
  return [...(leads.length === 0 ? [says.noLead] : []), ...unknown].map((said) => ({
    group: 'colleagues',
    ...said,
  }));
}

/** Whether somebody covers each municipality that has a match under way. */
export function checkMunicipalities({ staff, matches }: Facts): readonly Finding[] {
  const covered = new Set(staff.flatMap(({ municipalities }) => municipalities));
  return [...matches.municipalities]
    .filter((code) => !covered.has(code))
    .map(municipalityName)
    .toSorted(alphabet.compare)
    .map((name) => ({ group: 'municipalities', ...places.uncovered(name) }));
}
