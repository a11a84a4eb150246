import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder } from '../support/fresh-stores.ts';
import { aTerminal } from './a-terminal.ts';

async function aRulesFile(text: string): Promise<string> {
  const file = join(await freshFolder(), 'andre-regler.yaml');
  await writeFile(file, text);
  return file;
}

it('the preview of other rules says what would have gone elsewhere, and changes nothing', async () => {
  const at = await aTerminal();
  const file = await aRulesFile(
    '- id: alt\n  when:\n    regions: Region Midtjylland\n  to: karim@example.org\n',
  );
  const { code, out, err } = await at.run(['route', 'preview', file]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/henvendelse|sag/);
});

it('the preview of rules that are no rules says what is wrong, and where', async () => {
  const at = await aTerminal();
  const file = await aRulesFile(
    '- id: alt\n  when:\n    regions: Region Atlantis\n  to: karim@example.org\n',
  );
  const { code, err } = await at.run(['route', 'preview', file]);
  expect(code).toBe(1);
  expect(err).toContain('andre-regler.yaml:3');
});
