import type { CalendarTokens } from '../anniversaries/calendar-tokens.ts';
import { type Act, audit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { hashOfSecret } from './hash-of-secret.ts';

/** The calendar's token, in the database: its hash alone. `newToken` makes one that nobody can guess. */
export function calendarTokensInDatabase(database: Database, newToken: () => string): CalendarTokens {
  return {
    renew: (by, at) =>
      database.$transaction(async (tx) => {
        await revoke(tx, by, at);
        const token = newToken();
        const tokenHash = hashOfSecret(token);
        await tx.calendarFeed.create({ data: { tokenHash, madeBy: by, madeAt: at } });
        await audit(tx, about(tokenHash, 'calendar-opened', by, at));
        return token;
      }),

    revoke: (by, at) => database.$transaction((tx) => revoke(tx, by, at)),

    async holds(token) {
      // Asked of the person too, lest one who leaves at the very moment of opening keeps an open one behind.
      const held: unknown[] = await database.$queryRaw`
        SELECT FROM calendar_feeds JOIN people ON people.id = made_by AND left_at IS NULL
        WHERE token_hash = ${hashOfSecret(token)} AND revoked_at IS NULL`;
      return held.length > 0;
    },
  };
}

/** Revokes what is open. Others who open or revoke wait until this is done, so that never two are open. */
async function revoke(tx: Transaction, by: string, at: Date): Promise<void> {
  await tx.$executeRaw`LOCK TABLE calendar_feeds IN SHARE ROW EXCLUSIVE MODE`;
  const revoked = await tx.calendarFeed.updateManyAndReturn({
    where: { revokedAt: null },
    data: { revokedAt: at },
    select: { tokenHash: true },
  });
  await audit(tx, ...revoked.map(({ tokenHash }) => about(tokenHash, 'calendar-revoked', by, at)));
}

function about(id: string, action: Act['action'], who: string, at: Date): Act {
  return { who, at, action, subject: { kind: 'calendar-feed', id } };
}
