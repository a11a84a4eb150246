import { builtSql } from './attacks/built-sql.ts';
import { cliPaths } from './attacks/cli-paths.ts';
import { forgedSignatures } from './attacks/forged-signatures.ts';
import { forgedTokens } from './attacks/forged-tokens.ts';
import { formulas } from './attacks/formulas.ts';
import { hostileText } from './attacks/hostile-text.ts';
import { injectedMarkup } from './attacks/injected-markup.ts';
import { monstrousBodies } from './attacks/monstrous-bodies.ts';
import { oddInput } from './attacks/odd-input.ts';
import { slowLoris } from './attacks/slow-loris.ts';
import { tamperedButtons } from './attacks/tampered-buttons.ts';
import { zipBombs } from './attacks/zip-bombs.ts';
import { clockJumps } from './faults/clock-jumps.ts';
import { corruptFolder } from './faults/corrupt-folder.ts';
import { failingPlatforms } from './faults/failing-platforms.ts';
import { fiveInstances } from './faults/five-instances.ts';
import { fullDisk, fullDiskOfServer } from './faults/full-disk.ts';
import { halfMigrated } from './faults/half-migrated.ts';
import { killedEmbedded, killedOnServer } from './faults/killed.ts';
import { outOfOrder } from './faults/out-of-order.ts';
import { postgresStopped } from './faults/postgres-stopped.ts';
import { twoProcesses } from './faults/two-processes.ts';
import type { Trial } from './trial.ts';

/** Every fault and attack there is a trial of, in the order in which the README tells of them. */
export const TRIALS: readonly Trial[] = [
  killedEmbedded,
  killedOnServer,
  fiveInstances,
  postgresStopped,
  fullDisk,
  fullDiskOfServer,
  failingPlatforms,
  clockJumps,
  outOfOrder,
  corruptFolder,
  twoProcesses,
  halfMigrated,
  forgedSignatures,
  forgedTokens,
  tamperedButtons,
  injectedMarkup,
  monstrousBodies,
  slowLoris,
  formulas,
  zipBombs,
  hostileText,
  oddInput,
  cliPaths,
  builtSql,
];
