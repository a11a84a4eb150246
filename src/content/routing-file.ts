import { z } from 'zod';
import { municipalityByName } from '../municipalities/by-name.ts';
import { MUNICIPALITIES } from '../municipalities/municipality.ts';
import { fieldMistakes as say } from '../wording/content-check.ts';
import { askWords, sourceWords } from '../wording/requests.ts';
import { checkYaml } from './checked-yaml.ts';
import type { RoutingRule } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked } from './mistake.ts';
import { type Demand, id, separatedBy } from './shapes.ts';

const REGIONS = [...new Set(MUNICIPALITIES.flatMap(({ region, region2027 }) => [region, region2027]))];
const address: Demand = { looksLike: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, otherwise: () => say.mail };

const rule = z.strictObject({
  id,
  when: z.strictObject({
    municipalities: wordsFor(
      (name) => municipalityByName(name)?.code,
      say.noSuchMunicipality,
    ).exactOptional(),
    regions: wordsFor(
      (name) => REGIONS.find((region) => region.toLowerCase() === name.toLowerCase()),
      say.noSuchRegion(REGIONS),
    ).exactOptional(),
    sources: wordsFor(meaningIn(sourceWords), say.noSuchWord(Object.values(sourceWords))).exactOptional(),
    asks: wordsFor(meaningIn(askWords), say.noSuchWord(Object.values(askWords))).exactOptional(),
  }),
  to: separatedBy(',', address).transform((addresses) => addresses.map((each) => each.toLowerCase())),
});

/** A file of nothing but comments has no rules. */
const rules = z
  .array(rule)
  .nullable()
  .transform((read): readonly RoutingRule[] => read ?? []);

/** Reads whom which requests go to. Staff write Danish words and names of municipalities. */
export function checkRouting(source: SourceText): Checked<readonly RoutingRule[]> {
  return checkYaml(source, rules);
}

/** Several words, each as what it stands for. */
function wordsFor<Meant extends string>(
  meaningOf: (word: string) => Meant | undefined,
  otherwise: (word: string) => string,
) {
  const known: Demand = { looksLike: { test: (word) => meaningOf(word) !== undefined }, otherwise };
  return separatedBy(',', known).transform((parts): readonly Meant[] =>
    parts.flatMap((part) => meaningOf(part) ?? []),
  );
}

/** Looks up what a word stands for, in any case. */
function meaningIn<Meant extends string>(
  words: Readonly<Record<Meant, string>>,
): (word: string) => Meant | undefined {
  const meant = Object.keys(words) as Meant[];
  return (word) => meant.find((each) => words[each] === word.toLowerCase());
}
