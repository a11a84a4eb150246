import { beforeEach, describe, expect, it } from 'vitest';
import type { Submission } from '../../src/bot/bot.ts';
import { asText } from '../../src/reply/as-text.ts';
import { aMatch } from '../anniversaries/builders.ts';
import { aTalk, button, formIn, labels, MONDAY, shown, type Talk } from './request-talk.ts';

let talk: Talk;
beforeEach(async () => {
  talk = await aTalk({ leads: ['anna@example.org'] });
});

const text = async (words: string) => asText(await talk.says('anna', words));
const mistakesIn = (submission: Submission) => (submission.kind === 'mistakes' ? submission.mistakes : {});
const FACTS = {
  name: 'Bo Dam',
  email: 'Bo@Example.org',
  role: 'coordinator',
  municipalities: 'Odense, aarhus',
};

describe('the list of colleagues', () => {
  it('is for the lead alone', async () => {
    expect(asText(await talk.says('karim', 'kolleger'))).toContain('Det har du ikke adgang til');
  });

  it('names each with role, municipalities and where they write from', async () => {
    await talk.says('karim', 'hjælp');
    const said = await text('kolleger');
    expect(said).toContain('Jeg kender 4 kolleger, heraf 2 koordinatorer med egne kommuner.');
    expect(said).toContain('- Karim Holm · koordinator · Aarhus · Chat');
    expect(said).toContain('- Signe Lund · læser · har ikke skrevet til mig endnu');
  });

  it('is leafed through ten at a time', async () => {
    const rows = Array.from({ length: 18 }, (_, at) => ({
      email: `p${at}@example.org`,
      name: `Person ${String(at).padStart(2, '0')}`,
      role: 'reader' as const,
      municipalities: [],
    }));
    await talk.parts.people.takeIn(rows, undefined, MONDAY);
    const first = await talk.says('anna', 'kolleger');
    expect(asText(first)).toContain('Side 1 af 3.');
    expect(labels(first)).not.toContain('Forrige side');

    const second = shown(await talk.presses('anna', button(first, 'Næste side')));
    expect(asText(second)).toContain('Side 2 af 3.');
    expect(asText(second)).toContain('Person 07');
    const last = shown(await talk.presses('anna', button(second, 'Næste side')));
    expect(labels(last)).not.toContain('Næste side');
    expect(shown(await talk.presses('anna', button(last, 'Forrige side')))).toEqual(second);
  });

  it.each(['karim', 'karim@example.org', '@Karim Holm'])('shows one of them: kolleger %s', async (words) => {
    expect(await text(`kolleger ${words}`)).toContain('E-mail: karim@example.org');
  });

  it('says so where nobody is called that', async () => {
    expect(await text('kolleger Grethe')).toContain('Jeg kender ingen kollega ved navn »Grethe«.');
  });
});

