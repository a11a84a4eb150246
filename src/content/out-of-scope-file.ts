import { z } from 'zod';
import { checkYaml } from './checked-yaml.ts';
import type { OutOfScopeTopic } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked } from './mistake.ts';
import { id, phrasings } from './shapes.ts';

const topics = z.array(z.strictObject({ id, phrasings }));

/** Reads what volunteers ask and the document does not answer. */
export function checkOutOfScope(source: SourceText): Checked<readonly OutOfScopeTopic[]> {
  return checkYaml(source, topics);
}
