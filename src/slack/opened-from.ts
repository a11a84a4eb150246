import { z } from 'zod';
import { decodePress, type FormPress, isFormPress } from '../reply/press.ts';
import { checkLimit, LIMITS } from './limits.ts';
import type { Spot } from './voice.ts';

/** Where a modal was opened, whoever opened it. */
export type OpenedFrom = Omit<Spot, 'user'>;

const from = z
  .object({
    channel: z.string().optional(),
    thread: z.string().optional(),
    message: z.string().optional(),
    responseUrl: z.url({ protocol: /^https?$/ }).optional(),
    onButton: z.boolean().optional(),
    view: z
      .object({ kind: z.literal('reply'), id: z.string() })
      .optional()
      .catch(undefined),
  })
  .catch({});
const metadata = z.object({ press: z.unknown(), from });

/** What a modal remembers of itself, in one line: what it is for, and where it was opened. */
export function encodeModal(press: FormPress, { user: _, view, ...elsewhere }: Spot): string {
  // What opens a modal over the Home tab is used up by then.
  const spot = view ? { ...elsewhere, view: view.kind === 'home' ? { kind: view.kind } : view } : elsewhere;
  const whole = JSON.stringify({ press, from: spot });
  const fitting =
    whole.length <= LIMITS.privateMetadata
      ? whole
      : JSON.stringify({ press, from: { ...spot, responseUrl: undefined } });
  checkLimit('privateMetadata', fitting.length);
  return fitting;
}

/** Reads what a modal remembered; the press is undefined where it is none of ours any more. */
export function decodeModal(line: string): {
  readonly press: FormPress | undefined;
  readonly from: OpenedFrom;
} {
  const read = metadata.safeParse(parseJson(line)).data;
  const press = decodePress(read?.press);
  return { press: press && isFormPress(press) ? press : undefined, from: read?.from ?? {} };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
