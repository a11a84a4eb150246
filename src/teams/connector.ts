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
  /** The chat of the bot with one user, by the directory's id of them; asking again gives the same chat. */
  openPersonal(at: Foothold, user: string): Promise<string>;
  /** Undefined when nobody with that id is a member. */
  findMember(of: Conversation, id: string): Promise<Member | undefined>;
  /** All members, a page at a time. */
  members(of: Conversation): AsyncIterable<readonly Member[]>;
};

/** Where a tenant's conversations are served, and as whom the bot speaks there. */
export type Foothold = Pick<Conversation, 'serviceUrl' | 'bot' | 'tenant'>;

const memberSchema = z.object({
  /** The directory's id of them. */
  aadObjectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  /** "user", "guest" or "anonymous". */
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
  name: z.string().nullish(),
});

const madeSchema = z.object({ id: z.string().min(1) });

const pageSchema = z.object({
  members: z.array(memberSchema),
  continuationToken: z.string().min(1).nullish().catch(undefined),
});

/** The id of what was made. Without one nobody knows what became of it. */
export function readId(answer: unknown): string {
  return madeSchema.parse(answer).id;
}

export function readMember(answer: unknown): Member {
  return memberSchema.parse(answer);
}

export function readMembers(answer: unknown): z.infer<typeof pageSchema> {
  return pageSchema.parse(answer);
}
