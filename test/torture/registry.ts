import { forgedSignatures } from './attacks/forged-signatures.ts';
import { forgedTokens } from './attacks/forged-tokens.ts';
import { monstrousBodies } from './attacks/monstrous-bodies.ts';
import { slowLoris } from './attacks/slow-loris.ts';
import { killedEmbedded, killedOnServer } from './faults/killed.ts';
import type { Trial } from './trial.ts';

/** Every fault and attack there is a trial of, in the order in which the README tells of them. */
export const TRIALS: readonly Trial[] = [
  killedEmbedded,
  killedOnServer,
  forgedSignatures,
  forgedTokens,
  monstrousBodies,
  slowLoris,
];
