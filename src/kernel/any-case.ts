const ESCAPED = String.raw`\\[pP]\{[^}]*\}|\\k<[^>]*>|\\.`;
const CLASS = String.raw`\[(?:\\.|[^\]\\])*\]`;
const GROUP_BEGINS = String.raw`\((?:\?(?:i:|:|<?[=!]|<\w+>))?`;
const TOKENS = new RegExp(`${ESCAPED}|${CLASS}|${GROUP_BEGINS}|[^]`, 'gu');
const IN_CLASS = new RegExp(String.raw`${ESCAPED}|\p{L}-\p{L}|\p{L}`, 'gu');

/**
 * The pattern with its groups `(?i:…)` spelled out letter by letter: "(?i:ja)" becomes "(?:[jJ][aA])". V8 compiles further
 * patterns in a thriftier way when a process has compiled many, and then (13.6, in Node 24) reads the letters of such a group
 * in one case alone where there is a choice in it. What is found would depend on how long the process has run.
 */
export function anyCaseSpelledOut(pattern: string): string {
  const groups: boolean[] = [];
  return pattern.replace(TOKENS, (token) => {
    const anyCase = groups.at(-1) ?? false;
    if (token.startsWith('(')) groups.push(anyCase || token === '(?i:');
    else if (token === ')') groups.pop();

    if (token === '(?i:') return '(?:';
    if (!anyCase) return token;
    if (token.startsWith('[')) return token.replace(IN_CLASS, inBothCases);
    const cases = inBothCases(token);
    return cases === token ? token : `[${cases}]`;
  });
}

/** A letter, or a range of letters, in both cases one after the other; all else as it is. */
function inBothCases(token: string): string {
  if (!/^\p{L}(?:-\p{L})?$/u.test(token)) return token;

  const cases = new Set([token, token.toLowerCase(), token.toUpperCase()]);
  return [...cases].filter((each) => each.length === token.length).join('');
}
