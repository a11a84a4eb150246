import type { Logger } from 'pino';
import { type CheckParts, checkInLines } from './bot/check.ts';
import type { Clock } from './kernel/clock.ts';
import type { ContentInForce } from './learning/content-in-force.ts';
import { backupRoutes } from './operator/backup-routes.ts';
import { openOperatorDoor } from './operator/open-operator-door.ts';
import type { Store, StoreLocation } from './store/open.ts';

export type OperatorParts = {
  readonly where: StoreLocation;
  readonly store: Store;
  readonly contentInForce: ContentInForce;
  readonly sources: Omit<CheckParts, 'content' | 'nudge'>;
  readonly clock: Clock;
  readonly log: Logger;
};

/** Who has an embedded database has it alone; what the operator wants of it meanwhile is asked for here. */
export async function openForOperator(parts: OperatorParts): Promise<{ close(): Promise<void> } | undefined> {
  const { where, store, contentInForce, sources, clock, log } = parts;
  if (where.kind !== 'embedded') return undefined;

  const routes = {
    ...backupRoutes({ store, where, clock, restored: () => contentInForce.forget() }),
    async check(_: unknown, response: { end(text: string): unknown }) {
      const { content } = await contentInForce.now();
      response.end(JSON.stringify(await checkInLines({ ...sources, content })));
    },
  };
  return openOperatorDoor(where.folder, routes, log);
}
