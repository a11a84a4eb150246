import { sayPlainly } from '../bot/say.ts';
import { never } from '../kernel/never.ts';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import type { Reply } from '../reply/reply.ts';
import { pressing } from '../wording/teams.ts';
import type { Approach } from './approach.ts';
import type { Button } from './button.ts';
import { whyFailed } from './failure.ts';
import { answerWithCard, answerWithLine, answerWithWords, type InvokeAnswer } from './message.ts';
import type { Outcome } from './presses.ts';
import type { PrivateAnswers } from './private-answers.ts';
import { toCard } from './render.ts';
import { record, type SettleParts, settle } from './settle.ts';

export type AnswerParts = SettleParts & {
  readonly answers: PrivateAnswers;
  readonly work: WorkInHand;
};

/** Answers a press whose client is waiting; what else there is to send goes after it. Never throws. */
export function answerFor(
  parts: AnswerParts,
  approach: Approach,
  button: Button,
  outcome: Outcome,
): InvokeAnswer {
  try {
    return toAnswer(parts, approach, button, outcome);
  } catch (error) {
    parts.log.error({ kind: approach.kind, why: whyFailed(error) }, 'teams: answer not rendered');
    return answerWithWords(parts.bot.apology());
  }
}

function toAnswer(parts: AnswerParts, approach: Approach, button: Button, outcome: Outcome): InvokeAnswer {
  switch (outcome.kind) {
    case 'became':
      return becomes(parts, approach, button.answer, outcome.reply);
    case 'told':
      return tells(parts, approach, outcome.reply);
    case 'opened':
      return answerWithCard(outcome.card);
    case 'turned-away':
      return answerWithLine(outcome.text);
    case 'again':
      return answerWithLine(pressing.already);
    default:
      return never(outcome);
  }
}

/** The card in the answer is the presser's alone and lasts until they look away; the message itself is changed too. */
function becomes(
  parts: AnswerParts,
  approach: Approach,
  answer: string | undefined,
  reply: Reply,
): InvokeAnswer {
  const card = toCard(reply, answer);
  const { conversation, message } = approach;
  if (answer !== undefined) parts.answers.renew(answer, card);
  else if (message !== undefined && mayAllSee(approach, reply)) {
    const changing = parts.voice.instead(conversation, message, reply);
    parts.work.add(changing.then((sent) => record(parts, approach, sent)));
  }
  return answerWithCard(card);
}

/** An answer of words is one line at the foot of the card, so a reply that holds more follows as a message of its own. */
function tells(parts: AnswerParts, approach: Approach, reply: Reply): InvokeAnswer {
  if (reply.parts.every(({ kind }) => kind === 'prose')) return answerWithWords(reply);

  const telling = parts.voice.toAsker(approach.conversation, approach.sender, reply);
  parts.work.add(telling.then((sent) => settle(parts, approach, sent)));
  return answerWithLine(reply.gist);
}

/** Sends what a press came to, where no client is waiting for it, or not any more. */
export async function deliver(parts: AnswerParts, approach: Approach, outcome: Outcome): Promise<void> {
  const { voice } = parts;
  const { conversation, sender, message } = approach;
  switch (outcome.kind) {
    case 'became':
      if (message !== undefined && mayAllSee(approach, outcome.reply)) {
        const changed = await voice.instead(conversation, message, outcome.reply);
        if (changed.kind !== 'refused') return record(parts, approach, changed);
      }
      return settle(parts, approach, await voice.toAsker(conversation, sender, outcome.reply));
    case 'told':
      return settle(parts, approach, await voice.toAsker(conversation, sender, outcome.reply));
    case 'turned-away':
      return settle(parts, approach, await voice.toAsker(conversation, sender, sayPlainly(outcome)));
    case 'opened':
    case 'again':
      return;
    default:
      return never(outcome);
  }
}

function mayAllSee({ conversation }: Approach, { audience }: Reply): boolean {
  return conversation.kind === 'personal' || audience === 'everyone';
}
