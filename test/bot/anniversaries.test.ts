import { beforeEach, describe, expect, it } from 'vitest';
import { digestKey } from '../../src/anniversaries/digest-id.ts';
import type { Match } from '../../src/anniversaries/match.ts';
import {
  type AnniversaryParts,
  hearAnniversaries,
  hearMatch,
  pressMatch,
  submitMatch,
} from '../../src/bot/anniversaries.ts';
import type { Effect, Heard, Place, Submission } from '../../src/bot/bot.ts';
import type { Fitness } from '../../src/outbox/messenger.ts';
import type { Person } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Filled, Form } from '../../src/reply/form.ts';
import { isFormPress, type MatchPress } from '../../src/reply/press.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { aChannel, aStep, day, steps } from '../anniversaries/builders.ts';
import { aWorld, type World } from '../anniversaries/world.ts';
import { botParts } from '../support/bot-parts.ts';
import { aVisitor } from '../support/visitors.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const CHANNEL = { platform: 'chat', workspace: 'W1', conversation: 'C1' };

let world: World;
let parts: AnniversaryParts;
let karim: Person;
let ida: Person;
let lena: Person;
let now: Date;
let fitness: Fitness;
let feeds: string[];

beforeEach(async () => {
  world = aWorld();
  karim = await world.employ('Karim');
  ida = await world.employ('Ida');
  lena = await world.employ('Lena', 'lead');
  now = NOW;
  fitness = { kind: 'fit' };
  feeds = [];
  let made = 0;
  parts = {
    ...botParts(),
    ...world,
    clock: () => now,
    newId: () => `id-${++made}`,
    redact: (text) => text.replaceAll('Sif', '[navn]'),
    checkConversation: async () => fitness,
    calendarFeeds: {
      async renew(by) {
        feeds.push(by);
        return `https://hto.eksempel.dk/kalender/${feeds.length}.ics`;
      },
      async revoke() {
        feeds.push('revoked');
      },
    },
  };
});

const turn = (place: Place) => ({ by: aVisitor(), place, where: CHANNEL });
const årsdage = (by: Person, text = '', place: Place = 'private') =>
  hearAnniversaries(parts, by, { ...turn(place), text: `årsdage ${text}` }, text);
const forløb = (by: Person, text = '', place: Place = 'private') =>
  hearMatch(parts, by, { ...turn(place), text: `forløb ${text}` }, text);
const press = (by: Person, pressed: MatchPress, place: Place = 'private') =>
  pressMatch(parts, by, { ...turn(place), press: pressed }, pressed);
function submit(by: Person, pressed: MatchPress, filled: Filled = {}, place: Place = 'private') {
  if (!isFormPress(pressed)) throw new Error('no form comes of it');
  return submitMatch(parts, by, { ...turn(place), press: pressed, filled }, pressed);
}

function replyOf(answer: Heard | Effect | Submission): Reply {
  if ('reply' in answer) return answer.reply;
  throw new Error(`nothing was said: ${answer.kind}`);
}
const text = (answer: Heard | Effect | Submission) => asText(replyOf(answer));
function formOf(answer: Heard | Effect): Form {
  if (answer.kind === 'form') return answer.form;
  throw new Error(`no form: ${answer.kind}`);
}
const choices = (reply: Reply): readonly Choice[] =>
  reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
const pressesOn = (answer: Heard | Effect | Submission) =>
  choices(replyOf(answer)).map(({ press: { kind } }) => kind);
