import { describe, expect, it } from 'vitest';
import { pagesOf, shorten } from '../../src/kernel/shorten.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { quarterOf, sayDirectContacts } from '../../src/requests/direct-contacts.ts';
import { isUrgent, readListWords, wantedFor } from '../../src/requests/lists.ts';
import { sayReadyTexts, textToAsker, textToFamily } from '../../src/requests/ready-texts.ts';
import type { ContactRequest } from '../../src/requests/request.ts';
import { type Around, sayCard, sayCardInChannel, sayOne } from '../../src/requests/say-card.ts';
import { sayDraft } from '../../src/requests/say-draft.ts';
import { sayLine } from '../../src/requests/say-line.ts';
import { sayRequests } from '../../src/requests/say-lists.ts';
import { sayRefusal } from '../../src/requests/say-refusal.ts';
import { readyTexts } from '../../src/wording/request-texts.ts';
import { theDocument } from '../content/the-content.ts';
import { someContent } from '../support/some-content.ts';
import { LONG_TEXT } from './every-request-reply.ts';
import {
  ANNA,
  anEvent,
  day,
  draft,
  KARIM,
  LISE,
  MAJA,
  NAMES,
  onceDone,
  SOFIE,
  sent,
  TUESDAY,
} from './some-requests.ts';

const AROUND: Around = { names: NAMES, log: [], now: TUESDAY, content: someContent() };
const CALL_BACK = 'Rikke på 12 34 56 78';

function labelsOn(reply: Reply): readonly string[] {
  return reply.parts.flatMap((part) =>
    part.kind === 'choices' ? part.choices.map(({ label }) => label) : [],
  );
}

