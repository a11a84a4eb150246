import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Ask, Source } from '../../src/requests/request.ts';

const SOURCE: Readonly<Record<string, Source>> = {
  kommune: 'municipality',
  foraeldre: 'parents',
  barn: 'child',
  netvaerk: 'network',
  anden: 'other',
};
const ASK: Readonly<Record<string, Ask>> = {
  'oeget-samvaer': 'more-contact',
  netvaerksmoede: 'network-meeting',
  bisidning: 'lay-companion',
  'ekstra-stoette': 'extra-support',
  andet: 'other',
};

const text = z.object({ id: z.string(), text: z.string() });
const lineSchema = z.discriminatedUnion('isRequest', [
  text.extend({ isRequest: z.literal(false) }),
  text.extend({
    isRequest: z.literal(true),
    municipality: z.string().nullable(),
    source: z.string().transform((code) => SOURCE[code]),
    ask: z.string().transform((code) => ASK[code]),
  }),
]);

/** A text with what a reader makes of it. Of what is no request nothing more is asked. */
export type LabelledText = z.infer<typeof lineSchema>;

/** One text a line, in the words of the command line's contract. */
export function readLabelledTexts(file: string): readonly LabelledText[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}
