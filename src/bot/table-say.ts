import { shorten } from '../kernel/shorten.ts';
import { type Choice, type Prose, prose, type Reply, said } from '../reply/reply.ts';
import { isRefused, planLines } from '../tables/plan.ts';
import { sentTable as says } from '../wording/first-day.ts';
import { importTable } from '../wording/import.ts';
import type { Import } from './imports.ts';
import type { TableKind } from './offered-tables.ts';
import { sayPlainly } from './say.ts';

/** As many rows as one message can be read with. */
const MOST_ROWS = 15;
const LONGEST_ROW = 400;

/** What taking in a table would do. With `id` it can be taken in; without one there is nothing to take in. */
export function sayTable(kind: TableKind, read: Import, id: string | undefined): Reply {
  const { plan, newcomers } = read;
  if (plan.kind === 'broken') return saidWrong([prose(plan.why)], 0, undefined);

  const wanted = isRefused(plan) ? ['wrong'] : ['new', 'changed'];
  const rows = plan.rows.filter((row) => wanted.includes(row.kind));
  const lines = planLines({ kind: 'plan', rows: rows.slice(0, MOST_ROWS) }, read.columns).slice(0, -1);
  const points = lines.map((line) => prose(shorten(line, LONGEST_ROW)));
  const summary = planLines(plan, read.columns).at(-1) ?? '';
  const more = rows.length - points.length;
  if (isRefused(plan)) return saidWrong(points, more, summary);
  if (id === undefined)
    return { gist: says.gist.same, audience: 'asker', parts: [said(importTable.nothingToDo)] };

  const choices: readonly Choice[] = [
    { label: says.takeIn, press: { kind: 'take-in', table: id }, weight: 'primary' },
    { label: says.drop, press: { kind: 'drop-table', table: id } },
  ];
  return {
    gist: says.gist.ready,
    audience: 'asker',
    parts: [
      { kind: 'heading', text: says.headings[kind] },
      said(`${says.tryOut} ${summary}`),
      { kind: 'points', points },
      ...(more > 0 ? [{ kind: 'aside', text: prose(says.more(more)) } as const] : []),
      ...(newcomers.length > 0 ? [said(importTable.newcomers(newcomers))] : []),
      { kind: 'choices', choices },
    ],
  };
}

function saidWrong(points: readonly Prose[], more: number, summary: string | undefined): Reply {
  return {
    gist: says.gist.wrong,
    audience: 'asker',
    parts: [
      {
        kind: 'caution',
        heading: says.wrongHeading,
        paragraphs: summary === undefined ? [] : [prose(summary)],
      },
      { kind: 'points', points },
      ...(more > 0 ? [{ kind: 'aside', text: prose(says.more(more)) } as const] : []),
      said(says.wrongText),
    ],
  };
}

/** That a table was taken in; `choices` is where to go from there. */
export function sayTakenIn(rows: number, choices: readonly Choice[]): Reply {
  const text = rows > 0 ? says.takenIn(rows) : importTable.nothingToDo;
  const reply = sayPlainly({ text, gist: says.gist.takenIn });
  return choices.length > 0 ? { ...reply, parts: [...reply.parts, { kind: 'choices', choices }] } : reply;
}

/** A table to copy and fill in. */
export function sayExample(kind: TableKind): Reply {
  const { gist, text, heading } = says.example;
  return {
    gist,
    audience: 'asker',
    parts: [said(text), { kind: 'copyable', heading: heading[kind], text: says.example[kind] }],
  };
}
