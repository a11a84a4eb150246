/** A row of the audit in its place in the chain: who did what to which record, and when. Ids only. */
export type AuditEntry = {
  readonly sequence: number;
  readonly at: Date;
  /** The id of a person; undefined when the bot did it, or the operator. */
  readonly who: string | undefined;
  readonly action: string;
  readonly subjectKind: string;
  readonly subject: string;
  /** Reckoned from the row and the seal before it: no row can be changed or left out without its followers telling. */
  readonly seal: string;
};

/** A place in the chain and its seal; written down elsewhere, it shows later whether the end was cut off since. */
export type AuditHead = { readonly sequence: number; readonly seal: string };

/** What going through the chain found. */
export type AuditFound =
  | {
      readonly kind: 'whole';
      readonly entries: number;
      /** Where the deletion of old rows has come to; undefined where nothing was deleted yet. */
      readonly anchor: AuditHead | undefined;
      readonly head: AuditHead | undefined;
    }
  /** The first place at which it does not hold together. */
  | {
      readonly kind: 'broken';
      readonly at: number;
      readonly why: 'changed' | 'missing' | 'unsealed' | 'anchor-moved' | 'head-unknown';
    };

/** The audit, as it is read, checked and shortened. It is written by whoever changes something. */
export interface AuditLog {
  /** Every row from the oldest on, in pieces. */
  read(): AsyncIterable<readonly AuditEntry[]>;
  /** Goes through the whole chain. `known` is a head that was written down earlier and must still be in it. */
  verify(known?: AuditHead): Promise<AuditFound>;
  head(): Promise<AuditHead | undefined>;
}

/** "1234:9f2c…" */
export function writeAuditHead({ sequence, seal }: AuditHead): string {
  return `${sequence}:${seal}`;
}

/** Undefined when it is none. */
export function readAuditHead(text: string): AuditHead | undefined {
  const { sequence, seal } = /^(?<sequence>\d{1,15}):(?<seal>[\da-f]{64})$/.exec(text)?.groups ?? {};
  return sequence && seal ? { sequence: Number(sequence), seal } : undefined;
}
