import { z } from 'zod';

const id = z.string().min(1).max(1_000);

const activitySchema = z.object({
  type: id,
  /** Of an invoke: what it asks for. */
  name: z.string().max(1_000).nullish(),
  id,
  channelId: z.literal('msteams'),
  serviceUrl: z.string().max(1_000),
  conversation: z.object({ id, conversationType: z.string().nullish(), tenantId: id.nullish() }),
  from: z.object({ id, aadObjectId: id.nullish() }),
  recipient: z.object({ id }),
  channelData: z
    .object({
      tenant: z.object({ id }).nullish(),
      team: z.object({ id: id.nullish() }).nullish(),
      channel: z.object({ type: z.string().nullish() }).nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  entities: z
    .array(z.object({ type: z.string(), text: z.string().nullish(), mentioned: z.object({ id }).nullish() }))
    .nullish()
    .catch(undefined),
  attachments: z.array(z.unknown()).nullish().catch(undefined),
  value: z.unknown().optional(),
  replyToId: id.nullish(),
});

/** What Teams sends, as far as the bot reads it. */
export type TeamsActivity = z.infer<typeof activitySchema>;

/** Reads an incoming activity; undefined when it is none, or from another channel than Teams. */
export function readActivity(body: unknown): TeamsActivity | undefined {
  return activitySchema.safeParse(body).data;
}
