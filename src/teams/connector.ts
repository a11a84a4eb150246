import { z } from 'zod';
import type { Conversation } from './conversation.ts';
import type { TeamsMessage } from './message.ts';

/** What Teams knows of a member of a conversation, as far as the bot reads it. */
export type Member = z.infer<typeof memberSchema>;

/** Teams as the bot speaks to it. All of these throw what `failure.ts` understands; none sends anything twice. */
export type Connector = {
  /** Returns the id of the message. */
  post(to: Conversation, message: TeamsMessage): Promise<string>;
  update(to: Conversation, id: string, message: TeamsMessage): Promise<void>;
  /** Undefined when nobody with that id is a member. */
  findMember(of: Conversation, id: string): Promise<Member | undefined>;
  /** All members, a page at a time. */
  members(of: Conversation): AsyncIterable<readonly Member[]>;
};

const memberSchema = z.object({
  tenantId: z.string().nullish(),
  /** "user", "guest" or "anonymous". */
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
});

const pageSchema = z.object({
  members: z.array(memberSchema),
  continuationToken: z.string().min(1).nullish().catch(undefined),
});

export function readMember(answer: unknown): Member {
  return memberSchema.parse(answer);
}

export function readMembers(answer: unknown): z.infer<typeof pageSchema> {
  return pageSchema.parse(answer);
}
