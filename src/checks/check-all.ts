import { checkChannels } from './check-channels.ts';
import { checkConnections } from './check-connections.ts';
import { checkContent } from './check-content.ts';
import { checkMatches } from './check-matches.ts';
import { checkMessages } from './check-messages.ts';
import { checkColleagues, checkMunicipalities } from './check-people.ts';
import { checkUpkeep } from './check-upkeep.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

const CHECKS: readonly ((facts: Facts) => readonly Finding[])[] = [
  checkConnections,
  checkChannels,
  checkMessages,
  checkColleagues,
  checkMunicipalities,
  checkMatches,
  checkContent,
  checkUpkeep,
];

/** Everything that is wrong, in the order in which it should be mended. */
export function checkAll(facts: Facts): readonly Finding[] {
  return CHECKS.flatMap((check) => check(facts));
}
