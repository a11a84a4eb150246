import Fuse from 'fuse.js';
import { MUNICIPALITIES } from './municipality.ts';
import { oneSpelling } from './spelling.ts';

/** Short names have too many neighbours: "Greve" is one letter from "breve". */
const SHORTEST = 6;
const WORST_SCORE = 0.34;

/** What stands beside "kommune" and is no name, though it may look like one. */
const ORDINARY = new Set(
  'anden andre begge danske deres egentlige enkelte forrige gældende hjemlige hvilken ingen kommende mindre nogen nuværende nærmeste omkring oprindelige pågældende rigtige samme tidligere ansvarlige vedkommende venskabsfamilie venskabsfamilien sagsbehandler sagsbehandleren forvaltningen'.split(
    ' ',
  ),
);

/** The code of the one municipality whose name a misspelt word resembles; undefined for short words and near ties. */
export function misspeltMunicipality(word: string): string | undefined {
  const spelt = oneSpelling(word).replace(/s$/, '');
  if (spelt.length < SHORTEST || ORDINARY.has(oneSpelling(word)) || ORDINARY.has(spelt)) return undefined;

  const alike = fuse
    .search(spelt, { limit: 3 })
    .filter(({ item }) => Math.abs(item.spelt.length - spelt.length) <= 2 && item.spelt[0] === spelt[0]);
  const [best, next] = alike;
  if (best?.score === undefined || best.score > WORST_SCORE) return undefined;
  const tied =
    next?.score !== undefined && next.score - best.score < 0.02 && next.item.code !== best.item.code;
  return tied ? undefined : best.item.code;
}

const fuse = new Fuse(
  MUNICIPALITIES.map(({ code, name }) => ({ code, spelt: oneSpelling(name) })).filter(
    ({ spelt }) => spelt.length >= SHORTEST,
  ),
  { keys: ['spelt'], includeScore: true, threshold: 0.4, location: 0, distance: 20, ignoreFieldNorm: true },
);
