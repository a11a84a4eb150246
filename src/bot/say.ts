import { mayActAs, type Person } from '../people/person.ts';
import { proseText } from '../reply/as-text.ts';
import { command, type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { apology, help, misunderstandings, refusals } from '../wording/conversation.ts';
import type { Effect } from './bot.ts';
import { COMMANDS, type Command } from './commands.ts';
import type { Admission } from './doors.ts';

/** A reply of one paragraph, for the one who asked; a short one is its own gist. */
export function sayPlainly({ text, gist }: { readonly text: string; readonly gist?: string }): Reply {
  const words = prose(text);
  return { gist: gist ?? proseText(words), audience: 'asker', parts: [{ kind: 'prose', text: words }] };
}

/** The same for the presser alone; the message that the button stands on stays. */
export function tell(text: string): Extract<Effect, { readonly kind: 'tell' }> {
  return { kind: 'tell', reply: sayPlainly({ text }) };
}

/** What there is to type, for somebody who may; nobody is offered what they would be refused. */
export function sayHelp(person: Person): Reply {
  const points = COMMANDS.filter(({ needs, isFor = needs }) => mayActAs(person, isFor)).map((each) =>
    prose(command(each.example), ` – ${each.explains}`),
  );
  const parts: readonly Part[] = [
    { kind: 'heading', text: help.heading },
    { kind: 'prose', text: prose(help.intro) },
    { kind: 'points', points },
    { kind: 'prose', text: prose(help.alsoPlain) },
    { kind: 'aside', text: prose(help.privacy) },
  ];
  return { gist: help.gist, audience: 'asker', parts };
}

export function sayEmptyQuestion(ask: Command): Reply {
  const { gist, text } = misunderstandings.emptyQuestion;
  return {
    gist,
    audience: 'asker',
    parts: [{ kind: 'prose', text: prose(`${text} `, command(ask.example)) }],
  };
}

export function sayDidYouMean(meant: Command): Reply {
  const { gist, didYouMean } = misunderstandings.unknownCommand;
  return {
    gist,
    audience: 'asker',
    parts: [{ kind: 'prose', text: prose(`${didYouMean} `, command(meant.word), '?') }],
  };
}

const REFUSALS = {
  'not-staff': refusals.notStaff,
  'outsiders-present': refusals.outsidersPresent,
  'role-needed': refusals.roleNeeded,
} as const;

export function sayRefusal({ kind }: Exclude<Admission, { kind: 'admitted' }>): Reply {
  return sayPlainly(REFUSALS[kind]);
}

export function sayApology(): Reply {
  return {
    gist: apology.gist,
    audience: 'asker',
    parts: [{ kind: 'prose', text: prose(`${apology.text} `, strong(apology.danger)) }],
  };
}
