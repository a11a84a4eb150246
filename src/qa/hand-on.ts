const POINTS_BELOW =
  /\b(?:nedenfor|nedenstående|herunder|neden for|denne|den her|det her|dette|dem her|her|se under|below|this|forwarded|videresend\p{L}*|mailen|beskeden|henvendelsen|den)(?![\p{L}])/iu;
const HANDS_ON =
  /\b(?:fyi|til (?:jeres |din )?(?:orientering|info|information)|videresend\p{L}*|se (?:lige )?(?:nedenfor|nedenstående|mailen|herunder|under)|(?:kan|vil|gider) (?:du|i|nogen|en af jer)(?: ikke)?(?: lige)? (?:svare|besvare|tage|hjælpe|kigge|se|håndtere|læse|finde)|hvad (?:svarer|siger|skriver|gør) (?:vi|jeg|man|du|i)|hvad (?:skal|kan|må) (?:vi|jeg|man) (?:svare|sige|skrive)|hvordan (?:svarer|skal) (?:vi|jeg|man)(?: svare)?|har (?:du|i|nogen) (?:et )?(?:svar|bud|styr)|(?:har |lige )?(?:fået|fik|modtaget|modtog)(?: lige)?|(?:kom|er kommet) ind|fra en (?:frivillig|familie|venskabsfamilie)|can you (?:answer|help|take|reply)|what (?:do|should) (?:we|i) (?:say|answer|reply))(?![\p{L}])/iu;
const ALONE =
  /^(?:fyi|vs|fw|fwd|vb|til (?:orientering|info)|videresendt|videresender|\?+|hjælp|svar udbedes)[\s.:!?]*$/iu;
const MOST_WORDS = 16;

/** Whether a colleague's sentence only hands a mail on: "FYI", "Kan du svare på den her?", "Hvad siger vi til det her?". */
export function isHandOn(sentence: string): boolean {
  if (ALONE.test(sentence)) return true;
  if (sentence.split(' ').length > MOST_WORDS) return false;
  return HANDS_ON.test(sentence) && POINTS_BELOW.test(sentence);
}

const ASKS =
  /\?|^(?:og |men |så )?(?:må|kan|skal|hvad|hvor|hvem|hvorfor|hvornår|hvordan|hvilken|hvilke|er det|er der|er vi|har i|gælder|can|may|should|what|how|who|when|where|is it|do we|are we)\b|\b(?:i tvivl|vil (?:gerne )?(?:høre|vide|spørge)|spørger (?:om|til)|hører gerne)(?!\p{L})/iu;

/** Whether a sentence asks for something, with or without a question mark. */
export function asks(sentence: string): boolean {
  return ASKS.test(sentence);
}