describe('a colleague', () => {
  it('is added, and covers municipalities from then on', async () => {
    const form = formIn(await talk.presses('anna', { kind: 'add-colleague' }));
    const added = shown(await talk.fills('anna', form.press, FACTS));
    expect(asText(added)).toContain('Kollegaen er tilføjet');
    expect(await talk.parts.people.findByEmail('bo@example.org')).toMatchObject({
      name: 'Bo Dam',
      role: 'coordinator',
      municipalities: ['0461', '0751'],
    });
  });

  it.each([
    ['name', { name: ' ' }, 'Skriv kollegaens navn.'],
    ['email', { email: 'bo' }, 'Skriv den som navn@eksempel.dk.'],
    ['email', { email: 'karim@example.org' }, 'En anden kollega har den e-mail.'],
    ['role', { role: 'boss' }, 'Vælg en rolle på listen.'],
    ['municipalities', { municipalities: 'Aarhus, Rumle' }, 'Jeg kender ikke Rumle.'],
  ])('is not added with a wrong %s: %j', async (field, wrong, sentence) => {
    const answer = await talk.fills('anna', { kind: 'add-colleague' }, { ...FACTS, ...wrong });
    expect(mistakesIn(answer)[field]).toContain(sentence);
  });

  it('is changed, and the form shows what is known', async () => {
    const person = await talk.id('karim');
    const form = formIn(await talk.presses('anna', { kind: 'change-colleague', person }));
    expect(form.fields).toMatchObject([
      { id: 'name', value: 'Karim Holm' },
      { id: 'email', value: 'karim@example.org' },
      { id: 'role', value: 'coordinator' },
      { id: 'municipalities', value: 'Aarhus' },
    ]);
    const answer = await talk.fills('anna', form.press, {
      ...FACTS,
      email: 'karim@example.org',
      role: 'editor',
    });
    expect(asText(shown(answer))).toContain('Det er rettet.');
    expect(await talk.parts.people.find(person)).toMatchObject({ name: 'Bo Dam', role: 'editor' });
  });

  it('keeps the lead’s own role, and the one that the settings give', async () => {
    const anna = await talk.id('anna');
    const own = await talk.fills(
      'anna',
      { kind: 'change-colleague', person: anna },
      { ...FACTS, email: 'anna@example.org' },
    );
    expect(mistakesIn(own)).toMatchObject({ role: expect.stringContaining('din egen rolle') });

    await talk.parts.people.appoint('lise@example.org', 'lead');
    const others = await talk.fills(
      'lise',
      { kind: 'change-colleague', person: anna },
      { ...FACTS, email: 'anna@example.org' },
    );
    expect(mistakesIn(others)).toMatchObject({ role: expect.stringContaining('indstillinger') });
  });

  it('who has left is locked out at once, and let in again', async () => {
    const person = await talk.id('karim');
    await talk.parts.matches.add(aMatch({ coordinator: person }), person, MONDAY);
    const form = formIn(await talk.presses('anna', { kind: 'colleague-left', person }));
    expect(JSON.stringify(form.intro)).toContain(
      '1 venskabsforløb står uden koordinator, til du giver det videre.',
    );
    const left = shown(await talk.fills('anna', form.press, {}));
    expect(labels(left)).toEqual(['Er tilbage', 'Alle kolleger']);
    expect(asText(await talk.says('karim', 'hjælp'))).toContain('kun medarbejdere i Red Barnet');
    expect(await text('kolleger')).toContain('Er stoppet: Karim Holm.');

    await talk.presses('anna', button(left, 'Er tilbage'));
    expect(asText(await talk.says('karim', 'hjælp'))).not.toContain('kun medarbejdere i Red Barnet');
  });

  it('who is the lead cannot lock themselves out', async () => {
    const person = await talk.id('anna');
    expect(asText(shown(await talk.presses('anna', { kind: 'colleague-left', person })))).toContain(
      'dig selv',
    );
    expect(asText(shown(await talk.fills('anna', { kind: 'colleague-left', person }, {})))).toContain(
      'dig selv',
    );
    expect(await talk.parts.people.find(person)).toMatchObject({ left: false });
  });
});

describe('a colleague in two chats', () => {
  const inThePost = { platform: 'post', workspace: 'P1', user: 'karim' };

  it('is suggested to the lead, who makes them one', async () => {
    await talk.says('karim', 'hjælp');
    const other = await talk.parts.people.enrol(inThePost, undefined, 'reader', 'Karim Holm');
    const list = await talk.says('anna', 'kolleger');
    expect(asText(list)).toContain(
      'Karim Holm (karim@example.org, Chat) og Karim Holm (Post) kan være den samme kollega',
    );
    const form = formIn(await talk.presses('anna', button(list, 'Ja, samme person')));
    const joined = shown(await talk.fills('anna', form.press, {}));
    expect(asText(joined)).toContain('Karim Holm er nu én kollega hos mig.');
    expect(asText(joined)).toContain('Skriver til mig i: Chat og Post');
    expect(await talk.parts.people.find(other.id)).toMatchObject({ email: 'karim@example.org' });
    expect(await text('kolleger')).not.toContain('Er det den samme?');
  });

  it('is not asked about again when the lead says that they are two', async () => {
    await talk.parts.people.enrol(inThePost, undefined, 'reader', 'Karim Holm');
    const list = await talk.says('anna', 'kolleger');
    const answer = shown(await talk.presses('anna', button(list, 'Nej, det er to')));
    expect(asText(answer)).toContain('er to forskellige kolleger');
    expect(await text('kolleger')).not.toContain('Er det den samme?');
  });

  it('is found by hand where nothing is alike', async () => {
    await talk.says('karim', 'hjælp');
    const other = await talk.parts.people.enrol(inThePost, undefined, 'reader', 'KH');
    const form = formIn(await talk.presses('anna', { kind: 'same-person', person: await talk.id('karim') }));
    expect(form.fields).toMatchObject([
      { id: 'other', options: expect.arrayContaining([{ id: other.id, label: 'KH' }]) },
    ]);
    expect(mistakesIn(await talk.fills('anna', form.press, { other: 'nobody' }))).toMatchObject({
      other: 'Vælg en anden kollega på listen.',
    });
    await talk.fills('anna', form.press, { other: other.id });
    expect(await talk.parts.people.findByAccount(inThePost)).toMatchObject({ name: 'Karim Holm' });
  });

  it('is never made of two who are in one workspace', async () => {
    await talk.says('karim', 'hjælp');
    await talk.says('lise', 'hjælp');
    const [person, other] = [await talk.id('karim'), await talk.id('lise')];
    const answer = await talk.fills('anna', { kind: 'same-person', person, other }, {});
    expect(asText(shown(answer))).toContain('to forskellige kolleger');
  });
});
