import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEmbedded } from '../../../src/store/embedded.ts';
import { matchesInDatabase } from '../../../src/store/matches-in-database.ts';
import { readMigrations } from '../../../src/store/migrations-folder.ts';
import { peopleInDatabase } from '../../../src/store/people-in-database.ts';
import { questionsInDatabase } from '../../../src/store/questions-in-database.ts';
import { requestsInDatabase } from '../../../src/store/requests-in-database.ts';
import { openServer } from '../../../src/store/server.ts';
import { aQuestion, somebody } from '../../store/builders.ts';
import { MIGRATIONS } from '../ground.ts';
import type { Trial } from '../trial.ts';

const SRC = resolve(import.meta.dirname, '../../../src');
/** Ways to hand a database a text that was put together. */
const BUILT: readonly RegExp[] = [
  /\$(?:query|execute)RawUnsafe/,
  /Prisma\.raw\b/,
  /\.(?:query|exec)\(\s*`[^`]*\$\{/,
  /\.(?:query|exec)\(\s*['"][^'"]*['"]\s*\+/,
  /\$(?:query|execute)Raw\(/,
];

/** These name tables, which no parameter can: the names stand in the source or are the database's own, never what people wrote. */
const NAMES_TABLES = [
  'backup/fill.ts',
  'backup/snapshot.ts',
  'store/leavers.ts',
  'store/retention-in-database.ts',
  'store/session.ts',
  'store/export-subject.ts',
  'store/scrubbing.ts',
];

const INJECTIONS = [
  "'; DROP TABLE people; --",
  "' OR '1'='1",
  '"; DELETE FROM matches; --',
  '$1',
  '%_%',
  "\\'; SELECT pg_sleep(9); --",
  "');COMMIT;DROP SCHEMA public CASCADE;--",
  "E'\\x00'",
  '\ud800',
  'a\0b',
  '😀'.repeat(200),
] as const;

/** No text becomes part of a statement. */
export const builtSql: Trial = {
  id: 'built-sql',
  kind: 'attack',
  busy: true,
  what: 'SQL in everything that is looked up or kept',
  how: 'Every source file is searched for statements put together from text; then texts that end a statement are kept, looked up and searched for in both databases, which must give them back as they are and lose nothing',
  tries: { short: 30, long: 2_000 },
  async run({ ground, tries, chance, found }) {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        path.endsWith('.ts') && !path.startsWith(join('store', 'generated')) && !NAMES_TABLES.includes(path),
    );
    for (const path of sources) {
      const text = readFileSync(join(SRC, path), 'utf8');
      const built = BUILT.find((pattern) => pattern.test(text));
      found.expect(built === undefined, 'let in', `${path} builds a statement: ${built}`);
    }
    found.tried(sources.length);

    const migrations = await readMigrations(MIGRATIONS);
    const databases = [
      await openEmbedded(await ground.freshDataFolder(), migrations),
      await openServer(await ground.freshDatabase(), migrations),
    ];
    for (const { database, close } of databases) {
      const questions = questionsInDatabase(database);
      const people = peopleInDatabase(database);
      const asker = await somebody(people);
      for (let round = 0; round < tries / 2; round++) {
        const hostile = `${chance.pick(INJECTIONS)}${chance.below(2) === 0 ? '' : chance.pick(INJECTIONS)}`;
        const question = aQuestion({ askedBy: asker.id, redacted: hostile });
        await questions.record(question);
        const kept = (await questions.find(question.id))?.redacted;
        found.tried();
        found.expect(
          kept === hostile.replaceAll('\0', '').toWellFormed(),
          'lost',
          `${JSON.stringify(hostile)} was kept as ${JSON.stringify(kept)}`,
        );
        // Ids of the platforms hold no zeros and no halves of signs: with such a one nobody is let in at all.
        const id = hostile.replaceAll('\0', '').toWellFormed();
        const account = { platform: id, workspace: id, user: id };
        const strays = [
          await questions.find(hostile),
          await requestsInDatabase(database).find(hostile),
          await matchesInDatabase(database).find(hostile),
          await people.findByAccount(account),
        ];
        found.expect(
          strays.every((stray) => stray === undefined),
          'let in',
          `${JSON.stringify(hostile)} found something`,
        );
      }
      found.expect((await people.find(asker.id)) !== undefined, 'lost', 'people');
      await close();
    }
    return undefined;
  },
};
