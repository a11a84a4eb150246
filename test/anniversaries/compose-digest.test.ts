import { beforeEach, describe, expect, it } from 'vitest';
import { composeDigest, composeWholeDigest } from '../../src/anniversaries/compose-digest.ts';
import { digestKey } from '../../src/anniversaries/digest-id.ts';
import type { Person } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import { aChannel, aStep, day } from './builders.ts';
import { aWorld, type World } from './world.ts';

const MONDAY = new Date('2026-11-23T07:00:00Z');
const THURSDAY = new Date('2026-11-26T10:00:00Z');

let world: World;
let karim: Person;
let ida: Person;

beforeEach(async () => {
  world = aWorld();
  karim = await world.employ('Karim');
  ida = await world.employ('Ida');
});

const said = async (id: string, now = MONDAY) => {
  const reply = await composeDigest(world, id, now);
  return reply && asText(reply);
};
const personal = (person: Person, now = MONDAY) => said(`2026-W48:person:${person.id}`, now);

/** As the outbox has it once a digest stands in its conversation. */
async function sent(id: string, at: Date): Promise<void> {
  const key = digestKey(id);
  await world.posts.owe(
    [{ key, about: { kind: 'digest', id }, to: { kind: 'person', person: karim.id } }],
    at,
  );
  const post = await world.posts.find(key);
  await world.posts.opened(post?.id ?? '', 'message-1');
}

describe('a personal digest', () => {
  it('has a coordinator’s own matches, as they stand when it is sent', async () => {
    const { version, steps: _steps, ...facts } = await world.keep({ coordinator: karim.id });
    await world.keep({ code: 'HTO-018', coordinator: ida.id });
    expect(await personal(karim)).toContain('HTO-017');
    expect(await personal(karim)).not.toContain('HTO-018');

    await world.matches.change({ ...facts, coordinator: ida.id }, version, ida.id, MONDAY);
    expect(await personal(karim)).not.toContain('HTO-017');
    expect(await personal(ida)).toContain('HTO-017');
  });

  it('leaves out what was ended before it is sent', async () => {
    const { version, steps: _steps, ...facts } = await world.keep({ coordinator: karim.id });
    await world.matches.change(
      { ...facts, status: { kind: 'ended', reason: undefined } },
      version,
      ida.id,
      MONDAY,
    );
    expect(await personal(karim)).toContain('Der er ikke noget at gøre i denne uge');
  });

  it('has the matches of somebody who is away, and says so', async () => {
    await world.keep({ coordinator: karim.id });
    const absence = {
      id: 'a',
      person: karim.id,
      from: day('2026-11-20'),
      until: day('2026-12-03'),
      deputy: ida.id,
    };
    await world.people.keepAbsence(absence, karim.id, MONDAY);

    const text = await personal(ida);
    expect(text).toContain('HTO-017');
    expect(text).toContain(
      'Du får også de forløb, som Karim har, fordi du er stedfortræder til og med 3. december 2026.',
    );
  });

  it('shows a lead everything, and what nobody has spoken about', async () => {
    const lena = await world.employ('Lena', 'lead');
    await world.keep({ coordinator: karim.id, startDate: day('2025-12-05') });
    await world.keep({ code: 'HTO-018', coordinator: ida.id });
    const text = await personal(lena);
    expect(text).toMatch(/Alle årsdage i uge 48.*Tag fat i HTO-017: .*HTO-018/s);
  });

  it('says that a lead’s week is empty', async () => {
    const lena = await world.employ('Lena', 'lead');
    expect(await personal(lena)).toContain('alle forløb har en koordinator');
  });

  it('is for nobody who has left', async () => {
    await world.people.markLeft(karim.id, undefined, new Date(0));
    expect(await personal(karim)).toBeUndefined();
  });
});

describe('the digest of a channel', () => {
  const id = '2026-W48:channel:c1';

  it('has the matches of the municipalities that it covers', async () => {
    await world.digestChannels.keep(aChannel({ municipalities: ['0461'] }), karim.id, MONDAY);
    await world.keep({ coordinator: karim.id });
    await world.keep({ code: 'HTO-018', municipality: '0461', coordinator: karim.id });
    const text = await said(id);
    expect(text).toContain('HTO-018');
    expect(text).not.toContain('HTO-017');
    expect(text).not.toContain('Lindholm');
  });

  it('is silent in an empty week where that is wished, but never once it stands there', async () => {
    await world.digestChannels.keep(aChannel({ emptyWeek: 'silent' }), karim.id, MONDAY);
    expect(await said(id)).toBeUndefined();

    await sent(id, MONDAY);
    expect(await said(id)).toContain('Der er ikke noget at gøre');
  });

  it('says one line in an empty week otherwise', async () => {
    await world.digestChannels.keep(aChannel(), karim.id, MONDAY);
    expect(await said(id)).toContain('Der er ikke noget at gøre');
  });

  it('is gone when the channel is', async () => {
    expect(await said(id)).toBeUndefined();
    expect(await said('2026-W48:something:c1')).toBeUndefined();
  });
});

describe('a digest that comes late', () => {
  const id = '2026-W48:channel:c1';
  beforeEach(() => world.digestChannels.keep(aChannel(), karim.id, MONDAY));

  it('says so when it is sent on another day', async () => {
    expect(await said(id)).not.toContain('skulle være kommet');
    expect(await said(id, THURSDAY)).toContain('skulle være kommet mandag den 23. november 2026 kl. 8.00');
  });

  it('still says so when it is shown anew, and one that came in time never does', async () => {
    await sent(id, THURSDAY);
    expect(await said(id, new Date('2026-11-28T10:00:00Z'))).toContain('skulle være kommet');

    await sent(`2026-W48:person:${karim.id}`, MONDAY);
    expect(await personal(karim, THURSDAY)).not.toContain('skulle være kommet');
  });
});

describe('a digest of a week that has passed', () => {
  it('stays of its week when it is shown anew', async () => {
    await world.keep({ coordinator: karim.id, startDate: day('2025-12-14') });
    expect(await personal(karim, new Date('2026-12-20T10:00:00Z'))).toMatch(/uge 48.*om 15 dage/s);
  });
});

describe('a digest after a step is logged', () => {
  it('shows the step after it', async () => {
    await world.keep({ coordinator: karim.id });
    await world.matches.log('HTO-017', aStep('family-talk', '2026-11-20'));
    expect(await personal(karim)).toContain('tal med barnets forældre');
  });
});

describe('the whole digest', () => {
  it('is read anew page by page', async () => {
    for (const number of Array.from({ length: 41 }, (_, index) => 100 + index))
      await world.keep({ code: `HTO-${number}`, coordinator: karim.id });
    const second = await composeWholeDigest(world, `2026-W48:person:${karim.id}`, 2, MONDAY);
    expect(second && asText(second)).toContain('HTO-140');
    expect(await composeWholeDigest(world, 'nonsense', 1, MONDAY)).toBeUndefined();
  });
});
