const words = new Intl.Segmenter('da', { granularity: 'word' });
const letters = new Intl.Segmenter('da', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/** How much of a text may be shown: characters, and bytes of it as JSON, of which both platforms take only so many. */
export type Room = { readonly characters: number; readonly bytes: number };

/** The text, or its beginning up to a whole word with "…" where it is longer than there is room for. */
export function shorten(text: string, characters: number): string {
  const [first = '', ...rest] = pagesOf(text, { characters, bytes: characters * 2 });
  return rest.length === 0 ? first : `${first.trimEnd()} …`;
}

/** The text in pieces that each fit, parted between words where they allow it; every character is in one of them. */
export function pagesOf(text: string, room: Room): readonly string[] {
  const pages: string[] = [];
  let page = '';
  let left = room;
  for (const piece of piecesOf(text, room)) {
    const size = sizeOf(piece);
    if (page !== '' && (size.characters > left.characters || size.bytes > left.bytes)) {
      pages.push(page);
      page = '';
      left = room;
    }
    page += piece;
    left = { characters: left.characters - size.characters, bytes: left.bytes - size.bytes };
  }
  return page === '' && pages.length > 0 ? pages : [...pages, page];
}

/** Words, and letters of words that would not fit on their own. */
function piecesOf(text: string, room: Room): readonly string[] {
  return [...words.segment(text)].flatMap(({ segment }) => {
    const { characters, bytes } = sizeOf(segment);
    if (characters <= room.characters && bytes <= room.bytes) return [segment];
    return [...letters.segment(segment)].map((letter) => letter.segment);
  });
}

function sizeOf(text: string): Room {
  return { characters: text.length, bytes: encoder.encode(JSON.stringify(text)).length - 2 };
}
