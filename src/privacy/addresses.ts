import { type Find, matching } from './find.ts';
import { withoutDanishLetters } from './pattern-parts.ts';

const CAPITALISED = "(?:\\p{Lu}\\p{Ll}{1,2}\\.|\\p{Lu}[\\p{L}’']{0,30})";
/** Words before the street's own: "Gl.", "H.C. Andersens", "Nordre". */
const FORE_NAMES = `(?:(?:\\p{Lu}\\. ?){1,3}|${CAPITALISED} ){0,3}`;

const SURE_ENDING = withoutDanishLetters(
  '(?:vej(?:en|e)?|gade(?:n|r)?|all[eé](?:en)?|stræde(?:t|r)?|vænge(?:t|r)?|boulevard(?:en)?|drag(?:et)?|esplanade(?:n)?|straße|strasse)',
);
const USUAL_ENDING = withoutDanishLetters(
  '(?:plads(?:en)?|torv(?:et)?|have(?:n|rne)?|park(?:en)?|sti(?:en)?|bakke(?:n|r|rne)?|kaj(?:en)?|vang(?:en|e)?|løkke(?:n|r)?|brink(?:en)?|toft(?:en|e|erne)?|skrænt(?:en)?|høj(?:en|e|ene)?|dal(?:en)?|gård(?:en|e|ene)?|mark(?:en|er)?|lund(?:en|e)?|eng(?:en|e)?|ager(?:en)?|agre(?:ne)?|banke(?:n)?|krog(?:en)?|bro(?:en)?|kær(?:et)?|kanal(?:en)?|port(?:en)?|passage(?:n)?|lin[ij]e|ring(?:en)?|led(?:det)?|dam(?:men)?|bugt(?:en)?|ås(?:en)?|hegn(?:et)?|kvarter(?:et)?|holm(?:en)?|odde(?:n)?|skov(?:en)?|bryn(?:et)?|tange(?:n)?|ved|sving(?:et)?|bæk(?:ken)?|sø(?:en)?|strand(?:en)?|kyst(?:en)?|klint(?:en)?|kilde(?:n)?|vig(?:en)?|næs(?:set)?|mose(?:n)?|hede(?:n)?|huse(?:t|ne)?|vold(?:en)?|bue(?:n)?|kreds(?:en)?|havn(?:en)?|slippe(?:n)?|hjørne(?:t)?|terrasse(?:n|rne)?|minde|lyst|street|road|lane|avenue|drive)',
);
/** A street whose whole name is such a word: "Toften 3". */
const DEFINITE_ENDING = withoutDanishLetters(
  '(?:Vænget|Strædet|Alleen|Alléen|Pladsen|Torvet|Bakken|Kajen|Løkken|Brinken|Toften|Skrænten|Højen|Engen|Ageren|Krogen|Kæret|Passagen|Svinget|Klinten|Kilden|Volden|Hegnet|Brynet|Draget|Esplanaden)',
);

const PHONE = '\\d{2}(?:[ .-]?\\d{2}){3}(?!\\d)';
const NUMBER = `(?!${PHONE})\\d{1,3}(?:\\p{L}(?!\\p{L})| [A-HJ-Z](?!\\p{L})| [a-h](?=[,.]? ?(?:\\d|st|kl|$)|,))?(?: ?[-–] ?\\d{1,3}(?:[A-Za-z](?!\\p{L}))?(?!\\d))?`;
const NUMBER_WORD = '(?:,? ?(?:(?:hus|opgang) ?)?(?:nr\\.?|nummer|husnr\\.?|husnummer|no\\.?|#) ?)';
const NO_MEASURE =
  '(?! ?(?:km|m|min|minut|gang|år|aar|time|kr|dag|uge|måned|barn|børn|person|voksne|st?k|procent|meter)\\p{L}{0,5}(?!\\p{L}))';

const DOOR =
  '(?i:t\\.? ?v|t\\.? ?h|m\\.? ?f|dør ?\\d{1,3}|lejl(?:ighed)?\\.? ?\\d{1,4}|vær(?:else)?\\.? ?\\d{1,4})';
const STOREY = '(?i:(?:st|kl|kld|stuen|stuetagen|kælderen|kælder|parterre)(?!\\p{L})|\\d{1,2})';
const SURE_FLOOR = `(?:${STOREY}\\.?(?:,? ?(?i:sal))?[ ,.-]{0,3}${DOOR}|(?:\\d{1,2}|(?i:st))\\.? ?(?i:sal)|${DOOR})(?![\\p{L}\\d])\\.?(?!\\p{L})`;
const FLOOR = `(?:[ ,]{0,3}(?:${SURE_FLOOR}|${STOREY}\\.,? \\d{1,3}(?=,| [1-9]\\d{3} )|${STOREY}\\.?(?=,? [1-9]\\d{3} \\p{L}|$|[,;])|(?i:st|kl|kld|stuen)(?![\\p{L}\\d])\\.?))?`;

