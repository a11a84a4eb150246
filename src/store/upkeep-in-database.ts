import type { Upkeep } from '../checks/upkeep.ts';
import type { Database } from './database.ts';

/** What happens by itself, as the database remembers it. */
export function upkeepInDatabase(database: Database): Upkeep {
  return {
    async queue() {
      const counted = await database.post.groupBy({
        by: ['state'],
        where: { state: { not: 'sent' } },
        _count: true,
      });
      const of = (state: string) => counted.find((each) => each.state === state)?._count ?? 0;
      return {
        waiting: of('waiting'),
        sending: of('sending'),
        unsure: of('unsure'),
        failed: of('failed'),
      };
    },

    async lastDigest() {
      const where = { aboutKind: 'digest', state: 'sent' } as const;
      return (await database.post.aggregate({ where, _max: { sentAt: true } }))._max.sentAt ?? undefined;
    },

    async goneConversations() {
      const counted = await database.installation.groupBy({
        by: ['platform'],
        where: { goneAt: { not: null } },
        _count: true,
      });
      return Object.fromEntries(counted.map(({ platform, _count }) => [platform, _count]));
    },
  };
}
