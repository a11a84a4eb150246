import { beforeEach, describe, expect, it } from 'vitest';
import { composeMisses } from '../../src/bot/learning-misses.ts';
import type { Role } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import { aPhrasing } from '../learning/builders.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { aQuestion } from '../support/every-reply.ts';

const SUNDAY = new Date('2026-11-22T18:00:00Z');
const MONDAY = new Date('2026-11-23T08:00:00Z');

let parts: BotPartsInMemory;
beforeEach(() => {
  parts = botParts({ clock: () => MONDAY });
});

const person = (role: Role) => parts.people.appoint(`${role}@eksempel.dk`, role);
const ask = (redacted: string, at: Date) =>
  parts.questions.record(
    aQuestion(parts.content, { id: `${redacted} ${at.getTime()}`, redacted, at, outcome: 'none' }),
  );
async function messageTo(role: Role, monday = '2026-11-23') {
  const { id } = await person(role);
  const reply = await composeMisses(
    parts,
    { kind: 'misses', id: monday },
    { to: { kind: 'person', person: id } },
  );
  return reply && asText(reply);
}

describe('the message on Monday', () => {
  it('tells what could not be answered last week, and how many drafts wait', async () => {
    await ask('Hvor må vi parkere?', SUNDAY);
    await ask('Er barnet forsikret?', MONDAY);
    await parts.contentChanges.draft({ id: 'draft', deed: aPhrasing(), madeBy: 'signe', madeAt: SUNDAY });
    const text = await messageTo('editor');
    expect(text).toContain('Det kunne vi ikke svare på i sidste uge');
    expect(text).toContain('»Hvor må vi parkere?«');
    expect(text).not.toContain('forsikret');
    expect(text).toContain('1 kladde venter på godkendelse.');
  });

  it('says so on purpose when there was nothing', async () => {
    expect(await messageTo('lead')).toContain('I sidste uge var der intet spørgsmål');
  });

  it('is for nobody who is no editor any more, and of no day but a Monday', async () => {
    expect(await messageTo('coordinator')).toBeUndefined();
    expect(await messageTo('editor', '2026-11-24')).toBeUndefined();
  });
});
