import { anyCaseSpelledOut } from '../kernel/any-case.ts';

const NAME = "(?:\\[navn\\]|\\p{Lu}[\\p{L}.'’-]{0,30})";
const GREETING_WORD =
  '(?:hej(?:sa|san)?|hejhej|halløj(?:sa)?|davs|kære|goddag|god ?(?:morgen|aften|dag|formiddag|eftermiddag)|til rette vedkommende|til hvem det måtte vedrøre|hi|hello|dear|hey|good (?:morning|afternoon|evening))';
const GREETED =
  '(?: (?:igen|alle(?: sammen)?|allesammen|begge(?: to)?|derude|med (?:dig|jer)|team|projektteam|projektgruppe|venner|there|all|sir|madam|frivillige|kollegaer?|kolleger|red barnet|hjem til os))';
const NO_NAME =
  '(?!(?:Må|Kan|Skal|Vi|Jeg|Er|Hvad|Hvor|Hvem|Har|Der|Det|Nu|Hvis|Min|Vores|Hun|Han|Mor|Far|Vil|Så|I)\\P{L})';
const SALUTATION = `[\\s*]{0,4}(?i:${GREETING_WORD})(?!\\p{L})(?i:${GREETED}){0,3}`;
const GREETING = new RegExp(
  anyCaseSpelledOut(
    `^${SALUTATION}(?:(?:,? (?:(?i:og|and|&) )?${NAME}){0,5}\\s?(?:[,!.:;–-]+|$)|(?: ${NO_NAME}${NAME})?(?: (?i:og|and|&) ${NAME})?)\\s*`,
  ),
  'u',
);

const SIGN_OFF_WORDS =
  '(?:m\\.?v\\.?h\\.?|vh|kh|dbh|(?:med )?(?:de |den )?(?:venlige?|venligste?|bedste|kærlige?|kærligste?|mange|glade|varme|varmeste|søde|gode) (?:sommer|jule|påske)?hils(?:en|ner)|kærligst|(?:sommer|jule|påske)?hils(?:en|ner)|knus|kram|(?:best|kind|kindest|warm) regards|regards|sincerely|yours (?:sincerely|faithfully)|cheers|all the best|best)';
const SIGN_OFF_BEGINS = new RegExp(
  anyCaseSpelledOut(
    `^[\\s*]{0,4}(?i:(?:tak(?: for hjælpen)?|på forhånd tak|thanks|ha det|vi ses)?[,.! ]{0,3}${SIGN_OFF_WORDS})(?!\\p{L})`,
  ),
  'u',
);
/** A line that begins with a signing-off and goes on longer than a name does is a sentence: "Hilsen fra mor kom i går …". */
const LONGEST_SIGN_OFF = 60;
const SIGN_OFF_INLINE = new RegExp(
  anyCaseSpelledOut(
    `(?<=[.!?)\\]…:] {0,3})(?i:(?:på forhånd tak|tak)?[,.! ]{0,3}${SIGN_OFF_WORDS})[ ,.!:;–-]{1,3}(?:familien |fra )?(?:${NAME}|\\p{L}{2,20}[ .!]{0,3}$)|(?<=[.!?)\\]…:] {0,3})(?i:${SIGN_OFF_WORDS})[ .,!]{0,3}$`,
  ),
  'u',
);
const PS = /(?:^|(?<=[\s.]))p\.?s\.?[:.,]? /i;

const SENT_FROM =
  /^\s{0,3}(?:sendt fra (?:min|mit|outlook|yahoo|mail|samsung)|sendt via|hentet fra (?:min|outlook)|sent from (?:my|outlook|mail)|få outlook til|hent outlook til|get outlook for)\b.{0,80}$/i;
