import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hto } from './hto.ts';

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('hto ask', () => {
  it('answers one question in the document’s words', async () => {
    const { code, out, err } = await hto(['ask', 'Må', 'barnet', 'overnatte', 'hos os i weekenden?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('overnatning ikke er tilladt det første år under projektet');
    expect(out).toContain('Kilde: Q&A 7');
  });

  it('reads a whole message from standard input', async () => {
    expect(
      (await hto(['ask'], { stdin: 'Hej Anna\n\nMå vi give ham en julegave?\n\nMvh Sif' })).out,
    ).toContain('Kilde: Q&A 10');
  });

  it('shows the whole answer when asked to', async () => {
    const short = await hto(['ask', 'Må vi give barnet gaver?']);
    const whole = await hto(['ask', '--whole', 'Må vi give barnet gaver?']);
    expect(whole.out).toContain(
      'I må selvfølgelig gerne selv tage imod små gaver fra barnet eller barnets familie.',
    );
    expect(whole.out.length).toBeGreaterThan(short.out.length);
  });

  it.each([[['ask']], [['ask', '  ']]])('asks for a question when there is none: %j', async (words) => {
    const { code, out, err } = await hto(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Skriv et spørgsmål/);
  });
});

describe('hto ask --jsonl', () => {
  it('answers 500 lines, each with its id, in order', async () => {
    const questions = [
      'Må vi give gaver?',
      'Må han sove her?',
      'Kan vi få kørepenge?',
      '',
      '🙂',
      '<!channel>',
    ];
    const input = Array.from({ length: 500 }, (_, i) =>
      JSON.stringify({ id: `q${i}`, text: questions[i % 6] }),
    );
    const { code, out } = await hto(['ask', '--jsonl'], { stdin: `${input.join('\n')}\n` });

    const answers = jsonLines(out);
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, i) => `q${i}`));
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual([
        'id',
        'outcome',
        'answers',
        'concern',
        'redacted',
        'removed',
        'rules',
      ]);
    }
  });

  it('tells whoever waits how far it has come, and keeps the answers clean of it', async () => {
    const stdin = '{"id":1,"text":"Må vi give gaver?"}\n';
    const seen = await hto(['ask', '--jsonl'], { stdin, watched: true });

    expect(seen.err).toContain('Besvarer spørgsmålene … 1 indtil nu');
    expect(seen.out).toBe((await hto(['ask', '--jsonl'], { stdin })).out);
  });

  it('gives a broken line an error of its own and goes on', async () => {
    const input = [
      '\uFEFF{"id":1,"text":"Må vi give gaver?"}',
      '',
      '{nej',
      '{"id":"x"}',
      '[]',
      '{"id":2,"text":"Må han sove her?"}\r',
    ];
    const { code, out } = await hto(['ask', '--jsonl'], { stdin: input.join('\n') });

    expect(code).toBe(0);
    expect(jsonLines(out)).toEqual([
      expect.objectContaining({ id: 1, outcome: 'confident' }),
      { id: null, line: 3, error: expect.stringContaining('Linje 3 kan ikke læses') },
      { id: 'x', line: 4, error: expect.stringContaining('Linje 4 kan ikke læses') },
      { id: null, line: 5, error: expect.stringContaining('Linje 5 kan ikke læses') },
      expect.objectContaining({ id: 2, rules: ['overnatning'] }),
    ]);
  });

  it('names what was taken out, and does not let it through', async () => {
    const { out } = await hto(['ask', '--jsonl'], {
      stdin: JSON.stringify({ id: 'a', text: 'Ring 12 34 56 78. Må vi give gaver?' }),
    });
    expect(jsonLines(out)[0]).toMatchObject({ removed: { cpr: 0, phone: 1 } });
    expect(out).not.toContain('12 34 56 78');
  });

  it('does not take a text as well', async () => {
    expect((await hto(['ask', '--jsonl', 'gaver'])).code).toBe(2);
  });
});

describe('hto content check', () => {
  it('counts what there is', async () => {
    const { code, out } = await hto(['content', 'check']);
    expect(code).toBe(0);
    expect(out).toContain('12');
  });

  it('fails on a folder that holds something else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'content-'));
    await writeFile(join(folder, 'rules.yaml'), 'ikke en liste');
    try {
      const { code, out, err } = await hto(['content', 'check'], { contentFolder: folder });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('rules.yaml:1');
      expect((await hto(['ask', 'gaver'], { contentFolder: folder })).code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('hto', () => {
  it.each([[['flyv']], [['content', 'flyv']]])('does not know %j', async (words) => {
    const { code, out, err } = await hto(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('Den kommando findes ikke. Skriv »npm run hto -- --help« for at se dem, der gør.\n');
  });

  it.each([[[]], [['content']]])('asks for a command after %j', async (words) => {
    const { code, out, err } = await hto(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('Der mangler en kommando. Skriv »npm run hto -- --help« for at se dem, der er.\n');
  });

  it('does not know an option', async () => {
    expect(await hto(['ask', '--flyv', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('tilvalg'),
    });
  });

  it.each([
    [['import', 'matches'], /mangler noget efter kommandoen/],
    [['export', 'matches'], /mangler noget efter kommandoen/],
    [['import', 'matches', 'a.csv', 'b.csv'], /for meget efter kommandoen/],
    [['digest', '--date'], /mangler noget efter et tilvalg/],
    [['digest', '--date', '23/11'], /Skriv den som 2026-11-23/],
    [['digest', '--date', '2026-02-29'], /findes ikke/],
    [['digest', '--json', '--send'], /enten --json eller --send/],
  ])('says how %j is meant', async (words, says) => {
    const { code, out, err } = await hto(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });

  it.each([[['digest']], [['export', 'matches', '-']]])(
    'says what is wrong with the settings that %j needs',
    async (words) => {
      const { code, out, err } = await hto(words);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toBe(
        'Databasen kan ikke åbnes, fordi indstillingerne ikke er rigtige:\n- Her er ingen database.\n',
      );
    },
  );

  it.each([[[]], [['import']], [['import', 'matches']], [['export']], [['digest']]])(
    'explains itself in Danish: %j',
    async (words) => {
      const { code, out } = await hto([...words, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Brug:.*Tilvalg:/s);
      expect(out).not.toMatch(/Usage|[Oo]ptions|[Cc]ommand|display help|Arguments/);
    },
  );

  it('names all that it can do', async () => {
    expect((await hto(['--help'])).out).toMatch(/Kommandoer:.*ask.*content.*import.*export.*digest/s);
  });
});
