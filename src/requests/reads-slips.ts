/** The words on which most hangs, and which are long enough to be known with a letter wrong. */
const STEMS =
  'kommune sagsbehandler socialrådgiver familierådgiver rådgiver forvaltning netværksmøde familierådslagning rådslagning statusmøde bisidder aflastning aflastningsfamilie overnatning overnatte weekend forældre klasselærer pædagog lektie lektiehjælp venskabsfamilie samvær netværk'.split(
    ' ',
  );
const ENDINGS = [
  '',
  'n',
  'ns',
  'en',
  'ens',
  'et',
  'ets',
  't',
  's',
  'r',
  'rs',
  'er',
  'erne',
  'e',
  'ne',
  'nes',
];
const SHORTEST = 7;

const KNOWN: ReadonlySet<string> = new Set(STEMS.flatMap((stem) => ENDINGS.map((ending) => stem + ending)));
/** What a known word becomes with one letter left out → the word; the plainest form first. */
const BY_REST: ReadonlyMap<string, string> = new Map(
  [...KNOWN].toReversed().flatMap((word) => restsOf(word).map((rest) => [rest, word] as const)),
);

/** The sentence with slips of one letter mended in the words on which most hangs: "sagsbehandeleren", "netvræksmøde". */
export function withoutSlips(read: string): string {
  return read.replace(WORD, (word) => (word.length < SHORTEST || KNOWN.has(word) ? word : mended(word)));
}

const WORD = /[a-zß-ž]+/g;

/** Words that one letter parts share a rest, whether it is wrong, missing, too many or swapped with the next. */
function mended(word: string): string {
  for (const rest of [word, ...restsOf(word)]) {
    const known = BY_REST.get(rest) ?? (KNOWN.has(rest) ? rest : undefined);
    if (known?.startsWith(word.slice(0, 2))) return known;
  }
  return word;
}

function restsOf(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
