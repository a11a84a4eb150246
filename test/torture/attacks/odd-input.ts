import fc from 'fast-check';
import { MATCH_COLUMNS } from '../../../src/anniversaries/import-matches.ts';
import { readRequest } from '../../../src/bot/commands.ts';
import { STAFF_COLUMNS } from '../../../src/people/staff-import.ts';
import { redact } from '../../../src/privacy/redact.ts';
import { decodePress, encodePress } from '../../../src/reply/press.ts';
import { readSlackText } from '../../../src/slack/said-text.ts';
import { looksLikeCpr } from '../../../src/tables/looks-like-cpr.ts';
import { readDay } from '../../../src/tables/read-day.ts';
import { readTable } from '../../../src/tables/read-table.ts';
import { writeCsv } from '../../../src/tables/write-csv.ts';
import { readActivity } from '../../../src/teams/activity.ts';
import { readExecuted } from '../../../src/teams/button.ts';
import { textOfHtml } from '../../../src/teams/html-text.ts';
import type { Trial } from '../trial.ts';

/** Text of every sign there is, and of pieces that mean something to those who read it. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '010203-1234',
        ' ',
        '\n',
        '12 34 56 78',
        'a@b.dk',
        'Vestergade 3',
        '<@U1|x>',
        '&lt;',
        '29/2 2024',
        '"',
        ';',
        '{',
        '}',
        ':',
        'Anna Holm',
        'Mvh ',
        'HTO-017',
        '\0',
        '\ud800',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);
const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => new Uint8Array(some));
const day = fc.integer({ min: 0, max: 3_000_000 }).map(String);

/** Rule → whether it holds for some input. Whatever throws does not hold. */
const RULES: readonly (readonly [rule: string, property: fc.IRawProperty<unknown, boolean>])[] = [
  [
    'a text that was redacted has nothing left to take out',
    fc.property(text, (one) => {
      const once = redact(one, []).text;
      return redact(once, []).text === once;
    }),
  ],
  [
    'no CPR number is left in a redacted text',
    fc.property(text, (one) => !/(?<!\d)\d{6}-\d{4}(?!\d)/.test(redact(`${one} 010203-1234`, []).text)),
  ],
  [
    'a press that is no press is none',
    fc.property(fc.jsonValue(), (value) => {
      const press = decodePress(value);
      return press === undefined || decodePress(encodePress(press)) !== undefined;
    }),
  ],
  [
    'a button of Teams is read, whatever it is',
    fc.property(fc.jsonValue(), (value) => readExecuted(value).kind !== undefined),
  ],
  [
    'an activity is read or is none',
    fc.property(fc.jsonValue(), (value) => readActivity(value) === undefined),
  ],
  [
    'any text is a command, a question or nothing',
    fc.property(text, (one) => ['command', 'question', 'nothing'].includes(readRequest(one).kind)),
  ],
  [
    'Slack text is read without marks for people',
    fc.property(text, (one) => !readSlackText(`<@U1ASTA>${one}`, ['U1ASTA']).startsWith('<@U1ASTA>')),
  ],
  [
    'HTML is read without tags',
    fc.property(text, (one) => !/<b>/.test(textOfHtml(`<b>${one.replaceAll('&', '')}</b>`))),
  ],
  [
    'a day is a day of this century or none',
    fc.property(fc.oneof(text, day), (one) => {
      const read = readDay(one);
      return read.kind !== 'day' || /^20\d\d-\d\d-\d\d$/.test(read.day);
    }),
  ],
  [
    'bytes are a table or broken, never an error',
    fc.asyncProperty(bytes, async (some) =>
      ['table', 'broken'].includes((await readTable(some, MATCH_COLUMNS)).kind),
    ),
  ],
  [
    'a table that was written is read as it was',
    fc.asyncProperty(fc.constantFrom('Anna', 'Bo;Bo', 'a "b"', '=1', "'x"), async (name) => {
      const csv = writeCsv([
        ['navn', 'email', 'rolle', 'kommuner'],
        [name, 'a@b.dk', 'læser', ''],
      ]);
      const read = await readTable(new Uint8Array(new TextEncoder().encode(csv)), STAFF_COLUMNS);
      return read.kind === 'table' && Object.values(read.table.rows[0]?.cells ?? {}).includes(name);
    }),
  ],
  [
    'a CPR number is seen however it is grouped',
    fc.property(fc.constantFrom('', ' ', '-', '.', ' - '), (gap) => looksLikeCpr(`x 010203${gap}1234`)),
  ],
];

/** Input of any shape, to everything that reads. */
export const oddInput: Trial = {
  id: 'odd-input',
  kind: 'attack',
  busy: true,
  what: 'Random input of every shape to parsers, redaction and buttons',
  how: `${RULES.length} rules that must hold for whatever comes, each with random texts, bytes and JSON, made smaller until the smallest that breaks it is found`,
  tries: { short: 1_200, long: 120_000 },
  async run({ tries, chance, found }) {
    const numRuns = Math.ceil(tries / RULES.length);
    for (const [rule, property] of RULES) {
      const came = await fc.check(property, { numRuns, seed: chance.below(2 ** 31) });
      found.tried(came.numRuns);
      found.expect(!came.failed, 'let in', `${rule}: not for ${JSON.stringify(came.counterexample)}`);
    }
    return undefined;
  },
};
