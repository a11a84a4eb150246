import { sameQuestion } from '../content/same-question.ts';
import { fresh } from '../learning/apply-changes.ts';
import { LONGEST_PHRASING } from '../learning/check-deed.ts';
import type { ContentChanges } from '../learning/content-changes.ts';
import type { Begin } from '../learning/content-forms.ts';
import { groupMisses, type MissGroup } from '../learning/group-misses.ts';
import type { Miss } from '../learning/misses.ts';
import { lastDays, weekBefore } from '../learning/misses-window.ts';
import { sayMiss, sayMisses } from '../learning/say-misses.ts';
import type { About, Post } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import { mayActAs } from '../people/person.ts';
import { clean } from '../qa/clean.ts';
import { foundIn } from '../qa/question-of.ts';
import type { AskedQuestion } from '../qa/questions.ts';
import { splitQuestions } from '../qa/split-questions.ts';
import type { Reply } from '../reply/reply.ts';
import { misunderstandings } from '../wording/conversation.ts';
import { missesSaid as says } from '../wording/learning.ts';
import type { Effect } from './bot.ts';
import type { LearningParts } from './learning-parts.ts';
import { sayPlainly } from './say.ts';

/** A form begins with this many of a group's texts. */
const MOST_TEXTS = 5;

type From = { readonly question?: string | undefined; readonly monday?: string | undefined };

/** What was asked in vain, in the week before a Monday or the last seven days. */
export async function groupsOf(
  { misses, clock }: Pick<LearningParts, 'misses' | 'clock'>,
  monday?: string,
): Promise<readonly MissGroup[]> {
  const { from, until } = (monday === undefined ? undefined : weekBefore(monday)) ?? lastDays(clock());
  return groupMisses(await misses.between(from, until));
}

export async function showMisses(
  parts: LearningParts,
  { monday, page }: { readonly monday?: string | undefined; readonly page?: number | undefined },
): Promise<Effect> {
  const groups = await groupsOf(parts, monday);
  const view = { ...(monday === undefined ? {} : { monday }), ...(page === undefined ? {} : { page }) };
  return { kind: 'tell', reply: sayMisses(groups, view) };
}

/** One group, known by a question in it; a question that is in none stands alone. */
export async function showMiss(
  parts: LearningParts,
  from: From & { readonly question: string },
): Promise<Effect> {
  const question = await parts.questions.find(from.question);
  if (!question) return { kind: 'tell', reply: sayPlainly(misunderstandings.staleButton) };
  if (question.redacted === undefined) {
    return { kind: 'tell', reply: sayPlainly({ text: says.one.confidential }) };
  }
  const group = await groupAround(parts, question, question.redacted, from.monday);
  const { outcome } = parts.understand(question.redacted);
  const best = outcome.kind === 'confident' ? outcome.answers[0]?.entry : undefined;
  const answeredBy = parts.content.entries.find(({ id }) => id === best);
  const view = { answeredBy, ...(from.monday === undefined ? {} : { monday: from.monday }) };
  return { kind: 'tell', reply: sayMiss(group, view) };
}

/** What a form that was opened on a miss begins with; undefined where there is no such question, or it is confidential. */
export async function beginWith(
  parts: LearningParts,
  { question: id, monday }: From,
): Promise<Begin | undefined> {
  if (id === undefined) return { texts: [] };

  const question = await parts.questions.find(id);
  if (question?.redacted === undefined) return undefined;

  const { misses } = await groupAround(parts, question, question.redacted, monday);
  const asked = misses.map(({ redacted }) => askedIn(redacted)).filter((text) => text !== '');
  const different = [...new Map(asked.toReversed().map((text) => [sameQuestion(text), text])).values()];
  const texts = fresh(different.toReversed(), parts.content).slice(0, MOST_TEXTS);
  return { question: id, ...(monday === undefined ? {} : { monday }), texts };
}

/** The entry that a text is likeliest about, however unlikely. */
export function likeliest(
  { understand }: Pick<LearningParts, 'understand'>,
  text: string,
): string | undefined {
  return foundIn(understand(text).outcome)[0]?.entry;
}

/**
 * What a message about last week's misses alone says to its reader now; nothing to one who is no editor any more. None
 * is owed any more: the week's message holds them.
 */
export async function composeMisses(
  parts: Pick<LearningParts, 'misses' | 'clock'> & {
    readonly people: People;
    readonly contentChanges: ContentChanges;
  },
  about: About,
  { to }: Pick<Post, 'to'>,
): Promise<Reply | undefined> {
  const person = to.kind === 'person' ? await parts.people.find(to.person) : undefined;
  if (!person || person.left || !mayActAs(person, 'editor') || !weekBefore(about.id)) return undefined;

  const [groups, drafts] = await Promise.all([groupsOf(parts, about.id), parts.contentChanges.drafts()]);
  return sayMisses(groups, { monday: about.id, waiting: drafts.length });
}

async function groupAround(
  parts: LearningParts,
  question: AskedQuestion,
  redacted: string,
  monday: string | undefined,
): Promise<MissGroup> {
  const groups = await groupsOf(parts, monday);
  const group = groups.find(({ misses }) => misses.some((miss) => miss.question === question.id));
  if (group) return group;

  const alone: Miss = {
    question: question.id,
    at: question.at,
    redacted,
    because: question.outcome === 'none' ? 'none' : 'not-helped',
    reason: undefined,
    entries: question.answers.map(({ entry }) => entry),
  };
  return { first: alone, misses: [alone] };
}

/** The first question in a message that is short enough to be a phrasing. */
function askedIn(text: string): string {
  const asked = splitQuestions(clean(text)).map((ask) => ask.text.replace(/\s+/g, ' ').trim());
  return asked.find((each) => each.length <= LONGEST_PHRASING) ?? '';
}
