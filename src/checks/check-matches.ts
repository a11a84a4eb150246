import { matches as says } from '../wording/checks.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Matches that nobody follows, and dates that cannot be right. */
export function checkMatches({ matches }: Facts): readonly Finding[] {
  return matches.odd.map(({ code, odd }) => ({ group: 'matches', ...says[odd](code) }));
}
