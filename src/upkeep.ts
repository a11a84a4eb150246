import { createHash } from 'node:crypto';
import packageJson from '../package.json' with { type: 'json' };
import { backupFolderOf, backupsIn } from './backup/backup-folder.ts';
import type { BackupAge } from './checks/facts.ts';
import type { InForce } from './learning/content-in-force.ts';
import type { MetricSources } from './metrics/open-metrics.ts';
import { lastFinished, latestRuns } from './privacy/retention.ts';
import type { Store, StoreLocation } from './store/open.ts';
import type { Versions } from './wording/checks.ts';

/** How old the newest nightly backup is; where none are made here, whoever runs the server makes them. */
export async function backupAgeOf(where: StoreLocation): Promise<BackupAge> {
  const folder = backupFolderOf(where);
  if (folder === undefined) return { kind: 'elsewhere' };

  const [newest] = await backupsIn(folder);
  return newest ? { kind: 'made', at: newest.madeAt } : { kind: 'never' };
}

/** What runs here. */
export function versionsOf({ access, migrations }: Pick<Store, 'access' | 'migrations'>): Versions {
  return {
    bot: packageJson.version,
    node: process.versions.node,
    schema: migrations.at(-1)?.name ?? '',
    database: access.kind,
  };
}

/** What the metrics ask when somebody looks at them. */
export function metricSources(
  { upkeep, retention }: Pick<Store, 'upkeep' | 'retention'>,
  where: StoreLocation,
  inForce: () => Promise<InForce>,
): MetricSources {
  const hashes = new WeakMap<InForce['content'], string>();
  const hashOf = (content: InForce['content']) => {
    const hash =
      hashes.get(content) ?? createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
    hashes.set(content, hash);
    return hash;
  };
  return {
    queue: upkeep.queue,
    lastRetention: async () => lastFinished(await latestRuns(retention))?.finishedAt,
    async lastBackup() {
      const age = await backupAgeOf(where);
      return age.kind === 'made' ? age.at : undefined;
    },
    async content() {
      const { content, latest } = await inForce();
      return { changes: latest, hash: hashOf(content) };
    },
    version: packageJson.version,
  };
}
