import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import { audit } from '../../src/store/audit.ts';
import { auditInDatabase } from '../../src/store/audit-in-database.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { deliveriesInDatabase } from '../../src/store/deliveries-in-database.ts';
import { retentionInDatabase } from '../../src/store/retention-in-database.ts';
import { RETENTION_RULES } from '../../src/store/retention-rules.ts';
import { aDraft, becoming } from '../support/a-request.ts';
import { aMatch, aQuestion } from './builders.ts';
import {
  everyTable,
  type Filled,
  fillEveryTable,
  MARKS,
  rowsIn,
  whereverStands,
} from './every-table-filled.ts';
import { DATABASES, portsOn } from './keepers.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const LONG_AGO = daysAgo(3 * 365);
const going = new AbortController().signal;

const anOldAct = () =>
  ({ action: 'asked', at: LONG_AGO, subject: { kind: 'question', id: 'long gone' } }) as const;

describe.each(DATABASES)('retention $name', ({ open }) => {
  let opened: OpenDatabase;
  let filled: Filled;
  beforeAll(async () => {
    opened = await open();
    await opened.database.$transaction((tx) => audit(tx, ...Array.from({ length: 520 }, anOldAct)));
    filled = await fillEveryTable(opened.database, LONG_AGO);
  });
  afterAll(() => opened.close());

  const retention = () => retentionInDatabase(opened.database, opened.purge);
  const run = (now = NOW) => retention().run(USUAL_PERIODS, now, going);
  const ports = () => portsOn(opened.database);

  it('has a rule for every table', async () => {
    expect(Object.keys(RETENTION_RULES).toSorted()).toEqual(await everyTable(opened.database));
  });

  it('deletes nothing a moment before its time, and leaves what is open alone', async () => {
    const before = await rowsIn(opened.database);
    await run(new Date(LONG_AGO.getTime() + 5 * DAY_MS));
    expect(await rowsIn(opened.database)).toEqual({ ...before, retention_runs: 2 });
  });

  it('says beforehand what it would delete, and changes nothing', async () => {
    const before = await rowsIn(opened.database);
    const preview = await retention().preview(USUAL_PERIODS, NOW);
    expect(preview).toMatchObject({ asked_questions: 1, contact_requests: 2, matches: 1, absences: 1 });
    expect(await rowsIn(opened.database)).toEqual(before);
  });

  it('deletes from every table what was kept for long enough, for real, and writes down how much', async () => {
    await ports().people.markLeft(filled.person.id, filled.colleague.id, LONG_AGO);
    await retention().clearOut(NOW);
    const { deleted, finishedAt } = await run();
    expect(finishedAt).toEqual(NOW);
    const left = await rowsIn(opened.database);
    for (const table of [
      'asked_questions',
      'offered_answers',
      'votes',
      'contact_requests',
      'request_events',
      'absences',
      'installations',
      'calendar_feeds',
      'deliveries',
    ])
      expect({ table, rows: left[table] }).toEqual({ table, rows: 0 });
    expect(deleted).toMatchObject({
      asked_questions: 1,
      offered_answers: 2,
      votes: 1,
      contact_requests: 2,
      request_events: 2,
      matches: 1,
      match_steps: 2,
      content_changes: 1,
      people: 1,
    });
    expect(deleted['audit']).toBe(520);
    expect(await retention().runs(1)).toMatchObject([{ day: '2026-11-23', deleted, finishedAt: NOW }]);
  });

  it('leaves the other match, the draft that waits for approval and the settings', async () => {
    const left = await rowsIn(opened.database);
    expect(left).toMatchObject({
      matches: 1,
      match_steps: 1,
      content_changes: 1,
      digest_channels: 1,
      request_channels: 1,
    });
  });

  it('leaves nothing of a colleague who has left but an id, which leads to nobody', async () => {
    const words = [MARKS.name, MARKS.email, MARKS.told];
    expect(await whereverStands(opened.database, words)).toEqual([]);
    expect(await ports().people.find(filled.person.id)).toEqual({
      id: filled.person.id,
      role: 'reader',
      municipalities: [],
      left: true,
    });
  });

  it('has the words taken out of what it had sent, and then forgets that too', async () => {
    const { posts } = ports();
    const told: string[] = [];
    while (true) {
      const claim = await posts.claim(NOW, new Date(NOW.getTime() + 60_000));
      if (!claim) break;
      told.push(claim.about.kind);
      expect(claim).toMatchObject({ to: { kind: 'conversation' }, about: { id: '-' } });
      await posts.tried(claim, { kind: 'sent', message: claim.message ?? '' }, NOW);
    }
    expect(told).toEqual(['erased', 'erased']);
    await run(new Date(NOW.getTime() + DAY_MS));
    expect(await rowsIn(opened.database)).toMatchObject({ posts: 0 });
    expect(await whereverStands(opened.database, [MARKS.user])).toEqual([]);
  });

  it('leaves the audit whole', async () => {
    expect(await auditInDatabase(opened.database).verify()).toMatchObject({ kind: 'whole' });
    expect((await auditInDatabase(opened.database).head())?.sequence).toBeGreaterThan(20);
  });

  it('goes on where it was cut short, and counts what both deleted', async () => {
    const { id: askedBy } = filled.colleague;
    for (let index = 0; index < 3; index += 1)
      await ports().questions.record(aQuestion({ askedBy, at: LONG_AGO }));
    const later = new Date(NOW.getTime() + 2 * DAY_MS);
    const stopped = await retention().run(USUAL_PERIODS, later, AbortSignal.abort());
    expect(stopped.finishedAt).toBeUndefined();
    const whole = await run(later);
    expect(whole).toMatchObject({ finishedAt: later, deleted: { asked_questions: 3 } });
  });

  it('clears deliveries out when they are two days old', async () => {
    const deliveries = deliveriesInDatabase(opened.database);
    const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 60 * 60 * 1000);
    await deliveries.note('a', hoursOn(0));
    await deliveries.note('b', hoursOn(1));
    await retention().clearOut(hoursOn(48.5));
    const kept = await opened.database.delivery.findMany();
    expect(kept.map(({ key }) => key)).toEqual(['b']);
    expect(await deliveries.note('a', hoursOn(49))).toBe('first');
  });
});

