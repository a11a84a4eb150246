/** What may become of the bot when something is done to it. */
export const DAMAGES = ['lost', 'doubled', 'let in', 'unsaid'] as const;
/** "unsaid" is a failure that neither its user nor the log was told of in words that help. */
export type Damage = (typeof DAMAGES)[number];

export type Tally = {
  readonly tries: number;
  readonly damages: readonly { readonly damage: Damage; readonly what: string }[];
};

/** Gathers what a trial finds. */
export type Findings = {
  tried(times?: number): void;
  /** Notes the damage where the word does not hold. */
  expect(holds: boolean, damage: Damage, what: string): void;
  tally(): Tally;
};

export function findings(): Findings {
  let tries = 0;
  const damages: { damage: Damage; what: string }[] = [];

  return {
    tried(times = 1) {
      tries += times;
    },
    expect(holds, damage, what) {
      if (!holds) damages.push({ damage, what });
    },
    tally: () => ({ tries, damages }),
  };
}
