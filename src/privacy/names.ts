import { type Find, matching, SPOKEN_FOR, type Stretch } from './find.ts';
import { ALSO_COMMON_WORDS, NOT_NAMES, WORKPLACE } from './not-names.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}]{1,30}(?:[-'’]\\p{L}{1,30})?";
const INITIALS = '(?:\\p{Lu}\\. ?){0,3}';
const NAME = `${INITIALS}${WORD}(?: (?:${WORD}|\\p{Lu}(?:\\.|(?!\\p{L}))|van|von|de|al|el|bin)){0,3}`;
const NAMES = `(?<found>${NAME}(?:(?:, ?| og | & | and |/)${NAME}){0,4})`;
/** First name and surname: what a name must be after words that mostly tell of something else. */
const WHOLE_NAME = `(?<found>${INITIALS}${WORD}(?: \\p{Lu}\\.)?(?: (?:van|von|de|al|el|bin))?(?: ${WORD}){1,2})`;
const SMALL_WORDS = '(?<found>\\p{L}{2,30}(?: \\p{L}{2,30}){0,2})';

const GREETING =
  '^[ >*]{0,6}(?i:hej|hejsa|hejsan|halløj|davs|kære|goddag|god ?(?:morgen|aften|dag)|hi|dear|hello|hey)';
// Case is spelt out instead of ignored, and boundaries stand last, where it is much the quicker to match.
const SIGN_OFF =
  '(?:[Hh]ils(?:en|ner)|HILSEN|[Mm]\\.?[Vv]\\.?[Hh]|[Dd][Bb][Hh]|[VvKk][Hh](?<!\\p{L}[VvKk][Hh])|[Kk]nus|[Kk]ram|[Rr]egards|[Ss]incerely|[Cc]heers)(?!\\p{L})';
const AFTER_SIGN_OFF = '(?: (?:fra|til))?[ .,:;!*-]{0,4}(?:\\n[ >*]{0,6}){0,3}(?:(?i:familien) )?';
/** What ends a letter as well as other sentences, so that only a name up to the end of its line counts. */
const THANKS =
  '(?<!\\p{L})(?:[Tt]ak|forhånd|hjælpen|[Tt]hanks|[Tt]hank you|[Bb]est(?: wishes)?|[Ll]ove|[Yy]ours|[Ww]armly|[Kk]ærligst|[Vv]enligst|weekend|dag|aften|xx?)[ ,.!]{1,4}(?:\\n[ >*]{0,6}){0,3}';
const TITLE = '(?:[Hh]r|[Ff]ru|[Ff]rk|[Ff]røken|Mr|Mrs|Ms|Miss|Dr)\\.?';
const END = '(?=[ .!]{0,3}$)';
/** First names that are words as well, and names only where nothing else can stand. */
const WORD_NAMES = '(?<found>Hans|My|Maj|Dag|May|Sol|Jul|Store)';

const TURNED_TO =
  '(?:[Rr]ing|[Rr]inge[rt]?|[Rr]ingede|[Ss]kriv|[Ss]krive[rt]?|[Ss]krev|[Ss]end|[Ss]ende[rs]?|[Ss]endt|[Bb]esked(?:en)?|[Mm]ail(?:e[rt]?)?|[Ss]var(?:et)?|[Oo]pkald(?:et)?|[Hh]envend(?:else|te|er)?|[Tt]ale?[rt]?|[Tt]alte|[Ss]nakke?[rt]?|[Ss]nakkede|[Mm]øde[rt]?|[Mm]ødte|[Aa]ftal(?:e|en|t)|[Ss]ammen|[Hh]ilse|(?:call|message|mail|letter|spoke|speak|talk|talked|met|meeting|write|wrote)) (?:(?:gerne|lige|op|også) )?(?:til|med|fra|for|af|hos|to|with|from)';
const FOR_SOMEBODY =
  '(?:[Ss]kriver for|[Rr]inger for|[Ss]varer for|[Pp]å vegne af|[Pp]aa vegne af|on behalf of|[Uu]ndertegnede,?|[Vv]ideresendt af|[Ff]orwarded by|[Ss]krevet af)';
const INTRODUCED =
  "(?:[Jj]eg er|[Dd]et er|[Hh]er er|[Dd]u taler med|[Kk]ontakte?|[Cc]ontact|[Cc]all|I am|I[’']m|[Tt]his is|[Vv]edr\\.?|[Vv]edrørende|[Aa]ngående|[Rr]egarding)";
