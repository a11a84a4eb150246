import { z } from 'zod';

const texts = z.array(z.string()).readonly();
const words = z.object({
  question: z.string(),
  shortAnswer: z.string(),
  /** One string a paragraph. */
  answer: texts,
  source: z.string(),
  /** The short answer in English; absent where there is none to hand on. */
  english: z.string().min(1).optional(),
});

/** What can be added in chat and taken back again. */
const additions = [
  /** Ways that volunteers ask what the entry answers. */
  z.object({ kind: z.literal('phrasing'), entry: z.string(), texts }),
  /** What volunteers ask and the document does not answer; a topic that is not there yet begins with it. */
  z.object({ kind: z.literal('out-of-scope'), topic: z.string(), texts }),
  z.object({
    kind: z.literal('new-entry'),
    entry: z.string(),
    words,
    phrasings: texts,
    safety: z.boolean(),
  }),
] as const;

const edit = z.object({
  kind: z.literal('edit'),
  entry: z.string(),
  /** The version that it was written on; it becomes the next one. */
  base: z.int().positive(),
  /** The words of that version, so that it can be shown and restored. */
  before: words,
  after: words,
  /** The earlier version whose words these are. */
  restores: z.int().positive().optional(),
});

const withdrawal = z.object({
  kind: z.literal('withdrawal'),
  /** The id of the change. */
  of: z.string(),
  addition: z.discriminatedUnion('kind', additions),
});

/** What is done to the content, as it is kept. All text in it is redacted. */
export const deedSchema = z.discriminatedUnion('kind', [...additions, edit, withdrawal]);

export type Deed = Readonly<z.infer<typeof deedSchema>>;
export type Addition = Readonly<z.infer<(typeof additions)[number]>>;
/** The words of an entry that staff may edit in chat. */
export type EntryWords = Readonly<z.infer<typeof words>>;

/** A change to the content that somebody made in chat. The files stay the base that it lies on. */
export type Change = {
  readonly id: string;
  readonly deed: Deed;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly state: ChangeState;
};

export type ChangeState =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'approved';
      readonly by: string;
      readonly at: Date;
      /** Its place among the approved ones, from 1. */
      readonly sequence: number;
      /** Since when the files themselves have it. */
      readonly takenOverAt: Date | undefined;
    }
  | {
      readonly kind: 'rejected';
      readonly by: string;
      readonly at: Date;
      /** Redacted. */
      readonly reason: string | undefined;
    };

export type ApprovedChange = Change & { readonly state: Extract<ChangeState, { kind: 'approved' }> };

export function isApproved(change: Change): change is ApprovedChange {
  return change.state.kind === 'approved';
}

/** The id of the entry or the topic that a deed is about. */
export function subjectOf(deed: Deed): string {
  if (deed.kind === 'withdrawal') return subjectOf(deed.addition);
  return deed.kind === 'out-of-scope' ? deed.topic : deed.entry;
}

/** Whether two hold the same words. */
export function sameWords(one: EntryWords, other: EntryWords): boolean {
  return (
    one.question === other.question &&
    one.shortAnswer === other.shortAnswer &&
    one.source === other.source &&
    one.english === other.english &&
    one.answer.length === other.answer.length &&
    one.answer.every((paragraph, index) => paragraph === other.answer[index])
  );
}
