/** Whom or what something is asked, exported or erased about. */
export type Subject =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'match'; readonly code: string };

/** What becomes of rows: they go, or stay without what tells of the subject. */
export type Fate = 'deleted' | 'blanked';

/** What erasing would do, and what stands in its way. */
export type Erasure = {
  readonly subject: Subject;
  /** By table. */
  readonly rows: readonly { readonly table: string; readonly fate: Fate; readonly count: number }[];
  /** Why nothing may be erased yet; empty where nothing stands in the way. */
  readonly held: readonly Hold[];
  /** Names exactly this: whoever erases must have seen it. */
  readonly code: string;
};

export type Hold =
  /** An open worry for a child needs it. `number` is what people call the request. */
  | { readonly kind: 'open-concern'; readonly number: number | undefined }
  /** A request about the match is open. */
  | { readonly kind: 'open-request'; readonly number: number | undefined }
  /** The person has not left. */
  | { readonly kind: 'still-here' };

export type Erased =
  | { readonly kind: 'erased'; readonly erasure: Erasure }
  /** Something is other than what was seen, or stands in the way; nothing was erased. */
  | { readonly kind: 'not-as-seen' | 'held'; readonly erasure: Erasure }
  | { readonly kind: 'unknown' };

/** All that is kept of one subject, as an answer to whoever may ask for it: table → rows. */
export type Export = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Telling and erasing all that is kept of one person, or one match. */
export interface Subjects {
  /** Undefined where there is none. Is written in the audit. */
  export(subject: Subject, by: string | undefined, at: Date): Promise<Export | undefined>;
  preview(subject: Subject): Promise<Erasure | undefined>;
  /** Erases what the preview with that code showed, in one go. */
  erase(subject: Subject, code: string, by: string | undefined, at: Date): Promise<Erased>;
}
