import { describe, expect, it } from 'vitest';
import { composeWeek } from '../../src/bot/week.ts';
import { weekOwed } from '../../src/bot/week-posts.ts';
import { asText } from '../../src/reply/as-text.ts';
import { aMatch, day } from '../anniversaries/builders.ts';
import { aQuestion } from '../support/every-reply.ts';
import { AARHUS, aTalk, MONDAY, sendButton, type Talk, type Who } from './request-talk.ts';

const REQUEST = 'Aarhus Kommune vil have familien med til netværksmøde på torsdag.';

async function signeSends({ says, presses }: Talk): Promise<void> {
  await presses('signe', sendButton(await says('signe', `henvendelse ${REQUEST}`)));
}

async function karimHasAMatch({ parts, id }: Talk): Promise<void> {
  const match = aMatch({ code: 'HTO-001', municipality: AARHUS, startDate: day('2025-11-10') });
  await parts.matches.add({ ...match, coordinator: await id('karim') }, await id('anna'), MONDAY);
}

async function asked({ parts }: Talk, redacted: string): Promise<void> {
  const at = new Date('2026-11-19T10:00:00Z');
  await parts.questions.record(aQuestion(parts.content, { id: redacted, redacted, at, outcome: 'none' }));
}

const digestOf = async ({ id }: Talk, who: Who) => `2026-W48:person:${await id(who)}`;
async function messageTo(talk: Talk, who: Who): Promise<string> {
  const reply = await composeWeek(talk.parts, await digestOf(talk, who));
  if (!reply) throw new Error(`nothing is said to ${who}`);
  return asText(reply);
}
async function owedTo(talk: Talk, at = MONDAY): Promise<readonly string[]> {
  const owed = await weekOwed(talk.parts, at);
  const names = new Map(
    await Promise.all(
      (['signe', 'karim', 'lise', 'anna'] as const).map(async (who) => [await talk.id(who), who] as const),
    ),
  );
  return owed
    .flatMap(({ to }) => (to.kind === 'person' ? [names.get(to.person) ?? 'nobody'] : []))
    .toSorted();
}

describe("the week's message", () => {
  it('goes to whoever has something in it, and to editors and leads', async () => {
    const talk = await aTalk();
    expect(await owedTo(talk)).toEqual(['anna']);
    await signeSends(talk);
    expect(await owedTo(talk)).toEqual(['anna', 'karim']);
  });

  it('is one, however many things are in it and however often it is asked for', async () => {
    const talk = await aTalk();
    await signeSends(talk);
    await karimHasAMatch(talk);
    const { posts } = talk.parts;
    expect(await posts.owe(await weekOwed(talk.parts, MONDAY), MONDAY)).toBe(2);
    const later = new Date('2026-11-27T12:00:00Z');
    expect(await posts.owe(await weekOwed(talk.parts, later), later)).toBe(0);
  });

  it('comes on Monday at 8 in Denmark and no sooner', async () => {
    const talk = await aTalk();
    expect(await owedTo(talk, new Date('2026-11-23T06:59:00Z'))).toEqual([]);
    expect(await owedTo(talk, new Date('2026-11-23T07:00:00Z'))).toEqual(['anna']);
  });

  it('begins with what waits, then tells of one-year days and of requests in hand', async () => {
    const talk = await aTalk();
    await signeSends(talk);
    await karimHasAMatch(talk);
    expect(await messageTo(talk, 'karim')).toMatch(
      /Din uge 48[\s\S]*2 ting venter på dig[\s\S]*1 forløb venter på dig. Begynd med HTO-001[\s\S]*Sag 1: Aarhus[\s\S]*Årsdage[\s\S]*HTO-001, Aarhus/,
    );
  });

  it('leaves out what its reader has nothing of', async () => {
    const talk = await aTalk();
    await signeSends(talk);
    const said = await messageTo(talk, 'karim');
    expect(said).toContain('Sag 1: Aarhus');
    expect(said).not.toMatch(/Årsdage|svare på/);
  });

  it('tells editors and leads what could not be answered the week before', async () => {
    const talk = await aTalk();
    await asked(talk, 'Hvor må vi parkere?');
    expect(await messageTo(talk, 'anna')).toContain('»Hvor må vi parkere?«');
    expect(await messageTo(talk, 'karim')).not.toContain('parkere');
  });

  it('says so on purpose when nothing waits', async () => {
    expect(await messageTo(await aTalk(), 'anna')).toContain(
      'Der er ikke noget, der haster for dig i denne uge.',
    );
  });

  it('is said to nobody who is not there', async () => {
    const { parts } = await aTalk();
    expect(await composeWeek(parts, '2026-W48:person:nobody')).toBeUndefined();
    expect(await composeWeek(parts, 'made up')).toBeUndefined();
  });
});
