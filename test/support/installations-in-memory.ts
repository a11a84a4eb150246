import type { Installation, Installations } from '../../src/bot/installations.ts';
import type { Address } from '../../src/outbox/address.ts';

/** Remembers installations for as long as the test runs. */
export function installationsInMemory(): Installations {
  const living = new Map<string, Installation>();
  const place = ({ platform, workspace, conversation }: Address) =>
    JSON.stringify([platform, workspace, conversation]);

  return {
    async remember(installation) {
      living.set(place(installation), installation);
    },
    async markGone(address) {
      living.delete(place(address));
    },
    async find(address) {
      return living.get(place(address));
    },
    async ofWorkspace(platform, workspace) {
      return [...living.values()]
        .filter((one) => one.platform === platform && one.workspace === workspace)
        .toSorted(
          (a, b) => b.seenAt.getTime() - a.seenAt.getTime() || (a.conversation < b.conversation ? -1 : 1),
        );
    },
  };
}
