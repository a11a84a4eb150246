const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** Twelve characters that stand for a key in the log, the same each time; the key itself cannot be read from them. */
export function shortId(key: string): string {
  let hash = OFFSET;
  for (const character of key) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0').slice(0, 12);
}
