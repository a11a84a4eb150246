import { beforeEach, describe, expect, it } from 'vitest';
import { hearAbsence, pressAbsence, submitAbsence } from '../../src/bot/absence.ts';
import type { Heard } from '../../src/bot/bot.ts';
import { readDays } from '../../src/bot/danish-days.ts';
import { type CivilDate, parseCivilDate } from '../../src/kernel/civil-date.ts';
import type { People } from '../../src/people/people.ts';
import type { Person } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';
import { aVisitor } from '../support/visitors.ts';

/** A Monday; in Auckland it is the day after already. */
const NOW = new Date('2026-11-23T14:00:00Z');
const TODAY = '2026-11-23' as CivilDate;

describe('days written by Danes', () => {
  it.each([
    ['1/12 5/12', '2026-12-01', '2026-12-05', ''],
    ['1/12-15/12', '2026-12-01', '2026-12-15', '-'],
    ['1/12 15/12', '2026-12-01', '2026-12-15', ''],
    ['1.12.2026-5.12.2026', '2026-12-01', '2026-12-05', '-'],
    ['1-12-26 5-12-26', '2026-12-01', '2026-12-05', ''],
    ['1.-5. december', '2026-12-01', '2026-12-05', ''],
    ['1. til 5. dec. 2026 Bo', '2026-12-01', '2026-12-05', 'Bo'],
    ['2026-12-01 2026-12-05 bo', '2026-12-01', '2026-12-05', 'bo'],
    ['1/12 2026 1/6 2027', '2026-12-01', '2027-06-01', ''],
    ['24. december', '2026-12-24', '2026-12-24', ''],
    ['i dag', '2026-11-23', '2026-11-23', ''],
    ['i dag og i morgen', '2026-11-23', '2026-11-24', 'og'],
  ])('%j are %s to %s', (text, from, until, rest) => {
    expect(readDays(text, TODAY)).toEqual({ kind: 'days', from, until, rest });
  });

  it.each([
    ['28/12 3/1', '2026-12-28', '2027-01-03'],
    ['28/12 til 3/1 2027', '2026-12-28', '2027-01-03'],
    ['20/11 27/11', '2026-11-20', '2026-11-27'],
    ['3/1 5/1', '2027-01-03', '2027-01-05'],
    ['22/11', '2027-11-22', '2027-11-22'],
    ['23/11', '2026-11-23', '2026-11-23'],
  ])('%j without a year are the days to come: %s to %s', (text, from, until) => {
    expect(readDays(text, TODAY)).toMatchObject({ from, until });
  });

  it('that began last year are still going on in January', () => {
    const january = parseCivilDate('2027-01-02') ?? TODAY;
    expect(readDays('28/12 4/1', january)).toMatchObject({ from: '2026-12-28', until: '2027-01-04' });
  });

  it.each(['', 'hele næste uge', '1/12 2/12 3/12', 'kl. 12'])('%j are none', (text) => {
    expect(readDays(text, TODAY)).toEqual({ kind: 'none' });
  });

  it.each(['31/11', '29/2 1/3', '30. februar', '0/1', '1/13'])('%j do not exist', (text) => {
    expect(readDays(text, TODAY)).toEqual({ kind: 'no-such-day' });
  });
});

