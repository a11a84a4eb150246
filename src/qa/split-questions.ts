import type { Ask } from './look-up.ts';
import { TUNING } from './tuning.ts';

/**
 * The questions in a message, in order, each with what is told around it. A sentence that asks nothing is background and
 * never a question of its own. Where nothing is asked outright, a wish to know counts ("vi er i tvivl om …"); and where
 * that is missing too, the whole is taken for one question: staff type single words, and volunteers also just tell.
 *
 * However long the message, what is looked up is bounded (see TUNING.message): so many questions, so many letters each.
 */
export function splitQuestions(sentences: readonly string[]): readonly Ask[] {
  const clauses = sentences.map(onOneLine).map(splitClauses);
  const pieces = clauses.flat();
  if (pieces.length === 0) return [];

  const isQuestion = [asks, wishesToKnow].find((test) => pieces.some(test));
  if (isQuestion === undefined) return [ask(pieces, [], true)];

  // A clause that was split off asks too, even where it leaves out the words that say so.
  const asked = clauses.flatMap((each) => each.map((clause) => each.length > 1 || isQuestion(clause)));
  const questions = pieces.filter((_, at) => asked[at]);
  const told = pieces.filter((_, at) => !asked[at]);
  if (questions.length === 1) return [ask(questions, told, true)];

  const places = [...asked.keys()].filter((at) => asked[at]).slice(0, TUNING.message.questions);
  return places.map((at) => ask(pieces.slice(at, at + 1), toldBefore(at, pieces, asked), false));
}

function ask(question: readonly string[], told: readonly string[], alone: boolean): Ask {
  const { letters } = TUNING.message;
  return { text: question.join(' ').slice(0, letters), background: told.join(' ').slice(0, letters), alone };
}

/** What was told last before a question; questions in a row share it. */
function toldBefore(at: number, pieces: readonly string[], asked: readonly boolean[]): readonly string[] {
  const toldUntil = asked.lastIndexOf(false, at) + 1;
  const toldFrom = toldUntil === 0 ? 0 : asked.lastIndexOf(true, toldUntil - 1) + 1;
  return pieces.slice(toldFrom, toldUntil);
}

function onOneLine(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

/** Whether a sentence asks outright: by its mark or by how it begins. */
function asks(sentence: string): boolean {
  return sentence.endsWith('?') || OPENS_A_QUESTION.test(sentence);
}

function wishesToKnow(sentence: string): boolean {
  return WISH_TO_KNOW.test(sentence);
}

/**
 * "Må vi give en gave, og hvem henter?" asks twice, and so does "Vi vil vide, om vi må rejse, og om han må sove her".
 * "Må han spise kage og is?" asks once, and so does "Vi skal rejse, hvad gør vi?"; but who would "also" know something
 * asked before, whatever it looked like.
 */
function splitClauses(sentence: string): readonly string[] {
  const [first = '', ...others] = sentence.split(NEXT_QUESTION);
  if (others.length === 0) return [sentence];
  const asksBoth = asks(first) || wishesToKnow(first) || others.some((other) => ALSO_WISHES.test(other));
  return asksBoth ? [first, ...others] : [sentence];
}

const ASKING_WORD = `hvad|hvem|hvor|hvordan|hvornår|hvornaar|hvorfor|hvilke[nt]?|what|who|where|how|when|why|which`;
const ASKING_VERB = `må|ma|maa|kan|ka|skal|ska|bør|boer|er|har|får|faar|vil|behøver|gælder|findes|gør|may|can|should|must|do|does|is|are|could|would|will`;
const SUBJECT = `vi|jeg|i|man|det|der|han|hun|hende|barnet|de|dette|den|hele|alle|vores|min|mine|mor|far|moren|faren|forældrene|familien|kommunen|pigen|drengen|hans|hendes|we|i|you|it|there|the|our|he|she|they`;
const WISH = `(?:(?:vi|jeg) )?(?:vil|ville) (?:(?:vi|jeg) )?(?:også |gerne |bare |lige )*(?:vide|høre|spørge)|(?:vi|jeg) er (?:også )?i tvivl om`;

const OPENS_A_QUESTION = new RegExp(
  `^\\P{L}*(?:(?:og|men|så|desuden|også|and|also|but|so)\\s+)?(?:(?:${ASKING_WORD})(?!\\p{L})|(?:${ASKING_VERB})\\s+(?:${SUBJECT})(?!\\p{L}))`,
  'iu',
);
/** What stands between one question and the next of the same sentence. */
const NEXT_QUESTION = new RegExp(
  `,? (?:og|samt|eller|men|and|or|but)\\s+(?=(?:(?:så|også|also)\\s+)?(?:(?:${ASKING_WORD})(?!\\p{L})|(?:${ASKING_VERB})\\s+(?:${SUBJECT})(?!\\p{L})|${WISH}|om (?:${SUBJECT})(?!\\p{L})))` +
    `|, (?=(?:${ASKING_VERB})\\s+(?:${SUBJECT})(?!\\p{L}))`,
  'iu',
);
const ALSO_WISHES = /^(?:(?:vi|jeg) )?(?:vil|ville) (?:(?:vi|jeg) )?(?:gerne )?også /iu;
const WISH_TO_KNOW =
  /(?<!\p{L})(?:i tvivl om|(?:vil|ville) (?:gerne |bare |lige |også )*(?:vide|høre|spørge)|spørger (?:om|hvad|hvem|hvor|til)|spurgt? om|usikre? på|ved ikke (?:om|hvad|hvem|hvor|rigtig)|gode råd|jeres råd|wonder|want to know|like to know|asks? (?:if|whether|about)|please advise|not sure)(?!\p{L})/iu;
