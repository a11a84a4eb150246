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

/** Words that are typed shorter in a hurry. */
const SHORTENED: Readonly<Record<string, string>> = {
  ikke: '(?:ikke|ikk|ik|ike|ikek)',
  slår: '(?:slår|slaar|slar|slor|slåer)',
  siger: '(?:siger|sir|sier|sigr)',
  har: '(?:har|ha)',
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

function phrasePattern(phrase: string): string {
  const withClasses = phrase.replace(/<(\w+)>/g, (_, name: string) => `(${CLASSES[name] ?? name})`);
  const parts = withClasses.match(/\)[?*]|\.{2,3}|[()|]|[^\s()|]+/g) ?? [];
  return parts.map(partPattern).join('');
}

function partPattern(part: string): string {
  if (part === '(') return '(?:';
  if (part === ')*') return '){0,4}';
  if (part === ')?' || part === ')' || part === '|') return part;
  if (part === '?') return '[?] ';
  if (part === '..') return '(?:[^. ]+ ){0,4}';
  if (part === '...') return '(?:[^. ]+ ){0,10}';
  return `${SHORTENED[part] ?? howeverTyped(part).replaceAll('*', '[^. ]*')} `;
}
