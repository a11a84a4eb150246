import type { Place } from '../bot/bot.ts';
import { rememberBriefly } from '../kernel/brief-memory.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Visitor } from '../people/person.ts';
import type { Connector } from './connector.ts';
import type { Conversation } from './conversation.ts';
import { isForeign } from './visitors.ts';

export type PlaceFinder = (conversation: Conversation, by: Visitor) => Promise<Place>;

/**
 * Tells what kind of place a conversation is. One with anyone from another organisation in it is external, the speaker
 * not excepted. Throws where Teams cannot be asked: outsiders may be reading along.
 */
export function createPlaceFinder(connector: Connector, clock: Clock): PlaceFinder {
  const remember = rememberBriefly<Place>(clock);

  return async (conversation, by) => {
    if (by.standing === 'outsider') return 'external';

    switch (conversation.kind) {
      case 'personal':
        return 'private';
      case 'channel':
        return conversation.sharedChannel ? 'external' : 'shared';
      default:
        return remember(conversation.base, () => placeOfGroup(connector, conversation));
    }
  };
}

async function placeOfGroup(connector: Connector, group: Conversation): Promise<Place> {
  for await (const members of connector.members(group)) {
    if (members.some((member) => isForeign(member, group.tenant))) return 'external';
  }
  return 'shared';
}
