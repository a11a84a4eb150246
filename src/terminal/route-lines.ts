import { municipalityName } from '../municipalities/municipality.ts';
import type { Ask, Source } from '../requests/request.ts';
import { whyUnderstood } from '../requests/why-understood.ts';
import { routing as says } from '../wording/understanding.ts';
import { readJsonLine } from './json-lines.ts';
import type { Tried } from './try-route.ts';

/** The contract's words, which stay the same whatever people are shown. */
const SOURCE_CODES: Readonly<Record<Source, string>> = {
  municipality: 'kommune',
  parents: 'foraeldre',
  child: 'barn',
  network: 'netvaerk',
  other: 'anden',
};
const ASK_CODES: Readonly<Record<Ask, string>> = {
  'more-contact': 'oeget-samvaer',
  'network-meeting': 'netvaerksmoede',
  'lay-companion': 'bisidning',
  'extra-support': 'ekstra-stoette',
  other: 'andet',
};

/**
 * Answers one line of JSON, `{"id","text"}`, with one line that tells how the text is understood and whom it would go
 * to. A line that cannot be read gets `{"id","line","error"}`, with the line's number from 1.
 */
export async function routeLine(
  line: string,
  number: number,
  tryRoute: (text: string) => Promise<Tried>,
): Promise<string> {
  const read = readJsonLine(line);
  if (read.kind === 'unreadable')
    return JSON.stringify({ id: read.id, line: number, error: says.unreadable(number) });

  const { understood, coordinator, whyThere } = await tryRoute(read.text);
  const { isRequest, facts, candidates } = understood;
  return JSON.stringify({
    id: read.id,
    isRequest,
    municipality: facts.municipality === undefined ? null : named(facts.municipality),
    candidates: candidates.map(named),
    source: SOURCE_CODES[facts.source],
    ask: ASK_CODES[facts.ask],
    coordinator: coordinator ? { name: coordinator.name ?? null, email: coordinator.email ?? null } : null,
    why: [whyUnderstood(understood), ...(whyThere === undefined ? [] : [says.goesTo(whyThere)])].join(' '),
  });
}

function named(code: string): { readonly code: string; readonly name: string } {
  return { code, name: municipalityName(code) };
}
