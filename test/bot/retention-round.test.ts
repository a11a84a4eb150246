import { beforeEach, describe, expect, it } from 'vitest';
import { composeRetention, goThroughRetention, retentionLine } from '../../src/bot/retention-round.ts';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import type { Log } from '../../src/kernel/log.ts';
import { asText } from '../../src/reply/as-text.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';
import { postsInMemory } from '../support/posts-in-memory.ts';
import { type RetentionInMemory, retentionInMemory } from '../support/retention-in-memory.ts';

const log: Log = { info: () => {}, warn: () => {}, error: () => {} };
const night = (day: number) => new Date(Date.UTC(2026, 10, day, 2, 0));
const stop = new AbortController().signal;

let retention: RetentionInMemory;
let parts: Parameters<typeof goThroughRetention>[0];
let lead: string;
const warning = async (now: Date) => (await composeRetention({ retention }, now)) ?? undefined;
beforeEach(async () => {
  retention = retentionInMemory();
  const people = peopleInMemory();
  parts = { retention, people, posts: postsInMemory(), programme: { retention: USUAL_PERIODS }, log };
  lead = (await people.appoint('lena@example.org', 'lead')).id;
  await people.appoint('karim@example.org', 'editor');
});
const owed = () => parts.posts as ReturnType<typeof postsInMemory>;

describe('the round that deletes', () => {
  it('runs once a night', async () => {
    await goThroughRetention(parts, night(23), stop);
    await goThroughRetention(parts, new Date(night(23).getTime() + 60_000), stop);
    expect(await retention.runs(9)).toMatchObject([{ day: '2026-11-23', finishedAt: night(23) }]);
  });

  it('tells the leads, and nobody else, when it has failed for days; each week once', async () => {
    await goThroughRetention(parts, night(18), stop);
    retention.breaks(true);
    for (const day of [19, 20, 21])
      await expect(goThroughRetention(parts, night(day), stop)).rejects.toThrow();
    expect(await owed().about({ kind: 'retention', id: '2026-W47' })).toEqual([]);

    for (const minute of [0, 1, 2])
      await expect(
        goThroughRetention(parts, new Date(night(22).getTime() + minute * 60_000), stop),
      ).rejects.toThrow();
    expect(await owed().about({ kind: 'retention', id: '2026-W47' })).toMatchObject([
      { to: { kind: 'person', person: lead } },
    ]);
    const said = await warning(night(22));
    expect(said && asText(said)).toContain(
      'Jeg har ikke kunnet slette gamle oplysninger siden den 18. november',
    );
  });

  it('takes the warning back when it runs again', async () => {
    retention.breaks(true);
    await expect(goThroughRetention(parts, night(18), stop)).rejects.toThrow();
    expect(await warning(night(23))).toBeDefined();
    retention.breaks(false);
    await goThroughRetention(parts, night(23), stop);
    expect(await warning(night(23))).toBeUndefined();
  });
});

describe('what "tjek" says of the deleting', () => {
  const line = async (now: Date) =>
    (await retentionLine({ retention }, now)).map((span) => ('text' in span ? span.text : '')).join('');

  it('names the last night, or that there was none yet', async () => {
    expect(await line(night(23))).toBe(
      'Jeg har ikke slettet gamle oplysninger endnu. Det sker hver nat klokken tre.',
    );
    await goThroughRetention(parts, night(23), stop);
    expect(await line(night(23))).toBe(
      'Den 23. november 2026 slettede jeg det, der var gemt længe nok: ingenting.',
    );
  });

  it('counts what was deleted in the programme’s words', async () => {
    const deleted = { asked_questions: 4, contact_requests: 1, votes: 7, offered_answers: 5 };
    const run = { day: '2026-11-23', startedAt: night(23), finishedAt: night(23), deleted } as never;
    const told = await retentionLine({ retention: { runs: async () => [run] } }, night(23));
    expect(JSON.stringify(told)).toContain('4 spørgsmål, 1 henvendelse og 12 andre rækker.');
  });

  it('warns when it has not run', async () => {
    retention.breaks(true);
    await expect(goThroughRetention(parts, night(18), stop)).rejects.toThrow();
    expect(await line(night(23))).toContain('siden den 18. november 2026');
  });
});
