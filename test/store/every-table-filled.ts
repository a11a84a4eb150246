import { randomUUID } from 'node:crypto';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { Person } from '../../src/people/person.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import type { Database } from '../../src/store/database.ts';
import { aPhrasing } from '../learning/builders.ts';
import { aDraft, becoming } from '../support/a-request.ts';
import { aDigestChannel, aMatch, anInstallation, anOpenQuestion, aStep } from './builders.ts';
import { portsOn } from './keepers.ts';

/** Words that stand nowhere else, by which it is seen whether anything is left of somebody. */
export type Marks = {
  readonly name: string;
  readonly email: string;
  readonly user: string;
  readonly code: string;
  readonly family: string;
  /** Stands in every free text about the match. */
  readonly told: string;
};

export const MARKS: Marks = {
  name: 'Zenobia Quistgaard',
  email: 'zenobia.q@example.org',
  user: 'UZENOBIA',
  code: 'HTO-909',
  family: 'Familien Xylofon',
  told: 'marmelademad',
};

export type Filled = {
  readonly person: Person;
  readonly colleague: Person;
  readonly request: ContactRequest;
};

const day = (moment: Date) => moment.toISOString().slice(0, 10) as CivilDate;

/**
 * Puts something into every table: a coordinator and all that they did, and their match with all that was told of it, up
 * to its end. All of it happened at that moment.
 */
