import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { danishDayAt } from '../../src/kernel/copenhagen.ts';
import type { Posts } from '../../src/outbox/posts.ts';
import type { ContactRequest, RequestEvent } from '../../src/requests/request.ts';
import type { RequestChannel, RequestChannels, Requests } from '../../src/requests/requests.ts';
import { isOpen } from '../../src/requests/rights.ts';

/** The contact requests while a test runs, open to its eyes. */
export type RequestsInMemory = Requests & {
  /** Every request as it is now, in the order they were drafted. */
  all(): readonly ContactRequest[];
};

export function requestsInMemory(posts: Pick<Posts, 'owe' | 'refresh'>): RequestsInMemory {
  const kept = new Map<string, ContactRequest>();
  const events = new Map<string, readonly RequestEvent[]>();
  let lastNumber = 0;

  const open = () => [...kept.values()].filter(isOpen);
  const newestFirst = (some: readonly ContactRequest[]) =>
    some.toSorted((a, b) => placeOf(b) - placeOf(a) || b.createdAt.getTime() - a.createdAt.getTime());
  const told = (id: string) => events.get(id) ?? [];

  return {
    async find(id) {
      return kept.get(id);
    },
    async byNumber(number) {
      return [...kept.values()].find((request) => request.number === number);
    },
    async keepDraft(request) {
      const now = kept.get(request.id);
      const fits =
        request.version === 1 ? !now : now?.state === 'draft' && now.version === request.version - 1;
      if (!fits) return 'changed-meanwhile';

      kept.set(request.id, request);
      return 'kept';
    },
    async discardDraft(id) {
      if (kept.get(id)?.state === 'draft') kept.delete(id);
    },
    async change(id, act, decide) {
      const now = kept.get(id);
      if (!now) return { kind: 'unknown' };
      if (told(id).some((event) => event.id === act)) return { kind: 'again', request: now };

      const decision = decide(now);
      if (decision.kind === 'refuse') return { kind: 'refused', why: decision.why, request: now };

      const isSent = now.number === undefined && decision.request.state !== 'draft';
      const number = isSent ? ++lastNumber : now.number;
      const request = { ...decision.request, id, number, version: now.version + 1 };
      kept.set(id, request);
      events.set(id, [...told(id), { ...decision.event, id: act, sequence: told(id).length + 1 }]);
      await posts.refresh({ kind: 'request', id }, decision.event.at);
      await posts.owe(decision.owed, decision.event.at);
      return { kind: 'done', request };
    },
    async log(id) {
      return told(id);
    },
    async list({ states, person, sender, words = [], places, confidential, atMost }) {
      const wanted = [...kept.values()].filter(
        (request) =>
          states.includes(request.state) &&
          (confidential || !request.confidential) &&
          (person === undefined || request.owner === person || request.offeredTo === person) &&
          (sender === undefined || request.sentBy === sender) &&
          words.every((word) => holds(request, word, places?.get(word))),
      );
      return { requests: newestFirst(wanted).slice(0, atMost), inAll: wanted.length };
    },
    async similar({ id, fingerprint, match }) {
      return newestFirst(
        open().filter(
          (other) =>
            other.id !== id &&
            !other.confidential &&
            ((match !== undefined && other.match === match) ||
              (fingerprint !== undefined && other.fingerprint === fingerprint)),
        ),
      );
    },
    async openByOwner() {
      const counts = new Map<string, number>();
      for (const { owner, offeredTo } of open()) {
        const person = owner ?? offeredTo;
        if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
      }
      return counts;
    },
    async due(now, atMost) {
      return open()
        .flatMap((request) =>
          request.next && request.next.at <= now ? [{ request, at: request.next.at }] : [],
        )
        .toSorted((a, b) => a.at.getTime() - b.at.getTime() || placeOf(a.request) - placeOf(b.request))
        .slice(0, atMost)
        .map(({ request }) => request);
    },
    async sentBetween(from, until) {
      return [...kept.values()]
        .filter((request) => !request.confidential && isSentWithin(request, from, until))
        .toSorted((a, b) => placeOf(a) - placeOf(b));
    },
    async directContacts(from, until) {
      const counts = new Map<string, number>();
      for (const request of kept.values()) {
        const { direct, municipality, confidential, state } = request;
        if (!direct || confidential || state === 'withdrawn' || municipality === undefined) continue;
        if (isSentWithin(request, from, until)) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
      }
      return counts;
    },
    all: () => [...kept.values()],
  };
}

/** The channels that get cards, while a test runs. */
export function requestChannelsInMemory(): RequestChannels {
  const channels = new Map<string, RequestChannel>();
  const keyOf = ({ platform, workspace, conversation }: RequestChannel) =>
    JSON.stringify([platform, workspace, conversation]);

  return {
    async all() {
      return [...channels.keys()].toSorted().flatMap((key) => channels.get(key) ?? []);
    },
    async keep(channel) {
      const known = channels.get(keyOf(channel));
      channels.set(keyOf(channel), { ...channel, id: known?.id ?? channel.id });
    },
    async remove(id) {
      for (const [key, channel] of channels) if (channel.id === id) channels.delete(key);
    },
  };
}

function holds(
  { text, match, municipality }: ContactRequest,
  word: string,
  place: string | undefined,
): boolean {
  const searched = [text, match].filter((each) => each !== undefined).join(' ');
  return (
    searched.toLowerCase().includes(word.toLowerCase()) || (place !== undefined && municipality === place)
  );
}

/** Drafts have no number yet and are the newest. */
function placeOf({ number }: ContactRequest): number {
  return number ?? Number.MAX_SAFE_INTEGER;
}

function isSentWithin({ sentAt }: ContactRequest, from: CivilDate, until: CivilDate): boolean {
  if (!sentAt) return false;
  const day = danishDayAt(sentAt);
  return from <= day && day <= until;
}
