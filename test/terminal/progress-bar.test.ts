import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/kernel/progress.ts';
import { underProgress } from '../../src/terminal/progress-bar.ts';

/** What was written to a screen, or to a pipe. */
function standardError(isTTY: boolean) {
  const written: string[] = [];
  const stderr = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      written.push(chunk);
      done();
    },
  });
  return { stderr: Object.assign(stderr, { isTTY }), written };
}

const tenRows = async (progress: Progress) => {
  for (let row = 1; row <= 10; row += 1) progress(row, 10);
  return 'taken in';
};

describe('long work at a terminal', () => {
  it('shows how far it has come, and takes the bar away when it is done', async () => {
    const { stderr, written } = standardError(true);

    expect(await underProgress({ stderr }, 'Læser 10 rækker ind', tenRows)).toBe('taken in');
    expect(written.join('')).toContain('██████████████████████████████ 100 % · Læser 10 rækker ind');
    expect(written.at(-1)).toBe('\u001B[2K');
  });

  it('counts while nobody knows of how much', async () => {
    const { stderr, written } = standardError(true);
    await underProgress({ stderr }, 'Besvarer spørgsmålene', async (progress) => progress(120));

    expect(written.join('')).toContain('Besvarer spørgsmålene …');
    expect(written.join('')).toContain('Besvarer spørgsmålene … 120 indtil nu');
  });

  it('is silent where nobody reads along', async () => {
    const { stderr, written } = standardError(false);

    expect(await underProgress({ stderr }, 'Læser 10 rækker ind', tenRows)).toBe('taken in');
    expect(written).toEqual([]);
  });

  it('leaves no bar behind when the work breaks off', async () => {
    const { stderr, written } = standardError(true);
    const work = async (progress: Progress) => {
      progress(3, 10);
      throw new Error('broken off');
    };

    await expect(underProgress({ stderr }, 'Læser 10 rækker ind', work)).rejects.toThrow('broken off');
    expect(written.at(-1)).toBe('\u001B[2K');
  });
});
