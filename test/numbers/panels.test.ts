import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { Counts } from '../../src/numbers/count.ts';
import { draw } from '../../src/numbers/draw.ts';
import { factsOf, tableOf } from '../../src/numbers/in-words.ts';
import type { Ending } from '../../src/numbers/numbers.ts';
import { panelsOf } from '../../src/numbers/panels.ts';
import { monthAt } from '../../src/numbers/period.ts';
import { altText } from '../../src/reply/in-words.ts';
import { writeCsv } from '../../src/tables/write-csv.ts';
import { manyCounts, noCounts, TODAY } from './some-counts.ts';

const panelCalled = (title: string, counts: Counts) => {
  const panel = panelsOf(counts).find((each) => each.title === title);
  if (!panel) throw new Error(`nothing is shown of ${title}`);
  return panel;
};
const linesOf = (title: string, counts: Partial<Counts>) =>
  factsOf(panelCalled(title, noCounts(counts))).map(
    ({ label, value }) => `${label}: ${value.map(({ text }) => text).join('')}`,
  );
const request = (municipality: string | undefined, ending: Ending, count: number) => ({
  municipality,
  ending,
  count,
});

describe('the numbers', () => {
  it('show nothing of what there is nothing of', () => {
    expect(panelsOf(noCounts())).toEqual([]);
  });

  it('tell of questions by month, and in a single month in all', () => {
    const period = monthAt('2026-10-01' as CivilDate);
    const questions = [{ month: period.from, answered: 7, undecided: 1, unanswered: 2 }];
    expect(linesOf('Spørgsmål', { period, questions })).toEqual([
      'Besvaret: 7',
      'Intet svar valgt: 1',
      'Ikke besvaret: 2',
    ]);
    const two = [
      ...questions,
      { month: '2026-11-01' as CivilDate, answered: 1, undecided: 0, unanswered: 0 },
    ];
    expect(linesOf('Spørgsmål', { questions: two })).toEqual([
      'okt: 10 (besvaret 7, intet svar valgt 1, ikke besvaret 2)',
      'nov: 1 (besvaret 1)',
    ]);
  });

  it('name no municipality with fewer than five requests', () => {
    const requests = [request('0751', 'yes', 12), request('0461', 'yes', 6), request('0101', 'yes', 3)];
    expect(linesOf('Henvendelser efter kommune', { requests })).toEqual(['Aarhus: 12', 'Øvrige kommuner: 9']);
  });

  it('tell no small outcome of a municipality, nor what would give it away', () => {
    const requests = [
      request('0751', 'yes', 9),
      request('0751', 'no', 2),
      request('0461', 'yes', 8),
      request('0461', 'no', 7),
      request(undefined, 'yes', 6),
      request(undefined, 'no', 9),
    ];
    expect(linesOf('Henvendelser efter kommune', { requests })).toEqual([
      'Odense: 15 (ja 8, nej tak 7)',
      'Kommune ikke kendt: 15 (hver for sig for få til at vises)',
      'Aarhus: 11 (hver for sig for få til at vises)',
    ]);
  });

  it('bring outcomes together that are too few', () => {
    const requests = [request('0751', 'yes', 20), request('0461', 'no', 4), request('0461', 'open', 3)];
    expect(linesOf('Sådan endte henvendelserne', { requests })).toEqual(['Ja: 20', 'Øvrige udfald: 7']);
    expect(linesOf('Sådan endte henvendelserne', { requests: [request('0751', 'no', 1)] })).toEqual([
      'Alle udfald (hver for sig for få): 1',
    ]);
  });

  it('tell of direct contacts by municipality and quarter, under the same rule', () => {
    const directContacts = new Map([
      [
        '2026-07-01' as CivilDate,
        new Map([
          ['0751', 7],
          ['0461', 1],
        ]),
      ],
      [
        '2026-10-01' as CivilDate,
        new Map([
          ['0751', 6],
          ['0461', 5],
          ['0101', 8],
        ]),
      ],
    ]);
    expect(linesOf('Direkte kontakt til familier', { directContacts })).toEqual([
      'Aarhus: 13 (3. kvartal 2026 7, 4. kvartal 2026 6)',
      'København: 8 (4. kvartal 2026 8)',
      'Odense: 6 (hver for sig for få til at vises)',
    ]);
  });

  it('tell how soon somebody takes hold of a request, of the programme as a whole', () => {
    const firstTouch = { within: [3, 4, 0, 1], later: 2, untouched: 1, median: 90 };
    const panel = panelCalled('Tid, til nogen tager fat', noCounts({ firstTouch }));
    expect(panel.note).toBe('Halvdelen inden for 1,5 timer i arbejdstiden');
    expect(linesOf(panel.title, { firstTouch })).toEqual([
      'Inden for 1 time: 3',
      '1 time til 4 timer: 4',
      '4 timer til en arbejdsdag: 0',
      'En arbejdsdag til 2 arbejdsdage: 1',
      'Senere: 2',
      'Ikke taget op endnu: 1',
    ]);
  });

  it('bring many municipalities together in the picture, and name each in the file', () => {
    const counts = manyCounts(900, 98);
    const panel = panelCalled('Henvendelser efter kommune', counts);
    expect(factsOf(panel).at(-1)?.label).toBe('De øvrige 88');
    expect(tableOf([panel], 'de seneste 12 måneder').length).toBe(1 + 98 * 6);
  });
});

