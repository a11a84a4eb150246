import type { IsoWeek } from '../kernel/civil-date.ts';

/** One digest: of a week, to a channel or to a person. */
export type DigestId = {
  readonly week: IsoWeek;
  readonly to: 'channel' | 'person';
  /** The channel's or the person's id. */
  readonly id: string;
};

const WRITTEN = /^(?<week>\d{4}-W\d{2}):(?<to>channel|person):(?<id>[^:]+)$/;

/** "2026-W48:channel:3f2c…": the same whenever it is made, so that nobody gets it twice. */
export function writeDigestId({ week, to, id }: DigestId): string {
  return `${week}:${to}:${id}`;
}

/** Undefined when it is none: it came back from outside. */
export function readDigestId(text: string): DigestId | undefined {
  const { week, to, id } = WRITTEN.exec(text)?.groups ?? {};
  return week && to && id
    ? { week: week as IsoWeek, to: to === 'channel' ? 'channel' : 'person', id }
    : undefined;
}

/** The key under which a digest is owed. */
export function digestKey(id: string): string {
  return `digest:${id}`;
}