describe('the live card', () => {
  const request = sent({ callBack: CALL_BACK, match: 'HTO-017', direct: true });

  it('says what it is about, where it stands, why it is here and what happens next', () => {
    const log = [anEvent({ kind: 'sent', who: SOFIE.id, detail: { to: KARIM.id } })];
    expect(asText(sayCard(request, KARIM, { ...AROUND, log }))).toBe(
      [
        'Sag 12: netværksmøde, Aarhus',
        [
          'Status: Tilbudt Karim Holm',
          'Hvem spørger: kommune',
          'Hvad bliver der spurgt om: netværksmøde',
          'Kommune: Aarhus',
          'Venskabsforløb: HTO-017',
          'Vej ind: Kommunen henvendte sig direkte til familien',
          'Kommet ind: 24/11 kl. 10.05, sendt af Sofie Lund',
          'Kontaktoplysninger: Rikke på 12 34 56 78',
        ].join('\n'),
        'Aarhus Kommune spørger, om familien vil med til et netværksmøde. Ring på [telefon].',
        'Hvorfor her: Aarhus → områdets koordinator Karim Holm',
        'Er sagen ikke taget onsdag kl. 10.05, minder jeg Karim Holm om den. Siden går den til stedfortræderen og til sidst til projektlederen.',
        'Det er sket',
        '- 24/11 kl. 10.05: Sofie Lund sendte den, og den blev tilbudt Karim Holm',
      ].join('\n\n'),
    );
  });

  it('shows a channel neither the text nor how to call back, nor reasons, nor the family’s wish', () => {
    const log = [anEvent({ kind: 'not-mine', detail: { reason: 'Mor hedder Gry', to: LISE.id } })];
    const wished = { ...request, familyWish: 'De vil hjem' };
    const channel = asText(sayCardInChannel(wished, { ...AROUND, log }));
    for (const hidden of ['12 34 56 78', 'Ring på', 'Gry', 'De vil hjem']) {
      expect(channel).not.toContain(hidden);
      const lead = asText(sayCard(wished, ANNA, { ...AROUND, log }));
      expect(lead).toContain(hidden);
    }
  });

  it.each([
    ['whom it is offered to', KARIM, true],
    ['the lead', ANNA, true],
    ['a colleague', MAJA, false],
    ['its sender', SOFIE, false],
  ])('shows how to call back to %s: %s', (_who, reader, shown) => {
    expect(asText(sayCard(request, reader, AROUND)).includes(CALL_BACK)).toBe(shown);
  });

  it.each<readonly [string, ContactRequest, typeof KARIM, readonly string[]]>([
    [
      'whom it is offered to',
      sent(),
      KARIM,
      ['Tag', 'Giv videre', 'Ikke min', 'Ret', 'Tekster at sende', 'Log'],
    ],
    ['a colleague', sent(), MAJA, ['Tag', 'Tekster at sende', 'Log']],
    ['its sender', sent(), SOFIE, ['Træk tilbage', 'Ret', 'Tekster at sende', 'Log']],
    [
      'its owner',
      onceDone(sent(), [[{ kind: 'take' }, KARIM]]),
      KARIM,
      ['Afklar', 'Afvent til', 'Giv videre', 'Ikke min', 'Ret', 'Tekster at sende', 'Log'],
    ],
    [
      'its sender once withdrawn',
      onceDone(sent(), [[{ kind: 'withdraw', reason: undefined }, SOFIE]]),
      SOFIE,
      ['Genåbn', 'Log'],
    ],
  ])('offers %s what they may do', (_who, request, reader, labels) => {
    expect(labelsOn(sayCard(request, reader, AROUND))).toEqual(labels);
  });

  it('that is confidential shows nothing of itself in a channel or to a colleague', () => {
    const confidential = sent({ confidential: true, concern: 'akut', text: undefined });
    for (const reply of [
      sayCardInChannel(confidential, AROUND),
      sayCard(confidential, KARIM, AROUND),
      sayOne(confidential, MAJA, AROUND),
    ]) {
      expect(asText(reply)).toBe('Sagen er ikke hos dig længere, så du kan ikke se den mere.');
      expect(labelsOn(reply)).toEqual([]);
    }
    const lead = asText(sayCard(confidential, ANNA, AROUND));
    expect(lead).toContain('Ring 112 nu.');
    expect(lead).toContain('Teksten er ikke gemt');
  });

  it.each<readonly [Partial<ContactRequest>, string]>([
    [
      { next: { kind: 'offer-deputy', at: new Date('2026-11-26T09:00:00Z') } },
      'Er sagen ikke taget torsdag kl. 10, tilbyder jeg den til en stedfortræder.',
    ],
    [
      { next: { kind: 'offer-lead', at: new Date('2026-12-04T07:30:00Z') } },
      'Er sagen ikke taget fredag den 4. december kl. 8.30, tilbyder jeg den til projektlederen.',
    ],
    [
      {
        state: 'waiting',
        owner: KARIM.id,
        waitUntil: day('2026-12-03'),
        next: { kind: 'wake', at: new Date('2026-12-03T07:00:00Z') },
      },
      'Jeg tager sagen frem igen torsdag den 3. december kl. 8.',
    ],
    [
      { state: 'taken', owner: KARIM.id, next: undefined },
      'Sagen er hos Karim Holm. Den bliver ikke lukket af sig selv.',
    ],
    [
      { state: 'resolved', outcome: 'no', closedAt: TUESDAY, next: undefined },
      'Sagen er lukket. Den kan genåbnes til og med 24. december 2026.',
    ],
    [
      { state: 'new', offeredTo: undefined },
      'Ingen kan få sagen lige nu. Jeg tilbyder den, så snart der er en koordinator eller projektleder, der kan.',
    ],
  ])('says what happens next: %#', (stands, words) => {
    expect(asText(sayCard({ ...sent(), ...stands }, ANNA, AROUND))).toContain(words);
  });

  it('shows the beginning of a long text, and all of it page by page', () => {
    const long = sent({ text: LONG_TEXT });
    expect(labelsOn(sayCard(long, KARIM, AROUND))).toContain('Læs hele teksten');
    expect(labelsOn(sayCard(sent(), KARIM, AROUND))).not.toContain('Læs hele teksten');

    const pages = pagesOf(LONG_TEXT, { characters: 2_400, bytes: 6_000 });
    expect(pages.join('')).toBe(LONG_TEXT);
    const [first = '', second = ''] = pages;
    expect(asText(sayOne(long, KARIM, AROUND))).toContain(first.trim());
    expect(asText(sayOne(long, KARIM, AROUND, 2))).toContain(second.trim());
    expect(labelsOn(sayOne(long, KARIM, AROUND, pages.length))).not.toContain('Læs videre');
    expect(labelsOn(sayOne(long, KARIM, AROUND, pages.length - 1))).toContain('Læs videre');
    expect(sayOne(long, KARIM, AROUND, 999)).toEqual(sayOne(long, KARIM, AROUND, pages.length));
  });
});

describe('a shortened text', () => {
  it.each([
    ['stays whole where it fits', 'Kort og godt', 20, 'Kort og godt'],
    ['ends after a whole word', 'Kort og godt', 9, 'Kort og …'],
    ['is cut within a word that is longer than all', 'Familieafdelingen', 7, 'Familie …'],
    ['never parts a letter', '👨‍👩‍👧👨‍👩‍👧', 9, '👨‍👩‍👧 …'],
    ['of nothing is nothing', '', 5, ''],
  ])('%s', (_what, text, most, short) => {
    expect(shorten(text, most)).toBe(short);
  });
});

