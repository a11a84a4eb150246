import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import type { ContentChanges } from '../learning/content-changes.ts';
import type { ContentInForce } from '../learning/content-in-force.ts';
import type { Misses } from '../learning/misses.ts';
import type { People } from '../people/people.ts';
import type { Questions } from '../qa/questions.ts';
import type { Understanding } from '../qa/understanding.ts';

/** What the conversation about the content of the Q&A stands on. */
export type LearningParts = {
  readonly contentChanges: ContentChanges;
  readonly misses: Misses;
  readonly contentInForce: ContentInForce;
  /** The content in force when the turn began, and the lookup learned from it. */
  readonly content: Content;
  readonly understand: (text: string) => Understanding;
  readonly questions: Pick<Questions, 'find'>;
  readonly people: People;
  readonly clock: Clock;
  readonly newId: () => string;
};
