import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayErased } from '../../src/bot/closed-posts.ts';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import { deliverPosts } from '../../src/outbox/deliver.ts';
import type { Messenger } from '../../src/outbox/messenger.ts';
import type { Erasure, Subject } from '../../src/privacy/subjects.ts';
import { asText } from '../../src/reply/as-text.ts';
import { openSchedule } from '../../src/schedule/open-schedule.ts';
import { auditInDatabase } from '../../src/store/audit-in-database.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { referencesToPeople } from '../../src/store/leavers.ts';
import { retentionInDatabase } from '../../src/store/retention-in-database.ts';
import { subjectsInDatabase } from '../../src/store/subjects-in-database.ts';
import { anOutbox } from '../outbox/an-outbox.ts';
import { aLog } from '../support/a-log.ts';
import { becoming } from '../support/a-request.ts';
import { realWait } from '../support/real-wait.ts';
import { anInstallation, aQuestion } from './builders.ts';
import {
  everyTable,
  type Filled,
  fillEveryTable,
  MARKS,
  rowsIn,
  whereverStands,
} from './every-table-filled.ts';
import { DATABASES, portsOn } from './keepers.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const YESTERDAY = new Date('2026-11-22T08:00:00Z');
const TOMORROW = new Date('2026-11-24T02:00:00Z');
const BYSTANDER = 'Bystander Bjørn';

describe.each(DATABASES)('erasing $name', ({ open }) => {
  let opened: OpenDatabase;
  let filled: Filled;
  const log = aLog();
  /** What each message says by now. */
  const shown = new Map<string, string>();
  beforeAll(async () => {
    opened = await open();
    const { questions, people } = portsOn(opened.database);
    filled = await fillEveryTable(opened.database, YESTERDAY);
    const bystander = await people.appoint('bjorn@example.org', 'reader');
    await questions.record(
      aQuestion({
        askedBy: bystander.id,
        at: YESTERDAY,
        redacted: `${BYSTANDER} siger, at ${MARKS.name.toUpperCase()} kender ${MARKS.family}. HTO-9090 er en anden.`,
        unanswered: [`Hvem er ${MARKS.email}?`],
      }),
    );
    await portsOn(opened.database).installations.remember(
      anInstallation({
        kind: 'personal',
        conversation: 'a-personal-chat',
        reference: { user: { id: MARKS.user, name: MARKS.name } },
      }),
    );
    expect(Object.entries(await rowsIn(opened.database)).filter(([, count]) => count === 0)).toEqual([
      ['audit_anchor', 0],
    ]);
  });
  afterAll(() => opened.close());

  const subjects = () => subjectsInDatabase(opened.database, opened.purge);
  const aMatch: Subject = { kind: 'match', code: MARKS.code };
  const thePerson = (): Subject => ({ kind: 'person', id: filled.person.id });
  const preview = async (subject: Subject): Promise<Erasure> => {
    const seen = await subjects().preview(subject);
    if (!seen) throw new Error('nothing is kept of it');
    return seen;
  };
  const erase = async (subject: Subject) =>
    subjects().erase(subject, (await preview(subject)).code, filled.colleague.id, NOW);
  const standing = (...words: readonly string[]) => whereverStands(opened.database, words);

  /** The queue works on the same database, and takes the words out of what stands in the chats. */
  const work = async () => {
    const messenger = {
      platform: 'chat',
      remembers: true,
      check: async () => ({ kind: 'unfit', why: 'public' }),
      update: async (_, message, reply) => {
        shown.set(message, asText(reply));
        return { kind: 'sent' };
      },
    } satisfies Partial<Messenger> as unknown as Messenger;
    const { posts } = portsOn(opened.database);
    const outbox = anOutbox({
      posts,
      messengers: [messenger],
      compose: async () => sayErased(),
      clock: () => NOW,
      log,
    });
    const schedule = openSchedule({
      database: opened.access,
      rounds: [],
      nudged: { name: 'nothing', run: async () => undefined },
      wait: realWait,
      log,
    });
    await schedule.running;
    await deliverPosts(outbox, new AbortController().signal);
    await schedule.stop();
  };

  it('of a match shows beforehand what goes and what is blanked, and changes nothing', async () => {
    const before = await rowsIn(opened.database);
    const seen = await preview(aMatch);
    expect(seen.held).toEqual([]);
    expect(seen.rows).toEqual(
      expect.arrayContaining([
        { table: 'matches', fate: 'deleted', count: 1 },
        { table: 'match_steps', fate: 'deleted', count: 2 },
        { table: 'contact_requests', fate: 'deleted', count: 2 },
        { table: 'asked_questions', fate: 'blanked', count: 3 },
      ]),
    );
    expect(seen.code).toMatch(/^[\dA-F]{8}$/);
    expect(await preview(aMatch)).toEqual(seen);
    expect(await rowsIn(opened.database)).toEqual(before);
  });

  it('does nothing for another code, or where something changed since it was shown', async () => {
    const { code } = await preview(aMatch);
    expect(await subjects().erase(aMatch, 'ABCD1234', undefined, NOW)).toMatchObject({ kind: 'not-as-seen' });
    const colleague = filled.colleague.id;
    await portsOn(opened.database).questions.record(
      aQuestion({ askedBy: colleague, at: YESTERDAY, redacted: `Om ${MARKS.code}` }),
    );
    expect(await subjects().erase(aMatch, code, undefined, NOW)).toMatchObject({ kind: 'not-as-seen' });
    expect(await standing(MARKS.family)).not.toEqual([]);
  });

  it('of a match waits while a request about it is open, and says which', async () => {
    const { requests } = portsOn(opened.database);
    const { id, number } = filled.request;
    const reopen = becoming('reopened', { state: 'taken', closedAt: undefined, confidential: true });
    await requests.change(id, 'reopen', reopen);
    expect(await erase(aMatch)).toMatchObject({
      kind: 'held',
      erasure: { held: [{ kind: 'open-concern', number }] },
    });
    expect(await preview(thePerson())).toMatchObject({
      held: [{ kind: 'still-here' }, { kind: 'open-concern', number }],
    });
    await requests.change(id, 'plain', becoming('corrected', { confidential: false }));
    expect((await preview(aMatch)).held).toEqual([{ kind: 'open-request', number }]);
    await requests.change(id, 'close again', becoming('resolved', { state: 'resolved', closedAt: NOW }));
    expect((await preview(aMatch)).held).toEqual([]);
  });

  it('of a match leaves no word of it anywhere, in no table and no queue', async () => {
    expect(await standing(MARKS.family, MARKS.told)).not.toEqual([]);
    expect(await erase(aMatch)).toMatchObject({ kind: 'erased' });
    await work();
    expect(await standing(MARKS.family, MARKS.told)).toEqual([]);
    expect((await standing(`"${MARKS.code}"`)).filter((found) => !found.startsWith('audit: '))).toEqual([]);
  });

  it('leaves what others said as it was, but for the words', async () => {
    const kept = await opened.database.askedQuestion.findFirst({
      where: { redacted: { startsWith: BYSTANDER } },
    });
    expect(kept?.redacted).toBe(
      `${BYSTANDER} siger, at ${MARKS.name.toUpperCase()} kender [slettet]. HTO-9090 er en anden.`,
    );
  });

  it('has what stands in the chats say that it is deleted, in whatever kind of channel', () => {
    expect(new Set(shown.values())).toEqual(new Set(['Indholdet af denne besked er slettet.']));
    expect(shown.size).toBeGreaterThan(1);
  });

  it('of a person waits until they have left', async () => {
    expect(await erase(thePerson())).toMatchObject({
      kind: 'held',
      erasure: { held: [{ kind: 'still-here' }] },
    });
    await portsOn(opened.database).people.markLeft(filled.person.id, undefined, NOW);
    expect((await preview(thePerson())).held).toEqual([]);
  });

  it('of a person leaves no word of them anywhere, once the night has passed', async () => {
    expect(await erase(thePerson())).toMatchObject({ kind: 'erased' });
    await work();
    const { signal } = new AbortController();
    await retentionInDatabase(opened.database, opened.purge).run(USUAL_PERIODS, TOMORROW, signal);
    expect(await standing(MARKS.name, MARKS.email, MARKS.user)).toEqual([]);
    expect(await portsOn(opened.database).people.find(filled.person.id)).toMatchObject({ left: true });
  });

  it('is written in the audit, which still holds together', async () => {
    const acts = await opened.database.auditRow.findMany({
      where: { action: { in: ['match-erased', 'person-erased'] } },
      orderBy: { id: 'asc' },
      select: { action: true, who: true, subject: true, at: true },
    });
    expect(acts).toEqual([
      { action: 'match-erased', who: filled.colleague.id, subject: MARKS.code, at: NOW },
      { action: 'person-erased', who: filled.colleague.id, subject: filled.person.id, at: NOW },
    ]);
    expect(await auditInDatabase(opened.database).verify()).toMatchObject({ kind: 'whole' });
  });

  it('leaves no word of it in the log', () => {
    const written = JSON.stringify(log.noted);
    expect(log.noted.length).toBeGreaterThan(2);
    for (const word of Object.values(MARKS)) expect(written).not.toContain(word);
  });

  it('knows nothing of what is not there', async () => {
    for (const subject of [
      { kind: 'match', code: MARKS.code },
      { kind: 'match', code: "'; --\0" },
      { kind: 'person', id: 'nobody' },
      { kind: 'person', id: '00000000-0000-4000-8000-000000000000' },
    ] as const) {
      expect(await subjects().preview(subject)).toBeUndefined();
      expect(await subjects().export(subject, undefined, NOW)).toBeUndefined();
      expect(await subjects().erase(subject, 'ABCD1234', undefined, NOW)).toEqual({ kind: 'unknown' });
    }
  });
});

