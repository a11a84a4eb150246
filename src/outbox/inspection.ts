/** What a platform says when it is asked how the bot is set up there. Being unable to ask is an answer too. */
export type Inspection = {
  /** The platform's own name, as people know it. */
  readonly name: string;
  readonly token:
    | { readonly kind: 'works' }
    /** The platform knows the token and says no, or says that it belongs elsewhere. */
    | { readonly kind: 'refused' | 'elsewhere' | 'no-answer'; readonly why: string };
  /** What the bot needs to be allowed and is not, by the platform's own names. */
  readonly missingScopes: readonly string[];
  /** What the platform's clock showed, where it says. */
  readonly clock: Date | undefined;
};

/** What the clock of whoever answered showed; undefined where the answer does not say. */
export function clockOf({
  headers,
}: {
  readonly headers: { get(name: string): string | null };
}): Date | undefined {
  const moment = new Date(headers.get('date') ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
