/** What a table that somebody sends can be about. */
export type TableKind = 'colleagues' | 'matches';

/** A table that was read without mistakes and waits for its sender to say that it is to be taken in. */
export type OfferedTable = {
  readonly id: string;
  readonly by: string;
  readonly kind: TableKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: Date;
};

export interface OfferedTables {
  /** Keeps the table in place of the one that its sender offered before. */
  offer(table: OfferedTable): Promise<void>;
  /** Undefined for anybody but its sender. */
  find(id: string, by: string): Promise<OfferedTable | undefined>;
  drop(id: string): Promise<void>;
}
