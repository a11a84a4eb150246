import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { COMMANDS, readRequest } from '../../src/bot/commands.ts';
import { MESSAGE_COMMANDS, QUESTION, SEARCH_COMMAND } from '../../src/teams/extension.ts';
import { extension } from '../../src/wording/teams.ts';

const FOLDER = join(import.meta.dirname, '../../manifest/teams');
const manifest = readJson(join(FOLDER, 'manifest.json'));
const english = readJson(join(FOLDER, 'en.json'));
const [bot] = manifest.bots;
const [commandList] = bot.commandLists;
const [messageExtension] = manifest.composeExtensions;
const ON_A_MESSAGE = { request: extension.send, ask: extension.find } as const;

const LISTED = COMMANDS.filter(({ unlisted }) => !unlisted);

describe('the Teams manifest', () => {
  it('holds against its schema, 1.29', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest, schema('MicrosoftTeams'))).toEqual([]);
  });

  it('is refused by the same check when it is wrong', async () => {
    const wrong = { ...manifest, accentColor: 'red' };
    expect(await AppManifestUtils.validateAgainstSchema(wrong, schema('MicrosoftTeams'))).not.toEqual([]);
  });

  it('holds in English too', () => {
    // The schema is of an older draft, with patterns that are no Unicode ones.
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile({ ...schema('MicrosoftTeams.Localization'), $schema: undefined });
    expect([validate(english), validate.errors]).toEqual([true, null]);
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'da',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });

  it('offers the bot wherever staff talk', () => {
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(commandList.scopes).toEqual(bot.scopes);
  });

  it('lists the commands that the bot knows, in its own words', () => {
    expect(commandList.commands).toEqual(
      LISTED.map(({ word, explains }) => ({ title: word, description: explains })),
    );
  });

  it.each(LISTED.map(({ id }, index) => [id, index] as const))(
    'offers %s in English by a word that the bot understands',
    (id, index) => {
      const word = english[`bots[0].commandLists[0].commands[${index}].title`];
      expect(readRequest(word)).toMatchObject({ kind: 'command', command: { id } });
      expect(english).toHaveProperty([`bots[0].commandLists[0].commands[${index}].description`]);
    },
  );

  it('offers the search and the commands on a message that the bot knows, in its own words', () => {
    expect(messageExtension.botId).toBe(bot.botId);
    const { title, explains: description, parameter, parameterExplains } = extension.search;
    expect(messageExtension.commands).toEqual([
      {
        id: SEARCH_COMMAND,
        type: 'query',
        title,
        description,
        context: ['compose', 'commandBox'],
        initialRun: false,
        parameters: [{ name: QUESTION, title: parameter, description: parameterExplains, inputType: 'text' }],
      },
      ...Object.entries(MESSAGE_COMMANDS).map(([id, command]) => ({
        id,
        type: 'action',
        title: ON_A_MESSAGE[command].title,
        description: ON_A_MESSAGE[command].explains,
        context: ['message'],
        fetchTask: true,
      })),
    ]);
  });

  it('offers them in English too', () => {
    const danish = messageExtension.commands.flatMap((command: object, at: number) =>
      texts(command, `composeExtensions[0].commands[${at}]`),
    );
    expect(danish.length).toBeGreaterThan(0);
    for (const path of danish) expect(english).toHaveProperty([path]);
  });

  it.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('has a square %s icon, %i pixels wide', (name, size) => {
    const png = readFileSync(join(FOLDER, manifest.icons[name]));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});

/** The paths of all that people read. */
function texts(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => texts(each, `${path}[${at}]`));
  if (!(value instanceof Object)) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === 'title' || key === 'description' ? [`${path}.${key}`] : texts(field, `${path}.${key}`),
  );
}

function schema(name: string) {
  const require = createRequire(import.meta.url);
  return require(`@microsoft/app-manifest/build/json-schemas/teams/v1.29/${name}.schema.json`);
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
