import { type Find, matching } from './find.ts';

const CAPITALISED = "(?:\\p{Lu}\\p{Ll}{1,2}\\.|\\p{Lu}[\\p{L}’']{0,30})";
/** Words before the street's own: "Gl.", "H.C. Andersens", "Nordre". */
const FORE_NAMES = `(?:(?:\\p{Lu}\\.){1,3} ?|${CAPITALISED} ){0,3}`;
const SURE_ENDING =
  '(?:vej|vejen|gade|gaden|all[eé]|alleen|alléen|stræde|strædet|vænge|vænget|boulevard|boulevarden)';
const USUAL_ENDING =
  '(?:plads|pladsen|torv|torvet|have|haven|park|parken|sti|stien|bakke|bakken|kaj|kajen|vang|vangen|løkke|løkken|brink|brinken|toft|toften|tofte|skrænt|skrænten|høj|højen|dal|dalen|gård|gården|gårde|mark|marken|lund|lunden|eng|engen|ager|ageren|banke|banken|krog|krogen|bro|broen|kær|kæret|kanal|port|passage|linie|linje|esplanade|esplanaden|ring|ringen|led|leddet|dam|dammen|bugt|bugten|ås|åsen|hegn|hegnet|kvarter|holm|holmen|odde|skov|skoven|bryn|brynet|tange|ved|street|road|lane|avenue)';
const NUMBER = '\\d{1,3} ?(?:[A-Za-z](?!\\p{L}))?(?: ?[-–] ?\\d{1,3}(?!\\d))?';
const NO_MEASURE = '(?! ?(?:km|m|min|minut|gang|år|time|kr|dag|uge|barn|børn|st?k)\\p{L}{0,5}(?!\\p{L}))';
const FLOOR =
  '(?:[ ,]{0,3}(?i:(?:st|kl|kld|stuen|kælder|\\d{1,2})\\.?(?: ?sal)?(?:[ ,]{1,3}(?:tv|th|mf|dør ?\\d{1,3}|\\d{1,3}(?!\\d))\\b\\.?)?|(?:tv|th|mf)\\b\\.?)(?![\\p{L}\\d]))?';
const TOWN =
  '(?:[ ,]{0,3}\\n?[ ,]{0,3}(?:(?i:dk)[- ]?)?[1-9]\\d{3} \\p{L}[\\p{L}.]{1,30}(?: (?:[CNSVØKMF]|NV|SV|SØ|NØ|\\p{Lu}\\p{Ll}{1,30}))?(?!\\p{L}))';
const REST = `${NUMBER}(?!\\d)${NO_MEASURE}${FLOOR}${TOWN}?`;

/**
 * Street addresses with number, floor and town: a street word with a number, any name with number and postcode, and
 * what follows "bor på". A lone "5000 Odense" is no address.
 */
export const streetAddresses: Find = matching(
  [
    `(?<=(?<from>(?<!\\p{L})${FORE_NAMES}(?:\\p{L}{2,30}|\\p{Lu}\\p{L}{0,30} ?)(?i:${SURE_ENDING})|(?<!\\p{L})${FORE_NAMES}\\p{Lu}\\p{L}{0,30} ?(?i:${USUAL_ENDING})) ?(?:nr\\.? ?)?)${REST}`,
    `(?<=(?<from>(?<!\\p{L})${FORE_NAMES}${CAPITALISED} ))${NUMBER}${FLOOR}${TOWN}`,
    `(?i:(?<!\\p{L})(?:bor|boende|adresse\\p{L}{0,3}|lives|address))(?: (?:nu|vi|jeg|de|han|hun|på|i|ved|at|er|is)){0,2}:? (?<found>${FORE_NAMES}${CAPITALISED} ${REST})`,
    `(?<![\\d.])\\d{1,4} (?:\\p{Lu}\\p{L}{1,30} ){1,2}(?:Street|Road|Lane|Avenue|Drive|St\\.|Rd\\.)(?!\\p{L})`,
  ].join('|'),
);
