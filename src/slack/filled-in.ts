import { createHash } from 'node:crypto';
import type { ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Filled } from '../reply/form.ts';
import type { FormPress } from '../reply/press.ts';
import { type Approach, callerOf } from './approach.ts';
import { decodeModal } from './opened-from.ts';

/** A modal that was sent in. */
export type FilledIn = Approach & {
  /** The id of the modal itself. */
  readonly view: string;
  /** Undefined where the modal is none of ours any more. */
  readonly press: FormPress | undefined;
  readonly filled: Filled;
  /** The label of each field, by its id; empty where Slack does not say. */
  readonly labels: Readonly<Record<string, string>>;
};

const option = z.object({ value: z.string() });
/** What a field holds: one of them, or nothing. */
const held = z
  .object({
    value: z.string().nullish(),
    selected_date: z.string().nullish(),
    selected_option: option.nullish(),
  })
  .transform(({ value, selected_date, selected_option }) => value ?? selected_date ?? selected_option?.value);
/** What stood in it from the start. */
const standing = z
  .object({
    initial_value: z.string().optional(),
    initial_date: z.string().optional(),
    initial_option: option.optional(),
  })
  .transform((input) => input.initial_value ?? input.initial_date ?? input.initial_option?.value);

const field = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  label: z.object({ text: z.string() }),
  element: standing,
});
const modal = z.object({
  id: z.string().default(''),
  hash: z.string().default(''),
  private_metadata: z.string().default(''),
  blocks: z.array(z.unknown()).default([]),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), held)) }).catch({ values: {} }),
});

export type ReadingOptions = {
  /** Whether a field comes back empty when nobody touched what stood in it, as from the local Slack. */
  readonly untouchedIsEmpty?: boolean;
};

/**
 * Reads a modal that was sent in. It is known by what it holds too: after a mistake the same modal comes again, mended,
 * under the same id and hash. The hash is kept nowhere, so nobody can guess back from the key to what was written.
 */
export function fromView(body: ViewSubmitAction, { untouchedIsEmpty }: ReadingOptions = {}): FilledIn {
  const { id, hash, private_metadata, blocks, state } = modal.parse(body.view);
  const fields = blocks.flatMap((block) => field.safeParse(block).data ?? []);
  const stood = new Map(untouchedIsEmpty ? fields.map((each) => [each.block_id, each.element]) : []);
  const filled = Object.fromEntries(
    Object.entries(state.values).flatMap(([name, inputs]) => {
      const value = Object.values(inputs)[0] ?? stood.get(name);
      return value?.trim() ? [[name, value]] : [];
    }),
  );
  const { press, from } = decodeModal(private_metadata);
  return {
    kind: 'view',
    view: id,
    key: `view:${id}:${createHash('sha256')
      .update(JSON.stringify([hash, filled]))
      .digest('base64url')}`,
    caller: callerOf(body),
    spot: { ...from, user: body.user.id },
    place: undefined,
    trigger: undefined,
    press,
    filled,
    labels: Object.fromEntries([
      ...Object.keys(state.values).map((name) => [name, '']),
      ...fields.map(({ block_id, label }) => [block_id, label.text]),
    ]),
  };
}
