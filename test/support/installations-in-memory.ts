import type { Installation, Installations } from '../../src/bot/installations.ts';

/** Remembers installations for as long as the test runs. */
export function installationsInMemory(): Installations {
  const living = new Map<string, Installation>();
  const place = (platform: string, conversation: string) => JSON.stringify([platform, conversation]);

  return {
    async remember(installation) {
      living.set(place(installation.platform, installation.conversation), installation);
    },
    async markGone(platform, conversation) {
      living.delete(place(platform, conversation));
    },
    async find(platform, conversation) {
      return living.get(place(platform, conversation));
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
