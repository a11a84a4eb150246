import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { AskedQuestion, Questions, Verdict } from '../qa/questions.ts';
import { sayAnswers, sayShared, type View, withNote } from '../qa/say.ts';
import { sayDraft } from '../qa/say-draft.ts';
import type { NotHelpedReason, QuestionPress } from '../reply/press.ts';
import { sharing } from '../wording/answers.ts';
import { misunderstandings } from '../wording/conversation.ts';
import type { Effect, Place } from './bot.ts';
import { questionCard, withImproving } from './question-card.ts';
import { sayPlainly } from './say.ts';

type PressParts = {
  readonly content: Content;
  readonly questions: Questions;
  readonly clock: Clock;
};

/** Carries out a press on a question's card. The card is built anew from what is kept, never from the message. */
export async function pressed(
  parts: PressParts,
  person: Person,
  place: Place,
  press: QuestionPress,
): Promise<Effect> {
  const by = person.id;
  const question = await parts.questions.find(press.question);
  if (!question) return { kind: 'tell', reply: sayPlainly(misunderstandings.staleButton) };
  if (question.askedBy !== by) return { kind: 'tell', reply: sayPlainly(misunderstandings.notYours) };

  const card = (now: AskedQuestion, view: Partial<View> = {}): Effect => {
    const whole: View = { length: 'short', shareable: place === 'shared', ...view };
    const reply = questionCard(now, parts.content, whole);
    return { kind: 'replace', reply: mayActAs(person, 'editor') ? withImproving(reply, now, whole) : reply };
  };
  const vote = async (verdict: Verdict, reason?: NotHelpedReason): Promise<Effect> => {
    await parts.questions.vote({ question: question.id, by, at: parts.clock(), verdict, reason });
    return card({ ...question, verdict }, { justSaid: reason ? 'why-not' : verdict });
  };

  switch (press.kind) {
    case 'helped':
    case 'not-helped':
      return vote(press.kind);
    case 'not-helped-because':
      return vote('not-helped', press.reason);
    case 'whole-answer':
      return card(question, { length: 'whole' });
    case 'draft':
      return { kind: 'tell', reply: sayDraft(question, parts.content) };
    case 'choose':
    case 'none-of-them': {
      const entry = press.kind === 'choose' ? press.entry : undefined;
      const chosen = await parts.questions.choose(question.id, entry, by, parts.clock());
      return chosen ? card(chosen) : { kind: 'tell', reply: sayPlainly(misunderstandings.staleButton) };
    }
    case 'share':
      return share(parts, by, question);
    default:
      return never(press);
  }
}

async function share(
  { content, questions, clock }: PressParts,
  by: string,
  question: AskedQuestion,
): Promise<Effect> {
  const card = questionCard(question, content, { length: 'short', shareable: true });
  if (question.concern || question.outcome !== 'confident') return { kind: 'replace', reply: card };

  const cardAfter = sayAnswers({ ...question, shared: true }, content, { length: 'short', shareable: true });
  const turn = await questions.startSharing(question.id, by, clock());
  if (turn === 'already') return { kind: 'replace', reply: withNote(cardAfter, sharing.already) };

  return {
    kind: 'share',
    shared: sayShared(question, content),
    done: withNote(cardAfter, sharing.done),
    unsure: withNote(cardAfter, sharing.unsure),
    failed: async () => {
      await questions.undoSharing(question.id, by, clock());
      return withNote(card, sharing.failed);
    },
  };
}
