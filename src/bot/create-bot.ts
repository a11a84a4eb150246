import type { Content } from '../content/content.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import type { People } from '../people/people.ts';
import { questionOf } from '../qa/question-of.ts';
import type { Questions } from '../qa/questions.ts';
import { sayAnswers } from '../qa/say.ts';
import type { Understanding } from '../qa/understanding.ts';
import type { Reply } from '../reply/reply.ts';
import { misunderstandings } from '../wording/conversation.ts';
import type { Bot, Effect, Place, Said } from './bot.ts';
import { nearestCommand, type Request, readRequest } from './commands.ts';
import { admit, PRESS_NEEDS } from './doors.ts';
import { pressed } from './press.ts';
import { sayApology, sayDidYouMean, sayEmptyQuestion, sayHelp, sayPlainly, sayRefusal } from './say.ts';

/** Longer than any message either platform can carry, and than any mail chain worth forwarding. */
export const LONGEST_TEXT = 100_000;

export type BotParts = {
  readonly content: Content;
  readonly understand: (text: string) => Understanding;
  readonly people: People;
  readonly questions: Questions;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Joins the jobs into the one bot that every platform talks to. */
export function createBot(parts: BotParts): Bot {
  return {
    async hear(said) {
      const request = readRequest(said.text);
      const needs = request.kind === 'command' ? request.command.needs : 'reader';
      const admission = await admit(parts.people, said.by, said.place, needs);
      if (admission.kind !== 'admitted') return sayRefusal(admission);

      return respond(parts, said, admission.person.id, request);
    },

    async press({ by, place, press }) {
      const admission = await admit(parts.people, by, place, press ? PRESS_NEEDS[press.kind] : 'reader');
      if (admission.kind !== 'admitted') return tell(sayRefusal(admission));
      if (!press) return tell(sayPlainly(misunderstandings.staleButton));

      return pressed(parts, admission.person.id, place, press);
    },

    apology: sayApology,
  };
}

function tell(reply: Reply): Effect {
  return { kind: 'tell', reply };
}

async function respond(parts: BotParts, said: Said, personId: string, request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'nothing':
      return sayHelp();
    case 'question':
      return answer(parts, personId, said.place, request.text);
    case 'command':
      return obey(parts, said, personId, request);
    default:
      return never(request);
  }
}

type CommandRequest = Extract<Request, { readonly kind: 'command' }>;

async function obey(parts: BotParts, said: Said, personId: string, request: CommandRequest): Promise<Reply> {
  const { command, rest } = request;
  switch (command.id) {
    case 'help':
      return sayHelp();
    case 'ask':
      return rest === '' ? sayEmptyQuestion(command) : answer(parts, personId, said.place, rest);
    default:
      return never(command.id);
  }
}

async function answer(parts: BotParts, personId: string, place: Place, text: string): Promise<Reply> {
  if (text.length > LONGEST_TEXT) return sayPlainly(misunderstandings.tooLong);

  const understanding = parts.understand(text);
  const meant = understanding.outcome.kind === 'none' ? nearestCommand(text) : undefined;
  if (meant && !understanding.concern) return sayDidYouMean(meant);

  const question = questionOf(understanding, parts.content, {
    id: parts.newId(),
    askedBy: personId,
    at: parts.clock(),
  });
  await parts.questions.record(question);
  return sayAnswers(question, parts.content, { length: 'short', shareable: place === 'shared' });
}
