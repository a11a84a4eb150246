import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/bot/commands.ts';
import { help } from '../../src/wording/conversation.ts';

const FOLDER = join(import.meta.dirname, '../../content/guide');
const guide = readFileSync(join(FOLDER, 'guide.md'), 'utf8');
const pictures = [...guide.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)].map(
  ([, says = '', file = '']) => [file, says] as const,
);
const inOneLine = guide.replace(/\n(?!\n)/g, ' ');

describe('the guide for staff', () => {
  it.each(COMMANDS)('says of »$word« what the help says', ({ example, explains }) => {
    expect(inOneLine).toContain(`\`${example}\` – ${explains}`);
  });

  it.each([help.intro, help.alsoPlain, help.privacy])('says it as the help does: %s', (sentence) => {
    expect(inOneLine).toContain(sentence);
  });

  it('shows pictures that are there, are light and are told to those who cannot see them', () => {
    expect(pictures.length).toBeGreaterThan(3);
    for (const [file, says] of pictures) {
      expect([file, says.length > 20]).toEqual([file, true]);
      expect(statSync(join(FOLDER, file)).size).toBeLessThan(120_000);
    }
  });

  it('is two pages and no more', () => {
    expect(guide.split(/\s+/).length).toBeLessThan(900);
  });
});
