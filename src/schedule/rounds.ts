import { kindOf, type Log } from '../kernel/log.ts';

/** Something to look after again and again: it reads what is due now and does it, and doing it twice does no more. */
export type Round = {
  readonly name: string;
  run(stop: AbortSignal): Promise<void>;
};

/** Goes through the rounds in order. One that fails stops none of the others. */
export async function goRound(rounds: readonly Round[], log: Log, stop: AbortSignal): Promise<void> {
  for (const round of rounds) {
    if (stop.aborted) return;

    await round.run(stop).catch((error: unknown) => {
      log.error({ round: round.name, error: kindOf(error) }, 'a round failed');
    });
  }
}
