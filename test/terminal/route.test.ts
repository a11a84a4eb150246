import { describe, expect, it } from 'vitest';
import { hto } from './hto.ts';

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const settings = {
  kind: 'config',
  config: { store: { kind: 'embedded', folder: '/nowhere/data' }, leads: [] },
} as const;

describe('hto route --jsonl', () => {
  it('tells how each text is understood, in order, without any data', async () => {
    const input = [
      { id: 'a', text: 'Aarhus Kommune har spurgt os, om vi vil have ham hver anden weekend.' },
      { id: 2, text: 'Mor fra Nykøbing spørger, om vi kan køre hende til lægen.' },
      { id: 'c', text: 'Tak for sidst!' },
    ];
    const { code, out, err } = await hto(['route', '--jsonl'], {
      stdin: input.map((line) => JSON.stringify(line)).join('\n'),
      settings,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(jsonLines(out)).toEqual([
      {
        id: 'a',
        isRequest: true,
        municipality: { code: '0751', name: 'Aarhus' },
        candidates: [{ code: '0751', name: 'Aarhus' }],
        source: 'kommune',
        ask: 'oeget-samvaer',
        coordinator: null,
        why: expect.stringContaining('Kommune: Aarhus'),
      },
      expect.objectContaining({
        id: 2,
        isRequest: true,
        municipality: null,
        candidates: [
          { code: '0376', name: 'Guldborgsund' },
          { code: '0306', name: 'Odsherred' },
          { code: '0773', name: 'Morsø' },
        ],
        source: 'foraeldre',
        ask: 'ekstra-stoette',
      }),
      expect.objectContaining({ id: 'c', isRequest: false, municipality: null, coordinator: null }),
    ]);
  });

  it('answers a line that cannot be read with what is wrong, and goes on', async () => {
    const { code, out } = await hto(['route', '--jsonl'], {
      stdin: 'nope\n\n{"id":"b"}\n{"id":"c","text":"Mor spørger, om han må sove her."}\n',
    });
    expect(code).toBe(0);
    expect(jsonLines(out)).toEqual([
      { id: null, line: 1, error: expect.stringMatching(/^Linje 1 kan ikke læses\./) },
      { id: 'b', line: 3, error: expect.stringMatching(/^Linje 3 kan ikke læses\./) },
      expect.objectContaining({ id: 'c', isRequest: true, source: 'foraeldre' }),
    ]);
  });
});

describe('hto route', () => {
  it('says in Danish how a text is understood', async () => {
    const { code, out, err } = await hto(['route', 'Vejle Kommune vil have os med til et netværksmøde.'], {
      settings,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Hvem spørger: kommune');
    expect(out).toContain('Kommune: Vejle (fundet på: »Vejle«), som er den, der henvender sig.');
    expect(out).toContain('Jeg kan ikke slå koordinatorerne op lige nu');
  });

  it('understands the text also where the settings are wrong, and says so', async () => {
    const { code, out, err } = await hto(['route', 'Mor spørger, om han må sove her.']);
    expect({ code, err }).toEqual({ code: 0, err: 'Her er ingen database.\n' });
    expect(out).toContain('Hvem spørger: forældre');
  });

  it.each([
    [['route'], ''],
    [['route', '--jsonl', 'tekst'], 'Brug enten en tekst eller --jsonl'],
  ])('%j is wrong use', async (words, sentence) => {
    const { code, out, err } = await hto(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence === '' ? 'Skriv en tekst' : sentence);
  });
});
