import type { Conversations } from '../bot/conversation-changes.ts';
import { audit } from './audit.ts';
import type { Database } from './database.ts';

/** What is kept about conversations by their platform's id, in the database. */
export function conversationsInDatabase(database: Database): Conversations {
  return {
    moved: ({ platform, workspace, conversation }, to, at) =>
      database.$transaction(async (tx) => {
        const where = { platform, workspace, conversation };
        const there = { platform_workspace_conversation: { ...where, conversation: to } };
        const data = { conversation: to };
        await tx.post.updateMany({ where, data });

        const digest = await tx.digestChannel.findUnique({
          where: { platform_workspace_conversation: where },
        });
        if (digest && !(await tx.digestChannel.findUnique({ where: there }))) {
          await tx.digestChannel.update({ where: { id: digest.id }, data });
          const subject = { kind: 'digest-channel', id: digest.id } as const;
          await audit(tx, { at, action: 'digest-channel-changed', subject });
        }
        const cards = await tx.requestChannel.findUnique({
          where: { platform_workspace_conversation: where },
        });
        if (cards && !(await tx.requestChannel.findUnique({ where: there }))) {
          await tx.requestChannel.update({ where: { id: cards.id }, data });
          const subject = { kind: 'request-channel', id: cards.id } as const;
          await audit(tx, { at, action: 'request-channel-set', subject });
        }
      }),
  };
}