describe.each(DATABASES)('an open concern $name', ({ open }) => {
  it('keeps who is part of it and the match that it is about, until it is closed', async () => {
    const { database, purge, close } = await open();
    const { people, matches, requests } = portsOn(database);
    const sender = await people.appoint('signe@example.org', 'reader');
    const lead = await people.appoint('ida@example.org', 'lead');
    const ended = aMatch({ code: 'HTO-1', status: { kind: 'ended', reason: undefined } });
    await matches.add({ ...ended, status: { kind: 'active' } }, lead.id, LONG_AGO);
    await matches.change(ended, 1, lead.id, LONG_AGO);
    const draft = aDraft({
      sentBy: sender.id,
      createdAt: LONG_AGO,
      text: undefined,
      match: 'HTO-1',
      concern: 'alvorlig',
      confidential: true,
    });
    await requests.keepDraft(draft);
    const taken = becoming('sent', { state: 'taken', sentAt: LONG_AGO, owner: lead.id }, { who: sender.id });
    await requests.change(draft.id, 'send', taken);
    await people.markLeft(sender.id, undefined, LONG_AGO);

    const run = () => retentionInDatabase(database, purge).run(USUAL_PERIODS, NOW, going);
    await run();
    expect(await people.find(sender.id)).toMatchObject({ email: 'signe@example.org' });
    expect(await matches.find('HTO-1')).toBeDefined();
    expect(await requests.find(draft.id)).toBeDefined();

    await requests.change(draft.id, 'close', becoming('resolved', { state: 'resolved', closedAt: LONG_AGO }));
    const tomorrow = new Date(NOW.getTime() + DAY_MS);
    await retentionInDatabase(database, purge).run(USUAL_PERIODS, tomorrow, going);
    expect(await people.find(sender.id)).toBeUndefined();
    expect(await matches.find('HTO-1')).toBeUndefined();
    expect(await requests.find(draft.id)).toBeUndefined();
    await close();
  });
});
