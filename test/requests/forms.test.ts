import { describe, expect, it } from 'vitest';
import type { Filled } from '../../src/reply/form.ts';
import { colleaguesFor, correctRequestForm, handOnForm } from '../../src/requests/forms.ts';
import {
  readCorrected,
  readHandOn,
  readNewRequest,
  readReason,
  readResolved,
  readWait,
  readWithdrawal,
  unknownMatch,
} from '../../src/requests/read-forms.ts';
import { formMistakes as says } from '../../src/wording/request-forms.ts';
import { ANNA, away, day, draft, KARIM, LISE, MAJA, NAMES, STAFF, sent } from './some-requests.ts';

const TODAY = day('2026-11-24');
const TEXT = 'Kommunen spørger, om familien vil med til et møde.';

describe('a new request', () => {
  it('needs its text only', () => {
    expect(readNewRequest({ text: ` ${TEXT} ` })).toEqual({
      kind: 'read',
      value: {
        text: TEXT,
        source: undefined,
        ask: undefined,
        municipality: undefined,
        match: undefined,
        direct: undefined,
        callBack: undefined,
      },
    });
  });

  it('is read as it was filled in', () => {
    const filled = {
      text: TEXT,
      source: 'network',
      ask: 'lay-companion',
      municipality: 'århus kommune',
      match: 'hto 17',
      callBack: 'Rikke',
    };
    expect(readNewRequest(filled)).toMatchObject({
      value: {
        source: 'network',
        ask: 'lay-companion',
        municipality: '0751',
        match: 'HTO-017',
        callBack: 'Rikke',
      },
    });
  });

  it.each<readonly [string, Filled, object]>([
    ['without a text', { text: '  ' }, { text: says.noText }],
    ['too long', { text: 'æ'.repeat(3_001) }, { text: says.textTooLong(3_000) }],
    ['with a source that is none', { text: TEXT, source: 'mor' }, { source: says.notOnList }],
    [
      'with a misspelt municipality',
      { text: TEXT, municipality: 'Skanderbrog' },
      { municipality: says.noSuchMunicipality('Skanderborg') },
    ],
    [
      'with no municipality at all',
      { text: TEXT, municipality: 'xqzw' },
      { municipality: says.noSuchMunicipality(undefined) },
    ],
    ['with a code that is none', { text: TEXT, match: 'HTO-abc' }, { match: says.noCode }],
    [
      'with several mistakes',
      { match: '?', ask: 'x' },
      { text: says.noText, match: says.noCode, ask: says.notOnList },
    ],
  ])('%s is told so under the field', (_what, filled, mistakes) => {
    expect(readNewRequest(filled)).toEqual({ kind: 'mistakes', mistakes });
  });

  it('takes a town for its municipality', () => {
    expect(readNewRequest({ text: TEXT, municipality: 'Brabrand' })).toMatchObject({
      value: { municipality: '0751' },
    });
  });

  it('is told of a match that nobody knows', () => {
    expect(unknownMatch('HTO-999')).toEqual({
      kind: 'mistakes',
      mistakes: { match: 'Jeg kender ikke forløbet HTO-999. Ret koden, eller lad feltet stå tomt.' },
    });
  });
});

describe('a corrected request', () => {
  it('shows what is known, a draft with its text and a sent one without', () => {
    const values = (fields: ReturnType<typeof correctRequestForm>['fields']) =>
      Object.fromEntries(fields.map((field) => [field.id, 'value' in field ? field.value : undefined]));
    const known = { source: 'municipality', ask: 'network-meeting', municipality: 'Aarhus', direct: 'no' };
    expect(values(correctRequestForm(draft({ match: 'HTO-017' })).fields)).toMatchObject({
      ...known,
      match: 'HTO-017',
      text: draft().text,
    });
    expect(values(correctRequestForm(sent()).fields)).not.toHaveProperty('text');
  });

  it('keeps who asks and what is asked where nothing is chosen, and loses what was emptied', () => {
    const request = draft({ match: 'HTO-017', direct: true });
    expect(readCorrected({ direct: 'no' }, request)).toMatchObject({
      value: {
        source: 'municipality',
        ask: 'network-meeting',
        direct: false,
        match: undefined,
        municipality: undefined,
      },
    });
    expect(readCorrected({}, request)).toMatchObject({ value: { direct: true } });
  });

  it('comes back as it was when nothing is changed', () => {
    const request = draft({ match: 'HTO-017', municipality: '0746', callBack: 'Rikke', direct: true });
    const filled = Object.fromEntries(
      correctRequestForm(request).fields.map((field) => [
        field.id,
        'value' in field ? (field.value ?? '') : '',
      ]),
    );
    const { text, source, ask, municipality, match, direct, callBack } = request;
    expect(readCorrected(filled, request)).toEqual({
      kind: 'read',
      value: { text, source, ask, municipality, match, direct, callBack },
    });
  });
});

