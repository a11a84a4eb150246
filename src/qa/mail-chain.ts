/** One message of a chain. */
export type MailPart = {
  /** 'own' was written now, 'forwarded' was sent on to be answered, 'earlier' is what a reply drags along. */
  readonly kind: 'own' | 'forwarded' | 'earlier';
  readonly lines: readonly string[];
};

const FORWARD_MARK =
  /^[\s>*_-]{0,20}(?:begin forwarded message|forwarded message|start på videresendt (?:besked|meddelelse)|videresendt (?:besked|meddelelse|mail|e-mail)|videresendt fra)[\s:*_-]{0,20}/i;
const EARLIER_MARK =
  /^[\s>*_-]{0,20}-{2,}\s{0,3}(?:oprindelig (?:meddelelse|besked|mail)|original (?:message|mail)|ursprungligt meddelande)\s{0,3}-{2,}/i;
const WROTE =
  /^[\s>]{0,6}(?:(?:den|d\.|på|on|fra)\b.{4,160}|(?:\[navn\]|\p{Lu}\p{L}{1,30}).{0,100})\b(?:skrev|wrote)\b.{0,120}:\s*$/iu;
const WROTE_BEGINS = /^[\s>]{0,6}(?:den|d\.|on)\b.{4,120}\d/i;
const WROTE_ENDS = /^(?=.{0,160}:\s*$).{0,120}\b(?:skrev|wrote)\b/i;
const HEADER =
  /^[\s>*]{0,8}(fra|from|afsender|til|to|cc|bcc|kopi|sendt|sent|dato|date|emne|subject|vedr|svar til|reply-to|vigtighed|importance|vedhæftede filer|attachments)\s?\*?\s?:(?!\/\/)/i;
const FORWARDED_SUBJECT =
  /^[\s>*]{0,8}(?:emne|subject)\s?\*?\s?:\*?\s{0,3}(?:vs|vb|fw|fwd|wg|videresendt)\b/i;
const INLINE_MARK =
  /(?<=\S)\s*(-{3,40}\s?(?:oprindelig meddelelse|original message|forwarded message|videresendt (?:besked|meddelelse))\s?-{3,40}|begin forwarded message:)\s*/gi;
const INLINE_HEADERS =
  /(?<=[-:]\s{0,3}|\n\s{0,3})((?:fra|from):[^\n]{1,120}?)\s(sendt|sent|dato|date):([^\n]{1,80}?)\s(til|to):([^\n]{1,120}?)\s(emne|subject):/gi;

/** The messages of a chain, the newest first, without their headers; quoted lines make an 'earlier' message. */
export function mailChain(text: string): readonly MailPart[] {
  const lines = text
    .replace(INLINE_MARK, '\n$1\n')
    .replace(INLINE_HEADERS, '$1\n$2:$3\n$4:$5\n$6:')
    .split('\n');
  const parts: { kind: MailPart['kind']; lines: string[] }[] = [];
  let part = { kind: 'own' as MailPart['kind'], lines: [] as string[] };
  let heading = false;
  for (const [at, line] of lines.entries()) {
    const role = roleOf(lines, at, heading);
    if (role !== 'text' && !heading) {
      parts.push(part);
      part = { kind: 'earlier', lines: [] };
    }
    if (role === 'forwarded') part.kind = 'forwarded';
    if (role === 'text') part.lines.push(line);
    heading = role !== 'text';
  }
  return [...parts, part].flatMap(quotesApart);
}

/** What a line is: said by somebody, or of the heading that begins a message and may tell that it was forwarded. */
function roleOf(lines: readonly string[], at: number, heading: boolean): 'text' | 'heading' | 'forwarded' {
  const line = lines[at] ?? '';
  const isHeader = HEADER.test(line) && (heading || startsHeaders(lines, at));
  if (FORWARD_MARK.test(line) || (isHeader && FORWARDED_SUBJECT.test(line))) return 'forwarded';
  if (isHeader || EARLIER_MARK.test(line) || isWrote(line)) return 'heading';
  if (WROTE_BEGINS.test(line) && WROTE_ENDS.test(lines[at + 1] ?? '')) return 'heading';
  return heading && (line.trim() === '' || WROTE_ENDS.test(line)) ? 'heading' : 'text';
}

/** "Den 3. dec. 2026 kl. 10 skrev Anna:", "Anna skrev:"; a retold "Mor skrev til mig i går:" is none. */
function isWrote(line: string): boolean {
  return WROTE.test(line) && (/[\d<]/.test(line) || line.trim().split(/\s+/).length <= 4);
}

/** A header counts when another stands within the next three lines, or when it is a subject on the first line. */
function startsHeaders(lines: readonly string[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - 3), at).every((line) => line.trim() === '');
  if (before && at < 3 && /^\s{0,3}(?:emne|subject)\s?:/i.test(lines[at] ?? '')) return true;
  return lines.slice(at + 1, at + 4).some((line) => HEADER.test(line));
}

/** Of quoted lines the outermost quote is the newest; what is quoted within it was answered before. */
function quotesApart(part: MailPart): readonly MailPart[] {
  const quoted = part.lines.filter(isQuoted).map((line) => line.replace(/^\s{0,3}>\s?/, ''));
  if (quoted.length === 0) return [part];

  const outermost = quoted.filter((line) => !isQuoted(line) && !HEADER.test(line) && !isWrote(line));
  const own = part.lines.filter((line) => !isQuoted(line));
  return [
    { ...part, lines: own },
    { kind: 'earlier', lines: outermost },
  ];
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}
