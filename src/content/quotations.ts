import { contentMistakes as say } from '../wording/content-check.ts';
import type { CheckedFiles } from './checked-files.ts';
import type { Entry } from './content.ts';
import type { Mistake, Sound } from './mistake.ts';
import { sentencesOf } from './sentences.ts';

/** Short answers and rules that are not, sentence for sentence, the words of the answer they come from. */
export function misquotations(entries: readonly Sound<Entry>[], files: CheckedFiles): readonly Mistake[] {
  return [...entries.flatMap(inShortAnswer), ...inRules(entries, files)];
}

function inShortAnswer({ value, file, lineOf }: Sound<Entry>): readonly Mistake[] {
  const line = lineOf(['shortAnswer']);
  return strangeSentences(value.shortAnswer, [value]).map((what) => ({ file, line, what }));
}

function inRules(
  entries: readonly Sound<Entry>[],
  { rules, entries: all }: CheckedFiles,
): readonly Mistake[] {
  if (rules.kind === 'broken') return [];

  const { file, lineOf } = rules;
  return rules.value.flatMap(({ text, source }, index): readonly Mistake[] => {
    const quoted = entries.map(({ value }) => value).filter((entry) => entry.source === source);
    if (quoted.length > 0) {
      return strangeSentences(text, quoted).map((what) => ({ file, line: lineOf([index, 'text']), what }));
    }
    // The source may be an entry that is broken and has been told of.
    const sourceMayBeBroken = entries.length < all.length;
    return sourceMayBeBroken
      ? []
      : [{ file, line: lineOf([index, 'source']), what: say.noSuchSource(source) }];
  });
}

/** What to say of each sentence that none of the answers has. */
function strangeSentences(text: string, entries: readonly Entry[]): readonly string[] {
  const known = new Set(entries.flatMap(({ answer }) => answer.flatMap(sentencesOf)));
  return sentencesOf(text)
    .filter((sentence) => !known.has(sentence))
    .map(say.notInAnswer);
}
