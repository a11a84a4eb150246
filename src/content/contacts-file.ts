import { z } from 'zod';
import { fieldMistakes as say } from '../wording/content-check.ts';
import { checkYaml } from './checked-yaml.ts';
import type { Contact } from './content.ts';
import type { SourceText } from './content-files.ts';
import type { Checked } from './mistake.ts';
import { id, line } from './shapes.ts';

const contacts = z
  .array(
    z
      .strictObject({
        id,
        name: line,
        title: line.exactOptional(),
        phone: z
          .string({ error: say.phone })
          .regex(/^\d\d( \d\d){3}$/, { error: say.phone })
          .exactOptional(),
        mail: z.email({ error: say.mail }).exactOptional(),
      })
      .refine(({ phone, mail }) => phone !== undefined || mail !== undefined, { error: say.noWayToReach }),
  )
  .min(1);

/** Reads whom to ask in the programme. */
export function checkContacts(source: SourceText): Checked<readonly Contact[]> {
  return checkYaml(source, contacts);
}