describe('absence', () => {
  let people: People;
  let signe: Person;
  let karim: Person;
  let lead: Person;
  let made: number;

  beforeEach(async () => {
    people = peopleInMemory();
    made = 0;
    await people.takeIn(
      [
        { email: 'signe@example.org', name: 'Signe Lund', role: 'coordinator', municipalities: [] },
        { email: 'karim@example.org', name: 'Karim Holm', role: 'coordinator', municipalities: [] },
        { email: 'bo.friis@example.org', name: 'Bo Friis', role: 'coordinator', municipalities: [] },
        { email: 'bo.krag@example.org', name: 'Bo Krag', role: 'coordinator', municipalities: [] },
        { email: 'ida@example.org', name: 'Ida Ny', role: 'reader', municipalities: [] },
        { email: 'anna@example.org', name: 'Anna Leder', role: 'lead', municipalities: [] },
      ],
      undefined,
      NOW,
    );
    [signe, karim, lead] = [
      await known('signe@example.org'),
      await known('karim@example.org'),
      await known('anna@example.org'),
    ];
  });

  const known = async (email: string): Promise<Person> => {
    const person = await people.findByEmail(email);
    if (!person) throw new Error(`nobody has ${email}`);
    return person;
  };
  const parts = () => ({ people, clock: () => NOW, newId: () => `absence-${++made}` });
  const said = { by: aVisitor(), place: 'private', where: undefined, text: '' } as const;
  const reply = (heard: Heard) => {
    if (heard.kind !== 'say') throw new Error('nothing was said');
    return heard.reply;
  };
  const write = async (rest: string, by = signe) => asText(reply(await hearAbsence(parts(), by, said, rest)));
  const kept = () => people.absencesFrom('2000-01-01' as CivilDate);

  it.each([
    '1/12 5/12 karim@example.org',
    'fra 1/12 til 5/12 @karim',
    '1/12-5/12 Karim',
    '1.-5. december Karim Holm',
    '2026-12-01 2026-12-05 stedfortræder: KARIM HOLM',
  ])('is written in words: %j', async (rest) => {
    expect(await write(rest)).toBe(
      'Dit fravær er skrevet ind: Du er væk fra 1. december 2026 til 5. december 2026. Nye henvendelser går imens til Karim Holm.',
    );
    expect(await kept()).toEqual([
      { id: 'absence-1', person: signe.id, from: '2026-12-01', until: '2026-12-05', deputy: karim.id },
    ]);
  });

  it('needs no deputy', async () => {
    expect(await write('24/12')).toBe(
      'Dit fravær er skrevet ind: Du er væk 24. december 2026. Der er ingen stedfortræder. Nye henvendelser går imens til dem, som reglerne peger på.',
    );
  });

  it('says it when the deputy is away too', async () => {
    await write('4/12 10/12', karim);
    expect(await write('1/12 5/12 karim@example.org')).toContain('Karim Holm selv er væk i noget af tiden');
    expect(await write('1/12 3/12 karim@example.org')).not.toContain('selv er væk');
  });

  it.each([
    ['næste uge', 'Jeg kan ikke se, hvilke dage det gælder.'],
    ['31/11 5/12', 'Den dato findes ikke.'],
    ['5/12 1/12', 'Sidste dag ligger før første dag.'],
    ['1/11 5/11 2026', 'Det fravær er allerede forbi.'],
    ['1/12 5/12 Kurt', 'Jeg kender ingen medarbejder ved navn »Kurt«.'],
    ['1/12 5/12 Bo', 'Flere medarbejdere kan hedde »Bo«.'],
    ['1/12 5/12 signe@example.org', 'Du kan ikke være din egen stedfortræder.'],
    ['1/12 5/12 Ida Ny', 'Ida Ny er ikke koordinator'],
  ])('that cannot be is said to be so, and nothing is kept: %j', async (rest, sentence) => {
    expect(await write(rest)).toContain(sentence);
    expect(await kept()).toEqual([]);
  });

  it('is shown with a way to take each out again', async () => {
    await write('1/12 5/12 karim@example.org');
    await write('24/12');
    await write('1/1 2/1', karim);
    expect(await write('')).toBe(
      [
        'Dit fravær',
        '- Væk fra 1. december 2026 til 5. december 2026, stedfortræder: Karim Holm\n- Væk 24. december 2026, uden stedfortræder',
        'Du kan også skrive det direkte, for eksempel: fravær 1/12 5/12 karim@example.org',
      ].join('\n\n'),
    );
  });

  it('is taken out by "slet" where there is one, and else by choosing', async () => {
    await write('1/12 5/12');
    expect(await write('slet')).toContain('Fraværet er slettet.');
    expect(await kept()).toEqual([]);
    expect(await write('slet')).toContain('Du har ikke skrevet noget fravær ind.');

    await write('1/12 5/12');
    await write('24/12');
    expect(await write('slet')).toContain('Vælg den, der skal slettes');
    expect(await kept()).toHaveLength(2);
  });

  it('is taken out by its owner and the lead alone, and once', async () => {
    await write('1/12 5/12');
    const press = { kind: 'remove-absence', absence: 'absence-1' } as const;
    expect((await pressAbsence(parts(), karim, press)).kind).toBe('tell');
    expect(await kept()).toHaveLength(1);

    expect((await pressAbsence(parts(), lead, press)).kind).toBe('replace');
    expect(await kept()).toEqual([]);
    expect(await pressAbsence(parts(), signe, press)).toMatchObject({ kind: 'tell' });
  });

  it('is filled in as a form', async () => {
    const opened = await pressAbsence(parts(), signe, { kind: 'absence' });
    if (opened.kind !== 'form') throw new Error('no form');
    expect(opened.form.fields.map(({ id }) => id)).toEqual(['from', 'until', 'deputy']);

    const filled = { from: '2026-12-01', until: '2026-12-05', deputy: karim.id };
    expect((await submitAbsence(parts(), signe, filled)).kind).toBe('tell');
    expect(await kept()).toMatchObject([{ person: signe.id, deputy: karim.id }]);
  });

  it('is filled in for somebody else by the lead alone', async () => {
    const filled = { person: karim.id, from: '2026-12-01', until: '2026-12-05' };
    await submitAbsence(parts(), signe, filled);
    await submitAbsence(parts(), lead, filled);
    expect((await kept()).map(({ person }) => person)).toEqual([signe.id, karim.id]);
  });

  it.each([
    [{ until: '2026-12-05' }, 'from'],
    [{ from: '2026-12-01', until: 'fredag' }, 'until'],
    [{ from: '2026-12-05', until: '2026-12-01' }, 'until'],
    [{ from: '2026-12-01', until: '2026-12-05', deputy: 'gone' }, 'deputy'],
  ])('filled in wrong says so under the field, and nothing is lost: %j', async (filled, field) => {
    const submission = await submitAbsence(parts(), signe, filled);
    if (submission.kind !== 'mistakes') throw new Error('no mistakes');
    expect(Object.keys(submission.mistakes)).toEqual([field]);
    expect(await kept()).toEqual([]);
  });
});
