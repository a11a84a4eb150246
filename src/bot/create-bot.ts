import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import {
  isContentPress,
  isFirstDayPress,
  isMatchPress,
  isOverviewPress,
  isPeoplePress,
  isRequestPress,
  type Press,
} from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import { misunderstandings } from '../wording/conversation.ts';
import { hearAbsence } from './absence.ts';
import {
  type AnniversaryParts,
  hearAnniversaries,
  hearMatch,
  pressMatch,
  submitMatch,
} from './anniversaries.ts';
import { answer } from './answer.ts';
import type { Bot, Effect, Heard, Place, Pressed, Said } from './bot.ts';
import { type CheckParts, hearCheck, retryPosts, turnCheck } from './check.ts';
import { submitColleagues } from './colleague-changes.ts';
import type { ColleagueParts } from './colleague-seen.ts';
import { hearColleagues, pressColleagues } from './colleagues.ts';
import { nearestCommand, type Request, readRequest } from './commands.ts';
import { type ConversationParts, followChange, tellWorkspaceGone } from './conversation-changes.ts';
import { admit, PRESS_NEEDS } from './doors.ts';
import { type FirstDayParts, hearFirstDay, pressFirstDay } from './first-day.ts';
import { hearContent, type LearningParts, pressContent, submitContent } from './learning.ts';
import { hearNumbers, type NumbersParts, pressNumbers } from './numbers.ts';
import { overviewOf, pressOverview } from './overview.ts';
import type { OverviewParts } from './overview-gather.ts';
import { pressed } from './press.ts';
import { hearOneRequest, hearRequests } from './request-lists.ts';
import type { RequestParts } from './request-parts.ts';
import { hearRoute } from './request-route.ts';
import { hearRequest, pressRequest, submitRequest } from './requests.ts';
import { sayApology, sayDidYouMean, sayEmptyQuestion, sayHelp, sayPlainly, sayRefusal } from './say.ts';
import { search } from './search.ts';
import { hearTable } from './sent-tables.ts';
import { createWelcomes, sayWelcome } from './welcome.ts';

/** Longer than any message either platform can carry, and than any mail chain worth forwarding. */
export const LONGEST_TEXT = 100_000;

/** What one turn stands on: the content in force when it began, and the lookup learned from exactly that. */
type TurnParts = AnniversaryParts &
  RequestParts &
  LearningParts &
  OverviewParts &
  ColleagueParts &
  FirstDayParts &
  CheckParts &
  NumbersParts &
  ConversationParts;

export type BotParts = Omit<TurnParts, 'content' | 'understand' | 'actId'> & {
  /** An id made of an act, always the same; without this everything has a new one. */
  readonly idOf?: (act: string) => string;
};

/** Joins the jobs into the one bot that every platform talks to. */
export function createBot(parts: BotParts): Bot {
  const welcomes = createWelcomes(parts);

  return {
    async hear(said) {
      const request = readRequest(said.text);
      const needs = request.kind === 'command' ? request.command.needs : 'reader';
      const admission = await admit(parts.people, said.by, said.place, needs);
      if (admission.kind !== 'admitted') return say(sayRefusal(admission));
      if (said.text.length > LONGEST_TEXT) return say(sayPlainly(misunderstandings.tooLong));

      const now = await atThisMoment(parts, said.act);
      const heard = await respond(now, admission.person, said, request);
      if (said.place === 'private') await welcomes.greet(admission.person);
      return heard;
    },

    async welcome({ by, place }) {
      const admission = await admit(parts.people, by, place, 'reader');
      if (admission.kind !== 'admitted') return sayRefusal(admission);
      await welcomes.greeted(admission.person);
      if (!mayActAs(admission.person, 'lead')) return sayWelcome();

      return (await hearFirstDay(await atThisMoment(parts), admission.person)).reply;
    },

    async greet({ by, place }) {
      const admission = await admit(parts.people, by, place, 'reader');
      if (admission.kind === 'admitted') await welcomes.greet(admission.person);
    },

    async overview({ by, place }) {
      const admission = await admit(parts.people, by, place, 'reader');
      if (admission.kind !== 'admitted') return sayRefusal(admission);
      await welcomes.greet(admission.person);
      return overviewOf(await atThisMoment(parts), admission.person);
    },

    async search(said) {
      const admission = await admit(parts.people, said.by, said.place, 'reader');
      if (admission.kind !== 'admitted') return tell(sayRefusal(admission));
      if (said.text.length > LONGEST_TEXT) return tell(sayPlainly(misunderstandings.tooLong));
      return search(await atThisMoment(parts, said.act), admission.person, said.text);
    },

    async press(turn) {
      const { by, place, press } = turn;
      const admission = await admit(parts.people, by, place, press ? PRESS_NEEDS[press.kind] : 'reader');
      if (admission.kind !== 'admitted') return tell(sayRefusal(admission));
      if (!press) return tell(sayPlainly(misunderstandings.staleButton));
      return carryOut(await atThisMoment(parts, turn.act), admission.person, turn, press);
    },

    async submit(turn) {
      const { by, place, press } = turn;
      const admission = await admit(parts.people, by, place, press ? PRESS_NEEDS[press.kind] : 'reader');
      if (admission.kind !== 'admitted') return tell(sayRefusal(admission));
      if (!press) return tell(sayPlainly(misunderstandings.staleButton));

      const now = await atThisMoment(parts, turn.act);
      if (isMatchPress(press)) return submitMatch(now, admission.person, turn, press);
      if (isContentPress(press)) return submitContent(now, admission.person, turn, press);
      if (isPeoplePress(press)) return submitColleagues(now, admission.person, press, turn.filled);
      return submitRequest(now, admission.person, turn, press);
    },

    conversationChanged: (address, change) => followChange(parts, address, change),
    workspaceGone: () => tellWorkspaceGone(parts),
    apology: sayApology,
  };
}