describe.each(DATABASES)('telling what is kept, $name,', ({ open }) => {
  it('brings every row of a person from every table that names them, and nothing that families told', async () => {
    const { database, purge, close } = await open();
    const { person } = await fillEveryTable(database, YESTERDAY);
    const told = await subjectsInDatabase(database, purge).export(
      { kind: 'person', id: person.id },
      undefined,
      NOW,
    );
    const named = (await referencesToPeople(database)).map(({ from }) => from);
    const expected = new Set([...named, 'people', 'posts', 'calendar_feeds', 'audit']);
    expect(Object.keys(told ?? {}).toSorted()).toEqual([...expected].toSorted());
    const written = JSON.stringify(told);
    expect(written).toContain(MARKS.name);
    expect(written).toContain(MARKS.user);
    expect(written).not.toContain(MARKS.told);
    const audited = await database.auditRow.findFirst({ where: { action: 'exported' } });
    expect(audited).toMatchObject({ subject: person.id });
    await close();
  });

  it('brings a match with all that was told of it', async () => {
    const { database, purge, close } = await open();
    await fillEveryTable(database, YESTERDAY);
    const told = await subjectsInDatabase(database, purge).export(
      { kind: 'match', code: MARKS.code },
      undefined,
      NOW,
    );
    expect(Object.keys(told ?? {}).toSorted()).toEqual([
      'audit',
      'contact_requests',
      'match_steps',
      'matches',
      'request_events',
    ]);
    expect(JSON.stringify(told)).toContain(MARKS.told);
    expect(await everyTable(database)).toEqual(expect.arrayContaining(Object.keys(told ?? {})));
    await close();
  });
});
