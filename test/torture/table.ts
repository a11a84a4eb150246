import type { Tally } from './findings.ts';
import { DAMAGES } from './findings.ts';
import type { Skipped, Trial } from './trial.ts';

/** What came of one trial. */
export type Outcome = { readonly trial: Trial; readonly came: Tally | Skipped };

/** A run of all of them. */
export type Run = {
  readonly outcomes: readonly Outcome[];
  /** What was typed after `npm run torture`. */
  readonly words: readonly string[];
  readonly day: string;
  readonly minutes: number;
};

const BEGIN = '<!-- torture: written by `npm run torture` -->';
const END = '<!-- end of torture -->';
const KINDS = { fault: 'Faults survived', attack: 'Attacks tried' } as const;

/** The table in Markdown, as the README has it. */
export function markdownOf({ outcomes, words, day, minutes }: Run): string {
  const tables = (['fault', 'attack'] as const).map((kind) => {
    const rows = outcomes.filter(({ trial }) => trial.kind === kind).map(rowOf);
    return [
      line([KINDS[kind], 'how it was tried', 'tries', ...DAMAGES]),
      line(['---', '---', '--:', ...DAMAGES.map(() => '--:')]),
      ...rows,
    ].join('\n');
  });
  const about = `\`npm run torture${words.length > 0 ? ` -- ${words.join(' ')}` : ''}\` on ${day}, ${minutes} minutes. *Lost* is what was acknowledged and is not there, *doubled* what was done twice, *let in* an attack that came to something, *unsaid* a failure of which neither the user nor the log was told.`;
  return [about, ...tables].join('\n\n');
}

function rowOf({ trial, came }: Outcome): string {
  if ('skipped' in came)
    return line([trial.what, `Not tried: ${came.skipped}`, '0', ...DAMAGES.map(() => '–')]);

  const counts = DAMAGES.map((damage) => String(countOf(came, damage)));
  return line([trial.what, trial.how, came.tries.toLocaleString('en'), ...counts]);
}

/** How often that damage was done. */
export function countOf({ damages }: Tally, damage: Tally['damages'][number]['damage']): number {
  return damages.filter((one) => one.damage === damage).length;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The README with the newest table in the place of the last one. Throws where it has no place for it. */
export function withTable(readme: string, markdown: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('README.md has no place for the table');
  return `${readme.slice(0, begin)}${BEGIN}\n\n${markdown}\n\n${readme.slice(end)}`;
}
