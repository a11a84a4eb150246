import {
  type Document,
  isAlias,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { yamlMistakes } from '../wording/content-check.ts';
import type { Checked, LineOf, Mistake } from './mistake.ts';
import { offsetIn, startOf } from './yaml-place.ts';

/** Reads YAML 1.2 and keeps where everything stands. `firstLine` is the text's own first line within its file. */
export function readYaml(file: string, text: string, firstLine = 1): Checked<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, lines.linePos(offset).line);

  const mistakes = slipsIn(document).map(({ offset, what }) => ({ file, line: lineAt(offset), what }));
  if (mistakes.length > 0) return { kind: 'broken', mistakes: withoutEchoes(mistakes) };

  const lineOf: LineOf = (path) => lineAt(offsetIn(document.contents, text, path));
  return { kind: 'sound', file, value: document.toJS(), lineOf };
}

type Slip = { readonly offset: number; readonly what: string };

function slipsIn(document: Document): readonly Slip[] {
  const nodes = nodesIn(document);
  const errors = [...document.errors, ...document.warnings];
  return [
    ...nodes
      .filter(isReference)
      .map((node) => ({ offset: startOf(node) ?? 0, what: yamlMistakes.specialSign })),
    ...errors.map((error) => ({ offset: whereItBegan(error, nodes), what: sayError(error) })),
  ];
}

function nodesIn(document: Document): readonly Node[] {
  const nodes: Node[] = [];
  visit(document, {
    Node: (_key, node) => {
      nodes.push(node);
    },
  });
  return nodes;
}

/** Text that begins with * or & is a reference to YAML; to staff it is text. */
function isReference(node: Node): boolean {
  return isAlias(node) || (isScalar(node) && node.anchor !== undefined);
}

/** A quote that is never closed runs to the end of the file; what staff look for is where it was opened. */
function whereItBegan(error: YAMLError, nodes: readonly Node[]): number {
  const [at] = error.pos;
  const around = nodes.find(
    (node) =>
      isScalar(node) &&
      node.type?.startsWith('QUOTE') &&
      node.range &&
      node.range[0] < at &&
      at <= node.range[1],
  );
  return startOf(around) ?? at;
}

function sayError(error: YAMLError): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return yamlMistakes.duplicateKey;
    case 'TAB_AS_INDENT':
      return yamlMistakes.tab;
    case 'BAD_INDENT':
      return yamlMistakes.indent;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return yamlMistakes.colon;
    case 'MISSING_CHAR':
      return yamlMistakes.missingSign;
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return yamlMistakes.specialSign;
    default:
      return yamlMistakes.other;
  }
}

/** One slip makes YAML stumble over what follows: each line is told of once, and confusion only where it began. */
function withoutEchoes(mistakes: readonly Mistake[]): readonly Mistake[] {
  const [first] = mistakes;
  return mistakes
    .filter((mistake) => mistake === first || mistake.what !== yamlMistakes.other)
    .filter(({ line }, index, kept) => kept.findIndex((other) => other.line === line) === index);
}
