import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchedFile, Said, SentFile } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { composeFirstDay, firstDayPosts } from '../../src/bot/first-day-posts.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aMatch } from '../anniversaries/builders.ts';
import { aDigestChannel } from '../store/builders.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { aTalk, button, labels, MONDAY, shown, type Talk, visitor } from './request-talk.ts';

const STAFF_TABLE = [
  'navn;email;rolle;kommuner',
  'Bo Dam;bo@example.org;koordinator;Vejle',
  'Karim Holm;karim@example.org;koordinator;Aarhus, Odense',
].join('\n');
const MATCH_TABLE = [
  'kode;kommune;familie;startdato;ugedag;koordinator;status',
  'HTO-017;Aarhus;Familien Skov;02-03-2026;tirsdag;karim@example.org;aktiv',
  'HTO-018;Odense;Familien Eng;15-09-2026;torsdag;ny@example.org;aktiv',
].join('\n');

let talk: Talk;
beforeEach(async () => {
  talk = await aTalk();
});
const press = async (reply: Reply, label: string) => shown(await talk.presses('anna', button(reply, label)));

describe('the first day', () => {
  it('leads a lead through every step to the end', async () => {
    const titles: string[] = [];
    let card = await talk.says('anna', 'kom i gang');
    expect(asText(card)).toContain('Tak, fordi du har taget mig med.');
    while (!asText(card).includes('Så er alt sat op')) {
      titles.push(card.gist);
      card = await press(card, labels(card).includes('Videre') ? 'Videre' : 'Spring over');
    }
    expect(titles).toEqual([1, 2, 3, 4, 5].map((step) => `Kom i gang: trin ${step} af 5.`));
    expect(asText(card)).toContain('Du sprang »Venskabsforløb« og »Kanalen til ugens årsdage« over.');
  });

  it('goes on where it was left', async () => {
    const first = await talk.says('anna', 'start');
    const second = await press(first, 'Videre');
    expect(asText(await press(second, 'Fortsæt senere'))).toContain('Skriv »start«');
    const resumed = await talk.says('anna', 'start');
    expect(resumed).toEqual(second);
    expect(asText(await press(resumed, 'Tilbage'))).toContain('Hvem er med?');
  });

  it('comes back to what was skipped', async () => {
    let card = await talk.says('anna', 'start');
    for (let step = 0; step < 5; step += 1)
      card = await press(card, labels(card).includes('Videre') ? 'Videre' : 'Spring over');
    expect((await talk.says('anna', 'start')).gist).toBe('Kom i gang: trin 3 af 5.');
  });

  it('sees from the data what is done, whoever did it', async () => {
    await talk.parts.matches.add(aMatch({ coordinator: await talk.id('karim') }), 'x', MONDAY);
    await talk.parts.digestChannels.keep(
      aDigestChannel({ owner: await talk.id('anna'), approvedAt: MONDAY }),
      'x',
      MONDAY,
    );
    const text = asText(await talk.says('anna', 'start'));
    expect(text).toContain('✓ Venskabsforløb');
    expect(text).toContain('✓ Kanalen til ugens årsdage');
  });

  it('is for leads; to everybody else »start« tells what the bot can do', async () => {
    const said = await talk.says('karim', 'start');
    expect(asText(said)).toContain('Sådan bruger du mig');
    expect(await talk.parts.firstDays.of(await talk.id('karim'))).toBeUndefined();
  });

  it('shows the digest as the channel would get it, and whether the channel is ready', async () => {
    const { parts } = talk;
    const own = shown(await talk.presses('anna', { kind: 'test-digest' }));
    expect(labels(own)).toContain('Videre');

    await parts.digestChannels.keep(aDigestChannel({ owner: await talk.id('anna') }), 'x', MONDAY);
    expect(asText(shown(await talk.presses('anna', { kind: 'test-digest' })))).toContain('Kanalen er klar');
  });

  it('says why the channel is not ready', async () => {
    const unfit = await aTalk({ checkConversation: async () => ({ kind: 'unfit', why: 'public' }) });
    await unfit.parts.digestChannels.keep(aDigestChannel({ owner: await unfit.id('anna') }), 'x', MONDAY);
    expect(asText(shown(await unfit.presses('anna', { kind: 'test-digest' })))).toContain(
      'Kanalen er åben for alle i organisationen.',
    );
  });
});

