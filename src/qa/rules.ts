import type { FixedRule } from '../content/content.ts';
import { howeverTyped, spacedWords } from './danish-letters.ts';

/** Learns the fixed rules once; the function answers with the ids of those that a text touches, in content order. */
export function learnRules(rules: readonly FixedRule[]): (text: string) => readonly string[] {
  const learnt = rules.map((rule) => ({ id: rule.id, touches: patternOf(rule.touchedBy) }));
  return (text) => {
    const words = spacedWords(text);
    return learnt.filter((rule) => rule.touches.test(words)).map((rule) => rule.id);
  };
}

function patternOf(touchedBy: readonly string[]): RegExp {
  const phrases = touchedBy.map(phrasePattern).filter((phrase) => phrase !== '');
  return phrases.length === 0 ? /(?!)/ : new RegExp(` (?:${phrases.join('|')}) `);
}

/** "3 første måneder" → those words in a row; "overnat*" → any word that begins so. */
function phrasePattern(phrase: string): string {
  const words =
    phrase
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+\*?/gu) ?? [];
  return words.map((word) => howeverTyped(word).replace('*', '[^ .]*')).join(' ');
}
