import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aDraft, becoming, CAME_IN } from '../support/a-request.ts';
import { somebody } from './builders.ts';
import { DATABASES, portsOn } from './keepers.ts';

describe.each(DATABASES)('what happens to a request $name', ({ open }) => {
  let opened: OpenDatabase;
  let sender: string;
  beforeAll(async () => {
    opened = await open();
    sender = (await somebody(portsOn(opened.database).people)).id;
  });
  afterAll(() => opened.close());

  const sent = async () => {
    const { requests } = portsOn(opened.database);
    const draft = aDraft({ sentBy: sender, callBack: 'Rita Holm' });
    await requests.keepDraft(draft);
    await requests.change(draft.id, `send:${draft.id}`, becoming('sent', { state: 'new' }, { who: sender }));
    return draft.id;
  };

  it('leaves an audit row each time, with ids and nothing else', async () => {
    const { requests } = portsOn(opened.database);
    const id = await sent();
    await requests.change(id, `r:${id}`, becoming('reminded', {}));
    const rows = await opened.database.auditRow.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
    expect(rows.map(({ action, who, at, subjectKind }) => ({ action, who, at, subjectKind }))).toEqual(
      ['request-drafted', 'request-sent', 'request-reminded'].map((action) => ({
        action,
        who: action === 'request-reminded' ? null : sender,
        at: CAME_IN,
        subjectKind: 'request',
      })),
    );
  });

  it('is never told otherwise afterwards', async () => {
    const id = await sent();
    const change = opened.database.requestEvent.updateMany({
      where: { requestId: id },
      data: { kind: 'taken' },
    });
    await expect(change).rejects.toThrow('never changed');
  });

  it('and whoever discards a draft are in the audit, not what stood in it', async () => {
    const { requests } = portsOn(opened.database);
    const draft = aDraft({ sentBy: sender });
    await requests.keepDraft(draft);
    await requests.discardDraft(draft.id);
    const rows = await opened.database.auditRow.findMany({ where: { subject: draft.id } });
    expect(rows.map(({ action }) => action)).toEqual(['request-drafted', 'request-discarded']);
    expect(await opened.database.contactRequest.count({ where: { id: draft.id } })).toBe(0);
  });
});
