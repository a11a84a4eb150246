import type { DigestChannel, DigestChannels } from '../../src/anniversaries/digest-channels.ts';
import { sameAddress } from '../../src/outbox/address.ts';

/** The channels that get the digest, for as long as a test runs. */
export function digestChannelsInMemory(): DigestChannels {
  const channels = new Map<string, DigestChannel>();

  return {
    async all() {
      const key = ({ platform, workspace, conversation }: DigestChannel) =>
        `${platform} ${workspace} ${conversation}`;
      return [...channels.values()].toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    },
    async find(id) {
      return channels.get(id);
    },
    async keep(channel) {
      const known = [...channels.values()].find((one) => sameAddress(one, channel));
      const kept = known ? { ...channel, id: known.id, approvedAt: known.approvedAt } : channel;
      channels.set(kept.id, kept);
      return kept;
    },
    async approve(id, _by, at) {
      const channel = channels.get(id);
      if (!channel || channel.approvedAt) return channel;

      const approved = { ...channel, approvedAt: at };
      channels.set(id, approved);
      return approved;
    },
    async remove(id) {
      channels.delete(id);
    },
  };
}
