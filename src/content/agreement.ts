import { contentMistakes as say } from '../wording/content-check.ts';
import type { CheckedFiles } from './checked-files.ts';
import type { ChildProtection, Contact, Entry, Lexicon } from './content.ts';
import type { Checked, Mistake, Sound } from './mistake.ts';
import { misquotations } from './quotations.ts';
import { repetitions } from './repetitions.ts';

/** What only shows when sound files are held against each other. A broken file is told of already and left out. */
export function disagreements(files: CheckedFiles): readonly Mistake[] {
  const entries = files.entries.filter((entry) => entry.kind === 'sound');
  return [
    ...repetitions(entries, files),
    ...misquotations(entries, files),
    ...entries.flatMap((entry) => unknownConcepts(entry, files.lexicon)),
    ...withoutAdviser(files.childProtection, files.contacts),
  ];
}

function unknownConcepts(
  { value, file, lineOf }: Sound<Entry>,
  lexicon: Checked<Lexicon>,
): readonly Mistake[] {
  if (lexicon.kind === 'broken') return [];

  return value.concepts.flatMap((concept, index) =>
    Object.hasOwn(lexicon.value.concepts, concept)
      ? []
      : [{ file, line: lineOf(['concepts', index]), what: say.unknownConcept(concept) }],
  );
}

/** Worry for a child must never end without somebody to write to. */
function withoutAdviser(
  block: Checked<ChildProtection>,
  contacts: Checked<readonly Contact[]>,
): readonly Mistake[] {
  if (block.kind === 'broken' || contacts.kind === 'broken') return [];

  const text = block.value.paragraphs.join('\n');
  const named = contacts.value.some(({ mail }) => mail !== undefined && text.includes(mail));
  return named ? [] : [{ file: block.file, line: block.lineOf([]), what: say.adviserMissing }];
}
