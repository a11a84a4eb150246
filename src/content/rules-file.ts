import { z } from 'zod';
import { fieldMistakes as say } from '../wording/content-check.ts';
import { checkYaml } from './checked-yaml.ts';
import type { FixedRule } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked } from './mistake.ts';
import { type Demand, id, line, separatedBy, smallLetters } from './shapes.ts';

const starLast: Demand = { looksLike: /^[^*]+(\*( [^*]+|$))*$/, otherwise: say.starNotLast };
const touchedBy = separatedBy(',', smallLetters, starLast);

const rules = z.array(z.strictObject({ id, heading: line, text: line, source: line, touchedBy })).min(1);

/** Reads the rules that are said aloud when touched. */
export function checkRules(source: SourceText): Checked<readonly FixedRule[]> {
  return checkYaml(source, rules);
}
