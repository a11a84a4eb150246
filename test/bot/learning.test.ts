import { beforeEach, describe, expect, it } from 'vitest';
import type { Effect, Heard, Submission } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import type { Role, Visitor } from '../../src/people/person.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Filled, Form } from '../../src/reply/form.ts';
import type { FormPress, Press } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { anEntry, someContent } from '../support/some-content.ts';

const REMOVED = {
  cpr: 0,
  phone: 0,
  mail: 0,
  address: 0,
  name: 0,
  account: 0,
  plate: 0,
  birthdate: 0,
  link: 0,
};
const CONTENT = someContent({
  entries: [
    ...someContent().entries,
    anEntry({
      id: 'bekymring',
      number: 3,
      question: 'Hvad gør vi ved bekymring?',
      phrasings: ['Vi er urolige'],
      source: 'Q&A 3',
      safety: true,
    }),
  ],
  outOfScope: [{ id: 'boerneattest', phrasings: ['Skal vi have en attest?'] }],
});

/** A lookup that is sure of gifts and of nothing else. */
const understand = (text: string): Understanding => ({
  text,
  removed: REMOVED,
  outcome: /gave/i.test(text)
    ? { kind: 'confident', answers: [{ entry: 'gaver-til-barnet', score: 0.99, why: ['gave'] }] }
    : { kind: 'none' },
  concern: /slår/.test(text) ? 'alvorlig' : undefined,
  rules: [],
  unanswered: [],
});

let parts: BotPartsInMemory;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-23T08:00:00Z');
  parts = botParts({ content: CONTENT, understand, clock: () => now });
  const staff: readonly (readonly [string, Role])[] = [
    ['signe', 'editor'],
    ['karim', 'editor'],
    ['lea', 'lead'],
    ['mads', 'reader'],
  ];
  for (const [name, role] of staff) await parts.people.appoint(`${name}@eksempel.dk`, role);
});

const visitor = (name: string): Visitor => ({
  account: { platform: 'chat', workspace: 'W1', user: name },
  email: `${name}@eksempel.dk`,
  name,
  standing: 'member',
});
const turn = (name: string) => ({ by: visitor(name), place: 'private', where: undefined }) as const;
const hear = (name: string, text: string) => createBot(parts).hear({ ...turn(name), text });
const press = (name: string, on: Press) => createBot(parts).press({ ...turn(name), press: on });
const submit = (name: string, on: FormPress, filled: Filled) =>
  createBot(parts).submit({ ...turn(name), press: on, filled });

function replyOf(outcome: Heard | Effect | Submission): Reply {
  if ('reply' in outcome) return outcome.reply;
  throw new Error(`no reply but ${outcome.kind}: ${JSON.stringify(outcome)}`);
}
function formOf(outcome: Effect | Heard): Form {
  if (outcome.kind === 'form') return outcome.form;
  throw new Error(`no form but ${outcome.kind}`);
}
const textOf = (outcome: Heard | Effect | Submission) => asText(replyOf(outcome));
const labelsOf = (outcome: Heard | Effect | Submission) => choicesOf(outcome).map(({ label }) => label);
const choicesOf = (outcome: Heard | Effect | Submission) =>
  replyOf(outcome).parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
function buttonOf(outcome: Heard | Effect | Submission, label: string): Press {
  const found = choicesOf(outcome).find((choice) => choice.label === label);
  if (!found) throw new Error(`no button ${label} among ${labelsOf(outcome).join(', ')}`);
  return found.press;
}
/** Opens the form behind a button and sends it with some of it filled in otherwise. */
async function fillIn(name: string, on: Press, change: Filled = {}): Promise<Submission> {
  const form = formOf(await press(name, on));
  const begun = form.fields.flatMap((field) =>
    field.value === undefined ? [] : [[field.id, field.value] as const],
  );
  return submit(name, form.press, { ...Object.fromEntries(begun), ...change });
}
const ask = (text: string, name = 'mads') => hear(name, text);
const EDIT = { kind: 'edit-entry', entry: 'gaver-til-barnet', version: 3 } as const;
const editGifts = (name: string) =>
  fillIn(name, EDIT, { answer: 'I må gerne give en gave.\n\nSpørg barnet først.' });