const BREAK = '[ ,.]{0,3}(?:\\n[ >]{0,4})?';
const HAMLET = `(?:${BREAK}(?:(?i:c/o) )?(?:${CAPITALISED}[ -]?){1,3}(?=[,\\n]))?`;
const TOWN_TAIL =
  '(?: (?:[CNSVØKMF]|NV|SV|SØ|NØ|Sj\\.?)(?![\\p{L}.])| (?:på|ved) \\p{Lu}\\p{Ll}{1,20}| \\p{Lu}\\p{Ll}{1,30})?';
const TOWN = `(?:${HAMLET}${BREAK}(?:[Dd][Kk][- ]?)?(?!20[1-4]\\d )[1-9]\\d{3},? (?!(?:kr|kroner|dkk|og|i|er|på)(?!\\p{L}))\\p{L}{2,30}(?:\\.(?= ?\\p{Lu}\\p{Ll}+(?:[,.\\n]|$)))?${TOWN_TAIL}(?!\\p{L}))`;
const REST = `${NUMBER}(?!\\d)${NO_MEASURE}${FLOOR}${TOWN}?`;

const SURE_STREET = `${FORE_NAMES}(?:\\p{L}{2,30}|\\p{Lu}\\p{L}{0,30} ?)(?i:${SURE_ENDING})`;
const STREET = `(?<!\\p{L})(?:${SURE_STREET}|${FORE_NAMES}\\p{Lu}\\p{L}{0,30} ?(?i:${USUAL_ENDING})|${DEFINITE_ENDING})`;
const NO_STREET =
  '(?!(?:uge|side|klokken|stue|gruppe|klasse|linje|plads|cirka|over|under|efter|inden|siden|mellem|kapitel|spørgsmål|match|børn|omkring)(?!\\p{L}))';
const LIVING = '(?i:(?<!\\p{L})(?:bor|boende|boet|flytte[rt]?|adresse\\p{L}{0,3}|lives?|address))';
const THERE =
  '(?: (?:nu|vi|jeg|de|han|hun|paa|på|i|ved|til|ud|hjemme|hos|os|dem|at|er|is|on|stadig|altså)){0,4}';

/**
 * Street addresses with number, floor, hamlet and town: a street word with a number, any name with number and floor or
 * postcode, and what follows "bor på". A lone "5000 Odense" is no address.
 */
export const STREET_ADDRESSES: readonly Find[] = [
  `(?<!\\d)(?<=(?<from>${STREET})(?: ?|${NUMBER_WORD}))${REST}`,
  // Solsikken 12, 3. tv, 4000 Roskilde
  `(?<=(?<from>(?<!\\p{L})${FORE_NAMES}${CAPITALISED}(?: |${NUMBER_WORD})))${NUMBER}${FLOOR}${TOWN}`,
  `(?<=(?<from>(?<!\\p{L})${NO_STREET}\\p{L}{4,30} ))${NUMBER}(?:[ ,]{1,3}${SURE_FLOOR}${TOWN}?|${FLOOR}${TOWN})`,
  `(?<!\\p{L})[Pp]ost(?:boks|box) \\d{1,5}(?:${TOWN})?`,
  // vi bor på Solsikken 12, vi bor på solsikken 12
  `${LIVING}${THERE}:? (?<found>${FORE_NAMES}${CAPITALISED}(?: |${NUMBER_WORD})${REST})`,
  `${LIVING}${THERE}:? (?:på|paa|i|ved) (?<found>${NO_STREET}\\p{Ll}{5,30} ${NUMBER}${NO_MEASURE}(?=[,.!?;\\n]|$| og ))`,
  // nr. 14 på Elmealle, 14 Elmealle
  `(?i:(?<!\\p{L})(?:hus ?)?(?:nr\\.?|nummer|husnummer|opgang)) ?\\d{1,3}\\p{L}?(?:,? (?:på|paa|i|ved|af) | ?, ?| )(?:${SURE_STREET}|${FORE_NAMES}\\p{Lu}\\p{L}{0,30}(?i:${USUAL_ENDING}))(?!\\p{L})(?:${TOWN})?`,
  `(?<![\\d.:])\\d{1,3}[A-Za-z]?,? ${FORE_NAMES}\\p{Lu}\\p{L}{1,30}${SURE_ENDING}(?!\\p{L})(?:${TOWN})?`,
  // 14 Station Road
  `(?<![\\d.])\\d{1,4} (?:\\p{Lu}\\p{L}{1,30} ){1,2}(?:Street|Road|Lane|Avenue|Drive|St\\.|Rd\\.)(?!\\p{L})`,
].map(matching);

/** The street somebody lives in, told without its number. */
export const STREET_LIVED_IN: Find = matching(
  `${LIVING}${THERE}:? (?<found>${FORE_NAMES}\\p{Lu}\\p{L}{1,30}(?i:${SURE_ENDING}))(?!\\p{L})`,
);
