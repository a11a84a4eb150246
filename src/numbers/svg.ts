/** Six colours that are told apart without seeing red, green or blue (Okabe and Ito), and one for what is together. */
export const COLOURS: readonly string[] = [
  '#0072B2',
  '#56B4E9',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#F0E442',
  '#8C96A0',
];
const DARK_COLOURS: readonly string[] = ['#0072B2', '#009E73'];

export const INK = '#1F2933';
export const SUBDUED = '#52606D';
export const PAPER = '#FFFFFF';
/** Marks what is not shown; its pattern stands in every picture. */
export const HATCHED = 'url(#hidden)';

const HATCH =
  '<defs><pattern id="hidden" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<rect width="12" height="12" fill="#E4E7EB"/><rect width="5" height="12" fill="#9AA5B1"/></pattern></defs>';

/** The family that the pictures are lettered in. */
export const FONT = 'Atkinson Hyperlegible';

export type Lettering = {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

export function colourOf(number: number): string {
  return COLOURS[number % COLOURS.length] ?? INK;
}

/** What is legible on that colour. */
export function inkOn(fill: string): string {
  return DARK_COLOURS.includes(fill) ? PAPER : INK;
}

export function text(x: number, y: number, words: string, lettering: Lettering): string {
  const { size, bold = false, colour = INK, anchor = 'start' } = lettering;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

export function picture(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" font-family="${FONT}">${HATCH}${box(0, 0, width, height, PAPER)}${parts.join('')}</svg>`;
}

/** About how wide words are: letters of this face are half as wide as they are high. */
export function widthOf(words: string, size: number): number {
  return words.length * size * 0.54;
}

function escaped(words: string): string {
  return (
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them at all.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ')
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
