import type { People } from '../people/people.ts';
import { mayActAs, type Person, type Role, type Visitor } from '../people/person.ts';
import type { PressKind } from '../reply/press.ts';
import type { Place } from './bot.ts';

/** Whether somebody gets in, and if not, why not. */
export type Admission =
  | { readonly kind: 'admitted'; readonly person: Person }
  | { readonly kind: 'not-staff' }
  | { readonly kind: 'outsiders-present' }
  | { readonly kind: 'role-needed' };

/** The role that each button needs. */
export const PRESS_NEEDS: Readonly<Record<PressKind, Role>> = {
  helped: 'reader',
  'not-helped': 'reader',
  'not-helped-because': 'reader',
  'whole-answer': 'reader',
  draft: 'reader',
  share: 'reader',
  choose: 'reader',
  'none-of-them': 'reader',
  match: 'coordinator',
  'log-step': 'coordinator',
  'withdraw-step': 'coordinator',
  'add-match': 'lead',
  'change-match': 'coordinator',
  'pause-match': 'coordinator',
  'resume-match': 'coordinator',
  'end-match': 'coordinator',
  'hand-over-match': 'coordinator',
  'whole-digest': 'reader',
  'digest-channel': 'lead',
  'approve-digest': 'lead',
  'new-request': 'reader',
  'correct-request': 'reader',
  'send-request': 'reader',
  'join-request': 'reader',
  'discard-request': 'reader',
  'answer-instead': 'reader',
  'worry-request': 'reader',
  'request-from-question': 'reader',
  'send-miss': 'reader',
  request: 'reader',
  'take-request': 'coordinator',
  'hand-on-request': 'coordinator',
  'not-mine': 'coordinator',
  'wait-request': 'coordinator',
  'resolve-request': 'coordinator',
  'withdraw-request': 'reader',
  'reopen-request': 'coordinator',
  'request-log': 'reader',
  'request-texts': 'reader',
  absence: 'coordinator',
  'remove-absence': 'coordinator',
  overview: 'reader',
  help: 'reader',
  requests: 'reader',
  'own-matches': 'coordinator',
  numbers: 'lead',
  check: 'lead',
  'retry-posts': 'lead',
  'first-day': 'lead',
  'first-day-back': 'lead',
  'first-day-later': 'lead',
  'test-digest': 'lead',
  'table-example': 'lead',
  'take-in': 'lead',
  'drop-table': 'lead',
  colleagues: 'lead',
  colleague: 'lead',
  'add-colleague': 'lead',
  'change-colleague': 'lead',
  'colleague-left': 'lead',
  'colleague-back': 'lead',
  'same-person': 'lead',
  'not-same-person': 'lead',
  'show-entry': 'editor',
  'entry-version': 'editor',
  'restore-entry': 'editor',
  'edit-entry': 'editor',
  'add-phrasing': 'editor',
  'new-entry': 'editor',
  'out-of-scope': 'editor',
  'show-change': 'editor',
  'approve-change': 'editor',
  'reject-change': 'editor',
  'withdraw-change': 'editor',
  misses: 'editor',
  miss: 'editor',
};

/**
 * Lets staff in and nobody else. Whoever is a full member of the organisation's own workspace is a reader from the
 * first word; more than that is given by name.
 */
export async function admit(people: People, by: Visitor, place: Place, needs: Role): Promise<Admission> {
  if (by.standing !== 'member') return { kind: 'not-staff' };
  if (place === 'external') return { kind: 'outsiders-present' };

  const known = await people.findByAccount(by.account);
  const isWhole = known && (known.email !== undefined || by.email === undefined);
  const person = isWhole ? known : await people.enrol(by.account, by.email, 'reader', by.name);
  if (person.left) return { kind: 'not-staff' };
  return mayActAs(person, needs) ? { kind: 'admitted', person } : { kind: 'role-needed' };
}