describe('the file of the numbers', () => {
  it('has a row for every figure, and says where one is too small', () => {
    const requests = [
      request('0751', 'yes', 9),
      request('0751', 'no', 2),
      request('0461', 'yes', 8),
      request('0461', 'no', 7),
    ];
    const panel = panelCalled('Henvendelser efter kommune', noCounts({ requests }));
    expect(tableOf([panel], '2026')).toEqual([
      ['Periode', 'Tal', 'Gruppe', 'Opdeling', 'Antal'],
      ['2026', 'Henvendelser efter kommune', 'Odense', 'Ja', 'færre end 5'],
      ['2026', 'Henvendelser efter kommune', 'Odense', 'Nej tak', 'færre end 5'],
      ['2026', 'Henvendelser efter kommune', 'Aarhus', 'Ja', 'færre end 5'],
      ['2026', 'Henvendelser efter kommune', 'Aarhus', 'Nej tak', 'færre end 5'],
    ]);
  });

  it('holds no formula, whatever somebody called a theme', () => {
    const themes = { themes: [{ key: '=cmd()', count: 9 }], rest: 0, latestOnly: false };
    const csv = writeCsv(tableOf(panelsOf(noCounts({ themes })), '2026'));
    expect(csv).toContain(";'=cmd();");
  });
});

describe('a drawn figure', () => {
  it('is lettered in what its words say, and lets no sign of theirs be markup', () => {
    const panel = panelCalled('Det kunne vi ikke svare på', manyCounts(8, 3));
    const svg = draw(panel, '2026');
    expect(svg).toContain('&lt;alle&gt; &amp; &quot;enhver&quot;');
    expect(svg).not.toContain('<alle>');
    expect(svg).toContain('>2026</text>');
  });

  it('says all its figures to those who do not see it', () => {
    const panel = panelCalled('Hjalp svarene?', noCounts({ votes: { helped: 8, notHelped: 2 } }));
    const picture = {
      heading: panel.title,
      note: panel.note,
      facts: factsOf(panel),
      png: undefined,
      address: undefined,
    };
    expect(altText(picture)).toBe('Hjalp svarene? 10 stemmer. Hjalp: 8. Hjalp ikke: 2.');
  });

  it('looks ahead from today, whatever period is asked for', () => {
    const [panel] = panelsOf(
      noCounts({ oneYearDays: [{ month: '2026-11-01' as CivilDate, count: 3 }], today: TODAY }),
    );
    expect(panel).toMatchObject({ title: 'Kommende årsdage', about: 'de næste 12 måneder' });
  });
});
