import { sayPlainly } from '../bot/say.ts';
import { never } from '../kernel/never.ts';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import type { Reply } from '../reply/reply.ts';
import { forms, pressing } from '../wording/teams.ts';
import type { Approach } from './approach.ts';
import type { Button } from './button.ts';
import { whyFailed } from './failure.ts';
import { answerWithCard, answerWithLine, answerWithWords, type InvokeAnswer } from './message.ts';
import type { Outcome } from './presses.ts';
import type { PrivateAnswers } from './private-answers.ts';
import { record, type SettleParts, settle } from './settle.ts';
import { asking, type Showing, saying } from './showing.ts';

export type AnswerParts = SettleParts & {
  readonly answers: PrivateAnswers;
  readonly work: WorkInHand;
};

type Asks = Extract<Outcome, { readonly kind: 'asks' }>;

/** What a form says when what it led to stands elsewhere. */
const DONE = sayPlainly({ text: forms.done });

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
      return becomes(parts, approach, button, outcome.reply);
    case 'told':
      return tells(parts, approach, button, outcome.reply);
    case 'asks':
      return asks(parts, approach, button, outcome);
    case 'opened':
      return answerWithCard(outcome.card);
    case 'turned-away':
      return answerWithLine(outcome.text);
    case 'failed':
      return answerWithWords(outcome.reply);
    case 'again':
      return answerWithLine(pressing.already);
    default:
      return never(outcome);
  }
}

function becomes(parts: AnswerParts, approach: Approach, button: Button, reply: Reply): InvokeAnswer {
  if (button.kind === 'press' && button.renewing) return answerWithCard(saying(reply).card());

  const opener = openerOf(button);
  if (opener === undefined || !mayAllSee(approach, reply)) {
    return turnsInto(parts, approach, button, saying(reply), mayAllSee(approach, reply));
  }
  parts.work.add(showInstead(parts, approach, opener, saying(reply)));
  return turnsInto(parts, approach, button, saying(DONE), mayAllSee(approach, DONE));
}

/**
 * An answer of words is one line at the foot of the card, so a reply that holds more follows as a message of its own. A
 * form that is filled in gives way to what is said.
 */
function tells(parts: AnswerParts, approach: Approach, button: Button, reply: Reply): InvokeAnswer {
  if (button.kind === 'form' && button.own) {
    return turnsInto(parts, approach, button, saying(reply), isAlone(approach));
  }
  const inWords = reply.parts.every(({ kind }) => kind === 'prose');
  if (!inWords) parts.work.add(sayToAsker(parts, approach, saying(reply)));
  const said = inWords ? reply : sayPlainly({ text: reply.gist });
  return button.kind === 'form' ? answerWithCard(saying(said).card()) : answerWithWords(said);
}

/** Alone with the bot a form is a message of its own; among colleagues only the presser sees the card in the answer. */
function asks(parts: AnswerParts, approach: Approach, button: Button, { form, entered }: Asks): InvokeAnswer {
  if (button.kind === 'form') {
    const again = asking(form, button, entered);
    return button.own
      ? turnsInto(parts, approach, button, again, isAlone(approach))
      : answerWithCard(again.card(button.answer));
  }
  if (!isAlone(approach)) return answerWithCard(asking(form, { own: false }).card(button.answer));

  parts.work.add(sayToAsker(parts, approach, asking(form, { own: true, opener: approach.message })));
  return answerWithLine(form.gist);
}

/** The card in the answer is the presser's alone and lasts until they look away; what it stands on is changed too. */
function turnsInto(
  parts: AnswerParts,
  approach: Approach,
  { answer }: Button,
  showing: Showing,
  forAll: boolean,
): InvokeAnswer {
  const card = showing.card(answer);
  if (answer !== undefined) parts.answers.renew(answer, card);
  else if (approach.message !== undefined && forAll) {
    parts.work.add(showInstead(parts, approach, approach.message, showing));
  }
  return answerWithCard(card);
}

/** Sends what a press came to, where no client is waiting for it, or not any more. */
export async function deliver(
  parts: AnswerParts,
  approach: Approach,
  button: Button,
  outcome: Outcome,
): Promise<void> {
  const ownMessage = isAlone(approach) && button.kind === 'form' ? approach.message : undefined;
  switch (outcome.kind) {
    case 'became': {
      const opener = openerOf(button);
      const target = mayAllSee(approach, outcome.reply) ? (opener ?? approach.message) : undefined;
      await showIn(parts, approach, target, saying(outcome.reply));
      if (opener !== undefined && ownMessage !== undefined) {
        await showInstead(parts, approach, ownMessage, saying(DONE));
      }
      return;
    }
    case 'told':
      return showIn(parts, approach, ownMessage, saying(outcome.reply));
    case 'asks': {
      const opener = button.kind === 'form' ? button.opener : approach.message;
      return showIn(
        parts,
        approach,
        ownMessage,
        asking(outcome.form, { own: true, opener }, outcome.entered),
      );
    }
    case 'turned-away':
      return sayToAsker(parts, approach, saying(sayPlainly(outcome)));
    case 'failed':
      return sayToAsker(parts, approach, saying(outcome.reply));
    case 'opened':
    case 'again':
      return;
    default:
      return never(outcome);
  }
}

function showIn(
  parts: AnswerParts,
  approach: Approach,
  message: string | undefined,
  showing: Showing,
): Promise<void> {
  return message === undefined
    ? sayToAsker(parts, approach, showing)
    : showInstead(parts, approach, message, showing);
}

/** Changes the message, or says it anew where the old one can no longer be changed. */
async function showInstead(
  parts: AnswerParts,
  approach: Approach,
  message: string,
  showing: Showing,
): Promise<void> {
  const changed = await parts.voice.instead(approach.conversation, message, showing, approach.sender);
  return changed.kind === 'refused' ? sayToAsker(parts, approach, showing) : record(parts, approach, changed);
}

async function sayToAsker(parts: AnswerParts, approach: Approach, showing: Showing): Promise<void> {
  await settle(parts, approach, await parts.voice.toAsker(approach.conversation, approach.sender, showing));
}

function openerOf(button: Button): string | undefined {
  return button.kind === 'form' ? button.opener : undefined;
}

function isAlone({ conversation }: Approach): boolean {
  return conversation.kind === 'personal';
}

function mayAllSee(approach: Approach, { audience }: Reply): boolean {
  return isAlone(approach) || audience === 'everyone';
}
