import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../manifest/slack-manifest.ts';

const committed = readFileSync(join(import.meta.dirname, '../../manifest/slack.json'), 'utf8');
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../support/slack.manifest.2.0.0.json'), 'utf8'),
);

describe('the manifest that is made for a Slack app', () => {
  it('has the bot’s own address wherever Slack calls', async () => {
    const made = await slackManifest('https://hto.example.com');
    expect(made).not.toContain('hjem-til-os.example.org');
    expect(made).toBe(committed.replaceAll('hjem-til-os.example.org', 'hto.example.com'));
  });

  it('has no address where the bot calls Slack', async () => {
    const made = JSON.parse(await slackManifest(undefined));
    expect(made.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(made)).not.toContain('https://');
    expect(made.features.slash_commands[0].command).toBe('/hto');
  });

  it.each([undefined, 'https://hto.example.com'])('holds against Slack’s schema: %s', async (publicUrl) => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([validate(JSON.parse(await slackManifest(publicUrl))), validate.errors]).toEqual([true, null]);
  });
});