describe('"indhold"', () => {
  it('is for editors and the lead', async () => {
    expect(textOf(await hear('mads', 'indhold'))).toContain('ikke adgang');
    expect(textOf(await hear('signe', 'indhold'))).toContain('Indholdet af Q&A’en');
    expect(textOf(await hear('lea', 'content'))).toContain('Indholdet af Q&A’en');
  });

  it('shows every entry with its version and what was thought of it', async () => {
    const asked = await ask('Må vi give en gave?');
    await press('mads', buttonOf(asked, 'Hjalp'));
    expect(textOf(await hear('signe', 'indhold'))).toContain(
      '1. Må vi give barnet gaver? (version 3, hjalp 1 gang, hjalp ikke 0 gange)',
    );
  });

  it.each(['indhold 1', 'indhold nr. 1', 'indhold #1', 'indhold Q&A 1', 'indhold gaver-til-barnet'])(
    '%j shows that entry',
    async (text) => {
      expect(textOf(await hear('signe', text))).toContain('1. Må vi give barnet gaver?');
    },
  );

  it('finds entries also by a misspelt word', async () => {
    expect(textOf(await hear('signe', 'indhold søg ovrnatning'))).toContain('2. Må barnet sove hos os?');
    expect(textOf(await hear('signe', 'indhold søg'))).toContain('for eksempel');
    expect(textOf(await hear('signe', 'indhold søg xyzzyx'))).toContain('Ingen af svarene');
    expect(textOf(await hear('signe', 'indhold xyzzyx'))).toContain('Jeg kan ikke finde et svar');
  });

  it('leaves a question a question', async () => {
    expect(textOf(await hear('signe', 'indhold i aftalen om gave til barnet?'))).toContain(
      'I må gerne give en gave.',
    );
  });
});