describe('handing on', () => {
  it('is to any other coordinator, who says so when away', () => {
    const form = handOnForm(sent(), { staff: STAFF, absences: [away(LISE.id, MAJA.id)] }, NAMES, TODAY);
    expect(form.fields[0]).toMatchObject({
      options: [
        { id: ANNA.id, label: 'Anna Vang' },
        { id: LISE.id, label: 'Lise Bro (fraværende til og med 3/12)' },
        { id: MAJA.id, label: 'Maja Krog' },
      ],
    });
  });

  it('of a confidential one is to leads only', () => {
    const confidential = { ...sent({ confidential: true }), offeredTo: KARIM.id };
    expect(colleaguesFor(confidential, STAFF).map(({ id }) => id)).toEqual([ANNA.id]);
  });

  it.each([
    ['nobody', {}, { mistakes: { to: says.noColleague } }],
    ['a reader', { to: 'sofie' }, { mistakes: { to: says.colleagueCannot } }],
    ['whoever has it', { to: KARIM.id }, { mistakes: { to: says.colleagueCannot } }],
    ['somebody unknown', { to: 'ukendt' }, { mistakes: { to: says.colleagueCannot } }],
    ['a colleague', { to: LISE.id }, { value: { to: LISE.id } }],
    ['a colleague by e-mail', { to: 'Lise@example.org' }, { value: { to: LISE.id } }],
  ])('to %s is read so', (_whom, filled: Filled, read) => {
    expect(readHandOn(filled, sent(), STAFF)).toMatchObject(read);
  });
});

describe('the other forms', () => {
  it.each([
    ['no day', {}, { mistakes: { until: says.noDay } }],
    ['a day that there is not', { until: '2026-02-30' }, { mistakes: { until: says.noDay } }],
    ['today', { until: '2026-11-24' }, { mistakes: { until: says.dayNotAhead } }],
    ['in two years', { until: '2028-11-24' }, { mistakes: { until: says.dayTooFar } }],
    ['tomorrow', { until: '2026-11-25' }, { value: { until: '2026-11-25' } }],
  ])('let it wait until %s', (_what, filled: Filled, read) => {
    expect(readWait(filled, TODAY)).toMatchObject(read);
  });

  it.each([
    ['nothing', {}, { mistakes: { familyWish: says.noWish, outcome: says.noOutcome } }],
    ['no wish', { outcome: 'no' }, { mistakes: { familyWish: says.noWish } }],
    [
      'an outcome that is none',
      { outcome: 'måske', familyWish: 'Ja' },
      { mistakes: { outcome: says.noOutcome } },
    ],
    ['both', { outcome: 'no', familyWish: ' Nej tak ' }, { value: { outcome: 'no', familyWish: 'Nej tak' } }],
  ])('resolve it with %s', (_what, filled: Filled, read) => {
    expect(readResolved(filled)).toMatchObject(read);
  });

  it('want a reason where a colleague needs one, and none to withdraw', () => {
    expect(readReason({ reason: ' ' })).toEqual({ kind: 'mistakes', mistakes: { reason: says.noReason } });
    expect(readReason({ reason: 'Odense' })).toEqual({ kind: 'read', value: { reason: 'Odense' } });
    expect(readWithdrawal({})).toEqual({ reason: undefined });
  });
});
