import { randomUUID } from 'node:crypto';
import type { Vote } from '../../src/qa/questions.ts';
import { calendarTokensInDatabase } from '../../src/store/calendar-tokens-in-database.ts';
import { contentChangesInDatabase } from '../../src/store/content-changes-in-database.ts';
import { conversationsInDatabase } from '../../src/store/conversations-in-database.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { deliveriesInDatabase } from '../../src/store/deliveries-in-database.ts';
import { digestChannelsInDatabase } from '../../src/store/digest-channels-in-database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { firstDaysInDatabase } from '../../src/store/first-days-in-database.ts';
import { installationsInDatabase } from '../../src/store/installations-in-database.ts';
import { matchesInDatabase } from '../../src/store/matches-in-database.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { missesInDatabase } from '../../src/store/misses-in-database.ts';
import { numbersInDatabase } from '../../src/store/numbers-in-database.ts';
import { offeredTablesInDatabase } from '../../src/store/offered-tables-in-database.ts';
import type { Store } from '../../src/store/open.ts';
import { peopleInDatabase } from '../../src/store/people-in-database.ts';
import { postsInDatabase } from '../../src/store/posts-in-database.ts';
import { questionsInDatabase } from '../../src/store/questions-in-database.ts';
import { requestChannelsInDatabase } from '../../src/store/request-channels-in-database.ts';
import { requestsInDatabase } from '../../src/store/requests-in-database.ts';
import { secretFilesInDatabase } from '../../src/store/secret-files-in-database.ts';
import { openServer } from '../../src/store/server.ts';
import { upkeepInDatabase } from '../../src/store/upkeep-in-database.ts';
import { calendarTokensInMemory } from '../support/calendar-tokens-in-memory.ts';
import { contentChangesInMemory } from '../support/content-changes-in-memory.ts';
import { conversationsInMemory } from '../support/conversations-in-memory.ts';
import { deliveriesInMemory } from '../support/deliveries-in-memory.ts';
import { digestChannelsInMemory } from '../support/digest-channels-in-memory.ts';
import { firstDaysInMemory, offeredTablesInMemory } from '../support/first-days-in-memory.ts';
import { freshDatabase, freshDataFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { matchesInMemory } from '../support/matches-in-memory.ts';
import { missesInMemory } from '../support/misses-in-memory.ts';
import { numbersInMemory } from '../support/numbers-in-memory.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';
import { postsInMemory } from '../support/posts-in-memory.ts';
import { questionsInMemory } from '../support/questions-in-memory.ts';
import { requestChannelsInMemory, requestsInMemory } from '../support/requests-in-memory.ts';
import { secretFilesInMemory } from '../support/secret-files-in-memory.ts';
import { upkeepInMemory } from '../support/upkeep-in-memory.ts';

/** Whatever keeps what the ports are given, with what no port reads yet. */
export type Keeper = Omit<
  Store,
  'ready' | 'access' | 'auditLog' | 'retention' | 'subjects' | 'migrations'
> & {
  votes(question: string): Promise<readonly Vote[]>;
};

type Place<T> = { readonly name: string; open(): Promise<T> };

/** Both kinds of database, each new and empty. */
export const DATABASES: readonly Place<OpenDatabase>[] = [
  {
    name: 'in the embedded database',
    open: async () => openEmbedded(await freshDataFolder(), await readMigrations(MIGRATIONS)),
  },
  {
    name: 'on a PostgreSQL server',
    open: async () => openServer(await freshDatabase(), await readMigrations(MIGRATIONS)),
  },
];

/** The fakes and both databases: a port's contract holds for each. */
export const KEEPERS: readonly Place<Keeper>[] = [
  {
    name: 'in memory',
    open: async () => {
      const questions = questionsInMemory();
      const posts = postsInMemory();
      const digestChannels = digestChannelsInMemory();
      const requestChannels = requestChannelsInMemory();
      const requests = requestsInMemory(posts);
      const matches = matchesInMemory();
      return {
        questions,
        people: peopleInMemory(),
        deliveries: deliveriesInMemory(),
        installations: installationsInMemory(),
        matches,
        digestChannels,
        calendarTokens: calendarTokensInMemory(),
        posts,
        requests,
        requestChannels,
        conversations: conversationsInMemory({ digestChannels, requestChannels, posts }),
        contentChanges: contentChangesInMemory(),
        misses: missesInMemory(questions),
        firstDays: firstDaysInMemory(),
        offeredTables: offeredTablesInMemory(),
        secretFiles: secretFilesInMemory(),
        numbers: numbersInMemory({ questions, requests, matches }),
        upkeep: upkeepInMemory(),
        votes: async (question) => questions.votes().filter((vote) => vote.question === question),
        close: async () => {},
      };
    },
  },
  ...DATABASES.map(
    ({ name, open }): Place<Keeper> => ({
      name,
      open: async () => {
        const { database, close } = await open();
        return { ...portsOn(database), votes: (question) => votesOn(database, question), close };
      },
    }),
  ),
];

/** The ports on a database. */
export function portsOn(database: Database): Omit<Keeper, 'close' | 'votes'> {
  return {
    questions: questionsInDatabase(database),
    people: peopleInDatabase(database),
    deliveries: deliveriesInDatabase(database),
    installations: installationsInDatabase(database),
    matches: matchesInDatabase(database),
    digestChannels: digestChannelsInDatabase(database),
    calendarTokens: calendarTokensInDatabase(database, randomUUID),
    posts: postsInDatabase(database),
    requests: requestsInDatabase(database),
    requestChannels: requestChannelsInDatabase(database),
    contentChanges: contentChangesInDatabase(database),
    misses: missesInDatabase(database),
    conversations: conversationsInDatabase(database),
    firstDays: firstDaysInDatabase(database),
    offeredTables: offeredTablesInDatabase(database),
    numbers: numbersInDatabase(database),
    secretFiles: secretFilesInDatabase(database, randomUUID),
    upkeep: upkeepInDatabase(database),
  };
}

async function votesOn(database: Database, question: string): Promise<readonly Vote[]> {
  const votes = await database.vote.findMany({ where: { questionId: question } });
  return votes.map(({ personId, at, verdict, reason }) => ({
    question,
    by: personId,
    at,
    verdict: verdict === 'not_helped' ? 'not-helped' : verdict,
    reason: reason ?? undefined,
  }));
}
