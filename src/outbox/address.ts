/** A conversation, as its platform names it. */
export type Address = {
  readonly platform: string;
  /** The workspace or tenant. */
  readonly workspace: string;
  readonly conversation: string;
};
