import type { Clock } from './clock.ts';

/** How long what a platform says of a person or a conversation is believed. */
const BELIEVED_MS = 5 * 60_000;
const AT_MOST = 1_000;

/**
 * The same lookup, asking anew only when the last answer is five minutes old. Failures are not remembered, and lookups
 * of one key at the same moment share one answer.
 */
export function rememberBriefly<T>(clock: Clock): (key: string, look: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly answer: Promise<T>; readonly until: number }>();

  return (key, look) => {
    const now = clock().getTime();
    const remembered = known.get(key);
    if (remembered && remembered.until > now) return remembered.answer;

    const answer = look();
    known.delete(key);
    known.set(key, { answer, until: now + BELIEVED_MS });
    answer.catch(() => known.get(key)?.answer === answer && known.delete(key));
    const oldest = known.size > AT_MOST ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