const DISCLAIMER =
  /\b(?:fortrolig(?:e|t)? (?:oplysninger|information|indhold)|kan indeholde fortrolig|kun beregnet for|udelukkende (?:beregnet|tiltænkt)|tiltænkt (?:ovenstående |den )?modtager|ikke er rette modtager|modtaget denne (?:e-?mail|mail|meddelelse|besked) ved en fejl|slette? (?:denne )?(?:e-?mailen|mailen|meddelelsen)|tænk på miljøet|printe denne|udskrive denne|intended (?:only )?(?:for|recipient)|confidential(?:ity)?\b.{0,60}(?:information|message|mail|notice)|received this (?:e-?mail|message) in error|consider the environment|caution: this e-?mail|ekstern (?:mail|afsender)|external (?:mail|sender)|får ikke ofte mails? fra|don't often get e-?mail from|scannet for virus|virus-?free|sådan behandler vi (?:dine )?personoplysninger|privatlivspolitik)\b/i;
const THANKS =
  /^(?:(?:mange|tusind|1000|på forhånd(?: mange| tusind)?|og|men|super|igen)[ ,]+){0,3}(?:tak|thanks|thank you|thx)(?:(?: (?:igen|på forhånd|for (?:(?:din|jeres|den|det|al|dit|alt) ){0,2}(?:hjælp(?:en)?|svar(?:et)?|sidst|besked(?:en)?|snak(?:ken)?|hurtige svar|mail(?:en)?|støtte|tid(?:en)?|i dag|i går)|in advance|so much|very much|for your (?:help|reply|time)))){0,3}[\s!.,:)]*$/i;
const PLEASANTRY =
  /^(?:(?:god|dejlig|rigtig god|fortsat god|hav en (?:god|dejlig|rigtig god)|have a (?:nice|good)) (?:weekend|dag|aften|ferie|sommer|jul|påske|day|evening|uge)|(?:jeg|vi)? ?(?:håber|glæder (?:mig|os) til|ser frem til) (?:(?:på )?at høre fra (?:dig|jer)|(?:jeres|dit|et) svar|I (?:har det godt|kan hjælpe)|(?:det )?alt er vel|alt (?:er|går) (?:vel|godt))|(?:de )?bedste hilsner|vi (?:ses|tales)|glædelig jul|looking forward to hearing from you|(?:i )?hope (?:you are|this finds you) well)\b[^?]{0,20}$/i;

/** A line without the greeting it begins with; empty when it is nothing but a greeting. */
export function withoutGreeting(line: string): string {
  return line.replace(GREETING, '').trim();
}

export function isGreeting(line: string): boolean {
  return GREETING.test(line);
}

/** The line up to a signing-off inside it, and whether one was there: "Må vi det? Mvh Karen" → "Må vi det?". */
export function beforeSignOff(line: string): { readonly text: string; readonly signedOff: boolean } {
  if (/^\s{0,3}(?:-- ?|_{5,})$/.test(line)) return { text: '', signedOff: true };

  const ps = PS.exec(line);
  const upToPs = ps ? line.slice(0, ps.index) : line;
  const rest = ps ? line.slice(ps.index + ps[0].length) : '';
  if (isSignOff(upToPs)) return { text: rest, signedOff: true };

  const inline = SIGN_OFF_INLINE.exec(upToPs);
  if (!inline) return { text: `${upToPs}${rest}`, signedOff: false };
  return { text: `${upToPs.slice(0, inline.index)} ${rest}`.trim(), signedOff: true };
}

function isSignOff(line: string): boolean {
  return SIGN_OFF_BEGINS.test(line) && line.trim().length <= LONGEST_SIGN_OFF && !line.includes('?');
}

/** What a mail program or a workplace puts under a mail. */
export function isFooter(line: string): boolean {
  return SENT_FROM.test(line) || (DISCLAIMER.test(line) && !/^[^.]{0,80}\?\s*$/.test(line));
}

/** "Tak for hjælpen!", "God weekend": asks nothing and tells nothing. */
export function isPleasantry(sentence: string): boolean {
  return THANKS.test(sentence) || PLEASANTRY.test(sentence);
}
