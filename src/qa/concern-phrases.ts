import { ANY, OPENING_LENGTHS, openingsOf, SHORTENED } from './concern-openings.ts';
import { howeverTyped } from './danish-letters.ts';

/** People and places that signs are about, for use in phrases as <name>. */
const CLASSES: Readonly<Record<string, string>> = {
  child:
    'han|hun|ham|hende|barnet|børnene|drengen|dreng|pigen|pige|pigerne|drengene|knægten|tøsen|ungen|ungerne|venskabsbarn*|navn|søn|sønnen|datter|datteren|lillebror|lillesøster|storebror|storesøster|søskende|dem|de',
  object:
    'ham|hende|dem|mig|barnet|børnene|drengen|drengene|pigen|pigerne|sønnen|datteren|ungen|ungerne|navn|lillebror|lillesøster|storebror|storesøster|søskende|sine børn|sin søn|sin datter|mor|moren|hinanden',
  adult:
    'far|faren|faderen|fars|farens|mor|moren|moderen|mors|morens|forældrene|forældre|stedfar*|stedmor*|papfar*|papmor|bonusfar*|bonusmor|kæreste|kæresten|onkel*|farbror|morbror|moster|faster|tante|farfar|morfar|farmor|mormor|bedstefar*|bedstemor*|bedste*|eksmand*|ekskæreste*|voksen|voksne|plejefar|plejemor|plejefamilie*',
  man: 'mand|manden|mænd|mændene|fyr|fyre|voksen|voksne|onkel*|træner*|nabo*|lærer*|person*|nogen',
};

/**
 * A regular expression that finds one of the phrases in spaced words. Words stand in a row; `*` is any part of a word;
 * `(a|b c)` one of several, `(a)?` perhaps, `(a)*` up to four; `..` up to four words of the same sentence, `...` up to
 * ten; `<child>` a class of words. æ, ø and å are read however typed. It begins with the space before the words: that is
 * twice as quick to look for as a look behind.
 */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(` (?:${phrases.map(phrasePattern).join('|')})`);
}

/** The same for replacing all of them, also two that share a space. */
export function everyOneOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<= )(?:${phrases.map(phrasePattern).join('|')})`, 'g');
}

/**
 * Tells which of very many phrases stands in spaced words: the first in the order given, by its number; undefined for none.
 * At each word only those are tried that may begin with its letters, and that come before what was found already, which
 * takes a tenth of the time: hardly any phrase begins like a word of the text.
 */
export function learnPhrases(phrases: readonly string[]): (words: string) => number | undefined {
  const all = phrases.map((phrase, number) => ({
    number,
    openings: openingsOf(partsOf(phrase)),
    pattern: new RegExp(phrasePattern(phrase), 'y'),
  }));
  type Phrase = (typeof all)[number];
  const anywhere = all.filter(({ openings }) => openings === ANY);
  const byOpening = new Map<string, Phrase[]>();
  for (const phrase of all) {
    if (phrase.openings === ANY) continue;
    for (const opening of phrase.openings) {
      const alike = byOpening.get(opening);
      if (alike) alike.push(phrase);
      else byOpening.set(opening, [phrase]);
    }
  }

  return (words) => {
    let first = all.length;
    const tryAt = (at: number, candidates: readonly Phrase[]) => {
      for (const { number, pattern } of candidates) {
        if (number >= first) return;
        pattern.lastIndex = at;
        if (pattern.test(words)) first = number;
      }
    };
    for (let at = words.indexOf(' ') + 1; at > 0 && at < words.length; at = words.indexOf(' ', at) + 1) {
      tryAt(at, anywhere);
      for (const length of OPENING_LENGTHS) tryAt(at, byOpening.get(words.slice(at, at + length)) ?? NONE);
    }
    return first < all.length ? first : undefined;
  };
}

const NONE: readonly never[] = [];

function phrasePattern(phrase: string): string {
  return partsOf(phrase).map(partPattern).join('');
}

function partsOf(phrase: string): readonly string[] {
  const withClasses = phrase.replace(/<(\w+)>/g, (_, name: string) => `(${CLASSES[name] ?? name})`);
  return withClasses.match(/\)[?*]|\.{2,3}|[()|]|[^\s()|]+/g) ?? [];
}

function partPattern(part: string): string {
  if (part === '(') return '(?:';
  if (part === ')*') return '){0,4}';
  if (part === ')?' || part === ')' || part === '|') return part;
  if (part === '?') return '[?] ';
  if (part === '..') return '(?:[^. ]+ ){0,4}';
  if (part === '...') return '(?:[^. ]+ ){0,10}';
  const shortened = SHORTENED[part];
  return `${shortened ? `(?:${shortened.join('|')})` : howeverTyped(part).replaceAll('*', '[^. ]*')} `;
}
