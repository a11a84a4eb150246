const LONGEST = 48;

/** An id that travels in buttons and file names, made of words: "Må børn få gaver?" → "maa-boern-faa-gaver", or "…-2". */
export function idOf(words: string, taken: readonly { readonly id: string }[] = []): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const base = cut(plain.replace(/^-|-$/g, ''));
  if (!taken.some(({ id }) => id === base)) return base;

  const numbers = taken.flatMap(({ id }) =>
    id.startsWith(`${base}-`) ? [Number(id.slice(base.length + 1))] : [],
  );
  return `${base}-${Math.max(1, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** At the end of a word where there is one. */
function cut(id: string): string {
  return id.length <= LONGEST
    ? id
    : id
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
}
