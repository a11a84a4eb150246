import Fuse from 'fuse.js';
import type { Role } from '../people/person.ts';
import { commandWords } from '../wording/conversation.ts';

export type CommandId = 'ask' | 'help';

export type Command = {
  readonly id: CommandId;
  /** The word people type, in Danish. */
  readonly word: string;
  /** Other spellings: without æøå, in English, abbreviated. */
  readonly aliases: readonly string[];
  readonly needs: Role;
  /** Whether words may follow. Where they may not, a text that begins with the word is a question like any other. */
  readonly takesText: boolean;
  readonly example: string;
  readonly explains: string;
};

/** Every command, once: the parser, the help, the manifests and the README all follow this list. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'ask',
    word: 'spørg',
    aliases: ['spoerg', 'sporg', 'spørgsmål', 'ask'],
    needs: 'reader',
    takesText: true,
    ...commandWords.ask,
  },
  {
    id: 'help',
    word: 'hjælp',
    aliases: ['hjaelp', 'hjalp', 'help', '?'],
    needs: 'reader',
    takesText: false,
    ...commandWords.help,
  },
];

/** What somebody asked the bot to do. Text without a command is a question: nobody has to learn a word to ask. */
export type Request =
  | { readonly kind: 'command'; readonly command: Command; readonly rest: string }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'nothing' };

/** Reads the first word as a command where it is one. */
export function readRequest(text: string): Request {
  const said = text.trim();
  if (said === '') return { kind: 'nothing' };

  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(said) ?? [];
  const command = commandNamed(first.replace(/[:,.!]$/, ''));
  return command && (command.takesText || rest === '')
    ? { kind: 'command', command, rest }
    : { kind: 'question', text: said };
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
