import { never } from '../kernel/never.ts';
import type { Sign } from '../municipalities/mention.ts';
import type { Message } from './reads-message.ts';
import { type Placed, type PlaceRole, placesIn } from './reads-places.ts';
import type { Source } from './request.ts';
import type { PlaceEvidence } from './understood.ts';

export type ReadMunicipality = {
  /** Undefined when no reader could tell. */
  readonly code: string | undefined;
  readonly candidates: readonly string[];
  readonly evidence: PlaceEvidence | undefined;
};

type Weighed = Placed & { readonly weight: number };

/** The one that asks, else the child's, else, since matches are local, the volunteer family's. */
const WEIGHT_OF: Readonly<Record<PlaceRole, number>> = {
  asking: 100,
  home: 62,
  school: 56,
  around: 50,
  plain: 45,
  family: 30,
  meeting: 10,
  decoy: 0,
};
/** Says little more than which of two alike is the likelier. */
const WEIGHT_OF_SIGN: Readonly<Record<Sign, number>> = {
  kommune: 6,
  domain: 5,
  postcode: 4,
  name: 3,
  town: 3,
  'lower-case': 2,
  misspelt: 2,
  unsure: 0,
};
const PLAIN_KOMMUNE = 90;
const MEETING_AT_KOMMUNE = 40;
const ENOUGH = 15;
/** Two that weigh this alike: nobody could tell. */
const ALIKE = 1;
const MOST_CANDIDATES = 5;

/** Which municipality a text belongs to, by what each place in it is; `main` is the message that asks. */
export function readMunicipality(
  messages: readonly Message[],
  main: Message | undefined,
  source: Source,
): ReadMunicipality {
  const weighed = messages
    .flatMap((message) => placesOf(message, signedRole(message, main, source)))
    .sort((a, b) => b.weight - a.weight);
  const candidates = [...new Set(weighed.flatMap(({ codes }) => codes))].slice(0, MOST_CANDIDATES);
  const unknown = { code: undefined, candidates, evidence: undefined };
  const best = weighed.find(({ codes }) => codes.length === 1);
  const code = best?.codes[0];
  if (!best || code === undefined || best.weight < ENOUGH) return unknown;

  const rival = weighed.find(({ codes, sign }) => sign !== 'unsure' && !codes.includes(code));
  if (rival && best.weight - rival.weight < ALIKE) return unknown;

  const by = best.sign === 'domain' || best.sign === 'postcode' ? 'address' : 'words';
  return { code, candidates, evidence: { words: by === 'address' ? '' : best.words, role: best.role, by } };
}

const FADED_WHEN_QUOTED = 0.5;

function placesOf({ letter, writer, sentences }: Message, signed: PlaceRole): readonly Weighed[] {
  const said = sentences.flatMap(({ typed, mentions }) => placesIn(typed, mentions));
  const under = [letter.from, letter.signature]
    .filter((text) => !/red ?barnet/i.test(text))
    .flatMap((line) => placesIn(line))
    .map((place) => ({ ...place, role: place.role === 'decoy' ? place.role : signed }));
  const factor = letter.kind === 'quoted' ? FADED_WHEN_QUOTED : 1;
  return [...placesIn(letter.subject), ...said, ...under]
    .map((place) => weigh(place, writer?.source))
    .map((place) => ({ ...place, weight: place.weight * factor }));
}

/** What a place in a sender or a signature is: the asker's own, or where a volunteer lives. */
function signedRole(message: Message, main: Message | undefined, source: Source): PlaceRole {
  if (!message.writer) return 'family';
  if (message !== main) return 'decoy';
  switch (message.writer.source) {
    case 'municipality':
      return 'asking';
    case 'parents':
    case 'child':
      return 'home';
    case 'network':
      return 'around';
    case 'other':
      return source === 'other' ? 'decoy' : 'around';
    default:
      return never(message.writer.source);
  }
}

/** "Vi bor i X" is the child's home where the parents or the child write. */
function weigh(place: Placed, writer: Source | undefined): Weighed {
  const role = place.role === 'family' && (writer === 'parents' || writer === 'child') ? 'home' : place.role;
  return { ...place, role, weight: baseWeight(role, place.sign) };
}

function baseWeight(role: PlaceRole, sign: Sign): number {
  if (sign === 'unsure') return 1;
  if (role === 'decoy') return 0;
  const own = WEIGHT_OF_SIGN[sign];
  if (sign === 'kommune' && role === 'meeting') return MEETING_AT_KOMMUNE + own;
  if (sign === 'kommune' && role !== 'family') return Math.max(PLAIN_KOMMUNE, WEIGHT_OF[role]) + own;
  return WEIGHT_OF[role] + own;
}