const LABEL =
  '(?i:(?:barnets |mors |fars |moderens |faderens |familiens |fulde )?navn|child|parent|name|kontaktperson|pårørende|forælder|att|barn|mor|far|moder|fader|frivillig|venskabsfamilie)';
const RELATIVES =
  'søn sønnen datter datteren dreng drengen pige pigen tøs knægt mand kone kæreste samlever partner bror broderen søster søsteren lillebror lillesøster storebror storesøster mor moren moder mors far faren fader stedfar stedmor papfar papmor bonusfar farmor farfar mormor morfar onkel moster faster tante fætter kusine barn barnet venskabsbarn venskabsbarnet plejebarn nabo naboen veninde ven kammerat kollega lærer læreren klasselærer klasselæreren pædagog pædagogen sagsbehandler sagsbehandleren rådgiver rådgiveren socialrådgiver socialrådgiveren familiebehandler familiebehandleren kontaktperson kontaktpersonen træner familien fru son daughter husband wife brother sister mother father mum dad boy girl child teacher friend'.split(
    ' ',
  );
const RELATIVE = `(?:${RELATIVES.map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`).join('|')})`;
const THEIRS = `(?:${RELATIVE}|forældre|familie|søskende|skole|klasse)`;

/** Where a name stands that somebody put there as a name. */
export const NAME_PATTERNS: readonly Find[] = [
  // Fra: Mette Hansen <…>
  `^[ >*]{0,6}(?i:fra|til|cc|bcc|kopi|from|to|afsender|modtager|von)\\*? ?:\\*? ?(?<found>[^\\n:]{1,200})`,
  `(?i:^[ >*]{0,6}(?:fra|from)) ?: ?(?<found>\\p{L}{2,30}(?: \\p{L}{2,30}){0,3})(?= ?[<(]${SPOKEN_FOR})`,
  `(?<=(?<found>${NAME}) ?)[<(]${SPOKEN_FOR}`,
  // Den 12. nov. 2026 skrev Mette Hansen, Mette Hansen wrote:
  `[Ss]krev ${NAMES}`,
  `(?<=(?<found>${NAME}) )(?:skrev|wrote)(?!\\p{L})`,
  // [12.11 10.15] Mette:
  `^\\[[^\\]\\n]{1,30}\\] ?(?<found>${NAME})(?=:)`,
  `^${SPOKEN_FOR}[^\\n:]{0,30} ?- (?<found>${NAME})(?=:)`,
  // Hej Mette og Lars
  `${GREETING},? (?:${TITLE} )?${NAMES}`,
  `${GREETING} (?:søde |kære )?${SMALL_WORDS}(?=[,!] |[,.!]?$)`,
  // Venlig hilsen ⏎ Karen Holm
  `${SIGN_OFF}${AFTER_SIGN_OFF}${NAMES}`,
  `${SIGN_OFF}${AFTER_SIGN_OFF}${SMALL_WORDS}(?=[ .!]{0,3}$)`,
  `(?<=(?:^|[.!?)] ?)(?:[/–—~]{1,2}|- ?) ?)(?<found>${NAME})(?=[ .]{0,3}$)`,
  `${THANKS}${NAMES}${END}`,
  // … må vi det? ⏎⏎ Karen
  `(?<=[.!?)] {0,3}\\n {0,3}\\n[ >*]{0,6})${NAMES}(?=[ .]{0,3}(?:\\n[^\\n]{0,60}${SPOKEN_FOR}|\\s{0,9}(?![^])))`,
  `(?<=[.!?)] {0,3}\\n[ >*]{0,6})${WHOLE_NAME}(?=[ .]{0,3}(?:\\n[^\\n]{0,60}${SPOKEN_FOR}|\\s{0,9}(?![^])))`,
  // jeg hedder Mette, min søn Karl, sagsbehandleren Lone Berg, mor til Sofie, Hassans mor
  `(?:hedder|[Mm]it navn er|[Nn]avnet er|kaldes|kaldet|[Mm]y name is|is called|named) ${NAMES}`,
  `(?:[Jj]eg hedder|[Mm]it navn er|[Mm]y name is) (?<found>\\p{L}{2,30}(?: \\p{L}{2,30}(?=[,.!\\n]| og | and ))?)`,
  `${RELATIVE}(?: til| på \\d{1,2}(?: år)?,?|,)? ${NAMES}`,
  `${RELATIVE}(?:: ?| er ${TITLE}? ?| er )${WHOLE_NAME}`,
  `^[ >*-]{0,6}${LABEL}\\.?\\*? ?:\\*? ?${NAMES}`,
  `(?<!\\p{L})${TITLE} ${NAMES}`,
  // ringe til Karen Holm, skriver for Karen, her er Karen Holm, @Karen
  `(?<!\\p{L})${TURNED_TO} (?:${TITLE} )?${WHOLE_NAME}`,
  `${FOR_SOMEBODY} (?:min \\p{L}{2,12} |familien )?${NAMES}`,
  `(?<!\\p{L})${INTRODUCED} ${WHOLE_NAME}`,
  `(?<=(?<![\\p{L}\\d])@)(?<found>${NAME})`,
  `(?<= )${THEIRS}(?!\\p{L})(?<=(?<![\\p{L}-])(?<found>${WORD}(?: ${WORD})?)(?:['’]s?|s) ${THEIRS})`,
].map(namesAmong);

/** The few first names that no other place tells from a word: "Kh Hans", "Hej Hans,". */
export const WORDS_AS_NAMES: readonly Find[] = [
  `${SIGN_OFF}${AFTER_SIGN_OFF}${WORD_NAMES}(?=[ .,!]{0,3}$| og | & | and | \\p{Lu})`,
  `${GREETING} ${WORD_NAMES}(?=[,.!]? {0,2}$|[,!] | og \\p{Lu})`,
].map(matching);

/** Finds the words of known names once more, wherever else they stand with a capital: "Mette" signed, "Mettes mor" told. */
export function mentionsOf(names: readonly string[]): Find {
  const known = new Set(
    names
      .flatMap((name) => name.split(/[^\p{L}\p{M}]+/u))
      .filter((word) => /^\p{Lu}/u.test(word) && word.length >= 3)
      .map((word) => word.toLowerCase())
      .filter((word) => !ALSO_COMMON_WORDS.has(word)),
  );
  if (known.size === 0) return () => [];

  return (text) =>
    capitalisedWords(text).filter(({ start, end }) => {
      const word = text.slice(start, end).toLowerCase();
      return known.has(word) || known.has(word.replace(/s$/, ''));
    });
}

const capitalisedWords = matching('(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}]{2,30}(?![\\p{L}\\p{M}])');
const capitalisedName = matching(NAME);
const smallName = matching('(?!og |and )\\p{L}{2,30}(?: (?!og |and )\\p{L}{2,30}){0,2}');

/** Each single name within what the pattern matches; words that name nobody, and places of work, are left. */
function namesAmong(pattern: string): Find {
  const places = matching(pattern);
  return (text) =>
    places(text).flatMap((place) => {
      const part = text.slice(place.start, place.end);
      const inside = /\p{Lu}/u.test(part)
        ? capitalisedName(part)
        : smallName(part).filter(startsWithName(part));
      return inside
        .flatMap((name) => trimmed(part, name))
        .map(({ start, end }) => ({ start: place.start + start, end: place.start + end }));
    });
}

/** Without capitals only the first word can tell a name from the start of a sentence: "hej mette", "hej far slår ham". */
function startsWithName(part: string): (name: Stretch) => boolean {
  return ({ start, end }) => mayName(part.slice(start, end).split(' ', 1)[0] ?? '');
}

/** A name without the words beside it that name nobody: "Må Hassans" → "Hassans", "Karen Vi glæder os" → "Karen". */
function trimmed(text: string, { start, end }: Stretch): readonly Stretch[] {
  const words = text.slice(start, end).split(' ');
  if (words.some((word) => WORKPLACE.test(word))) return [];

  const first = words.findIndex(mayName);
  if (first === -1) return [];

  const after = words.slice(first).findIndex((word) => !mayName(word));
  const name = words.slice(first, after === -1 ? undefined : first + after).join(' ');
  const begins = start + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
  return [{ start: begins, end: begins + name.length }];
}

/** "Vore" is asked about as well, since a genitive's s is left out of the name. */
function mayName(word: string): boolean {
  const small = word.toLowerCase();
  return !NOT_NAMES.has(small) && !NOT_NAMES.has(`${small}s`);
}