export async function fillEveryTable(database: Database, at: Date, marks: Marks = MARKS): Promise<Filled> {
  const ports = portsOn(database);
  const { people } = ports;
  const account = { platform: 'chat', workspace: 'W1', user: marks.user };
  const person = await people.enrol(account, marks.email, 'coordinator', marks.name);
  const colleague = await people.enrol({ ...account, user: randomUUID() }, undefined, 'lead', 'Ida Juhl');
  const alike = await people.enrol({ ...account, user: randomUUID() }, undefined, 'reader');
  await people.keepApart(person.id, alike.id, colleague.id, at);
  await people.keepAbsence(
    { id: randomUUID(), person: person.id, from: day(at), until: day(at), deputy: colleague.id },
    person.id,
    at,
  );
  await fillQuestions(ports, person.id, at, marks);
  await fillMatch(ports, person.id, at, marks);
  await fillPlaces(ports, person.id, at, marks);
  await ports.contentChanges.draft({
    id: `d-${marks.code}`,
    deed: aPhrasing(),
    madeBy: person.id,
    madeAt: at,
  });
  const rejected = `r-${marks.code}`;
  await ports.contentChanges.draft({
    id: rejected,
    deed: { kind: 'out-of-scope', topic: 'x', texts: [`Om ${marks.family}`] },
    madeBy: person.id,
    madeAt: at,
  });
  await ports.contentChanges.reject(rejected, colleague.id, at, `${marks.family} er nævnt`);
  const request = await fillRequest(ports, person.id, colleague.id, at, marks);
  const bytes = new TextEncoder().encode(`${marks.family};${marks.told}`);
  await database.offeredTable.create({
    data: { id: randomUUID(), offeredBy: person.id, kind: 'matches', bytes, at },
  });
  await database.firstDay.create({ data: { personId: person.id, step: 'people', changedAt: at } });
  await database.secretFile.create({
    data: {
      tokenHash: `hash-${marks.code}`,
      name: 'tal.csv',
      contentType: 'text/csv',
      content: bytes,
      until: at,
    },
  });
  await database.$executeRaw`
    INSERT INTO retention_runs (day, started_at) VALUES (${day(at)}::date, ${at}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return { person, colleague, request };
}

type Ports = ReturnType<typeof portsOn>;

async function fillQuestions({ questions, deliveries }: Ports, person: string, at: Date, marks: Marks) {
  const question = {
    ...anOpenQuestion({ askedBy: person }),
    at,
    redacted: `Må ${marks.family} (${marks.code}) give en gave?`,
    unanswered: [`Hvad med ${marks.family.toUpperCase()}?`],
  };
  await questions.record(question);
  await questions.choose(question.id, 'gaver', person, at);
  await questions.vote({ question: question.id, by: person, at, verdict: 'helped', reason: undefined });
  await questions.startSharing(question.id, person, at);
  await deliveries.note(randomUUID(), at);
}

async function fillMatch({ matches }: Ports, person: string, at: Date, { code, family, told }: Marks) {
  await matches.add(aMatch({ code, family, coordinator: person }), person, at);
  const [step, mistaken] = [randomUUID(), randomUUID()];
  await matches.log(code, aStep({ id: mistaken, loggedBy: person, loggedAt: at, note: told }));
  await matches.withdraw(code, mistaken, person, at);
  await matches.log(code, aStep({ id: step, loggedBy: person, loggedAt: at, note: `${family}: ${told}` }));
  await matches.change(
    aMatch({ code, family, coordinator: person, status: { kind: 'ended', reason: told } }),
    1,
    person,
    at,
  );
  const other = aMatch({ code: `${code}1`, coordinator: person });
  await matches.add(other, person, at);
  await matches.log(other.code, aStep({ loggedBy: person, loggedAt: at, note: `Kender ${family}` }));
}

async function fillPlaces(ports: Ports, person: string, at: Date, { user }: Marks) {
  const { installations, digestChannels, requestChannels, calendarTokens, posts } = ports;
  const place = { platform: 'chat', workspace: 'W1', conversation: `D-${user}` };
  await installations.remember(anInstallation({ ...place, kind: 'personal', seenAt: at }));
  await installations.markGone(place, at);
  await digestChannels.keep(aDigestChannel({ owner: person }), person, at);
  await requestChannels.keep(
    { ...place, id: randomUUID(), conversation: randomUUID(), municipalities: [] },
    person,
    at,
  );
  await calendarTokens.renew(person, at);
  await calendarTokens.revoke(person, at);
  const to = { kind: 'person', person } as const;
  await posts.owe(
    [{ key: `digest:${person}`, about: { kind: 'digest', id: `2020-W01:person:${person}` }, to }],
    at,
  );
  await delivered(ports, at, place);
}

/** Everything that is owed is there, told to the person. */
async function delivered(
  { posts }: Ports,
  at: Date,
  place: { platform: string; workspace: string; conversation: string },
) {
  while (true) {
    const claim = await posts.claim(at, new Date(at.getTime() + 60_000));
    if (!claim) return;
    await posts.settleOn(claim.id, place);
    await posts.tried(claim, { kind: 'sent', message: `m-${claim.id}` }, at);
  }
}

async function fillRequest(
  ports: Ports,
  person: string,
  colleague: string,
  at: Date,
  { code, family, told, user }: Marks,
): Promise<ContactRequest> {
  const { requests } = ports;
  const draft = aDraft({
    sentBy: person,
    createdAt: at,
    text: `${family} og ${told}`,
    callBack: `Rita, ${told}`,
    fingerprint: `print-${told}`,
    match: code,
  });
  await requests.keepDraft(aDraft({ sentBy: person, createdAt: at, text: told, match: code }));
  await requests.keepDraft(draft);
  const about = { kind: 'request', id: draft.id } as const;
  const owed = [
    { key: `request:${draft.id}`, about, to: { kind: 'person', person } },
    {
      key: `line:${draft.id}`,
      about: { kind: 'request-line', id: `${draft.id}:2:sent:::` },
      to: { kind: 'person', person: colleague },
    },
  ] as const;
  await requests.change(
    draft.id,
    `send:${draft.id}`,
    becoming('sent', { state: 'taken', sentAt: at, owner: person }, { at, who: person, owed }),
  );
  await delivered(ports, at, { platform: 'chat', workspace: 'W1', conversation: `D-${user}` });
  const closing = becoming(
    'resolved',
    { state: 'resolved', closedAt: at, outcome: 'yes', familyWish: `${family} vil gerne: ${told}` },
    { at, who: person },
  );
  const closed = await requests.change(draft.id, `close:${draft.id}`, (now) => {
    const decided = closing(now);
    return decided.kind === 'change'
      ? { ...decided, event: { ...decided.event, detail: { reason: told } } }
      : decided;
  });
  if (closed.kind !== 'done') throw new Error(`not closed: ${closed.kind}`);
  await delivered(ports, at, { platform: 'chat', workspace: 'W1', conversation: `D-${user}` });
  return closed.request;
}

/** Tables of the schema, as the database has them. */
export async function everyTable(database: Database): Promise<readonly string[]> {
  const rows = await database.$queryRaw<readonly { name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`;
  return rows.map(({ name }) => name);
}

/** How many rows each table holds. */
export async function rowsIn(database: Database): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of await everyTable(database)) {
    const [counted] = await database.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}"`,
    );
    counts[table] = counted?.count ?? 0;
  }
  return counts;
}

/** Where the words stand, in any column of any table in any schema, the queue's too: "table: row". */
export async function whereverStands(
  database: Database,
  words: readonly string[],
): Promise<readonly string[]> {
  const tables = await database.$queryRaw<readonly { schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await database.$queryRawUnsafe<{ text: string }[]>(
      `SELECT to_jsonb(t)::text AS text FROM "${schema}"."${name}" AS t`,
    );
    for (const { text } of rows)
      for (const word of words)
        if (text.toLowerCase().includes(word.toLowerCase())) found.push(`${name}: ${word}`);
  }
  return found;
}