describe('a draft', () => {
  const view = {
    names: NAMES,
    content: someContent(),
    similar: [],
    routing: {
      to: KARIM.id,
      why: [{ kind: 'municipality', municipality: '0751', to: KARIM.id, among: 1 } as const],
    },
  };

  it('shows what was understood and from which words, and whom it would go to', () => {
    const evidence = { source: 'rådgiver', municipality: 'Aarhus Kommune' };
    const said = asText(sayDraft(draft({ callBack: CALL_BACK }), { ...view, evidence, removedCount: 2 }));
    expect(said).toContain('Hvem spørger: kommune (fundet på: »rådgiver«)');
    expect(said).toContain('Hvad bliver der spurgt om: netværksmøde\n');
    expect(said).toContain('Kommune: Aarhus (fundet på: »Aarhus Kommune«)');
    expect(said).toContain('Den bliver sendt til Karim Holm.');
    expect(said).toContain('2 personlige oplysninger er fjernet fra teksten.');
    expect(said).toContain('Kontaktoplysningerne ser kun den, der har sagen, og projektlederen.');
    expect(said).not.toContain(CALL_BACK);
  });

  it('names the municipalities that it could be', () => {
    const unsure = sayDraft(draft({ municipality: undefined }), { ...view, candidates: ['0751', '0461'] });
    expect(asText(unsure)).toContain('Det kan være Aarhus eller Odense.');
  });

  it('offers to join an open request about the same', () => {
    const joining = sayDraft(draft(), { ...view, similar: [sent()] });
    expect(asText(joining)).toContain('sag 12 – netværksmøde, Aarhus, Tilbudt Karim Holm');
    expect(labelsOn(joining)).toEqual(['Send til koordinator', 'Læg til sag 12', 'Ret', 'Fortryd']);
  });
});

describe('a line in the thread', () => {
  const line = {
    request: 'r1',
    version: 3,
    who: KARIM.id,
    to: undefined,
    what: undefined,
    reader: undefined,
  };

  it.each([
    ['Sag 12 er taget af Karim Holm.', { ...line, kind: 'taken' } as const],
    ['Sag 12 er nu tilbudt Lise Bro.', { ...line, kind: 'offered', who: undefined, to: LISE.id } as const],
    ['Sag 12 er afklaret af Karim Holm: nej.', { ...line, kind: 'resolved', what: 'no' } as const],
    [
      'Sag 12 er hos Karim Holm og afventer til 3/12.',
      { ...line, kind: 'waiting', what: '2026-12-03' } as const,
    ],
    [
      'Karim Holm har givet sag 12 videre til dig.',
      { ...line, kind: 'handed-on', to: LISE.id, reader: LISE.id } as const,
    ],
    [
      'Sag 12 venter på dig. Tag den, eller giv den videre.',
      { ...line, kind: 'reminded', to: LISE.id, reader: LISE.id } as const,
    ],
  ])('reads: %s', (words, told) => {
    const reply = sayLine(told, sent(), NAMES);
    expect(asText(reply)).toBe(words);
    expect(reply.gist).not.toMatch(/Karim|Lise/);
    expect(labelsOn(reply)).toEqual(told.reader === undefined ? [] : ['Vis sagen']);
  });
});

describe('a refusal', () => {
  it.each([
    ['Sagen er allerede taget af Karim Holm.', { kind: 'taken-already', by: KARIM.id } as const, 'take'],
    [
      'Sagen kan kun tages af en koordinator. En fortrolig sag kan kun tages af projektlederen.',
      { kind: 'not-yours' } as const,
      'take',
    ],
    ['Det kan kun den, der har sagen, eller projektlederen gøre.', { kind: 'not-yours' } as const, 'resolve'],
    ['Du har allerede taget sagen.', { kind: 'taken-already', by: LISE.id } as const, 'take'],
    [
      'Tag sagen først. Så kan du afklare den eller lade den vente.',
      { kind: 'not-allowed-now', state: 'offered' } as const,
      'resolve',
    ],
    ['Henvendelsen er allerede sendt.', { kind: 'not-allowed-now', state: 'taken' } as const, 'send'],
    ['Sagen er åben og skal ikke genåbnes.', { kind: 'not-allowed-now', state: 'taken' } as const, 'reopen'],
  ] as const)('reads: %s', (words, why, act) => {
    expect(sayRefusal(why, { act, by: LISE.id }, NAMES)).toBe(words);
  });
});

