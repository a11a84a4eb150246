import { openTown } from '../town.ts';
import type { Trial } from '../trial.ts';

const AT_ONCE = 3;

/** Several processes are started on one data folder: one has it. */
export const twoProcesses: Trial = {
  id: 'two-processes',
  kind: 'fault',
  what: 'Several processes on one data folder',
  how: `${AT_ONCE} processes are started at the same moment on a folder, again and again; one runs, the others say why not and end`,
  tries: { short: 1, long: 15 },
  async run({ ground, tries, found }) {
    const folder = await ground.freshDataFolder();
    const town = await openTown(ground);
    for (let round = 0; round < tries; round++) {
      const started = await Promise.allSettled(
        Array.from({ length: AT_ONCE }, () => town.start({ HTO_DATA: folder })),
      );
      found.tried();
      const running = started.filter(({ status }) => status === 'fulfilled');
      found.expect(running.length === 1, running.length > 1 ? 'doubled' : 'lost', `${running.length} run`);
      const refusals = started.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
      const areClear = refusals.every((refusal) => /Datamappen .* bruges allerede/.test(refusal));
      found.expect(areClear, 'unsaid', refusals.join('; ').slice(0, 300));
      for (const one of started) if (one.status === 'fulfilled') await one.value.end('SIGKILL');
    }
    await town.close();
    return undefined;
  },
};
