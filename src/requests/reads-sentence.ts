import { findMunicipalities } from '../municipalities/find-municipalities.ts';
import type { Mention } from '../municipalities/mention.ts';
import { type Actor, actorsIn, isOblique } from './reads-actors.ts';
import { type Asking, askingsIn } from './reads-asking.ts';
import { asRead } from './reads-danish.ts';
import { withoutSlips } from './reads-slips.ts';
import { type Wishes, wishesIn } from './reads-wishes.ts';

/** A sentence with all that was read in it. */
export type Sentence = {
  readonly typed: string;
  readonly read: string;
  readonly actors: readonly Actor[];
  readonly askings: readonly Asking[];
  readonly wishes: Wishes;
  readonly mentions: readonly Mention[];
};

export function readSentence(typed: string): Sentence {
  const read = readAs(typed);
  const mentions = findMunicipalities(typed);
  const actors = withMunicipalities(actorsIn(read), mentions, typed, read);
  const askings = askingsIn(read, actors);
  const askers = askings.flatMap(({ by }) => (by.kind === 'actor' ? [by.actor] : []));
  return { typed, read, mentions, actors, askings, wishes: wishesIn(read, askers) };
}

function readAs(typed: string): string {
  return withoutSlips(asRead(typed));
}

/** "Favrskov ringer": a municipality acts under its bare name. */
function withMunicipalities(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  typed: string,
  read: string,
): readonly Actor[] {
  const named = mentions
    .filter(({ sign, end }) => sign === 'name' && typed[end] !== ':')
    .map(({ start, end }): Actor => {
      const at = readAs(typed.slice(0, start)).length;
      const words = readAs(typed.slice(start, end));
      const oblique = isOblique(read, at);
      return { source: 'municipality', at, end: at + words.length, words, shown: words, oblique };
    })
    .filter(({ at, end, oblique }) => !oblique && !actors.some((actor) => at < actor.end && actor.at < end));
  return [...actors, ...named].sort((a, b) => a.at - b.at);
}
