import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Understand } from '../qa/understand.ts';
import { applyChanges } from './apply-changes.ts';
import type { ApprovedChange } from './change.ts';
import type { ContentChanges } from './content-changes.ts';

/** The content at one moment, and the lookup that was learned from exactly that. */
export type InForce = {
  readonly content: Content;
  readonly understand: Understand;
  /** The last approved change that it has. */
  readonly latest: number;
};

export type ContentInForce = {
  /** As it is now, at most half a second old; a change that was approved is learned before it answers. */
  now(): Promise<InForce>;
  /** Has it looked at anew by whoever asks next: something was approved right here. */
  changed(): void;
  /** Has everything learned anew by whoever asks next: other changes have taken the place of those it knows. */
  forget(): void;
};

/** How long it is believed that no other instance approved anything, in milliseconds. */
const BELIEVED_MS = 500;

/**
 * The files with the approved changes on top, the same on every instance. Each time it looks whether anything was
 * approved since, and only then learns anew: never twice at once, since each look waits for the one before, so that the
 * newest stays. Where learning fails, what was learned before goes on, and whoever asks half a second later has it
 * tried again.
 */
export function contentInForce(parts: {
  readonly files: Content;
  readonly contentChanges: Pick<ContentChanges, 'latest' | 'approved'>;
  readonly learn: (content: Content) => Promise<Understand>;
  readonly notLearned: (error: unknown) => void;
  readonly clock: Clock;
}): ContentInForce {
  const { files, contentChanges, learn, notLearned, clock } = parts;
  const filesReadAt = clock();
  let current: InForce | undefined;
  let looked: { readonly at: number; readonly answer: Promise<InForce> } | undefined;

  const look = async (before: Promise<InForce> | undefined): Promise<InForce> => {
    await before?.catch(() => undefined);
    if (current && current.latest === (await contentChanges.latest())) return current;

    const approved = await contentChanges.approved();
    const content = applyChanges(files, approved, filesReadAt);
    try {
      current = { content, understand: await learn(content), latest: latestOf(approved) };
    } catch (error) {
      if (!current) throw error;
      notLearned(error);
    }
    return current;
  };

  return {
    now() {
      const at = clock().getTime();
      if (!looked || Math.abs(at - looked.at) >= BELIEVED_MS) looked = { at, answer: look(looked?.answer) };
      return looked.answer;
    },
    changed() {
      if (looked) looked = { ...looked, at: Number.NEGATIVE_INFINITY };
    },
    forget() {
      current = undefined;
      looked = undefined;
    },
  };
}

function latestOf(approved: readonly ApprovedChange[]): number {
  return Math.max(0, ...approved.map(({ state }) => state.sequence));
}