async function atThisMoment(parts: BotParts, act?: string): Promise<TurnParts> {
  const { content, understand } = await parts.contentInForce.now();
  const actId = (act === undefined ? undefined : parts.idOf?.(act)) ?? parts.newId();
  return { ...parts, content, understand, actId };
}

function carryOut(now: TurnParts, person: Person, turn: Pressed, press: Press): Promise<Effect> {
  if (isMatchPress(press)) return pressMatch(now, person, turn, press);
  if (isRequestPress(press)) return pressRequest(now, person, turn, press);
  if (isContentPress(press)) return pressContent(now, person, press);
  if (isFirstDayPress(press)) return pressFirstDay(now, person, turn, press);
  if (isPeoplePress(press)) return pressColleagues(now, person, press);
  if (isOverviewPress(press)) return pressOverview(now, person, press);
  if (press.kind === 'numbers') return pressNumbers(now, turn, press);
  if (press.kind === 'check') return turnCheck(now, press.page);
  if (press.kind === 'retry-posts') return retryPosts(now);

  return pressed(now, person, turn.place, press);
}

function tell(reply: Reply): Extract<Effect, { readonly kind: 'tell' }> {
  return { kind: 'tell', reply };
}

function say(reply: Reply): Heard {
  return { kind: 'say', reply };
}

async function respond(parts: TurnParts, person: Person, said: Said, request: Request): Promise<Heard> {
  const table = request.kind === 'command' ? undefined : await hearTable(parts, person, said);
  if (table) return say(table);

  switch (request.kind) {
    case 'nothing':
      return say(sayHelp(person));
    case 'question':
      return say(await ask(parts, person.id, said.place, request.text));
    case 'command':
      return obey(parts, person, said, request);
    default:
      return never(request);
  }
}

type CommandRequest = Extract<Request, { readonly kind: 'command' }>;

async function obey(parts: TurnParts, person: Person, said: Said, request: CommandRequest): Promise<Heard> {
  const { command, rest } = request;
  switch (command.id) {
    case 'help':
      return say(sayHelp(person));
    case 'overview':
      return say(await overviewOf(parts, person));
    case 'ask':
      return say(rest === '' ? sayEmptyQuestion(command) : await ask(parts, person.id, said.place, rest));
    case 'anniversaries':
      return hearAnniversaries(parts, person, said, rest);
    case 'match':
      return hearMatch(parts, person, said, rest);
    case 'request':
      return hearRequest(parts, person, said, rest);
    case 'requests':
      return hearRequests(parts, person, said, rest);
    case 'one-request':
      return hearOneRequest(parts, person, said, rest);
    case 'absence':
      return hearAbsence(parts, person, said, rest);
    case 'route':
      return hearRoute(parts, person, said, rest);
    case 'content':
      return hearContent(parts, rest);
    case 'first-day':
      return hearFirstDay(parts, person);
    case 'colleagues':
      return hearColleagues(parts, rest);
    case 'numbers':
      return say(await hearNumbers(parts, said, rest));
    case 'check':
      return say(await hearCheck(parts));
    default:
      return never(command.id);
  }
}

async function ask(parts: TurnParts, personId: string, place: Place, text: string): Promise<Reply> {
  const understanding = parts.understand(text);
  const meant = understanding.outcome.kind === 'none' ? nearestCommand(text) : undefined;
  if (meant && !understanding.concern) return sayDidYouMean(meant);

  return answer(parts, personId, place, understanding);
}
