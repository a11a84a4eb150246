import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ATerminal, aTerminal, matchFile, STAFF_FILE } from './a-terminal.ts';
import { aDigestChannel, MORNING } from './builders.ts';

/** A match that Karim has, begun on that day. */
function begun(startDate: string, code = 'HTO-001', status = ''): string {
  return `${code};Aarhus;Familien Holm;${startDate};onsdag;karim@eksempel.dk;${status}`;
}

describe('the digest of one day', () => {
  const cases = [
    ['a leap day', '29-02-2024', '2025-02-01', '2025-W05', '2025-02-28', 27],
    ['the last of February before a leap year', '28-02-2023', '2024-02-28', '2024-W09', '2024-02-28', 0],
    ['the end of a month', '31.01.2025', '2026-01-01', '2026-W01', '2026-01-31', 30],
    ['the night to summer time', '2025-03-30', '2026-03-29', '2026-W13', '2026-03-30', 1],
    ['the night to winter time', '2025-10-26', '2026-10-25', '2026-W43', '2026-10-26', 1],
    ['week 53', '2026-01-03', '2026-12-31', '2026-W53', '2027-01-03', 3],
    ['a year whose first days belong to week 53', '2026-01-03', '2027-01-03', '2026-W53', '2027-01-03', 0],
  ] as const;
  const codeOf = (what: string) => `HTO-10${cases.findIndex(([name]) => name === what)}`;

  let at: ATerminal;
  beforeAll(async () => {
    at = await aTerminal();
    await at.takeIn('coordinators', STAFF_FILE);
    await at.takeIn('matches', matchFile(...cases.map(([what, started]) => begun(started, codeOf(what)))));
  });

  it.each(cases)('reckons %s', async (what, _, date, week, oneYearDay, daysLeft) => {
    const { out } = await at.run(['digest', '--date', date, '--json']);
    const code = codeOf(what);
    expect(JSON.parse(out)).toMatchObject({
      week,
      within30: expect.arrayContaining([expect.objectContaining({ code, oneYearDay, daysLeft })]),
    });
  });
});

