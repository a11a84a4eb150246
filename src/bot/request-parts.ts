import type { Address } from '../outbox/address.ts';
import type { Fitness } from '../outbox/messenger.ts';
import type { ConcernLevel, Understanding } from '../qa/understanding.ts';
import type { Understood } from '../requests/understood.ts';
import type { AnswerParts } from './answer.ts';
import type { DecidingParts } from './request-surroundings.ts';

/** What the conversation on contact requests stands on. */
export type RequestParts = DecidingParts &
  AnswerParts & {
    /** What the Q&A makes of a text. */
    readonly understand: (text: string) => Understanding;
    readonly understandRequest: (text: string) => Understood;
    /** How grave a worry for a child a text shows; undefined when it shows none. */
    readonly concernOf: (text: string) => ConcernLevel | undefined;
    /** Whether what is for the staff alone may be posted there. */
    readonly checkConversation: (address: Address) => Promise<Fitness>;
    /** Has what is owed delivered at once. */
    readonly nudge: () => void;
  };
