import Fuse from 'fuse.js';
import type { Role } from '../people/person.ts';
import { commandWords } from '../wording/conversation.ts';

const COMMAND_IDS = [
  'ask',
  'overview',
  'anniversaries',
  'match',
  'request',
  'requests',
  'one-request',
  'absence',
  'route',
  'content',
  'colleagues',
  'first-day',
  'numbers',
  'check',
  'help',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

export type Command = {
  readonly id: CommandId;
  /** The word people type, in Danish. */
  readonly word: string;
  /** Other spellings: without æøå, in English, abbreviated. */
  readonly aliases: readonly string[];
  readonly needs: Role;
  /** Whom the help shows it to, where it is of use to fewer than may type it. */
  readonly isFor?: Role;
  /** What may follow the word. A text that goes on otherwise is a question like any other. */
  readonly takes: RegExp;
  /** Left out of the platforms' own menus, which hold ten commands. */
  readonly unlisted?: true;
  readonly example: string;
  readonly explains: string;
};

const ANYTHING = /^/;
const NOTHING = /^$/;

/** Every command, once: the parser, the help, the manifests and the README all follow this list. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'ask',
    word: 'spørg',
    aliases: ['spoerg', 'sporg', 'spørgsmål', 'ask'],
    needs: 'reader',
    takes: ANYTHING,
    ...commandWords.ask,
  },
  {
    id: 'overview',
    word: 'oversigt',
    aliases: ['overblik', 'oversigten', 'overblikket', 'overview'],
    needs: 'reader',
    takes: NOTHING,
    ...commandWords.overview,
  },
  {
    id: 'anniversaries',
    word: 'årsdage',
    aliases: ['aarsdage', 'arsdage', 'årsdag', 'aarsdag', 'anniversaries'],
    needs: 'coordinator',
    takes: /^(?:\S+(?: \S+)?)?$/,
    ...commandWords.anniversaries,
  },
  {
    id: 'match',
    word: 'forløb',
    aliases: ['forloeb', 'forlob', 'match'],
    needs: 'coordinator',
    takes: /^(?:\S+(?: \S+)?)?$/,
    ...commandWords.match,
  },
  {
    id: 'request',
    word: 'henvendelse',
    aliases: ['request'],
    needs: 'reader',
    takes: ANYTHING,
    ...commandWords.request,
  },
  {
    id: 'requests',
    word: 'sager',
    aliases: ['requests', 'cases'],
    needs: 'reader',
    takes: /^.{0,80}$/,
    ...commandWords.requests,
  },
  {
    id: 'one-request',
    word: 'sag',
    aliases: ['case'],
    needs: 'reader',
    takes: /^(?:#?\d+)?$/,
    unlisted: true,
    ...commandWords.oneRequest,
  },
  {
    id: 'absence',
    word: 'fravær',
    aliases: ['fravaer', 'fravar', 'ferie', 'absence'],
    needs: 'coordinator',
    takes: /^.{0,120}$/,
    ...commandWords.absence,
  },
  {
    id: 'route',
    word: 'rute',
    aliases: ['route'],
    needs: 'coordinator',
    takes: /^test\b|^$/i,
    unlisted: true,
    ...commandWords.route,
  },
  {
    id: 'content',
    word: 'indhold',
    aliases: ['content', 'indholdet'],
    needs: 'editor',
    takes: /^(?:(?:søg|soeg|sog|search|find)\b.*|(?:nr\.? ?|#|q&a )?\d{1,4}|[^\s?]{1,64})?$/isu,
    ...commandWords.content,
  },
  {
    id: 'colleagues',
    word: 'kolleger',
    aliases: ['kollega', 'kollegaer', 'medarbejdere', 'colleagues', 'people', 'staff'],
    needs: 'lead',
    takes: /^(?:\S+(?: \S+){0,3})?$/,
    unlisted: true,
    ...commandWords.colleagues,
  },
  {
    id: 'first-day',
    word: 'start',
    aliases: ['kom', 'begynd', 'begin'],
    needs: 'reader',
    isFor: 'lead',
    takes: /^(?:i gang)?[.]?$/i,
    unlisted: true,
    ...commandWords.firstDay,
  },
  {
    id: 'numbers',
    word: 'tal',
    aliases: ['tallene', 'statistik', 'numbers', 'stats'],
    needs: 'lead',
    // "Tal med barnet …" is no command: a period is one word, or has a figure or a name of a stretch in it.
    takes: /^(?:\S+|(?=.{0,40}$).*(?:\d|\b(?:år|aar|kvartal|måned|maaned)\b).*)?$/u,
    unlisted: true,
    ...commandWords.numbers,
  },
  {
    id: 'check',
    word: 'tjek',
    aliases: ['check', 'tjekke'],
    needs: 'lead',
    takes: NOTHING,
    ...commandWords.check,
  },
  {
    id: 'help',
    word: 'hjælp',
    aliases: ['hjaelp', 'hjalp', 'help', '?'],
    needs: 'reader',
    takes: NOTHING,
    ...commandWords.help,
  },
];

/** What somebody asked the bot to do. Text without a command is a question: nobody has to learn a word to ask. */
export type Request =
  | { readonly kind: 'command'; readonly command: Command; readonly rest: string }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'nothing' };

/** A word of hello is no question: whoever says no more is told what there is to ask. */
const GREETING =
  /^(?:hej(?:sa)?|hallo|hello|hi|dav|mojn|god ?(?:dag|morgen|aften))(?: (?:der|bot|med dig))?[\s!.…]*$/iu;

/** Reads the first word as a command where it is one. */
export function readRequest(text: string): Request {
  const said = text.trim();
  if (said === '' || GREETING.test(said)) return { kind: 'nothing' };

  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(said) ?? [];
  const command = commandNamed(first.replace(/[:,.!]$/, ''));
  return command?.takes.test(rest) ? { kind: 'command', command, rest } : { kind: 'question', text: said };
}

function commandNamed(word: string): Command | undefined {
  const name = word.normalize('NFC').toLowerCase();
  return COMMANDS.find((command) => command.word === name || command.aliases.includes(name));
}

const nearest = new Fuse(COMMANDS, { keys: ['word', 'aliases'], threshold: 0.4, minMatchCharLength: 2 });

/** The command that a single mistyped word most likely meant. */
export function nearestCommand(word: string): Command | undefined {
  return /^\S{2,12}$/u.test(word) ? nearest.search(word)[0]?.item : undefined;
}