describe('hto digest', () => {
  let at: ATerminal;
  beforeEach(async () => {
    at = await aTerminal();
  });

  const digest = async (date: string) => {
    const { code, out, err } = await at.run(['digest', '--date', date, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out);
  };
  const withMatches = async (...rows: readonly string[]) => {
    await at.takeIn('coordinators', STAFF_FILE);
    const { code, out } = await at.takeIn('matches', matchFile(...rows));
    expect(out).toMatch(/ 0 forkerte/);
    expect(code).toBe(0);
  };

  it('is one line of JSON as programs read it', async () => {
    await withMatches(begun('2025-12-14'));
    const item = {
      code: 'HTO-001',
      municipality: 'Aarhus',
      oneYearDay: '2026-12-14',
      daysLeft: 21,
      nextStep: 'samtale-venskabsfamilie',
      coordinator: 'karim@eksempel.dk',
    };
    const { out } = await at.run(['digest', '--date', '2026-11-23', '--json']);
    expect(out).toBe(
      `${JSON.stringify({
        week: '2026-W48',
        action: [],
        within30: [item],
        within90: [],
        threeMonths: [],
        counts: { action: 0, within30: 1, within90: 0, threeMonths: 0 },
      })}\n`,
    );
  });

  it('has each match in one section, and those that are paused or ended in none', async () => {
    await withMatches(
      begun('2025-11-22', 'HTO-001'),
      'HTO-002;Vejen;;2026-11-01;;;',
      begun('2025-12-23', 'HTO-003'),
      begun('2025-12-24', 'HTO-004'),
      begun('2026-02-21', 'HTO-005'),
      begun('2026-02-22', 'HTO-006'),
      begun('2026-08-23', 'HTO-007'),
      begun('2026-08-29', 'HTO-008'),
      begun('2026-08-30', 'HTO-009'),
      begun('2025-11-01', 'HTO-010', 'pause'),
      begun('2025-11-01', 'HTO-011', 'afsluttet'),
      'HTO-012;Vejen;;2025-11-01;;;afsluttet',
    );
    const { counts, action, within30, within90, threeMonths } = await digest('2026-11-23');
    const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
    expect(codes(action)).toEqual(['HTO-001', 'HTO-002']);
    expect(codes(within30)).toEqual(['HTO-003']);
    expect(codes(within90)).toEqual(['HTO-004', 'HTO-005']);
    expect(codes(threeMonths)).toEqual(['HTO-007', 'HTO-008']);
    expect(action[1]).toMatchObject({ code: 'HTO-002', coordinator: null });
    expect(counts).toEqual({ action: 2, within30: 1, within90: 2, threeMonths: 2 });
  });

  it('names whoever has the match now', async () => {
    await withMatches(begun('2025-12-14'));
    await at.takeIn('matches', matchFile(begun('2025-12-14').replace('karim', 'ida')));
    expect(await digest('2026-11-23')).toMatchObject({ within30: [{ coordinator: 'ida@eksempel.dk' }] });
    await at.takeIn('matches', matchFile(begun('2025-12-14').replace('karim@eksempel.dk', '')));
    expect(await digest('2026-11-23')).toMatchObject({ within30: [], action: [{ coordinator: null }] });
  });

  it('can be read, every line of it, without the names of families', async () => {
    const many = Array.from({ length: 45 }, (_, index) => begun('2025-12-14', `HTO-${index + 100}`));
    await withMatches(...many);
    const { code, out } = await at.run(['digest', '--date', '2026-11-23']);
    expect(code).toBe(0);
    expect(out).toContain('Årsdage i uge 48');
    for (const row of many) expect(out).toContain(row.slice(0, 7));
    expect(out).not.toContain('Familien');
  });

  it('says deliberately that a week is empty', async () => {
    const { code, out } = await at.run(['digest']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Årsdage i uge 48\n\nDer er ikke noget at gøre i denne uge/);
  });

  it('is of today in Denmark where no day is given', async () => {
    const clock = () => new Date('2026-12-27T23:30:00Z');
    const { out } = await at.run(['digest', '--json'], { clock });
    expect(JSON.parse(out)).toMatchObject({ week: '2026-W53' });
  });

  describe('sent', () => {
    const send = (...flags: readonly string[]) => at.run(['digest', '--send', ...flags]);
    const owed = () =>
      at.inStore(async ({ posts, people, digestChannels }) => {
        const to = [...(await digestChannels.all()).map(({ id }) => `channel:${id}`)];
        for (const { id } of await people.staff()) to.push(`person:${id}`);
        const found = await Promise.all(to.map((each) => posts.find(`digest:2026-W48:${each}`)));
        return found.filter((post) => post !== undefined);
      });

    it('is owed once to each channel, each coordinator who has a match, and the lead', async () => {
      await withMatches(begun('2025-12-14'));
      await at.inStore(async ({ people, digestChannels }) => {
        const lead = await people.findByEmail('karla@eksempel.dk');
        if (!lead) throw new Error('the lead is not there');
        const channel = aDigestChannel({ owner: lead.id });
        const { id } = await digestChannels.keep(channel, lead.id, MORNING);
        await digestChannels.approve(id, lead.id, MORNING);
      });
      const { code, out } = await send();
      expect({ code, out }).toEqual({ code: 0, out: '3 overblik bliver sendt, så snart botten kører.\n' });
      expect((await owed()).map(({ to }) => to.kind).toSorted()).toEqual([
        'conversation',
        'person',
        'person',
      ]);

      expect((await send('--date', '2026-11-29')).out).toMatch(/Intet bliver sendt to gange/);
      expect(await owed()).toHaveLength(3);
    });

    it('says that there is nobody to send it to', async () => {
      expect(await send()).toMatchObject({ code: 0, out: expect.stringMatching(/^Ingen skal have/) });
    });
  });
});
