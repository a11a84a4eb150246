import { type Absence, overlaps } from '../people/absence.ts';
import type { Person } from '../people/person.ts';
import { type Choice, command, type Part, prose, type Reply } from '../reply/reply.ts';
import { absence as says } from '../wording/absence.ts';
import { calledName } from './colleague.ts';

type Known = { readonly by: Person; readonly staff: readonly Person[] };

/** Somebody's own absences, each with its way out, and how to write in another. */
export function sayAbsences(own: readonly Absence[], staff: readonly Person[], intro?: string): Reply {
  return {
    gist: says.gists.list,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.heading },
      ...(intro === undefined ? [] : [{ kind: 'prose', text: prose(intro) } as const]),
      own.length === 0
        ? { kind: 'prose', text: prose(says.none) }
        : { kind: 'points', points: own.map((absence) => prose(absenceLine(absence, staff))) },
      {
        kind: 'choices',
        choices: [
          { label: says.add, press: { kind: 'absence' }, weight: 'primary' },
          ...own.map(removeChoice),
        ],
      },
      howTo(says.howTo),
    ],
  };
}

/** What was written in, who gets the requests meanwhile, and a way to undo it. */
export function sayKept(absence: Absence, { by, staff }: Known, coming: readonly Absence[]): Reply {
  const { person, from, until } = absence;
  const nameOf = (id: string) => nameIn(staff, id);
  const deputyAway = coming.some((other) => other.person === absence.deputy && overlaps(other, absence));
  const sentences = [
    person === by.id ? says.kept(from, until) : says.keptFor(nameOf(person), from, until),
    absence.deputy === undefined ? says.noDeputy : says.deputyIs(nameOf(absence.deputy)),
    ...(absence.deputy !== undefined && deputyAway ? [says.deputyAway(nameOf(absence.deputy))] : []),
  ];
  return {
    gist: says.gists.kept,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(sentences.join(' ')) },
      { kind: 'choices', choices: [removeChoice(absence)] },
    ],
  };
}

export function sayRemoved({ person }: Absence, { by, staff }: Known): Reply {
  const text = person === by.id ? says.removed : says.removedFor(nameIn(staff, person));
  return { gist: says.gists.removed, audience: 'asker', parts: [{ kind: 'prose', text: prose(text) }] };
}

/** A sentence on what was not understood, and how to write it. */
export function sayHow(text: string): Reply {
  return { gist: text, audience: 'asker', parts: [howTo(text)] };
}

function howTo(text: string): Part {
  return { kind: 'prose', text: prose(`${text} `, command(says.example)) };
}

/** The way out of an absence. */
export function removeChoice({ id, from, until }: Absence): Choice {
  return { label: says.removeButton(from, until), press: { kind: 'remove-absence', absence: id } };
}

/** One absence in a line. */
export function absenceLine({ from, until, deputy }: Absence, staff: readonly Person[]): string {
  return says.line(from, until, deputy === undefined ? undefined : nameIn(staff, deputy));
}

function nameIn(staff: readonly Person[], id: string): string {
  return calledName(staff.find((person) => person.id === id));
}
