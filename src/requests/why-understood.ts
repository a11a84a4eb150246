import { municipalityName, municipalityOf } from '../municipalities/municipality.ts';
import { askWords, sourceWords } from '../wording/requests.ts';
import { placeRoles, understanding as says } from '../wording/understanding.ts';
import type { Understood } from './understood.ts';

/** In Danish, why a text was understood as it was: each conclusion with the words that it rests on. */
export function whyUnderstood({ isRequest, facts, candidates, evidence }: Understood): string {
  return [
    isRequest ? says.request(evidence.isRequest) : says.noRequest,
    says.source(sourceWords[facts.source], evidence.source),
    says.ask(askWords[facts.ask], evidence.ask),
    whyMunicipality(facts.municipality, candidates, evidence.municipality),
    ...(facts.direct ? [says.direct] : []),
  ].join(' ');
}

function whyMunicipality(
  code: string | undefined,
  candidates: readonly string[],
  place: Understood['evidence']['municipality'],
): string {
  const name = code === undefined ? undefined : municipalityOf(code)?.name;
  if (name === undefined)
    return candidates.length === 0
      ? says.noMunicipality
      : says.severalMunicipalities(candidates.map(municipalityName));
  if (!place || place.by === 'address') return says.municipalityByAddress(name);
  return says.municipality(name, [place.words], placeRoles[place.role]);
}
