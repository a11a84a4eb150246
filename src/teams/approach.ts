import type { TeamsActivity } from './activity.ts';
import { type Conversation, conversationOf, type Sender, senderOf } from './conversation.ts';
import type { TeamsSettings } from './settings.ts';

/** Somebody turning to the bot: who, where and by what. */
export type Approach = {
  /** The same for every delivery of the same act. */
  readonly key: string;
  readonly kind: 'said' | 'pressed' | 'joined' | 'left';
  readonly sender: Sender;
  readonly conversation: Conversation;
  /** The message that the pressed button stands on. */
  readonly message: string | undefined;
};

export function approachOf(
  kind: Approach['kind'],
  activity: TeamsActivity,
  settings: TeamsSettings,
): Approach {
  const conversation = conversationOf(activity, settings);
  return {
    key: `teams:${conversation.id}:${activity.id}`,
    kind,
    sender: senderOf(activity, conversation),
    conversation,
    message: activity.replyToId ?? undefined,
  };
}
