import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CalendarTokens } from '../anniversaries/calendar-tokens.ts';
import type { DigestChannels } from '../anniversaries/digest-channels.ts';
import type { Matches } from '../anniversaries/matches.ts';
import type { Conversations } from '../bot/conversation-changes.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import type { FirstDays } from '../bot/first-days.ts';
import type { Installations } from '../bot/installations.ts';
import type { OfferedTables } from '../bot/offered-tables.ts';
import type { Upkeep } from '../checks/upkeep.ts';
import { never } from '../kernel/never.ts';
import type { ContentChanges } from '../learning/content-changes.ts';
import type { Misses } from '../learning/misses.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { SecretFiles } from '../numbers/secret-files.ts';
import type { Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { AuditLog } from '../privacy/audit-log.ts';
import type { Retention } from '../privacy/retention.ts';
import type { Subjects } from '../privacy/subjects.ts';
import type { Questions } from '../qa/questions.ts';
import type { RequestChannels, Requests } from '../requests/requests.ts';
import { auditInDatabase } from './audit-in-database.ts';
import { calendarTokensInDatabase } from './calendar-tokens-in-database.ts';
import { contentChangesInDatabase } from './content-changes-in-database.ts';
import { conversationsInDatabase } from './conversations-in-database.ts';
import type { Database, DatabaseAccess, OpenDatabase } from './database.ts';
import { deliveriesInDatabase } from './deliveries-in-database.ts';
import { digestChannelsInDatabase } from './digest-channels-in-database.ts';
import { firstDaysInDatabase } from './first-days-in-database.ts';
import { installationsInDatabase } from './installations-in-database.ts';
import { matchesInDatabase } from './matches-in-database.ts';
import { type Migration, readMigrations } from './migrations-folder.ts';
import { missesInDatabase } from './misses-in-database.ts';
import { numbersInDatabase } from './numbers-in-database.ts';
import { offeredTablesInDatabase } from './offered-tables-in-database.ts';
import { peopleInDatabase } from './people-in-database.ts';
import { postsInDatabase } from './posts-in-database.ts';
import { questionsInDatabase } from './questions-in-database.ts';
import { requestChannelsInDatabase } from './request-channels-in-database.ts';
import { requestsInDatabase } from './requests-in-database.ts';
import { retentionInDatabase } from './retention-in-database.ts';
import { secretFilesInDatabase } from './secret-files-in-database.ts';
import { subjectsInDatabase } from './subjects-in-database.ts';
import { upkeepInDatabase } from './upkeep-in-database.ts';

export { StoreDamaged, StoreRefused, StoreUnreachable } from './refused.ts';

/** Where the data lives: in a folder, inside this process, or on a PostgreSQL server. */
export type StoreLocation = (
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }
) & {
  /** Where the nightly backups are kept; where nobody says, with the embedded database and nowhere else. */
  readonly backups?: string;
};

/** Everything that is kept, behind the ports of those who keep it. */
export type Store = {
  readonly questions: Questions;
  readonly people: People;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  readonly posts: Posts;
  readonly matches: Matches;
  readonly digestChannels: DigestChannels;
  readonly calendarTokens: CalendarTokens;
  readonly requests: Requests;
  readonly requestChannels: RequestChannels;
  readonly contentChanges: ContentChanges;
  readonly misses: Misses;
  readonly firstDays: FirstDays;
  readonly offeredTables: OfferedTables;
  readonly auditLog: AuditLog;
  readonly retention: Retention;
  readonly numbers: Numbers;
  readonly secretFiles: SecretFiles;
  readonly subjects: Subjects;
  readonly conversations: Conversations;
  readonly upkeep: Upkeep;
  readonly access: DatabaseAccess;
  /** The schema that the database has. */
  readonly migrations: readonly Migration[];
  /** Whether the database answers within two seconds. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens the store and brings it up to date. Throws StoreUnreachable when a server does not answer just now, and
 * StoreRefused when somebody must mend something first.
 */
export async function openStore(where: StoreLocation, migrationsFolder: string): Promise<Store> {
  const migrations = await readMigrations(migrationsFolder);
  const { database, access, purge, close } = await openDatabase(where, migrations);
  return {
    questions: questionsInDatabase(database),
    people: peopleInDatabase(database),
    deliveries: deliveriesInDatabase(database),
    installations: installationsInDatabase(database),
    posts: postsInDatabase(database),
    matches: matchesInDatabase(database),
    digestChannels: digestChannelsInDatabase(database),
    calendarTokens: calendarTokensInDatabase(database, newSecret),
    requests: requestsInDatabase(database),
    requestChannels: requestChannelsInDatabase(database),
    contentChanges: contentChangesInDatabase(database),
    misses: missesInDatabase(database),
    firstDays: firstDaysInDatabase(database),
    offeredTables: offeredTablesInDatabase(database),
    auditLog: auditInDatabase(database),
    retention: retentionInDatabase(database, purge),
    numbers: numbersInDatabase(database),
    secretFiles: secretFilesInDatabase(database, newSecret),
    subjects: subjectsInDatabase(database, purge),
    conversations: conversationsInDatabase(database),
    upkeep: upkeepInDatabase(database),
    access,
    migrations,
    ready: () => answers(database),
    close,
  };
}

/** One that nobody can guess. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Either brings a database of its own into memory, so only the one that is asked for is loaded. */
async function openDatabase(where: StoreLocation, migrations: readonly Migration[]): Promise<OpenDatabase> {
  switch (where.kind) {
    case 'embedded':
      return (await import('./embedded.ts')).openEmbedded(where.folder, migrations);
    case 'server':
      return (await import('./server.ts')).openServer(where.url, migrations);
    default:
      return never(where);
  }
}

async function answers(database: Database): Promise<boolean> {
  const asking = database.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asking, sleep(2_000, false, { ref: false })]);
}
