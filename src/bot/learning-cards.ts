import type { Entry } from '../content/content.ts';
import { applyDeed } from '../learning/apply-changes.ts';
import { type Change, type Deed, isApproved } from '../learning/change.ts';
import { answeredElsewhere } from '../learning/duplicates.ts';
import { sayChange } from '../learning/say-change.ts';
import { sayContent } from '../learning/say-content.ts';
import { sayEntry } from '../learning/say-entry.ts';
import type { Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { namesOf } from '../requests/names.ts';
import { groupsOf } from './learning-misses.ts';
import type { LearningParts } from './learning-parts.ts';

/** The card of a change for one person, on the content as it is at that moment. */
export async function changeCard(
  parts: LearningParts,
  by: Person,
  change: Change,
  note?: string,
): Promise<Reply> {
  const [{ content, understand }, staff] = await Promise.all([
    parts.contentInForce.now(),
    parts.people.staff(),
  ]);
  return sayChange(change, {
    content,
    by,
    names: namesOf(staff),
    now: parts.clock(),
    answered: change.state.kind === 'draft' ? answeredElsewhere(change.deed, content, understand) : [],
    withdrawable: isApproved(change) && withdrawalOf(change, content) !== undefined,
    ...(note === undefined ? {} : { note }),
  });
}

/** What takes an addition back; undefined where there is nothing of it any more, or it was no addition. */
export function withdrawalOf(
  { id, deed }: Change,
  content: LearningParts['content'],
): Extract<Deed, { kind: 'withdrawal' }> | undefined {
  if (deed.kind === 'edit' || deed.kind === 'withdrawal') return undefined;

  const withdrawal = { kind: 'withdrawal', of: id, addition: deed } as const;
  return applyDeed(content, withdrawal, new Date(0)) === content ? undefined : withdrawal;
}

export async function entryCard({ contentChanges, misses }: LearningParts, entry: Entry): Promise<Reply> {
  const [approved, votes] = await Promise.all([contentChanges.approved(), misses.votes()]);
  return sayEntry(entry, { approved, votes });
}

export async function contentCard(parts: LearningParts): Promise<Reply> {
  const { content, contentChanges, misses, people } = parts;
  const [drafts, groups, votes, staff] = await Promise.all([
    contentChanges.drafts(),
    groupsOf(parts),
    misses.votes(),
    people.staff(),
  ]);
  return sayContent({ content, drafts, groups, votes, names: namesOf(staff) });
}
