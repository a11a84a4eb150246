import { listed } from './counting.ts';

/** Why a text was understood as it was; `found` are words of the text. */
export const understanding = {
  request: (found: readonly string[]) => `Det er en henvendelse${foundOn(found)}.`,
  noRequest: 'Det ligner ikke en henvendelse: Ingen beder om noget, der går ud over familiens rolle.',
  source: (who: string, found: readonly string[]) => `Den, der spørger: ${who}${foundOn(found)}.`,
  ask: (what: string, found: readonly string[]) => `Det handler om: ${what}${foundOn(found)}.`,
  municipality: (name: string, found: readonly string[], role: string) =>
    `Kommune: ${name}${foundOn(found)}, ${role}.`,
  municipalityByAddress: (name: string) => `Kommune: ${name}, for det hører adressen eller postnummeret til.`,
  noMunicipality: 'Kommunen står der ikke.',
  severalMunicipalities: (names: readonly string[]) =>
    `Kommunen er ikke til at se med sikkerhed. Teksten nævner ${listed(names)}.`,
  direct: 'Kommunen har henvendt sig direkte til familien.',
} as const;

/** What a place is in a text. */
export const placeRoles = {
  asking: 'som er den, der henvender sig',
  home: 'hvor barnet bor',
  school: 'hvor barnet går i skole eller institution',
  around: 'hvor en af barnets voksne bor eller arbejder',
  plain: 'som står i teksten',
  family: 'hvor venskabsfamilien bor',
  meeting: 'hvor mødet skal holdes',
  decoy: 'som er nævnt i forbifarten',
} as const;

/** Trying out the routing on the command line. */
export const routing = {
  route: 'Se, hvordan en tekst bliver forstået, og hvem den ville gå til. Intet bliver sendt.',
  preview:
    'Se, hvilke af den sidste måneds henvendelser der ville være gået til en anden efter reglerne i en fil.',
  previewFile: 'en fil skrevet som content/routing.yaml',
  routeText: 'teksten; uden tekst læses den fra standard input',
  emptyText:
    'Skriv en tekst, for eksempel: npm run --silent hto -- route "Aarhus Kommune spørger, om vi kan tage ham i weekenden."',
  unreadable: (number: number) =>
    `Linje ${number} kan ikke læses. Skriv ét JSON-objekt på linjen, for eksempel {"id":"1","text":"Mor spørger, om han må sove her."}.`,
  goesTo: (why: string) => `Fordeling: ${why}.`,
  noData: 'Jeg kan ikke slå koordinatorerne op lige nu, så jeg kan ikke se, hvem den ville gå til.',
} as const;

function foundOn(found: readonly string[]): string {
  return found.length === 0 ? '' : ` (fundet på: »${found.join('«, »')}«)`;
}
