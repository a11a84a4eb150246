import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import {
  anAccount,
  anEmail,
  anInstallation,
  anOpenQuestion,
  aQuestion,
  LATER,
  MORNING,
  somebody,
} from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

describe.each(DATABASES)('the audit $name', ({ open }) => {
  let opened: OpenDatabase;
  let asker: string;
  beforeAll(async () => {
    opened = await open();
    asker = (await somebody(portsOn(opened.database).people)).id;
  });
  afterAll(() => opened.close());

  const ports = () => portsOn(opened.database);
  const audited = (subject: string) =>
    opened.database.auditRow.findMany({
      where: { subject },
      orderBy: { id: 'asc' },
      select: { action: true, who: true, at: true },
    });
  const rows = () => opened.database.auditRow.count();

  it('tells what happened to a question, who did it and when', async () => {
    const question = anOpenQuestion({ askedBy: asker });
    const { id } = question;
    const { questions } = ports();
    await questions.record(question);
    await questions.choose(id, 'gaver', asker, LATER);
    await questions.vote({ question: id, by: asker, at: LATER, verdict: 'helped', reason: undefined });
    await questions.startSharing(id, asker, LATER);
    await questions.undoSharing(id, asker, LATER);
    expect(await audited(id)).toEqual([
      { action: 'asked', who: asker, at: MORNING },
      { action: 'chose', who: asker, at: LATER },
      { action: 'voted', who: asker, at: LATER },
      { action: 'sharing-started', who: asker, at: LATER },
      { action: 'sharing-undone', who: asker, at: LATER },
    ]);
  });

  it('tells how a person came in and got a role', async () => {
    const email = anEmail();
    const { people } = ports();
    const { id } = await people.enrol(anAccount(), email, 'reader');
    await people.enrol(anAccount(), email, 'reader');
    await people.appoint(email, 'lead');
    const actions = (await audited(id)).map(({ action }) => action);
    expect(actions).toEqual(['person-added', 'account-tied', 'account-tied', 'role-set']);
  });

  it('tells when a conversation came, went and came back', async () => {
    const installation = anInstallation();
    const { installations } = ports();
    await installations.remember(installation);
    await installations.remember({ ...installation, seenAt: LATER });
    await installations.markGone(installation, LATER);
    await installations.remember({ ...installation, seenAt: LATER });
    const { id } = await opened.database.installation.findFirstOrThrow({
      where: { conversation: installation.conversation },
    });
    expect(await audited(id)).toEqual([
      { action: 'conversation-added', who: null, at: MORNING },
      { action: 'conversation-gone', who: null, at: LATER },
      { action: 'conversation-revived', who: null, at: LATER },
    ]);
  });

  it('says nothing when nothing changed', async () => {
    const question = aQuestion({ askedBy: asker });
    const account = anAccount();
    const { questions, people, installations } = ports();
    await questions.record(question);
    await questions.startSharing(question.id, asker, MORNING);
    const person = await people.enrol(account, anEmail(), 'reader');
    const before = await rows();

    await questions.find(question.id);
    await questions.startSharing(question.id, asker, LATER);
    await questions.undoSharing(question.id, person.id, LATER);
    await questions.choose(question.id, 'gaver', asker, LATER);
    await people.enrol(account, anEmail(), 'lead');
    await people.appoint(person.email ?? '', 'reader');
    await installations.markGone(anInstallation({ conversation: 'unknown' }), LATER);
    expect(await rows()).toBe(before);
  });

  it('says nothing of a change that failed, or was made before', async () => {
    const question = aQuestion({ askedBy: asker });
    const stranger = aQuestion({ askedBy: '00000000-0000-4000-8000-000000000000' });
    const { questions } = ports();
    await questions.record(question);
    const before = await rows();

    await questions.record(question);
    await expect(questions.record(stranger)).rejects.toThrow();
    await expect(questions.startSharing(question.id, stranger.askedBy, LATER)).rejects.toThrow();
    const vote = { question: question.id, by: stranger.askedBy, at: LATER, verdict: 'helped' } as const;
    await expect(questions.vote({ ...vote, reason: undefined })).rejects.toThrow();
    expect(await rows()).toBe(before);
  });

  it('takes the change back when its own row cannot be written', async () => {
    const question = aQuestion({ askedBy: asker });
    const email = anEmail();
    await opened.database.$executeRaw`ALTER TABLE audit ADD CONSTRAINT unwritable CHECK (false) NOT VALID`;
    try {
      await expect(ports().questions.record(question)).rejects.toThrow();
      await expect(ports().people.appoint(email, 'lead')).rejects.toThrow();
    } finally {
      await opened.database.$executeRaw`ALTER TABLE audit DROP CONSTRAINT unwritable`;
    }
    expect(await ports().questions.find(question.id)).toBeUndefined();
    expect(await opened.database.person.count({ where: { email } })).toBe(0);
  });

  it('cannot be changed or emptied, by whomever', async () => {
    const { database } = opened;
    const before = await rows();
    await expect(database.auditRow.updateMany({ data: { who: null } })).rejects.toThrow(/never changed/);
    await expect(database.auditRow.deleteMany()).rejects.toThrow(/never changed/);
    await expect(database.$executeRaw`TRUNCATE audit`).rejects.toThrow(/never changed/);
    expect(await rows()).toBe(before);
  });
});
