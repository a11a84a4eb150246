import { upkeep as says } from '../wording/checks.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
/** Each is done every night, or every week; said when it has been left out once. */
const NIGHTLY = 2 * DAY;
const WEEKLY = 8 * DAY;

/** Whether what happens by itself has happened. */
export function checkUpkeep({ now, lastDigest, lastRetention, backup, matches }: Facts): readonly Finding[] {
  const isOlder = (moment: Date, than: number) => now.getTime() - moment.getTime() > than;
  return [
    ...(backup.kind === 'never' ? [says.neverBackedUp] : []),
    ...(backup.kind === 'made' && isOlder(backup.at, NIGHTLY) ? [says.backupOld(backup.at)] : []),
    ...(lastRetention === undefined ? [says.neverCleared] : []),
    ...(lastRetention && isOlder(lastRetention, NIGHTLY) ? [says.clearedLongAgo(lastRetention)] : []),
    ...(matches.count > 0 && lastDigest === undefined ? [says.neverDigest] : []),
    ...(lastDigest && isOlder(lastDigest, WEEKLY) ? [says.digestLongAgo(lastDigest)] : []),
  ].map((said) => ({ group: 'upkeep', ...said }));
}