describe('an edited answer', () => {
  it('waits until a second person has approved it, and is then in force for everyone', async () => {
    const drafted = await editGifts('signe');
    expect(textOf(drafted)).toContain('[ud: Tal med forældrene] [ind: Spørg barnet]');
    expect(textOf(drafted)).toContain('En anden redaktør eller leder end dig skal godkende');
    expect(labelsOf(drafted)).not.toContain('Godkend');
    expect(textOf(await ask('Må vi give en gave?'))).toContain('version 3');

    const overview = await hear('karim', 'indhold');
    expect(textOf(overview)).toContain('Rettelse af »Må vi give barnet gaver?« – signe');
    const card = await press('karim', buttonOf(overview, 'Se kladde 1'));
    const done = await press('karim', buttonOf(card, 'Godkend'));
    expect(done.kind).toBe('replace');
    expect(textOf(done)).toContain('Det gælder nu for alle.');
    const asked = await ask('Må vi give en gave?');
    expect(textOf(asked)).toContain('version 4 · godkendt 23. november 2026');
    expect(textOf(await press('mads', buttonOf(asked, 'Hele svaret')))).toContain('Spørg barnet først.');
  });

  it('is shown before as staff will see it', async () => {
    expect(textOf(await editGifts('signe'))).toMatch(
      /Sådan vil svaret se ud:\s+Må vi give barnet gaver\?\s+I må gerne give en gave\.\s+Kilde: Q&A 1 · version 4/,
    );
  });

  it('is not approved by its author, not even as lead, nor by a reader', async () => {
    const draft = await editGifts('lea');
    const approve = { kind: 'approve-change', change: changeIn(draft) } as const;
    expect(textOf(await press('lea', approve))).toContain('Du har selv skrevet kladden');
    expect(textOf(await press('mads', approve))).toContain('ikke adgang');
    expect(await parts.contentChanges.latest()).toBe(0);
  });

  it('is approved once when two do it in the same moment: the other reads so', async () => {
    const on = { kind: 'approve-change', change: changeIn(await editGifts('signe')) } as const;
    const both = await Promise.all([press('karim', on), press('lea', on)]);
    const texts = both.map(textOf);
    expect(texts.filter((text) => text.includes('Det gælder nu for alle.'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('En kollega nåede at afgøre kladden før dig.'))).toHaveLength(
      1,
    );
    expect(await parts.contentChanges.latest()).toBe(1);
  });

  it('on an older version is refused with what has changed since, and no word of it is lost', async () => {
    await press('karim', { kind: 'approve-change', change: changeIn(await editGifts('signe')) });
    const late = await submit('karim', EDIT, {
      question: 'Må vi give barnet gaver?',
      shortAnswer: 'I må gerne give en gave.',
      answer: 'I må gerne give en gave.\n\nMen kun små.',
      source: 'Q&A 1',
    });
    expect(textOf(late)).toContain('Svaret er ændret af en kollega, siden du åbnede formularen.');
    expect(textOf(late)).toContain('[ud: Tal med forældrene] [ind: Spørg barnet]');
    expect(textOf(late)).toContain('Men kun små.');
    expect(await parts.contentChanges.drafts()).toEqual([]);
    expect(formOf(await press('karim', buttonOf(late, 'Ret svaret igen'))).press).toEqual({
      ...EDIT,
      version: 4,
    });
  });

  it('of which another was approved first can no longer be approved', async () => {
    const first = changeIn(await editGifts('signe'));
    const second = changeIn(await fillIn('signe', EDIT, { source: 'Q&A 1, side 2' }));
    await press('karim', { kind: 'approve-change', change: first });
    const refused = await press('karim', { kind: 'approve-change', change: second });
    expect(textOf(refused)).toContain('Kladden er skrevet på en ældre version');
    expect(labelsOf(refused)).toEqual(['Ret svaret igen', 'Afvis']);
    expect(await parts.contentChanges.latest()).toBe(1);
  });

  it('is rejected with a reason, redacted, that stays to be read', async () => {
    const draft = changeIn(await editGifts('signe'));
    const done = await fillIn(
      'karim',
      { kind: 'reject-change', change: draft },
      { reason: 'Ring til mig på 12 34 56 78.' },
    );
    expect(textOf(done)).toContain('Afvist af karim 23. november 2026: Ring til mig på [telefon].');
    expect(textOf(await press('lea', { kind: 'reject-change', change: draft }))).toContain('Afvist af karim');
  });

  it.each([
    [{ shortAnswer: 'I må alt.' }, 'shortAnswer', /ord for ord/],
    [{ answer: 'I må gerne give en gave.\n\nRing 010115-1234.' }, 'answer', /CPR/],
    [{}, 'question', /ikke ændret noget/],
  ] as const)('is told what to mend, and the form stays: %j', async (change, field, what) => {
    expect(await fillIn('signe', EDIT, change)).toEqual({
      kind: 'mistakes',
      mistakes: { [field]: expect.stringMatching(what) },
    });
  });

  it('tells on older cards that it was updated since', async () => {
    const asked = await ask('Må vi give en gave?');
    await press('karim', { kind: 'approve-change', change: changeIn(await editGifts('signe')) });
    const card = await press('mads', buttonOf(asked, 'Hele svaret'));
    expect(textOf(card)).toContain('Spørg barnet først.');
    expect(textOf(card)).toContain('Du fik version 3, og her står version 4.');
  });

  it('is brought back to an earlier version by an edit that a second person approves', async () => {
    await press('karim', { kind: 'approve-change', change: changeIn(await editGifts('signe')) });
    const entry = await hear('signe', 'indhold 1');
    const earlier = await press('signe', buttonOf(entry, 'Se version 3'));
    expect(textOf(earlier)).toContain('Tal med forældrene først.');
    const draft = await press('signe', buttonOf(earlier, 'Sæt version 3 tilbage'));
    expect(textOf(draft)).toContain('»Må vi give barnet gaver?« tilbage til version 3');
    await press('karim', { kind: 'approve-change', change: changeIn(draft) });
    const back = textOf(await hear('signe', 'indhold 1'));
    expect(back).toContain('Version: 5');
    expect(back).toContain('Tal med forældrene først.');
  });
});

describe('another way to ask', () => {
  it('is in force at once, and can be taken back as quickly', async () => {
    const added = await fillIn(
      'signe',
      { kind: 'add-phrasing', entry: 'gaver-til-barnet' },
      { texts: 'Må hun få en cykel?\nEn bog til jul?' },
    );
    expect(textOf(added)).toContain('Det gælder nu for alle.');
    expect((await parts.contentInForce.now()).content.entries[0]?.phrasings).toEqual([
      'Må vi købe noget til ham?',
      'Må hun få en cykel?',
      'En bog til jul?',
    ]);
    const gone = await press('karim', buttonOf(added, 'Træk tilbage'));
    expect(textOf(gone)).toContain('Det gælder nu for alle.');
    expect((await parts.contentInForce.now()).content.entries[0]?.phrasings).toHaveLength(1);
    expect(
      textOf(await press('karim', { kind: 'withdraw-change', change: changeIn(added, 'withdraw-change') })),
    ).toContain('allerede trukket tilbage');
  });

  it('waits for a second person where the answer touches a child’s safety', async () => {
    const added = await fillIn(
      'signe',
      { kind: 'add-phrasing', entry: 'bekymring' },
      { texts: 'Noget føles forkert' },
    );
    expect(textOf(added)).toContain('Kladde, venter på godkendelse');
    expect(await parts.contentChanges.latest()).toBe(0);
    await press('karim', { kind: 'approve-change', change: changeIn(added) });
    expect(await parts.contentChanges.latest()).toBe(1);
  });

  it('that another answer fits is shown first, and added when the editor says so', async () => {
    const added = await fillIn(
      'signe',
      { kind: 'add-phrasing', entry: 'overnatning-hos-os' },
      { texts: 'Må hun få en gave, når hun sover her?' },
    );
    expect(textOf(added)).toContain('med »Må vi give barnet gaver?«. Se efter, om det hører til dér.');
    expect(await parts.contentChanges.latest()).toBe(0);
    expect(labelsOf(added)).toEqual(['Se svar 1', 'Tilføj', 'Kassér kladden']);
    await press('signe', buttonOf(added, 'Tilføj'));
    expect(await parts.contentChanges.latest()).toBe(1);
  });

  it.each([
    [{ texts: '' }, { texts: /mindst én/ }],
    [{ texts: 'må vi købe noget til ham' }, { texts: /står allerede under »Må vi give barnet gaver\?«/ }],
    [
      { texts: 'Skal vi have en attest', entry: '' },
      { texts: /uden for rammen: børneattest/, entry: /Vælg/ },
    ],
    [{ texts: 'Er 010115-1234 i orden?' }, { texts: /CPR/ }],
  ] as const)('is told what to mend: %j', async (filled, mistakes) => {
    const expected = Object.entries(mistakes).map(([field, what]) => [field, expect.stringMatching(what)]);
    expect(await fillIn('signe', { kind: 'add-phrasing', entry: 'gaver-til-barnet' }, filled)).toEqual({
      kind: 'mistakes',
      mistakes: Object.fromEntries(expected),
    });
  });

  it('is kept without what is private', async () => {
    await fillIn(
      'signe',
      { kind: 'add-phrasing', entry: 'gaver-til-barnet' },
      { texts: 'Skriv til mor@eksempel.dk om cyklen' },
    );
    expect(JSON.stringify(await parts.contentChanges.approved())).not.toContain('mor@');
  });
});

describe('a new answer', () => {
  const FILLED = {
    question: 'Må barnet møde vores hund?',
    shortAnswer: 'Ja, det må barnet gerne.',
    answer: 'Ja, det må barnet gerne.\n\nTal med forældrene om det først.',
    texts: 'Vi har en stor hund',
    safety: 'yes',
  };

  it('is drafted with a preview, approved by a second person and then answers', async () => {
    const draft = await fillIn('signe', { kind: 'new-entry' }, FILLED);
    expect(textOf(draft)).toContain('Nyt svar: »Må barnet møde vores hund?«');
    expect(textOf(draft)).toContain('Kilde: Q&A 4 · version 1');
    const done = await press('karim', { kind: 'approve-change', change: changeIn(draft) });
    expect(textOf(done)).toContain('Det gælder nu for alle.');
    expect(textOf(await hear('signe', 'indhold 4'))).toContain('Svaret har med barnets sikkerhed at gøre.');
  });

  it('tells that the lookup finds another answer to it already', async () => {
    const draft = await fillIn(
      'signe',
      { kind: 'new-entry' },
      { ...FILLED, question: 'Må barnet få en gave af os?' },
    );
    expect(textOf(draft)).toContain('med »Må vi give barnet gaver?«. Se efter');
  });

  it('is taken back only when a second person agrees', async () => {
    const draft = changeIn(await fillIn('signe', { kind: 'new-entry' }, FILLED));
    const done = await press('karim', { kind: 'approve-change', change: draft });
    const withdrawal = await press('karim', buttonOf(done, 'Træk tilbage'));
    expect(textOf(await press('karim', { kind: 'approve-change', change: changeIn(withdrawal) }))).toContain(
      'Du har selv skrevet',
    );
    await press('signe', { kind: 'approve-change', change: changeIn(withdrawal) });
    expect((await parts.contentInForce.now()).content.entries).toHaveLength(3);
  });
});

describe('what could not be answered', () => {
  it('is gathered, and made a phrasing, a draft or out of scope from there', async () => {
    for (const text of [
      'Hvor må vi parkere ved kontoret?',
      'Må vi parkere i gården ved kontoret?',
      'Er der lift i bussen?',
    ]) {
      await ask(text);
      now = new Date(now.getTime() + 60_000);
    }
    now = new Date('2026-11-23T08:30:00Z');
    const overview = await hear('signe', 'indhold');
    expect(textOf(overview)).toContain('3 spørgsmål fik ikke et godt svar. De handler om 2 emner.');
    const list = await press('signe', buttonOf(overview, 'Se spørgsmålene'));
    expect(textOf(list)).toContain('1. 2 gange: »Hvor må vi parkere ved kontoret?« (2 uden svar)');
    const group = await press('signe', buttonOf(list, 'Se nr. 1'));
    expect(textOf(group)).toContain('- Må vi parkere i gården ved kontoret?');
    expect(labelsOf(group)).toEqual(['Gør til formulering', 'Nyt svar (kladde)', 'Uden for rammen']);
    for (const label of labelsOf(group)) {
      const form = formOf(await press('signe', buttonOf(group, label)));
      expect(form.fields.find(({ id }) => id === 'texts')).toMatchObject({
        value: 'Hvor må vi parkere ved kontoret?\nMå vi parkere i gården ved kontoret?',
      });
    }
    const marked = await fillIn('signe', buttonOf(group, 'Uden for rammen'), {
      newTopic: 'Parkering på pladsen',
    });
    expect(textOf(marked)).toContain('Emne: parkering på pladsen');
    expect((await parts.contentInForce.now()).content.outOfScope.at(-1)).toMatchObject({
      id: 'parkering-paa-pladsen',
    });
  });

  it('is offered for mending to an editor on the card that did not help, and to nobody else', async () => {
    const asked = await ask('Må vi give en gave?', 'signe');
    const card = await press('signe', buttonOf(asked, 'Hjalp ikke'));
    expect(textOf(await press('signe', buttonOf(card, 'Forbedr Q&A’en')))).toContain('- Må vi give en gave?');
    const others = await ask('Må vi give en gave?');
    expect(labelsOf(await press('mads', buttonOf(others, 'Hjalp ikke')))).not.toContain('Forbedr Q&A’en');
  });

  it('is nobody’s to see where it showed worry for a child', async () => {
    await ask('Min nabo slår sit barn');
    expect(textOf(await hear('signe', 'indhold'))).not.toContain('nabo');
    const [question] = parts.questions.all();
    const on = { question: question?.id ?? '' };
    expect(textOf(await press('signe', { kind: 'miss', ...on }))).toContain('fortroligt');
    expect((await press('signe', { kind: 'new-entry', ...on })).kind).toBe('tell');
  });

  it('is told of with the week it was asked in', async () => {
    await ask('Hvor må vi parkere?');
    now = new Date('2026-11-30T09:00:00Z');
    const week = await press('signe', { kind: 'misses', monday: '2026-11-30' });
    expect(textOf(week)).toContain('i sidste uge');
    expect(textOf(week)).toContain('parkere');
    expect(textOf(await press('signe', { kind: 'misses' }))).toContain(
      'De sidste syv dage har der ikke været',
    );
  });
});

/** The change that a card is about. */
function changeIn(outcome: Heard | Effect | Submission, kind?: string): string {
  for (const { press: on } of choicesOf(outcome)) {
    if ('change' in on && (kind === undefined || on.kind === kind)) return on.change;
  }
  throw new Error('the card is about no change');
}
