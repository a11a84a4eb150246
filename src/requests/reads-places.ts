import { findMunicipalities } from '../municipalities/find-municipalities.ts';
import type { Mention } from '../municipalities/mention.ts';

/** What a place is in a sentence. */
export const ROLES_OF_PLACES = [
  /** The municipality that acts: "sagsbehandleren i X". */
  'asking',
  /** Where the child lives. */
  'home',
  /** Where the child goes to school. */
  'school',
  /** Where somebody around the child lives or works. */
  'around',
  /** Nothing tells. */
  'plain',
  /** Where the volunteer family lives. */
  'family',
  'meeting',
  /** Where they used to live, a hospital, a lawyer's office, an outing: says nothing. */
  'decoy',
] as const;
export type PlaceRole = (typeof ROLES_OF_PLACES)[number];

export type Placed = Mention & { readonly role: PlaceRole; readonly words: string };

type Cue = { readonly role: PlaceRole; readonly pattern: RegExp };

const LINK = '(?:[ ,(]+\\p{L}+){0,4}?[ ,(]*(?:i|på|fra|ved|hos|til|in|from|near|at|of)?[ (]*$';

/** Looked for right before a place, nearest wins. */
const BEFORE: readonly Cue[] = [
  cue(
    'decoy',
    'boede|flytte(?:t|de|r)? (?:væk )?fra|oprindelig(?:t)?(?: \\p{L}+)? fra|oprindelig|tidligere|stammer fra|dengang|før i tiden|used to live',
  ),
  cue(
    'decoy',
    '\\p{L}*hospital(?:et)?|\\p{L}*sygehus(?:et)?|indlagt|opereret|psykiatri\\p{L}*|advokat\\p{L}*|kontor|retten|kris(?:e|es)?cent\\p{L}*|familieretshuset|statsforvaltningen|ankestyrelsen|mødrehjælpen|politi(?:et)?|journalist\\p{L}*|hospital|lawyer|overlæge\\p{L}*',
  ),
  cue(
    'decoy',
    'på ferie|ferie|sommerhus(?:et)?|en tur|tur|rejse[rt]?|tager|udflugt|på besøg|besøgte?|sovet? hos|koncert|kusinefest|fest|kursus|var|kørte|handle[rt]?',
  ),
  cue(
    'meeting',
    '\\p{L}*møde(?:t|r)?|mødested|afholde[rst]*|holde[rst]*|foregår|\\p{L}*rådslagning(?:en)?|mødes|meeting',
  ),
  cue(
    'family',
    '(?:vi|jeg)(?: \\p{L}+){0,3} (?:bor|boende|bosat|er fra|live)|bor (?:vi|jeg)|we live|i live|venskabsfamilien(?: \\p{L}+)?(?: bor| fra| i)|frivillige i|familien (?:lund|hansen)?fra',
  ),
  cue(
    'home',
    'bor|bosat|boende|bopæl|hjemmehørende|er fra|kommer fra|flytte(?:t|r)?(?: tilbage)? til|hjem til|lives?|living|opholder sig|skal hjem til|tilknyttet|matchet i',
  ),
  cue(
    'home',
    '(?:\\p{L}+s )?(?:mor|moren|moderen|far|faren|faderen|forældrene|forældre|dreng(?:en)?|pige(?:n)?|barn(?:et)?|børnene|familie|\\p{L}+drengs mor)|match|mother|father|family',
  ),
  cue(
    'school',
    '\\p{L}*skole(?:n)?|\\p{L}*børnehave(?:n)?|vuggestue(?:n)?|sfo(?:en)?|fritidshjem(?:met)?|klub(?:ben)?|går',
  ),
  cue(
    'asking',
    'sagsbehandler\\p{L}*|\\p{L}*rådgiver(?:en)?|\\p{L}*forvaltning(?:en)?|familie(?:afdeling|team|hus|rådgivning)\\p{L}*|kommune(?:n)?|myndighed\\p{L}*|hun sidder|han sidder|børneteam\\p{L}*|caseworker|social worker|borgercenter\\p{L}*|børn og unge',
  ),
  cue(
    'around',
    '\\p{L}*lærer(?:en)?|\\p{L}*pædagog(?:en)?|moster\\p{L}*|faster\\p{L}*|mormor|farmor|morfar|farfar|bedste\\p{L}*|onkel|nabo\\p{L}*|storesøster\\p{L}*|storebror\\p{L}*|træner\\p{L}*|sundhedsplejerske\\p{L}*|kontaktperson\\p{L}*|plejefamilie\\p{L}*',
  ),
];

const AFTER: readonly Cue[] = [
  after(
    'decoy',
    '(?:universitets)?(?:hospital|sygehus)|psykiatri|retten|krisecent|festival|zoo|legoland|friheden|lufthavn|fængsel|advokat|center',
  ),
  after('meeting', 'banegård|station|bibliotek|kulturhus|havn'),
  after(
    'school',
    '\\p{L}*skole|\\p{L}*børnehave|fodboldklub|sfo|(?:øst|vest|nord|syd)\\p{L}* skole|østre skole|vestre skole',
  ),
];

function cue(role: PlaceRole, words: string): Cue {
  return { role, pattern: new RegExp(`(?<!\\p{L})(?<cue>${words})(?!\\p{L})${LINK}`, 'diu') };
}

function after(role: PlaceRole, words: string): Cue {
  return { role, pattern: new RegExp(`^s? (?:${words})`, 'iu') };
}

/** The places in one sentence or line, each with what it is there. */
export function placesIn(sentence: string, mentions = findMunicipalities(sentence)): readonly Placed[] {
  return mentions.map((mention, at) => ({
    ...mention,
    role: roleOf(sentence, lastNamedTogether(sentence, mention, mentions.slice(at + 1))),
    words: sentence.slice(mention.start, mention.end),
  }));
}

/** "Aarhus Kommune og Odense Kommune spørger": the first does what the last does. */
function lastNamedTogether(sentence: string, mention: Mention, following: readonly Mention[]): Mention {
  const [next, ...rest] = following;
  const between = sentence.slice(mention.end, next?.start);
  if (mention.sign !== next?.sign || !/^(?: kommune)?(?: og| samt) $/i.test(between)) return mention;
  return lastNamedTogether(sentence, next, rest);
}

const ACTS_AFTER =
  /^['’]?s? (?:kommune[ns]? )?(?:sagsbehandler|rådgiver|socialrådgiver|familie|vil|ville|spørger|spurgte|ringe|skrive|skrev|beder|bad|ønsker|foreslå|indkald|inviter|har |anmoder|mener|der har sagen|børn)/iu;

function roleOf(sentence: string, { start, end, sign }: Mention): PlaceRole {
  const rest = sentence.slice(end);
  const following = AFTER.find(({ pattern }) => pattern.test(rest));
  if (following) return following.role;

  const before = sentence.slice(Math.max(0, start - 70), start);
  const nearest = BEFORE.map(({ role, pattern }) => ({
    role,
    at: pattern.exec(before)?.indices?.groups?.['cue']?.[1] ?? -1,
  }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (nearest) return nearest.role;
  return sign !== 'town' && ACTS_AFTER.test(rest) ? 'asking' : 'plain';
}
