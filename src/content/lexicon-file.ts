import { z } from 'zod';
import { fieldMistakes as say } from '../wording/content-check.ts';
import { checkYaml } from './checked-yaml.ts';
import type { Lexicon } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked } from './mistake.ts';
import { type Demand, lowerCase, separatedBy, smallLetters } from './shapes.ts';

const starFirst: Demand = { looksLike: /^\*?[^*]+$/, otherwise: say.starNotFirst };
const oneWord = z.string().regex(/^\S+$/, { error: say.spaceInSpelling });

const lexicon = z.strictObject({
  concepts: z.record(z.string(), separatedBy(',', smallLetters, starFirst)),
  synonyms: z.array(separatedBy(',', smallLetters).refine(severalWords, { error: say.aloneInGroup })),
  spellings: z.record(oneWord, lowerCase),
  english: z.record(lowerCase, lowerCase),
  compounds: z.array(separatedBy('+', smallLetters).refine(severalWords, { error: say.oneCompoundPart })),
  neverRepaired: separatedBy(',', smallLetters),
});

/** Reads what the programme's words are called elsewhere. */
export function checkLexicon(source: SourceText): Checked<Lexicon> {
  return checkYaml(source, lexicon);
}

function severalWords(words: readonly string[]): boolean {
  return words.length > 1;
}
