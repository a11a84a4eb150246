import { fileURLToPath } from 'node:url';
import { meantCode } from '../../../src/anniversaries/match-code.ts';
import { readRequest } from '../../../src/bot/commands.ts';
import type { Content } from '../../../src/content/content.ts';
import { loadContent } from '../../../src/content/load.ts';
import { findMunicipalities } from '../../../src/municipalities/find-municipalities.ts';
import { redact } from '../../../src/privacy/redact.ts';
import { clean } from '../../../src/qa/clean.ts';
import { concernFrom, learnConcern } from '../../../src/qa/concern.ts';
import { splitQuestions } from '../../../src/qa/split-questions.ts';
import { decodePress } from '../../../src/reply/press.ts';
import { understandRequest } from '../../../src/requests/understand.ts';
import { readSlackText } from '../../../src/slack/said-text.ts';
import { readCsv } from '../../../src/tables/csv.ts';
import { looksLikeCpr } from '../../../src/tables/looks-like-cpr.ts';
import { readDay } from '../../../src/tables/read-day.ts';
import { textOfHtml } from '../../../src/teams/html-text.ts';
import { withoutMarkup } from '../../../src/teams/message.ts';
import { growth } from '../../support/growth.ts';
import type { Chance } from '../chance.ts';
import type { Trial } from '../trial.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
/** Linear work takes 4 times as long on 4 times the text, quadratic work 16 times. */
const MOST_GROWTH = 10;

const UNITS = [
  'a',
  ' ',
  '1',
  '\n',
  '.',
  ',',
  '-',
  '<',
  '>',
  '@',
  '&',
  '"',
  "'",
  '(',
  ')',
  '[',
  '{',
  ':',
  '/',
  '#',
  '*',
  '_',
  '=',
  'å',
  '😀',
  '\u0301',
  '\u200b',
  'a ',
  '1 ',
  '. ',
  '12 ',
  '1-',
  '01-',
  '010101-',
  '(1',
  '+45 ',
  '@a',
  'a@',
  'a@b.',
  'a.b@',
  '<a ',
  '</p',
  '<!--',
  '&amp;',
  '&#',
  '<at>',
  '> ',
  '\n>',
  '\n\n',
  '\t',
  ' \n',
  '--\n',
  'Fra: ',
  'Den 1. skrev ',
  'Mvh ',
  'Hej Anna, ',
  'Anna Bo ',
  'vej 1 ',
  'gade 12, 8000 ',
  'http://',
  'http://a/',
  'www.',
  'www.a',
  'HTO-',
  'HTO-1 ',
  'kommune ',
  'Aarhus ',
  'i Aarhus ',
  'Vejen ',
  'sagsbehandler ',
  'moren siger ',
  'han ',
  'slår ',
  'hun er ',
  'bange ',
  'må vi ',
  '? ',
  '?? ',
  'ring 1',
  'cpr ',
  'født 1',
  'konto 1',
  'nr. ',
  '2026',
  '29/2 ',
  '1. januar ',
  'og og ',
  'å å',
  'spørg ',
  'sag 1 ',
  ';',
  ';;',
  '";',
  '""',
  'x;y\n',
] as const;

type EntryPoint = readonly [name: string, work: (text: string) => unknown];

/** Whatever reads text of people with patterns of its own. */
function entryPoints(content: Content): readonly EntryPoint[] {
  return [
    ['clean', clean],
    ['redact', (text) => redact(text, content.contacts)],
    ['concern', concernFrom(learnConcern(content))],
    ['split into questions', (text) => splitQuestions([text])],
    ['understand a request', understandRequest],
    ['find municipalities', findMunicipalities],
    ['read a command', readRequest],
    ['read a table', (text) => readCsv(new TextEncoder().encode(text))],
    ['look for a CPR number', looksLikeCpr],
    ['read a day', readDay],
    ['read a match code', meantCode],
    ['read a press', decodePress],
    ['read Slack text', (text) => readSlackText(text)],
    ['read Teams HTML', textOfHtml],
    ['take out markup', withoutMarkup],
  ];
}

/** Text made to keep a pattern busy. */
export const hostileText: Trial = {
  id: 'hostile-text',
  kind: 'attack',
  busy: true,
  what: 'Regular expressions fed 100 kB of hostile text',
  how: `15 ways in which text is read, each with texts of one or two of ${UNITS.length} units repeated; the time for 100 kB may be at most ${MOST_GROWTH} times that for 25 kB, as linear work has it`,
  tries: { short: 45, long: 3_000 },
  async run({ tries, chance, found }) {
    const loaded = await loadContent(CONTENT);
    if (loaded.kind === 'broken') throw new Error('the content is broken');
    const points = entryPoints(loaded.content);
    const first = chance.below(UNITS.length);
    for (let round = 0; round < tries; round++) {
      const [name, work] = points[round % points.length] ?? points[0] ?? ['', () => undefined];
      const unit = unitFor(Math.floor(round / points.length), first, chance);
      const grown = growth(work, unit);
      found.tried();
      found.expect(
        grown <= MOST_GROWTH,
        'let in',
        `${name}: ${grown.toFixed(1)} times as long on ${JSON.stringify(unit)}`,
      );
    }
    return undefined;
  },
};

/** Every unit by itself first, from anywhere on; then two of them, beginning or ending with something else. */
function unitFor(round: number, first: number, chance: Chance): string {
  const one = UNITS[(first + round) % UNITS.length] ?? '';
  return round < UNITS.length ? one : one + chance.pick(UNITS);
}
