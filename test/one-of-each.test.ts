import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, readRequest } from '../src/bot/commands.ts';
import { sayHelp } from '../src/bot/say.ts';
import { mayActAs, ROLES } from '../src/people/person.ts';
import { asText } from '../src/reply/as-text.ts';
import { FORM_KINDS, PRESS_KINDS } from '../src/reply/press.ts';
import type { Reply } from '../src/reply/reply.ts';
import { SHORTCUTS } from '../src/slack/shortcuts.ts';
import { MESSAGE_COMMANDS } from '../src/teams/extension.ts';
import { extension } from '../src/wording/teams.ts';
import { theContent } from './content/the-content.ts';
import { aPerson } from './learning/builders.ts';
import { everyReplyAndForm } from './support/every-reply.ts';

const { replies, forms } = await everyReplyAndForm(await theContent());
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
/** What it says to those who talk to the bot. */
const forStaff = readme.slice(readme.indexOf('## What it does'), readme.indexOf('### On the command line'));
const choices = [...replies.values()].flatMap(choicesIn);

function choicesIn({ parts }: Reply) {
  return parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
}

describe('a command', () => {
  it.each(COMMANDS)('has words of its own: $word', ({ id, word, aliases, example }) => {
    for (const name of [word, ...aliases]) {
      const named = COMMANDS.filter((each) => each.word === name || each.aliases.includes(name));
      expect(named.map((each) => each.id)).toEqual([id]);
    }
    expect(readRequest(example)).toMatchObject({ kind: 'command', command: { id } });
  });

  it.each(COMMANDS)('can be typed without æ, ø and å: $word', ({ word, aliases }) => {
    const names = [word, ...aliases];
    expect(names.some((name) => /^[a-z?]+$/.test(name))).toBe(true);
  });

  it.each(COMMANDS)(
    'stands in the help of those who may type it: $word',
    ({ example, explains, needs, isFor }) => {
      for (const role of ROLES) {
        const person = aPerson({ role });
        const shown = asText(sayHelp(person)).includes(`${example} – ${explains}`);
        expect([role, shown]).toEqual([role, mayActAs(person, isFor ?? needs)]);
      }
    },
  );

  it.each(COMMANDS)('stands in the README: $word', ({ id }) => {
    expect(typedInReadme().flatMap(commandOf)).toContain(id);
  });
});

/** What the README shows as something to type to the bot. */
function typedInReadme(): readonly string[] {
  return [...forStaff.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/^\/hto /, ''));
}

function commandOf(typed: string): readonly string[] {
  const request = readRequest(typed.replace(/ ?…$/, ''));
  return request.kind === 'command' ? [request.command.id] : [];
}

describe('the README', () => {
  it('lists no command in its tables that the bot does not know', () => {
    const rows = [...forStaff.matchAll(/^\| (`.+?`(?:, .+?)?) \| /gm)].map(([, first = '']) => first);
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      const [first = ''] = row.split('`, `');
      expect([row, commandOf(first.replaceAll('`', ''))]).toEqual([row, [expect.any(String)]]);
    }
  });

  it('shows no button that the bot does not have', () => {
    const withoutNumbers = (label: string) => label.replace(/\d+/g, '#');
    const labels = new Set(choices.map(({ label }) => withoutNumbers(label)));
    const shown = [...forStaff.matchAll(/\[([^\]\n]+)\](?!\()/g)].map(([, label = '']) =>
      withoutNumbers(label),
    );
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((label) => !labels.has(label))).toEqual([]);
  });
});

describe('a button', () => {
  it('of every kind stands somewhere with words on it, or a command opens its form', () => {
    const labelled = choices.filter(({ label }) => label.trim() !== '').map(({ press }) => press.kind);
    const used = new Set<string>([...labelled, ...[...forms.values()].map(({ press }) => press.kind)]);
    expect(PRESS_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
  });

  it('that asks for something has its form', () => {
    const asked = new Set([...forms.values()].map(({ press }) => press.kind));
    expect(FORM_KINDS.filter((kind) => !asked.has(kind))).toEqual([]);
  });
});

describe('what can be chosen on a message', () => {
  it('is the same in Slack and in Teams, by the same name', () => {
    const slack = Object.values(SHORTCUTS).filter(({ type }) => type === 'message');
    const teams = Object.values(MESSAGE_COMMANDS).map((command) => {
      const { title, explains } = { ask: extension.find, request: extension.send }[command];
      return { command, name: title, description: explains };
    });
    const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
    expect(slack.map(({ type: _, ...rest }) => rest).toSorted(byName)).toEqual(teams.toSorted(byName));
  });
});
