import type { Person } from '../people/person.ts';
import type { AskedQuestion } from '../qa/questions.ts';
import type { Filled } from '../reply/form.ts';
import { missForm } from '../requests/forms.ts';
import { readMiss } from '../requests/read-forms.ts';
import { misunderstandings } from '../wording/conversation.ts';
import type { Effect, Submission } from './bot.ts';
import type { Shown, Turn } from './request-acts.ts';
import { draftFrom, draftWorry, showDraft } from './request-drafts.ts';
import { showOne } from './request-lists.ts';
import type { RequestParts } from './request-parts.ts';
import { draftWritten } from './request-submissions.ts';
import { sayPlainly } from './say.ts';

/** The lead is told of a worry that a question showed, once the asker has seen what is told. */
export async function pressWorry(parts: RequestParts, { by }: Turn, id: string): Promise<Shown> {
  const own = await ownQuestion(parts, by, id, (question) => question.concern !== undefined);
  if (own.kind === 'none') return own.shown;

  const draft = await draftWorry(parts, by, own.question);
  if (draft.state !== 'draft') return { kind: 'tell', reply: await showOne(parts, by, draft) };
  return { kind: 'tell', reply: await showDraft(parts, draft) };
}

/** A draft from the redacted text of a question; nothing is sent before its asker has seen it. */
export async function pressSendOn(parts: RequestParts, { by }: Turn, id: string): Promise<Shown> {
  const own = await ownText(parts, by, id);
  return own.kind === 'none'
    ? own.shown
    : { kind: 'tell', reply: await draftFrom(parts, by, { text: own.text }) };
}

/** What the Q&A does not answer may lack what a coordinator must know, so its asker goes over it first. */
export async function pressSendMiss(parts: RequestParts, { by }: Turn, id: string): Promise<Effect> {
  const own = await ownText(parts, by, id);
  if (own.kind === 'none') return own.shown;
  return { kind: 'form', form: missForm(id, own.text, parts.understandRequest(own.text).facts) };
}

/** The question stays a miss to learn from; what its asker made of it becomes a draft like any other. */
export async function submitMiss(
  parts: RequestParts,
  { by }: Turn,
  id: string,
  filled: Filled,
): Promise<Submission> {
  const own = await ownText(parts, by, id);
  return own.kind === 'none' ? own.shown : draftWritten(parts, by, readMiss(filled, own.text), 'meant');
}

type Own =
  | { readonly kind: 'question'; readonly question: AskedQuestion }
  | { readonly kind: 'none'; readonly shown: Shown };

async function ownQuestion(
  { questions }: RequestParts,
  by: Person,
  id: string,
  serves: (question: AskedQuestion) => boolean,
): Promise<Own> {
  const question = await questions.find(id);
  if (!question || !serves(question)) return none(misunderstandings.staleButton);
  return question.askedBy === by.id ? { kind: 'question', question } : none(misunderstandings.notYours);
}

/** The text of a question that somebody asked, while it is kept. */
async function ownText(
  parts: RequestParts,
  by: Person,
  id: string,
): Promise<{ readonly kind: 'text'; readonly text: string } | Extract<Own, { readonly kind: 'none' }>> {
  const own = await ownQuestion(parts, by, id, ({ redacted }) => redacted !== undefined);
  return own.kind === 'none' ? own : { kind: 'text', text: own.question.redacted ?? '' };
}

function none(why: Parameters<typeof sayPlainly>[0]): Extract<Own, { readonly kind: 'none' }> {
  return { kind: 'none', shown: { kind: 'tell', reply: sayPlainly(why) } };
}
