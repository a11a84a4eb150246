import { randomUUID } from 'node:crypto';
import { addSampleData } from '../../src/local/sample-data.ts';
import type { Database } from '../../src/store/database.ts';
import { anAccount, anInstallation, aQuestion, LATER, MORNING } from './builders.ts';
import { portsOn } from './keepers.ts';

/** What texts may hold and a careless copy would spoil. */
export const ODD_TEXT = 'Æblegrød »med« "fløde"\n\t\\ % \\N {1,2} [null] 🎈 é';

/** Fills a database with some of everything, by way of the ports; answers whoever asked. */
export async function fillWithSamples(database: Database): Promise<string> {
  const ports = portsOn(database);
  await addSampleData(ports, MORNING);
  const { id } = await ports.people.enrol(anAccount(), 'asta@example.org', 'reader', ODD_TEXT);
  const question = aQuestion({ askedBy: id, redacted: ODD_TEXT });
  await ports.questions.record(question);
  await ports.questions.vote({
    question: question.id,
    by: id,
    at: LATER,
    verdict: 'helped',
    reason: undefined,
  });
  await ports.installations.remember(anInstallation({ reference: null }));
  await ports.deliveries.note(`event:${randomUUID()}`, LATER);
  await ports.posts.owe(
    [{ key: randomUUID(), about: { kind: 'misses', id: '2026-W29' }, to: { kind: 'person', person: id } }],
    LATER,
  );
  await database.contactRequest.create({
    data: {
      id: randomUUID(),
      sentBy: id,
      createdAt: MORNING,
      text: ODD_TEXT,
      source: 'municipality',
      ask: 'network_meeting',
      state: 'draft',
      routing: { why: [ODD_TEXT, null, 1.5] },
      events: { create: { id: 'act:1', sequence: 1, at: LATER, kind: 'draft', state: 'draft', detail: {} } },
    },
  });
  return id;
}
