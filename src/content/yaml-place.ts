import { isMap, isNode, isScalar, isSeq } from 'yaml';

/**
 * Where the value at a path stands in a YAML text: a field at its name, an item of a list or a line of a block of text
 * (`|`) where it begins, and something that is missing at what should hold it.
 */
export function offsetIn(root: unknown, text: string, path: readonly PropertyKey[]): number {
  let here: Place = { node: root, offset: startOf(root) ?? 0 };
  for (const step of path) {
    const next = stepInto(here.node, text, step);
    if (!next) break;
    here = next;
  }
  return here.offset;
}

type Place = { readonly node: unknown; readonly offset: number };

function stepInto(node: unknown, text: string, step: PropertyKey): Place | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && placeOf(pair.key, pair.value);
  }
  if (typeof step !== 'number') return undefined;
  if (isSeq(node)) return placeOf(node.items[step], node.items[step]);

  return isScalar(node) && node.type === 'BLOCK_LITERAL'
    ? lineOfBlock(text, startOf(node) ?? 0, step)
    : undefined;
}

function placeOf(name: unknown, node: unknown): Place | undefined {
  const offset = startOf(name);
  return offset === undefined ? undefined : { node, offset };
}

/** The line with that index among those that something is written on. */
function lineOfBlock(text: string, header: number, index: number): Place | undefined {
  const written = [...text.slice(header).matchAll(/\n[ \t]*(?=\S)/g)][index];
  return written && { node: undefined, offset: header + written.index + 1 };
}

/** Where a part of a YAML document begins; undefined for what is no part of one. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
