import type { Content } from '../content/content.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Change, Deed } from './change.ts';

/** What stands in the way of approving a draft; 'may' where nothing does. */
export type Verdict = 'may' | 'decided' | 'own' | 'role' | 'outdated';

/**
 * Whether a second person must approve it: always what changes the words of an answer, and everything about an entry
 * that touches a child's safety. Another way to ask is the editor's own to add.
 */
export function needsSecondPerson(deed: Deed, content: Content): boolean {
  switch (deed.kind) {
    case 'edit':
    case 'new-entry':
      return true;
    case 'out-of-scope':
      return false;
    case 'phrasing':
      return content.entries.find(({ id }) => id === deed.entry)?.safety ?? true;
    case 'withdrawal':
      return needsSecondPerson(deed.addition, content);
    default:
      return never(deed);
  }
}

/** Whether that person may approve that change to the content in force. */
export function mayApprove({ deed, madeBy, state }: Change, by: Person, content: Content): Verdict {
  if (state.kind !== 'draft') return 'decided';
  if (!mayActAs(by, 'editor')) return 'role';
  if (isOutdated(deed, content)) return 'outdated';
  if (madeBy === by.id && needsSecondPerson(deed, content)) return 'own';
  return 'may';
}

/** Written on a version of its entry that is no longer the one in force; or on an entry that is gone. */
export function isOutdated(deed: Deed, { entries }: Content): boolean {
  switch (deed.kind) {
    case 'edit':
      return entries.find(({ id }) => id === deed.entry)?.version !== deed.base;
    case 'phrasing':
      return !entries.some(({ id }) => id === deed.entry);
    case 'new-entry':
      return entries.some(({ id }) => id === deed.entry);
    case 'out-of-scope':
    case 'withdrawal':
      return false;
    default:
      return never(deed);
  }
}
