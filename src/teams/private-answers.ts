import type { Clock } from '../kernel/clock.ts';
import type { Account } from '../people/person.ts';
import type { AdaptiveCard } from './card.ts';

const KEPT_MS = 24 * 60 * 60_000;
const AT_MOST = 1_000;

export type Opened =
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'not-yours' }
  /** Too old, or from before a restart. */
  | { readonly kind: 'gone' };

/**
 * Answers given among colleagues, for the asker's eyes only. Teams shows a card to one person by fetching it when that
 * person looks, so it is kept here, in memory alone, for a day.
 */
export type PrivateAnswers = {
  /** Keeps the card, which is told its own id, and returns that id. */
  keep(asker: Account, cardFor: (id: string) => AdaptiveCard): string;
  open(id: string, by: Account): Opened;
  /** Keeps what the card has become since; nothing where it is gone. */
  renew(id: string, card: AdaptiveCard): void;
};

export function createPrivateAnswers(clock: Clock, newId: () => string): PrivateAnswers {
  const kept = new Map<
    string,
    { readonly asker: Account; readonly card: AdaptiveCard; readonly until: number }
  >();
  const living = (id: string) => {
    const answer = kept.get(id);
    return answer && answer.until > clock().getTime() ? answer : undefined;
  };

  return {
    keep(asker, cardFor) {
      const id = newId();
      kept.set(id, { asker, card: cardFor(id), until: clock().getTime() + KEPT_MS });
      const oldest = kept.size > AT_MOST ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return id;
    },
    open(id, by) {
      const answer = living(id);
      if (!answer) return { kind: 'gone' };
      return isSame(answer.asker, by) ? { kind: 'card', card: answer.card } : { kind: 'not-yours' };
    },
    renew(id, card) {
      const answer = living(id);
      if (answer) kept.set(id, { ...answer, card });
    },
  };
}

function isSame(one: Account, other: Account): boolean {
  return one.platform === other.platform && one.workspace === other.workspace && one.user === other.user;
}
