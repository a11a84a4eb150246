import type { ConcernLevel } from '../../src/qa/understanding.ts';
import type { Ask } from '../../src/requests/request.ts';
import type { Understood } from '../../src/requests/understood.ts';

const ASKED: readonly (readonly [RegExp, Ask])[] = [
  [/netværksmøde/i, 'network-meeting'],
  [/bisidder/i, 'lay-companion'],
  [/mere samvær/i, 'more-contact'],
];
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/Aarhus/, '0751'],
  [/Odense/, '0461'],
];

/** Reads a few plain words of a request and nothing else, so that a conversation can be tested by itself. */
export function understandSimply(text: string): Understood {
  const ask = ASKED.find(([words]) => words.test(text))?.[1];
  const municipality = PLACES.find(([words]) => words.test(text))?.[1];
  return {
    isRequest: ask !== undefined,
    facts: {
      source: /kommune|sagsbehandler/i.test(text) ? 'municipality' : 'other',
      ask: ask ?? 'other',
      municipality,
      match: /HTO-\d+/.exec(text)?.[0],
      direct: false,
    },
    candidates: municipality === undefined ? [] : [municipality],
    evidence: { isRequest: [], source: [], ask: [], municipality: undefined },
  };
}

/** Worry for a child is where somebody is hit. */
export function worrySimply(text: string): ConcernLevel | undefined {
  return /slå/i.test(text) ? 'alvorlig' : undefined;
}
