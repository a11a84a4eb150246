import { place, contentMistakes as say } from '../wording/content-check.ts';
import type { CheckedFiles } from './checked-files.ts';
import type { Entry, OutOfScopeTopic } from './content.ts';
import type { Checked, Mistake, Sound } from './mistake.ts';
import { sameQuestion } from './same-question.ts';

/** Something that may stand in one place only. */
type Stated = { readonly words: string; readonly file: string; readonly line: () => number };

/** Ids, numbers and phrasings that stand twice; each is told at the later place. */
export function repetitions(entries: readonly Sound<Entry>[], files: CheckedFiles): readonly Mistake[] {
  const numberTaken = (_number: string, where: string) => say.numberTaken(where);
  const phrasingTaken = (_words: string, where: string) => say.phrasingTaken(where);
  return [
    ...repeated(entries.map(idOf), say.idTaken),
    ...repeated(entries.map(numberOf), numberTaken),
    ...[files.contacts, files.rules, files.outOfScope, files.routing].flatMap((list) =>
      repeated(idsIn(list), say.idTaken),
    ),
    ...repeated([...entries.flatMap(askedIn), ...askedOutOfScope(files.outOfScope)], phrasingTaken),
  ];
}

function repeated(
  stated: readonly Stated[],
  sentence: (words: string, where: string) => string,
): readonly Mistake[] {
  const first = new Map<string, Stated>();
  return stated.flatMap(({ words, file, line }) => {
    const earlier = first.get(words);
    if (earlier) return [{ file, line: line(), what: sentence(words, place(earlier.file, earlier.line())) }];

    first.set(words, { words, file, line });
    return [];
  });
}

function idOf({ value, file, lineOf }: Sound<Entry>): Stated {
  return { words: value.id, file, line: () => lineOf(['id']) };
}

function numberOf({ value, file }: Sound<Entry>): Stated {
  return { words: String(value.number), file, line: () => 1 };
}

function idsIn(list: Checked<readonly { readonly id: string }[]>): readonly Stated[] {
  if (list.kind === 'broken') return [];

  const { file, lineOf } = list;
  return list.value.map(({ id }, index) => ({ words: id, file, line: () => lineOf([index, 'id']) }));
}

function askedIn({ value, file, lineOf }: Sound<Entry>): readonly Stated[] {
  const inList = (field: 'phrasings' | 'englishPhrasings') =>
    value[field].map((text, index) => ({
      words: sameQuestion(text),
      file,
      line: () => lineOf([field, index]),
    }));
  const question = { words: sameQuestion(value.question), file, line: () => lineOf(['question']) };
  return [question, ...inList('phrasings'), ...inList('englishPhrasings')];
}

/** What an answer covers cannot at the same time be out of scope. */
function askedOutOfScope(topics: Checked<readonly OutOfScopeTopic[]>): readonly Stated[] {
  if (topics.kind === 'broken') return [];

  const { file, lineOf } = topics;
  return topics.value.flatMap(({ phrasings }, topic) =>
    phrasings.map((text, index) => ({
      words: sameQuestion(text),
      file,
      line: () => lineOf([topic, 'phrasings', index]),
    })),
  );
}
