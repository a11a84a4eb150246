import { never } from '../kernel/never.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import type { NewPost } from '../outbox/posts.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import { forPlaces, notices as says } from '../wording/notices.ts';
import { sayPlainly } from './say.ts';

/** What was stopped: a channel's digests, or its cards; `municipalities` are those it covered, none for all. */
export type Notice =
  | {
      readonly kind: 'channel-shared' | 'channel-gone';
      readonly job: 'digest' | 'requests';
      readonly municipalities: readonly string[];
    }
  | { readonly kind: 'workspace-gone' };

const MOST_NAMED = 8;

/** One message to each lead; the same happening at the same moment is told once. */
export function noticePosts(notice: Notice, staff: readonly Person[], at: Date): readonly NewPost[] {
  const id = writeNotice(notice);
  return staff
    .filter((person) => mayActAs(person, 'lead'))
    .map((person) => ({
      key: `notice:${id}:${at.toISOString()}:${person.id}`,
      about: { kind: 'notice', id },
      to: { kind: 'person', person: person.id },
    }));
}

/** What a notice says; undefined where it can no longer be read. */
export function composeNotice(id: string): Reply | undefined {
  const notice = readNotice(id);
  return notice && sayPlainly({ gist: says.gists[notice.kind], text: textOf(notice) });
}

function textOf(notice: Notice): string {
  switch (notice.kind) {
    case 'channel-shared':
      return says.shared[notice.job](placesOf(notice));
    case 'channel-gone':
      return says.gone[notice.job](placesOf(notice));
    case 'workspace-gone':
      return says.workspaceGone;
    default:
      return never(notice);
  }
}

/** At most so many are in the id of a message, with how many there are besides. */
function writeNotice(notice: Notice): string {
  if (notice.kind === 'workspace-gone') return notice.kind;

  const { kind, job, municipalities } = notice;
  return [kind, job, municipalities.slice(0, MOST_NAMED).join(','), municipalities.length].join(':');
}

type Read = Notice & { readonly inAll?: number };

function readNotice(id: string): Read | undefined {
  const [kind, job, codes = '', inAll] = id.split(':');
  if (kind === 'workspace-gone') return { kind };
  if ((kind !== 'channel-shared' && kind !== 'channel-gone') || (job !== 'digest' && job !== 'requests'))
    return undefined;
  return { kind, job, municipalities: codes === '' ? [] : codes.split(','), inAll: Number(inAll) };
}

function placesOf({
  municipalities,
  inAll = 0,
}: Extract<Notice, { readonly job: string }> & { readonly inAll?: number }): string {
  const names = municipalities.map(municipalityName);
  return forPlaces(names, inAll - names.length);
}
