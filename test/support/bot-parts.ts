import { randomUUID } from 'node:crypto';
import type { BotParts } from '../../src/bot/create-bot.ts';
import type { Content } from '../../src/content/content.ts';
import { contentInForce } from '../../src/learning/content-in-force.ts';
import type { Address } from '../../src/outbox/address.ts';
import type { Posts } from '../../src/outbox/posts.ts';
import type { People } from '../../src/people/people.ts';
import { redact } from '../../src/privacy/redact.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { calendarTokensInMemory } from './calendar-tokens-in-memory.ts';
import { contentChangesInMemory } from './content-changes-in-memory.ts';
import { conversationsInMemory } from './conversations-in-memory.ts';
import { digestChannelsInMemory } from './digest-channels-in-memory.ts';
import { firstDaysInMemory, offeredTablesInMemory } from './first-days-in-memory.ts';
import { matchesInMemory } from './matches-in-memory.ts';
import { missesInMemory } from './misses-in-memory.ts';
import { numbersInMemory } from './numbers-in-memory.ts';
import { peopleInMemory } from './people-in-memory.ts';
import { postsInMemory } from './posts-in-memory.ts';
import { type QuestionsInMemory, questionsInMemory } from './questions-in-memory.ts';
import { type RequestsInMemory, requestChannelsInMemory, requestsInMemory } from './requests-in-memory.ts';
import { retentionInMemory } from './retention-in-memory.ts';
import { someContent } from './some-content.ts';
import { understandSimply, worrySimply } from './understand-simply.ts';
import { upkeepInMemory } from './upkeep-in-memory.ts';

/** All that a bot stands on, in memory and open to a test's eyes. */
export type BotPartsInMemory = BotParts & {
  readonly content: Content;
  readonly understand: (text: string) => Understanding;
  readonly people: People;
  readonly questions: QuestionsInMemory;
  readonly requests: RequestsInMemory;
  readonly posts: Posts;
};

const CLEAN = { cpr: 0, phone: 0, mail: 0, address: 0, name: 0, account: 0, plate: 0, birthdate: 0, link: 0 };

/** A bot's parts with nothing in them yet; the Q&A knows no answer, and every conversation is fit for the staff. */
export function botParts(overrides: Partial<BotPartsInMemory> = {}): BotPartsInMemory {
  const content = overrides.content ?? someContent();
  const posts = postsInMemory();
  const digestChannels = digestChannelsInMemory();
  const requestChannels = requestChannelsInMemory();
  const questions = overrides.questions ?? questionsInMemory();
  const contentChanges = overrides.contentChanges ?? contentChangesInMemory();
  const clock = overrides.clock ?? (() => new Date('2026-11-23T08:00:00Z'));
  const requests = overrides.requests ?? requestsInMemory(posts);
  const matches = overrides.matches ?? matchesInMemory();
  const understand =
    overrides.understand ??
    ((text: string): Understanding => ({
      text: redact(text, content.contacts).text,
      removed: CLEAN,
      outcome: { kind: 'none' },
      concern: worrySimply(text),
      rules: [],
      unanswered: [],
    }));
  return {
    content,
    programme: content.programme,
    understand,
    contentChanges,
    contentInForce: contentInForce({
      files: content,
      contentChanges,
      learn: async () => understand,
      notLearned: () => undefined,
      clock,
    }),
    misses: missesInMemory(questions),
    understandRequest: understandSimply,
    concernOf: worrySimply,
    redact: (text) => redact(text, content.contacts).text,
    people: peopleInMemory(),
    questions,
    matches,
    digestChannels,
    calendarFeeds: calendarTokensInMemory(),
    requests,
    numbers: numbersInMemory({ questions, requests, matches }),
    rasterise: async () => undefined,
    publish: async () => undefined,
    requestChannels,
    conversations: conversationsInMemory({ digestChannels, requestChannels, posts }),
    posts,
    retention: retentionInMemory(),
    upkeep: upkeepInMemory(),
    inspectPlatforms: async () => [
      { name: 'Chat', token: { kind: 'works' }, missingScopes: [], clock: undefined },
    ],
    versions: { bot: '0.1.0', node: '24.0.0', schema: '20260101000000_all', database: 'embedded' },
    backupAge: async () => ({ kind: 'made', at: clock() }),
    checkConversation: async (_: Address) => ({ kind: 'fit' }),
    firstDays: firstDaysInMemory(),
    offeredTables: offeredTablesInMemory(),
    leads: [],
    nudge: () => {},
    clock,
    newId: randomUUID,
    ...overrides,
  };
}