describe('a table that a lead sends', () => {
  it('is told of while it is read and taken in: how many rows of how many', async () => {
    const told: string[] = [];
    const bot = createBot(talk.parts);
    const turn = { by: visitor('anna'), place: 'private', where: undefined } as const;
    const meanwhile = (reply: Reply) => told.push(asText(reply));
    const rows = Array.from({ length: 1_200 }, (_, row) => `Bo Dam;bo${row}@example.org;koordinator;Vejle`);
    const text = ['navn;email;rolle;kommuner', ...rows].join('\n');
    const read = await bot.hear({ ...turn, text, meanwhile });
    if (read.kind !== 'say') throw new Error('the table was not read');
    expect(told).toContain(
      'Jeg er ved at læse tabellen: 500 af 1.200 rækker indtil nu. Du får besked her, når jeg er færdig.',
    );
    await bot.press({ ...turn, press: button(read.reply, 'Tag ind'), meanwhile });
    expect(told).toContain(
      'Jeg er ved at tage tabellen ind: 1.200 af 1.200 rækker indtil nu. Du får besked her, når jeg er færdig.',
    );
  });

  it('is shown first and taken in by a press', async () => {
    const shownFirst = await talk.says('anna', STAFF_TABLE);
    expect(asText(shownFirst)).toContain('Det er en prøve: Intet er taget ind endnu. 1 ny, 1 ændret');
    expect(asText(shownFirst)).toContain('- Række 2 (bo@example.org): ny');
    expect(await talk.parts.people.findByEmail('bo@example.org')).toBeUndefined();

    expect(asText(await press(shownFirst, 'Tag ind'))).toContain('2 rækker er taget ind.');
    expect(await talk.parts.people.findByEmail('bo@example.org')).toMatchObject({ municipalities: ['0630'] });
    expect(asText(shown(await talk.presses('anna', button(shownFirst, 'Tag ind'))))).toContain(
      'ikke længere hos mig',
    );
  });

  it('of matches makes colleagues of coordinators whom nobody knows yet', async () => {
    const shownFirst = await talk.says('anna', MATCH_TABLE);
    expect(asText(shownFirst)).toContain('1 koordinator er ny og bliver oprettet');
    await press(shownFirst, 'Tag ind');
    const newcomer = await talk.parts.people.findByEmail('ny@example.org');
    expect(newcomer).toMatchObject({ role: 'coordinator' });
    expect(await talk.parts.matches.find('HTO-018')).toMatchObject({ coordinator: newcomer?.id });
  });

  it('is refused whole where a row is wrong, row by row', async () => {
    const refused = await talk.says('anna', `${STAFF_TABLE}\n;ida;chef;Rumle`);
    expect(labels(refused)).toEqual([]);
    expect(asText(refused)).toContain('- Række 4 (ida): Skriv kollegaens navn. E-mailen kan ikke læses.');
    expect(asText(refused)).not.toContain('Række 2');
    expect(await talk.parts.people.findByEmail('bo@example.org')).toBeUndefined();
  });

  it('is never kept where it holds a CPR number', async () => {
    const offered: unknown[] = [];
    const careful = await aTalk({
      offeredTables: { ...talk.parts.offeredTables, offer: async (table) => void offered.push(table) },
    });
    const refused = await careful.says('anna', `${MATCH_TABLE}\nHTO-019;Aarhus;010203-1234;02-03-2026;;;`);
    expect(asText(refused)).toContain('CPR-numre må aldrig stå i filen');
    expect(asText(refused)).not.toContain('010203');
    expect(offered).toEqual([]);
  });

  it('with nothing new says so', async () => {
    await press(await talk.says('anna', STAFF_TABLE), 'Tag ind');
    const again = await talk.says('anna', STAFF_TABLE);
    expect([asText(again), labels(again)]).toEqual([expect.stringContaining('står allerede sådan'), []]);
  });

  it('is thrown away on request', async () => {
    const shownFirst = await talk.says('anna', STAFF_TABLE);
    expect(asText(await press(shownFirst, 'Fortryd'))).toContain('smidt væk');
    expect(asText(await press(shownFirst, 'Tag ind'))).toContain('Send den igen');
  });

  it('is read anew when it is taken in: what has become wrong since is refused', async () => {
    const table = 'kode;kommune;startdato;koordinator\nHTO-020;Aarhus;02-03-2026;lise@example.org';
    const shownFirst = await talk.says('anna', table);
    await talk.parts.people.appoint('lise@example.org', 'reader');
    expect(asText(await press(shownFirst, 'Tag ind'))).toContain('Intet er taget ind');
    expect(await talk.parts.matches.find('HTO-020')).toBeUndefined();
  });

  it('is taken only alone with the bot', async () => {
    expect(asText(await talk.says('anna', STAFF_TABLE, 'shared'))).toContain('i en privat besked');
  });

  it('from anybody else is a question like any other', async () => {
    expect(asText(await talk.says('karim', STAFF_TABLE))).not.toContain('Det er en prøve');
    expect(await talk.parts.people.findByEmail('bo@example.org')).toBeUndefined();
  });

  it('leads on to the next step on the first day', async () => {
    const step = await press(await talk.says('anna', 'start'), 'Videre');
    expect(asText(step)).toContain('Koordinatorer og kommuner');
    const takenIn = await press(await talk.says('anna', STAFF_TABLE), 'Tag ind');
    expect(asText(await press(takenIn, 'Videre'))).toContain('Venskabsforløb');
  });

  it('may lack its headings where it was just asked for, and is told which', async () => {
    await press(await talk.says('anna', 'start'), 'Videre');
    const said = await talk.says('anna', 'Bo Dam;bo@example.org;koordinator;Vejle');
    expect(asText(said)).toContain('Filen må kun have kolonnerne navn, email, rolle, kommuner og status');
  });

  it('is shown how to be written, and what is shown can be taken in', async () => {
    for (const table of ['colleagues', 'matches'] as const) {
      const example = shown(await talk.presses('anna', { kind: 'table-example', table }));
      const part = example.parts.find(({ kind }) => kind === 'copyable');
      const said = await talk.says('anna', part?.kind === 'copyable' ? part.text : '');
      expect(labels(said)).toContain('Tag ind');
    }
  });
});