describe('a list', () => {
  it('shows ten, and says how many more there are', () => {
    const requests = Array.from({ length: 10 }, (_, at) => ({ ...sent(), number: at + 1 }));
    const said = asText(sayRequests('open', { requests, inAll: 31 }, NAMES));
    expect(said).toContain('- Sag 1: Aarhus · netværksmøde · Tilbudt Karim Holm · kommet ind 24/11');
    expect(said).toContain('Og 21 sager til.');
  });

  it('tells nothing of a confidential one but that it is', () => {
    const requests = [sent({ confidential: true })];
    expect(asText(sayRequests('mine', { requests, inAll: 1 }, NAMES))).toContain(
      'Sag 12: fortrolig · Tilbudt Anna Vang · kommet ind 24/11',
    );
  });

  it.each([
    ['', { kind: 'open', words: [] }],
    ['mine', { kind: 'mine', words: [] }],
    [' Ledige ', { kind: 'free', words: [] }],
    ['haster', { kind: 'urgent', words: [] }],
    ['afventer', { kind: 'waiting', words: [] }],
    ['Aarhus netværksmøde', { kind: 'search', words: ['aarhus', 'netværksmøde'] }],
    ['mine møder', { kind: 'search', words: ['mine', 'møder'] }],
  ])('is meant by "sager %s"', (typed, asked) => {
    expect(readListWords(typed)).toEqual(asked);
  });

  it('leaves confidential ones out, but for leads and one’s own', () => {
    const confidential = (typed: string, person: typeof KARIM) =>
      wantedFor(readListWords(typed), person).confidential;
    expect(confidential('', KARIM)).toBe(false);
    expect(confidential('aarhus', KARIM)).toBe(false);
    expect(confidential('mine', KARIM)).toBe(true);
    expect(confidential('', ANNA)).toBe(true);
  });

  it.each<readonly [string, Partial<ContactRequest>, boolean]>([
    ['has just come in', {}, false],
    ['was reminded of', { remindedAt: TUESDAY }, true],
    ['goes to the deputy next', { next: { kind: 'offer-deputy', at: TUESDAY } }, true],
    ['nobody can get', { state: 'new', offeredTo: undefined }, true],
    ['waits', { state: 'waiting', next: { kind: 'wake', at: TUESDAY } }, false],
    ['is taken', { state: 'taken', next: undefined }, false],
    ['is confidential and free', { confidential: true }, true],
  ])('knows whether one that %s is urgent', (_what, stands, urgent) => {
    expect(isUrgent({ ...sent(), ...stands }, TUESDAY)).toBe(urgent);
  });
});

describe('the ready texts', () => {
  it('tell the family in the document’s own words that it is beyond their role', async () => {
    const document = await theDocument();
    const { fromMunicipality, fromFamily } = readyTexts.family;
    for (const sentence of [...fromMunicipality, ...fromFamily]) expect(document).toContain(sentence);
  });

  it('carry the request’s own facts', () => {
    expect(textToFamily(sent())).toBe(
      [
        'Kære venskabsfamilie',
        'Tak, fordi I har fortalt os, at Aarhus Kommune har spurgt jer om deltagelse i et netværksmøde.',
        'Hvis kommunen kontakter jer direkte, kan I henvise til, at opgaven går ud over jeres afgrænsede rolle som frivillig venskabsfamilie. Herefter må I henvise vedkommende til Red Barnet.',
        'Vi har taget imod henvendelsen som sag 12 og vender tilbage til jer. I behøver ikke svare, før I har talt med os, og det er helt i orden at sige nej tak.',
        'Venlig hilsen\nRed Barnet, Hjem til Os',
      ].join('\n\n'),
    );
    const toMunicipality = textToAsker(sent(), someContent().contacts);
    expect(toMunicipality).toContain('Kære Aarhus Kommune');
    expect(toMunicipality).toContain('via Red Barnet');
    expect(toMunicipality).toContain('sag 12: Projektleder Karla Vang, 00 00 00 01, karla@eksempel.dk');
  });

  it('are for the family alone where the family’s own people ask', () => {
    const copyables = (request: ContactRequest) =>
      sayReadyTexts(request, []).parts.filter(({ kind }) => kind === 'copyable').length;
    expect(copyables(sent({ source: 'parents' }))).toBe(1);
    expect(copyables(sent({ source: 'municipality' }))).toBe(2);
    expect(textToFamily(sent({ source: 'child' }))).toContain('Kommer en sådan forespørgsel fra barnet');
  });
});

describe('the direct contacts of a quarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-10-01', '2026-12-31'],
  ])('on %s begin on %s and end on %s', (on, from, until) => {
    expect(quarterOf(day(on))).toMatchObject({ from, until });
  });

  it('are counted by municipality, the most first', () => {
    const said = sayDirectContacts(
      new Map([
        ['0461', 1],
        ['0751', 3],
      ]),
      quarterOf(day('2026-11-24')),
    );
    expect(asText(said)).toBe(
      'Direkte henvendelser fra kommuner, 4. kvartal 2026\n\n- Aarhus: 3 henvendelser\n- Odense: 1 henvendelse\n\nI alt 4 henvendelser.',
    );
  });
});
