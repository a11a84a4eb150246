import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/terminal/run.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs one command with that standard input, which is no terminal. */
async function hto(words: readonly string[], stdin = '', contentFolder = CONTENT): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const into = (chunks: string[]) =>
    new Writable({
      decodeStrings: false,
      highWaterMark: 64,
      write(chunk: string, _, done) {
        chunks.push(chunk);
        setImmediate(done);
      },
    });
  const code = await run(words, {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: into(out),
    stderr: into(err),
    contentFolder,
    clock: () => new Date('2026-11-23T08:00:00Z'),
  });
  return { code, out: out.join(''), err: err.join('') };
}

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
    expect((await hto(['ask'], 'Hej Anna\n\nMå vi give ham en julegave?\n\nMvh Sif')).out).toContain(
      'Kilde: Q&A 10',
    );
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
    const { code, out } = await hto(['ask', '--jsonl'], `${input.join('\n')}\n`);

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

  it('gives a broken line an error of its own and goes on', async () => {
    const input = [
      '\uFEFF{"id":1,"text":"Må vi give gaver?"}',
      '',
      '{nej',
      '{"id":"x"}',
      '[]',
      '{"id":2,"text":"Må han sove her?"}\r',
    ];
    const { code, out } = await hto(['ask', '--jsonl'], input.join('\n'));

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
    const { out } = await hto(
      ['ask', '--jsonl'],
      JSON.stringify({ id: 'a', text: 'Ring 12 34 56 78. Må vi give gaver?' }),
    );
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
      const { code, out, err } = await hto(['content', 'check'], '', folder);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('rules.yaml:1');
      expect((await hto(['ask', 'gaver'], '', folder)).code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('hto', () => {
  it.each([[['flyv']], [['content', 'flyv']], [[]], [['content']]])('does not know %j', async (words) => {
    const { code, out, err } = await hto(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('Den kommando findes ikke. Skriv »npm run hto -- --help« for at se dem, der gør.\n');
  });

  it('does not know an option', async () => {
    expect(await hto(['ask', '--flyv', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('tilvalg'),
    });
  });

  it('explains itself in Danish', async () => {
    const { code, out } = await hto(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Brug:.*Kommandoer:.*ask.*content/s);
    expect(out).not.toMatch(/Usage|Options|Commands|display help/);
  });
});
