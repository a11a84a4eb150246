import { asRead } from './reads-danish.ts';
import type { Event } from './reads-events.ts';
import type { Message } from './reads-message.ts';
import { type Wishes, wishesIn } from './reads-wishes.ts';
import type { Ask, Source } from './request.ts';

const IN_SENTENCE_THAT_ASKS = 1;
const NEXT_TO_IT = 0.7;
const IN_SUBJECT = 0.6;
const ELSEWHERE = 0.4;
/** "Kommunen vil have os med til et møde": officials ask for the network, seldom for a companion of their own. */
const COMPANION_FOR_OFFICIALS = 0.7;
/** What a second sign of the same wish adds. */
const REPEATED = 0.15;
/** Below this nothing known is asked. */
const FAINTEST = 1;
/** Which of two that weigh the same is meant: the more special. */
const ORDER: readonly Ask[] = ['lay-companion', 'network-meeting', 'more-contact', 'extra-support', 'other'];

/** What is asked in a message: the wish of the sentences that ask counts in full, of the others less. */
export function askOf(
  message: Message | undefined,
  events: readonly Event[],
  source: Source,
): { readonly ask: Ask; readonly words: readonly string[] } {
  const asking = new Set(events.filter((event) => event.message === message).map(({ at }) => at));
  const heard = (message?.sentences ?? []).map(({ wishes }, at) => ({
    wishes,
    factor: factorAt(at, asking),
  }));
  const subject = { wishes: wishesIn(asRead(message?.letter.subject ?? '')), factor: IN_SUBJECT };
  const summed = sum([...heard, subject]);
  const companion = summed.get('lay-companion');
  const isOfficial = source === 'municipality' || source === 'other';
  if (companion && isOfficial && !OF_THEIRS.test(companion.words.join(' ')))
    summed.set('lay-companion', { ...companion, weight: companion.weight * COMPANION_FOR_OFFICIALS });
  const [best] = [...summed].sort(
    ([a, x], [b, y]) => y.weight - x.weight || ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  return best && best[1].weight >= FAINTEST
    ? { ask: best[0], words: best[1].words }
    : { ask: 'other', words: [] };
}

/** To stand by somebody, rather than to be there. */
const OF_THEIRS = /bis|partsrep|støtte|side|alene|ind|følg|ledsag|gå med|companion/;

function factorAt(at: number, asking: ReadonlySet<number>): number {
  if (asking.has(at)) return IN_SENTENCE_THAT_ASKS;
  return asking.has(at - 1) || asking.has(at + 1) ? NEXT_TO_IT : ELSEWHERE;
}

function sum(
  heard: readonly { readonly wishes: Wishes; readonly factor: number }[],
): Map<Ask, { readonly weight: number; readonly words: readonly string[] }> {
  const sums = new Map<Ask, { readonly weight: number; readonly words: readonly string[] }>();
  for (const { wishes, factor } of heard)
    for (const [ask, wish] of wishes) {
      const weight = wish.weight * factor;
      const known = sums.get(ask) ?? { weight: 0, words: [] };
      sums.set(ask, {
        weight: Math.max(known.weight, weight) + REPEATED * Math.min(known.weight, weight),
        words: weight > known.weight ? wish.words : known.words,
      });
    }
  return sums;
}
