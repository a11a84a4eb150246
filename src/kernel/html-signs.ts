const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi;

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    aelig: 'æ',
    oslash: 'ø',
    aring: 'å',
    AElig: 'Æ',
    Oslash: 'Ø',
    Aring: 'Å',
    eacute: 'é',
    ouml: 'ö',
    auml: 'ä',
    uuml: 'ü',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    bull: '•',
  }),
);

/** Puts the signs themselves in place of their names, "&amp;" and the like; a name nobody knows stays as it is. */
export function withSigns(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return SIGNS.get(name) ?? entity;

    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isSign ? String.fromCodePoint(code).replace('\u00a0', ' ') : entity;
  });
}