describe('a file', () => {
  const sends = async (who: 'anna' | 'karim', fetched: FetchedFile, said: Partial<Said> = {}) => {
    const files: readonly SentFile[] = [{ read: async () => fetched }];
    const heard = await createBot(talk.parts).hear({
      by: {
        account: { platform: 'chat', workspace: 'W1', user: `U-${who}` },
        email: `${who}@example.org`,
        standing: 'member',
      },
      place: 'private',
      where: undefined,
      text: '',
      files,
      ...said,
    });
    return heard.kind === 'say' ? asText(heard.reply) : heard.kind;
  };
  const holding = (text: string): FetchedFile => ({ kind: 'fetched', bytes: new TextEncoder().encode(text) });

  it.each([
    ['colleagues', STAFF_TABLE, 'Kolleger i tabellen'],
    ['matches', MATCH_TABLE, 'Venskabsforløb i tabellen'],
  ])('of %s is known by its headings', async (_, table, heading) => {
    expect(await sends('anna', holding(table))).toContain(heading);
  });

  it('that is no table is told so', async () => {
    expect(await sends('anna', holding('hej'))).toContain('Intet er taget ind');
  });

  it.each([
    ['too-large', 'Filen er for stor'],
    ['unreachable', 'Jeg kunne ikke hente filen'],
  ] as const)('that is %s is told so', async (kind, sentence) => {
    expect(await sends('anna', { kind })).toContain(sentence);
  });

  it('from anybody else is never fetched', async () => {
    expect(await sends('karim', { kind: 'too-large' })).toContain('Det er kun projektlederen');
  });

  it('in a channel is never fetched', async () => {
    expect(await sends('anna', { kind: 'too-large' }, { place: 'shared' })).toContain('i en privat besked');
  });
});

describe('where nothing is set up yet', () => {
  let parts: BotPartsInMemory;
  beforeEach(() => {
    parts = botParts();
  });

  it('each lead is owed the card that leads them through, once', async () => {
    const lead = await parts.people.appoint('anna@example.org', 'lead');
    await parts.people.appoint('bo@example.org', 'editor');
    const posts = await firstDayPosts(parts);
    expect(posts.map(({ to }) => to)).toEqual([{ kind: 'person', person: lead.id }]);
    const card = await composeFirstDay(parts, lead.id);
    expect(card && asText(card)).toContain('Tak, fordi du har taget mig med.');

    await parts.firstDays.keep(lead.id, { step: 'matches', skipped: [] }, MONDAY);
    expect(await firstDayPosts(parts)).toEqual([]);
  });

  it('nobody is owed it once there is something', async () => {
    const lead = await parts.people.appoint('anna@example.org', 'lead');
    await parts.matches.add(aMatch({ coordinator: lead.id }), lead.id, MONDAY);
    expect(await firstDayPosts(parts)).toEqual([]);
  });

  it('it is not shown to somebody who is no lead any more', async () => {
    const { id } = await parts.people.appoint('anna@example.org', 'reader');
    expect(await composeFirstDay(parts, id)).toBeUndefined();
  });
});
