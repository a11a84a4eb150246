/** What stands right before and right after a name; looked at only where a name was found. */
export type Surroundings = { readonly before: string; readonly after: string };

const SEEN_BEFORE = 90;
const SEEN_AFTER = 40;

export function surroundings(text: string, start: number, end: number): Surroundings {
  return {
    before: text.slice(Math.max(0, start - SEEN_BEFORE), start),
    after: text.slice(end, end + SEEN_AFTER),
  };
}

const OFFICE_AFTER =
  /^(?:['’]s?|s|\.)?[ -]{0,2}(?:by(?:s|['’]s)? )?(?:kom+un(?:e|es)?(?!\p{L})|regionskommune|municipality|council|rådhus|raadhus|(?:social|familie|børne|boerne)\p{L}{0,12}(?:forvaltning|afdeling))/iu;
const THE_OFFICE_AFTER = /^[ -]kom+unens?(?!\p{L})/iu;
const OFFICE_BEFORE =
  /(?:kommunen?|rådhuset|raadhuset|(?:social)?forvaltningen|familieafdelingen|municipality|city|council) (?:i|på|hos|of|in) $/iu;
const OFFICE_RIGHT_BEFORE =
  /(?:kommunen?|rådhuset|forvaltningen|familieafdelingen|municipality|council)(?:,|:)? ?\(?$/iu;

/** "X Kommune", "kommunen i X", "X Rådhus", "kommunen (X)": a municipality is meant, whatever else the word can be. */
export function isBesideOffice({ before, after }: Surroundings, capital: boolean): boolean {
  return (
    OFFICE_AFTER.test(after) || OFFICE_BEFORE.test(before) || (capital && OFFICE_RIGHT_BEFORE.test(before))
  );
}

/** "odense kommunen"; of a name that is also a word it tells nothing: "give kommunen besked". */
export function isBeforeTheOffice({ after }: Surroundings): boolean {
  return THE_OFFICE_AFTER.test(after);
}

const PREPOSITION = /(?:(?<!\p{L})(?:i|fra|til|ved|in|from|near|omkring|på|uden ?for)\s|\()$/iu;
const IN_OR_FROM = /(?<!\p{L})(?:i|fra|in|from)\s$/iu;

/** "i Viby", "på Amager", "(Nykøbing)"; "til Tim" may be a person. */
export function standsForPlace({ before }: Surroundings): boolean {
  return IN_OR_FROM.test(before) || /(?:(?<!\p{L})på\s|\()$/iu.test(before);
}

export function followsPreposition({ before }: Surroundings): boolean {
  return PREPOSITION.test(before);
}

export function followsInOrFrom({ before }: Surroundings): boolean {
  return IN_OR_FROM.test(before);
}

const LIVES =
  /(?<!\p{L})(?:bor|bosat|boende|bopæl|bopael|hjemmehørende|flyttet|lives?|living|based)(?!\p{L})[^.!?\n]*$/iu;

const FAMILY_OF =
  /(?<!\p{L})(?:mor|moren|moderen|far|faren|faderen|forældrene|familien|drengen|pigen|barnet|børnene|skolen|børnehaven) (?:\p{L}+ )?(?:i|på|fra)\s$/iu;

/** "bor i X", also "vi bor i Odense og drengen i X", "moren på X". */
export function isHome(around: Surroundings): boolean {
  return followsPreposition(around) && (LIVES.test(around.before) || FAMILY_OF.test(around.before));
}

const OFFICIAL =
  '(?:sagsbehandler|rådgiver|raadgiver|socialrådgiver|forvaltning|familieafdeling|børneteam|myndighed|caseworker|social worker)';
const OFFICIAL_BEFORE = new RegExp(
  `${OFFICIAL}\\p{L}{0,4}(?: \\p{L}+){0,3} (?:i|fra|på|hos|in|from|at)\\s$`,
  'iu',
);
const OFFICIAL_AFTER = new RegExp(`^(?:['’]s?|s)? (?:\\p{L}+ )?\\p{L}{0,12}${OFFICIAL}`, 'iu');
const ASKS_AFTER =
  /^ (?:vil|ville|spørger|spørg|spurgte|ringede|ringer|skriver|skrev|beder|bad|ønsker|foreslår|foreslog|indkalder|indkaldte|inviterer|inviterede|har (?:\p{L}+ ){0,2}(?:spurgt|ringet|bedt|skrevet|indkaldt|inviteret|kontaktet|foreslået))(?!\p{L})/iu;

/** "sagsbehandleren i X", "Xs sagsbehandler", "X spørger": a municipality acts under its name. */
export function actsAsMunicipality({ before, after }: Surroundings): boolean {
  return OFFICIAL_BEFORE.test(before) || OFFICIAL_AFTER.test(after) || ASKS_AFTER.test(after);
}

const CAPITALISED_BEFORE = /(\p{Lu}\p{L}+)(?: \p{Lu}\.)? $/u;
const NAMED_BEFORE =
  /(?:\[navn\]|(?<!\p{L})(?:navn|navnet|hedder|kaldet|hr\.?|fru|familien|mr\.?|mrs\.?|ms\.?)) $/iu;
const NO_FIRST_NAME =
  /^(?:i|fra|til|ved|hos|på|og|men|når|så|er|kære|hej|nu|her|in|from|dear|hi|city|kommune|kommunen|region|red|team|center|by|familie|børn|unge|nord|syd|øst|vest|nordre|søndre|store|lille|gamle|nye|hele|\p{L}*(?:afdelingen|forvaltningen|rådgivningen|teamet|centret|center|skole|skolen|hus|huset|kommune|barnet|hospital|sygehus|retten|krisecenter|familieretshuset|kontor|kontoret))$/iu;
const STREET_AFTER = /^(?:s)? ?(?:landevej|allé|alle|vej|gade|boulevard|plads|torv|stræde)(?!\p{L})/iu;

/** "Mette Viborg", "familien Holbæk", "Randers Allé 3": a person or a street bears the name. */
export function isBornByOthers({ before, after }: Surroundings): boolean {
  const first = CAPITALISED_BEFORE.exec(before)?.[1];
  if (first !== undefined && !isCapitalsOnly(first) && !NO_FIRST_NAME.test(first)) return true;
  return NAMED_BEFORE.test(before) || STREET_AFTER.test(after);
}

function isCapitalsOnly(word: string): boolean {
  return word === word.toUpperCase();
}

/** "Peter, Viborg" at the end of a line, or the name alone on one. */
export function endsAddress({ before, after }: Surroundings): boolean {
  return /(?:^|\n|, )$/.test(before) && /^[.!]?\s*(?:$|\n)/.test(after);
}