const fields = (form: Form) => form.fields.map(({ id }) => id);
const mistakes = (answer: Submission) => (answer.kind === 'mistakes' ? answer.mistakes : {});
const match = async (code = 'HTO-017') => {
  const found = await world.matches.find(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const log = { kind: 'log-step', match: 'HTO-017', step: 'family-talk' } as const;

describe('årsdage', () => {
  it('shows a coordinator their own, to them alone', async () => {
    await world.keep({ coordinator: karim.id });
    await world.keep({ code: 'HTO-018', coordinator: ida.id });
    const heard = await årsdage(karim);
    expect(text(heard)).toMatch(/^Dine årsdage i uge 48.*HTO-017/s);
    expect(text(heard)).not.toContain('HTO-018');
    expect(replyOf(heard).audience).toBe('asker');
  });

  it('shows a lead all', async () => {
    await world.keep({ coordinator: karim.id });
    await world.keep({ code: 'HTO-018', coordinator: ida.id });
    expect(text(await årsdage(lena))).toMatch(/^Alle årsdage i uge 48.*HTO-017.*HTO-018/s);
  });

  it.each(['30', '30 dage'])('%s shows those within so many days', async (said) => {
    await world.keep({ coordinator: karim.id });
    await world.keep({ code: 'HTO-018', coordinator: karim.id, startDate: day('2026-01-20') });
    await world.keep({ code: 'HTO-019', startDate: day('2026-06-01') });
    const heard = text(await årsdage(lena, said));
    expect(heard).toMatch(/^Årsdage inden for 30 dage.*HTO-017/s);
    expect(heard).not.toMatch(/HTO-018|HTO-019|31-/);
  });

  it('looks further ahead than the digest where that is asked', async () => {
    await world.keep({ coordinator: karim.id, startDate: day('2026-05-01') });
    expect(text(await årsdage(karim, '90'))).toContain('Ingen årsdage inden for 90 dage.');
    expect(text(await årsdage(karim, '200'))).toMatch(/Om 31-200 dage.*HTO-017/s);
  });

  it.each(['HTO-017', 'hto-017', 'hto 17', 'hto17'])('%s shows that match', async (said) => {
    await world.keep({ coordinator: karim.id });
    expect(text(await årsdage(karim, said))).toMatch(/^HTO-017/);
  });

  it('tells what can be typed when it is something else', async () => {
    expect(text(await årsdage(karim, 'i morgen'))).toContain('»årsdage 30«');
  });
});

describe('forløb', () => {
  it('shows one’s own, the nearest one-year day first, and those of whom one stands in for', async () => {
    await world.keep({ coordinator: karim.id, startDate: day('2026-03-01') });
    await world.keep({ code: 'HTO-018', coordinator: karim.id });
    await world.keep({ code: 'HTO-019', coordinator: ida.id, startDate: day('2026-02-01') });
    expect(text(await forløb(karim))).toMatch(/HTO-018.*HTO-017/s);
    expect(text(await forløb(karim))).not.toContain('HTO-019');

    await world.people.keepAbsence(
      { id: 'a', person: ida.id, from: day('2026-11-20'), until: day('2026-12-03'), deputy: karim.id },
      ida.id,
      NOW,
    );
    expect(text(await forløb(karim))).toMatch(/HTO-018.*HTO-019.*HTO-017/s);
  });

  it('says that there are none', async () => {
    expect(text(await forløb(karim))).toContain('Du har ingen forløb');
  });

  it('names the nearest codes when there is no such match', async () => {
    await world.keep({});
    await world.keep({ code: 'HTO-271' });
    expect(text(await forløb(karim, 'HTO-071'))).toContain('Mente du HTO-');
    expect(text(await forløb(karim, 'HTO-071'))).toContain('HTO-017');
  });

  it('says what a code looks like', async () => {
    expect(text(await forløb(karim, 'noget andet'))).toContain('for eksempel »forløb HTO-017«');
  });

  it('makes a new one for a lead, and for nobody else', async () => {
    expect(formOf(await forløb(lena, 'ny')).press).toEqual({ kind: 'add-match' });
    expect(text(await forløb(karim, 'ny'))).toContain('kun projektlederen');
  });
});

describe('a match', () => {
  it('is shown with its steps, what is locked and why, and what comes next', async () => {
    await world.keep({ coordinator: karim.id }, [
      aStep('family-talk', '2026-10-01', { loggedBy: karim.id, note: 'De vil gerne' }),
    ]);
    const said = text(await forløb(karim, 'HTO-017'));
    expect(said).toContain('Næste skridt haster: tal med barnets forældre.');
    expect(said).toContain(
      'Samtale med venskabsfamilien: 1. oktober 2026, logget af Karim. Note: De vil gerne',
    );
    expect(said).toContain('Fremtidsaftale: låst, indtil »Samtale med barnets forældre« er logget.');
    expect(said).toContain('Årsdag: 14. december 2026 (om 21 dage)');
  });

  it.each([
    ['its coordinator in private', 'karim', 'private', true],
    ['a lead in private', 'lena', 'private', true],
    ['another coordinator', 'ida', 'private', false],
    ['its coordinator where others are', 'karim', 'shared', false],
    ['a lead where others are', 'lena', 'shared', false],
  ] as const)('tells %s the family’s name or not', async (_, name, place, told) => {
    await world.keep({ coordinator: karim.id, status: { kind: 'ended', reason: 'Hemmelig grund' } }, [
      aStep('family-talk', '2026-10-01', { note: 'Hemmelig note' }),
    ]);
    const by = { karim, ida, lena }[name];
    for (const said of [
      await forløb(by, 'HTO-017', place),
      await press(by, { kind: 'match', match: 'HTO-017' }, place),
    ]) {
      expect(text(said).includes('Familien Lindholm')).toBe(told);
      expect(text(said).includes('Hemmelig grund')).toBe(told);
      expect(text(said).includes('Hemmelig note')).toBe(told);
      expect(replyOf(said).gist).not.toContain('Lindholm');
    }
  });

  it('is changed by its coordinator, who stands in and leads; others are told why not', async () => {
    await world.keep({ coordinator: karim.id });
    expect(pressesOn(await forløb(karim, 'HTO-017'))).toContain('log-step');
    expect(pressesOn(await forløb(lena, 'HTO-017'))).toContain('log-step');
    expect(pressesOn(await forløb(ida, 'HTO-017'))).toEqual([]);
    expect(text(await press(ida, log))).toContain('kun forløbets koordinator');
    expect(text(await submit(ida, log, { day: '2026-11-20' }))).toContain('kun forløbets koordinator');

    await world.people.keepAbsence(
      { id: 'a', person: karim.id, from: day('2026-11-20'), until: day('2026-12-03'), deputy: ida.id },
      karim.id,
      NOW,
    );
    expect((await press(ida, log)).kind).toBe('form');
  });

  it('shows as its coordinator nobody who has left', async () => {
    await world.keep({ coordinator: karim.id });
    await world.people.markLeft(karim.id, undefined, NOW);
    expect(text(await forløb(lena, 'HTO-017'))).toMatch(/har ingen koordinator.*Koordinator: ikke valgt/s);
  });

  it('that is gone is gone', async () => {
    expect(text(await press(karim, log))).toContain('findes ikke længere');
    expect(text(await submit(karim, log))).toContain('findes ikke længere');
  });
});

describe('a step', () => {
  it('is asked for with today as its day', async () => {
    await world.keep({ coordinator: karim.id });
    const form = formOf(await press(karim, log));
    expect(fields(form)).toEqual(['day', 'note']);
    expect(form.fields[0]).toMatchObject({ value: '2026-11-23' });
  });

  it('is logged with who and when, its note redacted', async () => {
    await world.keep({ coordinator: karim.id });
    const said = await submit(karim, log, { day: '2026-11-20', note: 'Sif vil gerne' });
    expect(said.kind).toBe('replace');
    expect(text(said)).toMatch(/^»Samtale med venskabsfamilien« er logget\./);
    expect((await match()).steps).toEqual([
      {
        id: 'id-1',
        step: 'family-talk',
        agreement: undefined,
        day: '2026-11-20',
        note: '[navn] vil gerne',
        loggedBy: karim.id,
        loggedAt: NOW,
      },
    ]);
  });

  it('asks what was agreed, and needs it', async () => {
    await world.keep({ coordinator: karim.id }, steps('2026-10-01', '2026-11-01'));
    const agreement = { ...log, step: 'agreement' } as const;
    expect(fields(formOf(await press(karim, agreement)))).toContain('agreement');
    expect(mistakes(await submit(karim, agreement, { day: '2026-11-20' }))).toEqual({
      agreement: 'Vælg, hvad der er aftalt.',
    });
    await submit(karim, agreement, { day: '2026-11-20', agreement: 'ends' });
    expect((await match()).steps.at(-1)).toMatchObject({ step: 'agreement', agreement: 'ends' });
  });

  it.each([
    [{}, { day: 'Vælg dagen, hvor det skete.' }],
    [{ day: '2026-11-24' }, { day: 'Dagen ligger i fremtiden. Vælg den dag, hvor det skete.' }],
    [{ day: '2025-12-01' }, { day: 'Dagen ligger før forløbets start. Vælg den dag, hvor det skete.' }],
    [{ day: 'i går' }, { day: 'Datoen kan ikke læses. Skriv den som 29-02-2024.' }],
    [{ day: '2026-11-20', note: 'x'.repeat(501) }, { note: 'Teksten er for lang. Skriv højst 500 tegn.' }],
  ])(
    'filled in with %j has its mistakes under the fields, and nothing is logged',
    async (filled, expected) => {
      await world.keep({ coordinator: karim.id });
      expect(mistakes(await submit(karim, log, filled))).toEqual(expected);
      expect((await match()).steps).toEqual([]);
    },
  );

  it('that is locked says what must be logged first', async () => {
    await world.keep({ coordinator: karim.id });
    const parents = { ...log, step: 'parents-talk' } as const;
    expect(text(await press(karim, parents))).toContain(
      'låst, indtil »Samtale med venskabsfamilien« er logget',
    );
    expect(text(await submit(karim, parents, { day: '2026-11-20' }))).toContain('låst');
    expect((await match()).steps).toEqual([]);
  });

  it('takes no force before the one-year day', async () => {
    await world.keep({ coordinator: karim.id }, steps('2026-10-01', '2026-11-01', '2026-11-10'));
    expect(text(await press(karim, { ...log, step: 'in-force' }))).toContain('14. december 2026');
    now = new Date('2026-12-14T09:00:00Z');
    expect((await press(karim, { ...log, step: 'in-force' })).kind).toBe('form');
  });

  it('is logged once, whoever else logs it at the same moment', async () => {
    await world.keep({ coordinator: karim.id });
    const said = await Promise.all([
      submit(karim, log, { day: '2026-11-20' }),
      submit(lena, log, { day: '2026-11-20' }),
    ]);
    expect(said.map(({ kind }) => kind).toSorted()).toEqual(['replace', 'tell']);
    expect((await match()).steps).toHaveLength(1);
  });

  it('logged from a digest makes the digest show the next one, for everyone as before', async () => {
    await world.digestChannels.keep(aChannel(), lena.id, NOW);
    await world.keep({ coordinator: karim.id });
    const said = await submit(
      karim,
      { ...log, digest: '2026-W48:channel:c1' },
      { day: '2026-11-20' },
      'shared',
    );
    expect(said.kind).toBe('replace');
    expect(replyOf(said).audience).toBe('everyone');
    expect(text(said)).toMatch(/^Årsdage i uge 48.*tal med barnets forældre/s);
    expect(text(said)).not.toContain('Lindholm');
  });

  it('has the other digests about the match shown anew, and no others', async () => {
    await world.digestChannels.keep(aChannel(), lena.id, NOW);
    await world.digestChannels.keep(
      aChannel({ id: 'c2', conversation: 'C2', municipalities: ['0461'] }),
      lena.id,
      NOW,
    );
    await world.keep({ coordinator: karim.id });
    const told = ['channel:c1', `person:${karim.id}`, `person:${lena.id}`];
    const others = ['channel:c2', `person:${ida.id}`];
    const about = (digest: string) => ({ kind: 'digest', id: `2026-W48:${digest}` }) as const;
    await world.posts.owe(
      [...told, ...others].map((digest) => ({
        key: digestKey(about(digest).id),
        about: about(digest),
        to: { kind: 'conversation', address: CHANNEL },
      })),
      NOW,
    );
    await submit(karim, log, { day: '2026-11-20' });

    const wanted = async (digest: string) => (await world.posts.find(digestKey(about(digest).id)))?.wanted;
    expect(await Promise.all(told.map(wanted))).toEqual([2, 2, 2]);
    expect(await Promise.all(others.map(wanted))).toEqual([1, 1]);
  });
});

describe('a mistaken step', () => {
  const withdraw = { kind: 'withdraw-step', match: 'HTO-017', step: 'step-parents-talk' } as const;

  it('is withdrawn after it is shown what it is', async () => {
    await world.keep({ coordinator: karim.id }, steps('2026-10-01', '2026-11-01'));
    const form = formOf(await press(karim, withdraw));
    expect(JSON.stringify(form.intro)).toContain('»Samtale med barnets forældre« 1. november 2026');
    expect(text(await submit(karim, form.press as MatchPress))).toContain('er fortrudt');
    expect((await match()).steps.map(({ step }) => step)).toEqual(['family-talk']);
  });

  it('waits for what stands on it', async () => {
    await world.keep({ coordinator: karim.id }, steps('2026-10-01', '2026-11-01'));
    const said = await submit(karim, { ...withdraw, step: 'step-family-talk' });
    expect(text(said)).toContain('Du skal fortryde »Samtale med barnets forældre« først');
    expect((await match()).steps).toHaveLength(2);
  });

  it('is withdrawn once', async () => {
    await world.keep({ coordinator: karim.id });
    expect(text(await submit(karim, withdraw))).toContain('allerede fortrudt');
  });
});

describe('a new match', () => {
  const filled: Filled = {
    code: 'hto-021',
    municipality: 'Århus',
    family: 'Familien Friis',
    startDate: '2026-11-01',
    weekday: '3',
  };

  it('is made as it was filled in', async () => {
    const said = await submit(lena, { kind: 'add-match' }, { ...filled, coordinator: karim.id });
    expect(text(said)).toMatch(/^Forløbet er oprettet\..*HTO-021/s);
    expect(await match('HTO-021')).toEqual({
      code: 'HTO-021',
      municipality: '0751',
      family: 'Familien Friis',
      startDate: '2026-11-01',
      weekday: 3,
      coordinator: karim.id,
      status: { kind: 'active' },
      version: 1,
      steps: [],
    });
  });

  it('may have nobody yet', async () => {
    await submit(lena, { kind: 'add-match' }, { ...filled, coordinator: 'none' });
    expect((await match('HTO-021')).coordinator).toBeUndefined();
  });

  it.each([
    [{ code: 'HTO-1' }, 'code'],
    [{ municipality: 'Atlantis' }, 'municipality'],
    [{ startDate: '' }, 'startDate'],
    [{ family: 'Friis 010203-1234' }, 'family'],
    [{ coordinator: 'nina@eksempel.dk' }, 'coordinator'],
  ])('with %j keeps the form open', async (wrong, field) => {
    expect(Object.keys(mistakes(await submit(lena, { kind: 'add-match' }, { ...filled, ...wrong })))).toEqual(
      [field],
    );
  });

  it('never takes a code that is in use', async () => {
    await world.keep({ code: 'HTO-021' });
    expect(mistakes(await submit(lena, { kind: 'add-match' }, filled))).toEqual({
      code: 'Koden er allerede i brug. Vælg en anden.',
    });
  });

  it('offers the e-mail instead of a choice where the staff is large', async () => {
    for (let number = 0; number < 100; number += 1) await world.employ(`Kollega${number}`);
    const form = formOf(await forløb(lena, 'ny'));
    expect(form.fields.find(({ id }) => id === 'coordinator')?.kind).toBe('line');
    const said = await submit(
      lena,
      { kind: 'add-match' },
      { ...filled, coordinator: 'Kollega7@eksempel.dk' },
    );
    expect(text(said)).toContain('Koordinator: Kollega7');
  });
});

describe('changing a match', () => {
  let kept: Match;
  beforeEach(async () => {
    kept = await world.keep({ coordinator: karim.id });
  });
  const on = (
    kind: 'change-match' | 'pause-match' | 'resume-match' | 'end-match' | 'hand-over-match',
    version = 1,
  ) => ({
    kind,
    match: 'HTO-017',
    version,
  });

  it('shows what is known, and keeps what is changed', async () => {
    const form = formOf(await press(karim, on('change-match')));
    const filled = Object.fromEntries(form.fields.flatMap(({ id, value }) => (value ? [[id, value]] : [])));
    expect(filled).toEqual({
      municipality: 'Aarhus',
      family: 'Familien Lindholm',
      startDate: '2025-12-14',
      weekday: '3',
      coordinator: karim.id,
    });
    expect(text(await submit(karim, on('change-match'), { ...filled, weekday: '4' }))).toContain(
      'Forløbet er rettet',
    );
    expect(await match()).toEqual({ ...kept, weekday: 4, version: 2 });
  });

  it('neither shows nor forgets the family’s name where others are', async () => {
    const form = formOf(await press(karim, on('change-match'), 'shared'));
    expect(JSON.stringify(form)).not.toContain('Lindholm');
    await submit(karim, on('change-match'), { municipality: 'Odense', startDate: '2025-12-14' }, 'shared');
    expect(await match()).toMatchObject({ municipality: '0461', family: 'Familien Lindholm' });
  });

  it('pauses it and takes it up again', async () => {
    expect(formOf(await press(karim, on('pause-match'))).fields).toEqual([]);
    expect(text(await submit(karim, on('pause-match')))).toContain('på pause');
    expect((await match()).status).toEqual({ kind: 'paused' });
    expect(text(await press(karim, log))).toContain('ikke aktivt');

    const resumed = await press(karim, on('resume-match', 2));
    expect(resumed.kind).toBe('replace');
    expect((await match()).status).toEqual({ kind: 'active' });
  });

  it('ends it with a reason, which is redacted', async () => {
    expect(mistakes(await submit(karim, on('end-match'), { reason: ' ' }))).toEqual({
      reason: 'Skriv kort, hvorfor forløbet slutter.',
    });
    await submit(karim, on('end-match'), { reason: 'Sif er flyttet' });
    expect((await match()).status).toEqual({ kind: 'ended', reason: '[navn] er flyttet' });
  });

  it('hands it over', async () => {
    expect(mistakes(await submit(karim, on('hand-over-match')))).toEqual({
      coordinator: 'Vælg den kollega, der skal have forløbet.',
    });
    expect(text(await submit(karim, on('hand-over-match'), { coordinator: ida.id }))).toContain(
      'givet videre til Ida',
    );
    expect((await match()).coordinator).toBe(ida.id);
  });

  it.each(['change-match', 'pause-match', 'end-match', 'hand-over-match'] as const)(
    'with %s is refused kindly when a colleague was first, and shows how it stands',
    async (kind) => {
      await submit(lena, on('pause-match'));
      expect(text(await press(karim, on(kind)))).toContain('En kollega har ændret forløbet');
      const said = text(await submit(karim, on(kind), { coordinator: ida.id, reason: 'x' }));
      expect(said).toMatch(/En kollega har ændret forløbet.*På pause/s);
      expect((await match()).version).toBe(2);
    },
  );

  it.each(['change-match', 'pause-match', 'resume-match', 'end-match', 'hand-over-match'] as const)(
    'with %s is not for somebody else’s coordinator',
    async (kind) => {
      expect(text(await press(ida, on(kind)))).toContain('kun forløbets koordinator');
      expect((await match()).version).toBe(1);
    },
  );
});

describe('the whole digest', () => {
  it('is told to the one who asks, and a page turned takes the place of the one before', async () => {
    for (let number = 100; number < 145; number += 1)
      await world.keep({ code: `HTO-${number}`, coordinator: karim.id });
    const whole = { kind: 'whole-digest', digest: `2026-W48:person:${karim.id}`, week: '2026-W48' } as const;
    expect((await press(karim, whole)).kind).toBe('tell');
    expect((await press(karim, { ...whole, page: 2 })).kind).toBe('replace');
    expect(text(await press(karim, { ...whole, page: 3 }))).toContain('findes ikke længere');
  });

  it('of a colleague is not shown', async () => {
    const whole = { kind: 'whole-digest', digest: `2026-W48:person:${karim.id}`, week: '2026-W48' } as const;
    expect(text(await press(ida, whole))).toContain('til en kollega');
  });
});

describe('årsdage kanal', () => {
  const filled: Filled = { weekday: '2', time: '9.30', emptyWeek: 'silent', municipalities: 'Århus, odense' };
  const settings = { kind: 'digest-channel' } as const;

  it('asks a lead for the settings, in the channel that is to have the digest', async () => {
    expect(fields(formOf(await årsdage(lena, 'kanal', 'shared')))).toEqual([
      'weekday',
      'time',
      'emptyWeek',
      'municipalities',
    ]);
    expect(text(await årsdage(karim, 'kanal', 'shared'))).toContain('kun projektlederen');
    expect(text(await årsdage(lena, 'kanal', 'private'))).toContain('i den kanal, der skal have overblikket');
  });

  it('shows what the channel would get, and begins once that is approved', async () => {
    await world.keep({ coordinator: karim.id });
    const preview = await submit(lena, settings, filled, 'shared');
    expect(replyOf(preview).audience).toBe('asker');
    expect(text(preview)).toMatch(
      /hver tirsdag kl\. 9\.30 for Odense og Aarhus.*Det ser rigtigt ud.*HTO-017/s,
    );
    expect(pressesOn(preview)).toEqual(['approve-digest', 'digest-channel']);
    const [channel] = await world.digestChannels.all();
    expect(channel).toMatchObject({
      weekday: 2,
      minute: 570,
      emptyWeek: 'silent',
      municipalities: ['0461', '0751'],
      owner: lena.id,
      approvedAt: undefined,
    });

    const approved = await press(lena, { kind: 'approve-digest', channel: channel?.id ?? '' }, 'shared');
    expect(text(approved)).toContain('tirsdag den 24. november 2026 kl. 9.30');
    expect((await world.digestChannels.all())[0]?.approvedAt).toEqual(NOW);
  });

  it('begins next week where this week’s hour has passed', async () => {
    await submit(lena, settings, { ...filled, weekday: '1', time: '8' }, 'shared');
    const [channel] = await world.digestChannels.all();
    const approved = await press(lena, { kind: 'approve-digest', channel: channel?.id ?? '' }, 'shared');
    expect(text(approved)).toContain('mandag den 30. november 2026 kl. 8.00');
  });

  it.each([
    ['public', 'åben for alle'],
    ['outsiders', 'uden for organisationen'],
    ['guests', 'gæster'],
    ['not-a-member', 'Invitér mig'],
    ['unknown-conversation', 'kan ikke finde'],
  ] as const)('refuses a conversation that is unfit: %s', async (why, part) => {
    fitness = { kind: 'unfit', why };
    expect(text(await årsdage(lena, 'kanal', 'shared'))).toContain(part);
    expect(text(await submit(lena, settings, filled, 'shared'))).toContain(part);
    expect(await world.digestChannels.all()).toEqual([]);

    await world.digestChannels.keep(aChannel({ approvedAt: undefined }), lena.id, NOW);
    expect(text(await press(lena, { kind: 'approve-digest', channel: 'c1' }, 'shared'))).toContain(part);
    expect((await world.digestChannels.find('c1'))?.approvedAt).toBeUndefined();
  });

  it('asks to try again where nobody can tell', async () => {
    fitness = { kind: 'unknown', why: 'timeout' };
    expect(text(await årsdage(lena, 'kanal', 'shared'))).toContain('Prøv igen om lidt');
  });

  it.each([
    [{ weekday: '8' }, 'weekday'],
    [{ time: '25.00' }, 'time'],
    [{ emptyWeek: 'x' }, 'emptyWeek'],
    [{ municipalities: 'Aarhus, Atlantis' }, 'municipalities'],
  ])('keeps the form open with %j', async (wrong, field) => {
    expect(Object.keys(mistakes(await submit(lena, settings, { ...filled, ...wrong }, 'shared')))).toEqual([
      field,
    ]);
  });

  it('shows the settings as they are', async () => {
    await world.digestChannels.keep(aChannel({ weekday: 5, municipalities: ['0751'] }), lena.id, NOW);
    const form = formOf(await årsdage(lena, 'kanal', 'shared'));
    expect(form.fields.map(({ value }) => value)).toEqual(['5', '8.00', 'said', 'Aarhus']);
  });

  it('stops', async () => {
    expect(text(await årsdage(lena, 'kanal stop', 'shared'))).toContain('får ikke noget overblik');
    await world.digestChannels.keep(aChannel(), lena.id, NOW);
    expect(text(await årsdage(lena, 'kanal stop', 'shared'))).toContain('ikke overblikket længere');
    expect(await world.digestChannels.all()).toEqual([]);
    expect(text(await press(lena, { kind: 'approve-digest', channel: 'c1' }))).toContain(
      'findes ikke længere',
    );
  });
});

describe('årsdage kalender', () => {
  it('gives a lead a new link, in private', async () => {
    expect(text(await årsdage(lena, 'kalender'))).toContain('https://hto.eksempel.dk/kalender/1.ics');
    expect(feeds).toEqual([lena.id]);
  });

  it('gives none where others are, and none to others', async () => {
    expect(text(await årsdage(lena, 'kalender', 'shared'))).toContain('kun i en privat besked');
    expect(text(await årsdage(karim, 'kalender'))).toContain('kun projektlederen');
    expect(feeds).toEqual([]);
  });

  it('is closed again', async () => {
    expect(text(await årsdage(lena, 'kalender stop'))).toContain('lukket');
    expect(feeds).toEqual(['revoked']);
  });
});
