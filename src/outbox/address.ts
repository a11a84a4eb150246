/** A conversation, as its platform names it: its id is its own only within the workspace. */
export type Address = {
  readonly platform: string;
  /** The workspace or tenant. */
  readonly workspace: string;
  readonly conversation: string;
};

export function sameAddress(one: Address, other: Address): boolean {
  return (
    one.platform === other.platform &&
    one.workspace === other.workspace &&
    one.conversation === other.conversation
  );
}
