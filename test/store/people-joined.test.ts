import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDigestId } from '../../src/anniversaries/digest-id.ts';
import type { IsoWeek } from '../../src/kernel/civil-date.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aDraft, becoming } from '../support/a-request.ts';
import { aDigestChannel, aMatch, anAccount, anEmail, aQuestion, aStep, LATER, MORNING } from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

/** What may never be rewritten, and what tells of the join itself. */
const KEEPS_THE_OTHER_ID = ['request_events.who', 'people.same_as'];

describe.each(DATABASES)('a colleague who had been known twice $name', ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  /** Somebody in two chats, who has left a trace of every kind under the second id. */
  const known = async () => {
    const ports = portsOn(opened.database);
    const { people } = ports;
    const one = await people.enrol(anAccount({ platform: 'chat' }), anEmail(), 'lead', 'Karim Holm');
    const other = await people.enrol(anAccount({ platform: 'post' }), anEmail(), 'lead');
    const by = other.id;
    const question = aQuestion({ askedBy: by });
    await ports.questions.record(question);
    await ports.questions.vote({
      question: question.id,
      by,
      at: MORNING,
      verdict: 'helped',
      reason: undefined,
    });
    await ports.questions.choose(question.id, undefined, by, MORNING);
    await ports.questions.startSharing(question.id, by, MORNING);
    const match = aMatch({ coordinator: by });
    await ports.matches.add(match, by, MORNING);
    const step = aStep({ loggedBy: by });
    await ports.matches.log(match.code, step);
    await ports.matches.withdraw(match.code, step.id, by, MORNING);
    await ports.digestChannels.keep(aDigestChannel({ owner: by }), by, MORNING);
    await ports.calendarTokens.renew(by, MORNING);
    const draft = aDraft({
      sentBy: by,
      owner: by,
      offeredTo: by,
      routing: { to: by, why: [{ kind: 'nobody' }] },
    });
    await ports.requests.keepDraft(draft);
    await ports.requests.change(draft.id, randomUUID(), becoming('sent', { state: 'new' }, { who: by }));
    return { ...ports, one, other, question, match, draft };
  };

  it('has one trace of every kind, under the id that counts', async () => {
    const { people, one, other } = await known();
    await people.join(one.id, other.id, one.id, LATER);
    const references = await opened.database.$queryRaw<
      readonly { from: string; table: string; column: string }[]
    >`
      SELECT kcu.table_name || '.' || kcu.column_name AS from, kcu.table_name AS table, kcu.column_name AS column
      FROM information_schema.referential_constraints AS rc
      JOIN information_schema.key_column_usage AS kcu ON kcu.constraint_name = rc.constraint_name
      JOIN information_schema.constraint_column_usage AS ccu ON ccu.constraint_name = rc.constraint_name
      WHERE ccu.table_name = 'people'`;
    expect(references.length).toBeGreaterThan(15);
    const left: string[] = [];
    for (const { from, table, column } of references) {
      const [found] = await opened.database.$queryRawUnsafe<readonly { count: number }[]>(
        `SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" = $1::uuid`,
        other.id,
      );
      if (found && found.count > 0) left.push(from);
    }
    expect(left.filter((from) => !KEEPS_THE_OTHER_ID.includes(from))).toEqual([]);
    expect(await opened.database.calendarFeed.count({ where: { madeBy: other.id } })).toBe(0);
    expect(await opened.database.post.count({ where: { personId: other.id } })).toBe(0);
  });

  it('owns the requests and the matches, and is named in the log and the reasons', async () => {
    const { people, requests, matches, one, other, draft, match } = await known();
    await people.join(one.id, other.id, one.id, LATER);
    expect(await requests.find(draft.id)).toMatchObject({
      sentBy: one.id,
      owner: one.id,
      offeredTo: one.id,
      routing: { to: one.id },
    });
    expect((await requests.log(draft.id)).map(({ who }) => who)).toEqual([one.id]);
    expect(await matches.find(match.code)).toMatchObject({ coordinator: one.id });
  });

  it('has one vote on a question, the later one', async () => {
    const { people, questions, one, other, question } = await known();
    const vote = { question: question.id, by: one.id, reason: undefined } as const;
    await questions.vote({ ...vote, at: LATER, verdict: 'not-helped' });
    await people.join(one.id, other.id, one.id, LATER);
    const votes = await opened.database.vote.findMany({ where: { questionId: question.id } });
    expect(votes.map(({ personId, verdict }) => [personId, verdict])).toEqual([[one.id, 'not_helped']]);
  });

  it('is owed each message once, and keeps those that stand in either chat', async () => {
    const { people, posts, one, other, draft } = await known();
    const digestOf = (id: string) => writeDigestId({ week: '2026-W29' as IsoWeek, to: 'person', id });
    const owed = (id: string) =>
      ({
        key: `digest:${digestOf(id)}`,
        about: { kind: 'digest', id: digestOf(id) },
        to: { kind: 'person', person: id },
      }) as const;
    const card = (id: string) =>
      ({
        key: `request:${draft.id}:person:${id}`,
        about: { kind: 'request', id: draft.id },
        to: { kind: 'person', person: id },
      }) as const;
    await posts.owe([owed(one.id), owed(other.id), card(other.id)], MORNING);
    const standing = await posts.find(card(other.id).key);
    await posts.opened(standing?.id ?? '', 'M1');
    await people.join(one.id, other.id, one.id, LATER);

    expect(await posts.find(owed(other.id).key)).toBeUndefined();
    expect(await posts.find(owed(one.id).key)).toMatchObject({ to: { kind: 'person', person: one.id } });
    expect(await posts.about({ kind: 'request', id: draft.id })).toMatchObject([
      { message: 'M1', to: { kind: 'person', person: one.id } },
    ]);
  });

  it('is in the audit under both ids, with whoever said so', async () => {
    const { people, one, other } = await known();
    const lead = await people.appoint(anEmail(), 'lead');
    await people.join(one.id, other.id, lead.id, LATER);
    const rows = await opened.database.auditRow.findMany({
      where: { action: 'person-joined', who: lead.id },
    });
    expect(rows.map(({ subject, at }) => [subject, at]).toSorted()).toEqual(
      [
        [one.id, LATER],
        [other.id, LATER],
      ].toSorted(),
    );
  });

  it('is joined as a whole or not at all', async () => {
    const { people, one, other } = await known();
    await opened.database.$executeRawUnsafe(
      `ALTER TABLE posts ADD CONSTRAINT nobody_owes CHECK (person_id <> '${one.id}'::uuid) NOT VALID`,
    );
    await portsOn(opened.database).posts.owe(
      [
        {
          key: randomUUID(),
          about: { kind: 'misses', id: '2026-07-13' },
          to: { kind: 'person', person: other.id },
        },
      ],
      MORNING,
    );
    try {
      await expect(people.join(one.id, other.id, one.id, LATER)).rejects.toThrow();
    } finally {
      await opened.database.$executeRaw`ALTER TABLE posts DROP CONSTRAINT nobody_owes`;
    }
    expect(await people.find(other.id)).toEqual(other);
    expect(await people.find(one.id)).toEqual(one);
  });
});
