import { EVENT_KINDS, type EventKind } from './request.ts';

/** Something that happened to a request, told to one reader: a line in a channel's thread, or a word to a colleague. */
export type Line = {
  readonly request: string;
  /** The request's version once it had happened. */
  readonly version: number;
  readonly kind: EventKind;
  /** Who did it; undefined for the bot. */
  readonly who: string | undefined;
  /** Whom it went to. */
  readonly to: string | undefined;
  /** The outcome, or the day until when it waits. */
  readonly what: string | undefined;
  /** A person's id; undefined for a channel. */
  readonly reader: string | undefined;
};

/** The line as the id of what a message is about: all that its words need beside the request's number and names. */
export function lineId({ request, version, kind, who, to, what, reader }: Line): string {
  return [request, version, kind, who, to, what, reader].map((part) => part ?? '').join(':');
}

/** Reads such an id; undefined when it is none. */
export function readLine(id: string): Line | undefined {
  const [request, version, written, who, to, what, reader] = id.split(':').map((part) => part || undefined);
  const kind = EVENT_KINDS.find((each) => each === written);
  return request !== undefined && kind !== undefined
    ? { request, version: Number(version), kind, who, to, what, reader }
    : undefined;
}
