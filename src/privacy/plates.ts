import { type Find, matching } from './find.ts';

const CAR =
  '(?i:nummerplade|nr\\.?plade|plade|registrering|reg\\.? ?nr|trailer|anhænger|campingvogn|(?<!\\p{L})(?:el|lade|vare|personlig )?bil|knallert|motorcykel|scooter|number plate|plate|(?<!\\p{L})car(?!\\p{L}))';
/** Two small letters before a number that are words. */
const NO_WORD =
  '(?!(?:på|pa|af|er|kl|nr|og|en|et|om|ca|kr|de|da|nu|du|vi|at|to|of|in|is|no|or|km|st)(?!\\p{L}))';

/** Where letters and then figures begin; looked at before the words in front of them, since it is quicker. */
const TOKEN = '(?<![\\p{L}\\d])(?=\\p{L}{1,3}[ .-]{0,2}[\\p{L}\\d])';

/** Number plates: five figures after two letters; in small letters or with fewer figures near a car. */
export const PLATES: readonly Find[] = [
  // AB 12 345, AB-12.345, ab12345
  '(?<![\\p{L}\\d])(?:[A-ZÆØÅ]{2}[ .-]?\\d{2}[ .-]?\\d{3}|[a-zæøå]{2}\\d{5})(?![\\p{L}\\d])',
  // bilen er ez 38 407
  `${TOKEN}(?<=${CAR}[^\\n]{0,60})${NO_WORD}\\p{L}{2}[ .-]{0,2}\\d{2}[ .-]?\\d{3}(?![\\p{L}\\d])`,
  // traileren har JN 4471
  `${TOKEN}(?<=${CAR}[^\\n]{0,40})(?!TV )(?:[A-ZÆØÅ]{2}|${NO_WORD}[a-zæøå]{2})[ .-]?\\d{2}[ .-]?\\d{2}(?![\\p{L}\\d.:]|[ -]\\d)`,
  // (svensk) bil ABC 12D
  `${TOKEN}(?<=${CAR}[^\\n]{0,40})(?!HTO)[A-Z]{1,3}[ -]?(?:[A-Z]{1,2} ?)?\\d{2,4}[A-Z]?(?![\\p{L}\\d])`,
].map(matching);

/** A word chosen for a plate: "nummerpladen er MORFAR". */
export const CHOSEN_PLATE: Find = matching(
  '(?i:(?:nummer|nr\\.?)plade\\p{L}{0,3}|registreringsnummer\\p{L}{0,2}|number plate)(?: er| is| hedder)?[ :"”]{1,3}(?<found>[A-ZÆØÅ\\d][A-ZÆØÅ\\d ]{1,7}[A-ZÆØÅ\\d])(?![\\p{L}\\d])',
);
