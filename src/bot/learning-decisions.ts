import { never } from '../kernel/never.ts';
import { mayApprove, needsSecondPerson } from '../learning/approval.ts';
import type { Change } from '../learning/change.ts';
import { type Mistakes, wordMistakes } from '../learning/check-deed.ts';
import type { InForce } from '../learning/content-in-force.ts';
import type { Person } from '../people/person.ts';
import { redact } from '../privacy/redact.ts';
import type { Filled } from '../reply/form.ts';
import { changeCard as says } from '../wording/learning.ts';
import { changeCard, withdrawalOf } from './learning-cards.ts';
import { keepDeed } from './learning-drafts.ts';
import type { LearningParts } from './learning-parts.ts';
import type { Shown } from './request-acts.ts';
import { sayPlainly } from './say.ts';

/** So often somebody may approve something else in the same moment. */
const TRIES = 3;

/** Approves a draft on the content exactly as it is; of two who do it at once the second reads that it is done. */
export async function approveChange(parts: LearningParts, by: Person, id: string): Promise<Shown> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    parts.contentInForce.changed();
    const inForce = await parts.contentInForce.now();
    const change = await parts.contentChanges.find(id);
    if (!change) return gone();

    const refusal = await whyNot(parts, by, change, inForce);
    if (refusal) return refusal;

    const decided = await parts.contentChanges.approve(id, by.id, parts.clock(), inForce.latest);
    switch (decided.kind) {
      case 'done':
        parts.contentInForce.changed();
        return replaced(parts, by, decided.change, says.live);
      case 'decided':
        return replaced(parts, by, decided.change, says.decided);
      case 'unknown':
        return gone();
      case 'moved':
        break;
      default:
        return never(decided);
    }
  }
  return { kind: 'tell', reply: sayPlainly({ text: says.moved }) };
}

/** Rejects a draft, with what was written why; its author discards it in the same way. */
export async function rejectChange(
  parts: LearningParts,
  by: Person,
  id: string,
  { reason = '' }: Filled,
): Promise<Shown> {
  const why = redact(reason.trim(), parts.content.contacts).text;
  const decided = await parts.contentChanges.reject(id, by.id, parts.clock(), why === '' ? undefined : why);
  switch (decided.kind) {
    case 'done':
      return replaced(parts, by, decided.change);
    case 'decided':
      return replaced(parts, by, decided.change, says.decided);
    case 'unknown':
    case 'moved':
      return gone();
    default:
      return never(decided);
  }
}

/** Takes an addition back: at once where it was the editor's own to add, else once a second person says so. */
export async function withdrawChange(parts: LearningParts, by: Person, id: string): Promise<Shown> {
  const change = await parts.contentChanges.find(id);
  if (!change) return gone();
  if (change.state.kind !== 'approved' || change.deed.kind === 'edit' || change.deed.kind === 'withdrawal') {
    return { kind: 'tell', reply: sayPlainly({ text: says.cannotWithdraw }) };
  }
  const withdrawal = withdrawalOf(change, parts.content);
  const drafts = await parts.contentChanges.drafts();
  const isAsked = drafts.some(({ deed }) => deed.kind === 'withdrawal' && deed.of === id);
  if (!withdrawal || isAsked) return { kind: 'tell', reply: sayPlainly({ text: says.alreadyWithdrawn }) };

  const live = !needsSecondPerson(withdrawal, parts.content);
  return { kind: 'tell', reply: await keepDeed(parts, by, withdrawal, live) };
}

async function whyNot(
  parts: LearningParts,
  by: Person,
  change: Change,
  { content }: InForce,
): Promise<Shown | undefined> {
  const verdict = mayApprove(change, by, content);
  switch (verdict) {
    case 'own':
      return { kind: 'tell', reply: sayPlainly({ text: says.notOwn }) };
    case 'decided':
      return replaced(parts, by, change, says.decided);
    case 'outdated':
    case 'role':
      return replaced(parts, by, change);
    case 'may': {
      const [mistake] = Object.values(mistakesNow(change, content));
      return mistake === undefined ? undefined : { kind: 'tell', reply: sayPlainly({ text: mistake }) };
    }
    default:
      return never(verdict);
  }
}

/** What was right when it was drafted may stand elsewhere by now. */
function mistakesNow({ deed }: Change, content: InForce['content']): Mistakes {
  if (deed.kind === 'new-entry') return wordMistakes(deed.words, content);
  if (deed.kind !== 'edit') return {};
  return wordMistakes(
    deed.after,
    content,
    content.entries.find(({ id }) => id === deed.entry),
  );
}

async function replaced(parts: LearningParts, by: Person, change: Change, note?: string): Promise<Shown> {
  return { kind: 'replace', reply: await changeCard(parts, by, change, note) };
}

function gone(): Shown {
  return { kind: 'tell', reply: sayPlainly({ text: says.gone }) };
}
