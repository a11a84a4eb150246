import type { Content } from '../content/content.ts';
import { type ConcernIn, concernFrom } from '../qa/concern.ts';
import { LEARN, type Learned, type Part, type Understand, understandFrom } from '../qa/understand.ts';
import type { KeptLearning } from './kept-learning.ts';
import type { LearnApart } from './learn-apart.ts';
import { pack, unpack } from './learned-bytes.ts';
import type { KeyOf } from './learning-key.ts';

export type Learner = {
  /** Begins before it is known whether just this content will be asked for; not where something is kept, to ask that first. */
  begin(content: Content): Promise<void>;
  learn(content: Content): Promise<Understand>;
  /** Hears worry for a child as it was learned from this content. */
  learnConcern(content: Content): Promise<ConcernIn>;
};

export type LearnerParts = {
  readonly learnApart: LearnApart;
  readonly keyOf: KeyOf;
  /** Undefined where there is no folder to keep anything in. */
  readonly kept: KeptLearning | undefined;
  /** What was learned could not be kept, and the next start has to learn it again. */
  readonly notKept: (error: unknown) => void;
};

/**
 * Learns each part anew only when what it is learned from changed: else what was learned, or kept, is taken up again. A start
 * learns apart, for the sake of memory; a change is learned on the spot, which takes less than a second, and is in force.
 */
export function openLearner({ learnApart, keyOf, kept, notKept }: LearnerParts): Learner {
  const held = new Map<Part, { readonly key: string; readonly learned: Promise<Learned[Part]> }>();

  async function learnedOf<P extends Part>(part: P, key: string, content: Content): Promise<Learned[P]> {
    const isChange = held.has(part);
    const before = await kept?.read(part, key);
    if (before) return unpack(before);

    if (isChange) {
      const learned = LEARN[part](content);
      kept?.write(part, key, pack(learned)).catch(notKept);
      return learned;
    }
    const bytes = await learnApart(part, content);
    kept?.write(part, key, bytes).catch(notKept);
    return unpack(bytes);
  }

  function take<P extends Part>(part: P, content: Content): Promise<Learned[P]> {
    const key = keyOf(part, content);
    const before = held.get(part);
    if (before?.key === key) return before.learned as Promise<Learned[P]>;

    const learned = learnedOf(part, key, content);
    held.set(part, { key, learned });
    // What failed is tried again by whoever asks next.
    learned.catch(() => held.get(part)?.learned === learned && held.delete(part));
    return learned;
  }

  return {
    async begin(content) {
      const isKept = await kept?.has('lookUp');
      if (!isKept) await Promise.all([take('lookUp', content), take('concern', content)]);
    },
    async learn(content) {
      const [lookUp, concern] = await Promise.all([take('lookUp', content), take('concern', content)]);
      return understandFrom(content, { lookUp, concern });
    },
    learnConcern: async (content) => concernFrom(await take('concern', content)),
  };
}
