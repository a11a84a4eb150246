/** One message of what was forwarded: who sent it to whom, what it says, and how it is signed. */
export type Letter = {
  /** 'quoted' is what a reply drags along. */
  readonly kind: 'own' | 'passed-on' | 'quoted';
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** "Kære venskabsfamilie"; empty without one. */
  readonly greeting: string;
  /** The sentences, as typed. */
  readonly body: readonly string[];
  /** Name, title, workplace and address under the text, or in the letterhead above it. */
  readonly signature: string;
};

type Draft = {
  kind: Letter['kind'];
  from: string;
  to: string;
  subject: string;
  lines: string[];
  signature: string[];
};

const HEADER =
  /^[\s>*]{0,8}(fra|from|afsender|til|to|cc|bcc|kopi|sendt|sent|dato|date|emne|subject|vedr|re|reply-to)\*?\s?:\*?(?!\/\/)\s*(.*)$/iu;
const PASSED_ON =
  /^[\s>*_-]{0,20}(?:(?:begin )?forwarded message|start på videresendt|videresendt (?:besked|meddelelse|mail|e-mail)|fwd:?\s*$)/iu;
const EARLIER =
  /^[\s>*_-]{0,20}(?:-{2,}\s{0,3}(?:oprindelig|original)|_{5,}\s*$)|^[\s>]{0,6}(?:den|d\.|on)\b.{4,160}\b(?:skrev|wrote)\b.{0,120}:\s*$/iu;
const SIGN_OFF =
  /(?:^|(?<=[.!?,)…:] {0,2}|\n|\s[/–-] ?))(?:(?:m\.?v\.?h|v\.?h|k\.?h|b\.?h|dbh)\b\.?|(?:med )?(?:de |den )?(?:venlige?|venligste?|bedste|kærlige?|kaerlige?|mange|glade|varme|søde) (?:hils(?:en|ner))|kærligst|hils(?:en|ner)|knus|(?:best|kind|warm) regards|regards|best,|sincerely|cheers)(?!\p{L})[\s,.:!-]*/iu;
const SIGNED_WITH_A_STROKE = /^\s*(?:\/|[-–] )\s?\p{Lu}[^.!?]{1,60}$/u;
const GREETING = /^\s*(?:hej(?:sa)?|kære|goddag|hi|hello|dear|til)(?!\p{L})[^.!?\n]{0,40}[,!.\s]*$/iu;
const FOOTER =
  /\b(?:fortrolige? (?:oplysninger|information)|kun beregnet for|sendt fra (?:min|outlook)|sent from my|intended only|sådan behandler vi)\b/iu;
const OFFICE_WORD =
  /kommune|forvaltning|afdeling|rådgiver|raadgiver|sagsbehandler|lærer|leder|pædagog|socialråd|center|team|skole|hospital|advokat/iu;

/** The messages in a text, in the order in which they stand. */
export function readLetters(text: string): readonly Letter[] {
  let draft = blank('own');
  const drafts = [draft];
  let inHeader = false;
  let signing = false;
  for (const line of text.split(/\r?\n/).map(readLine)) {
    const begins = beginsLetter(line, draft, inHeader);
    if (begins) {
      draft = { ...blank(begins), from: PASSED_ON_FROM.exec(line.said)?.[1] ?? '' };
      drafts.push(draft);
      signing = false;
    }
    const header: Line['header'] =
      inHeader || line.kind === 'sender' || draft.lines.length === 0 ? line.header : null;
    inHeader = header !== null || line.kind === 'mark';
    if (header) takeHeader(draft, header);
    else if (line.kind !== 'mark') signing = takeLine(draft, line.said, signing);
  }
  return drafts
    .map(finish)
    .filter(({ body, from, signature }) => body.length > 0 || from !== '' || signature !== '');
}

type Line = {
  readonly kind: 'said' | 'sender' | 'mark';
  /** Without the ">" of a quote. */
  readonly said: string;
  readonly quoted: boolean;
  readonly header: RegExpExecArray | null;
};

function readLine(line: string): Line {
  const quoted = /^\s{0,3}>/.test(line);
  const said = quoted ? line.replace(/^[\s>]+/, '') : line;
  const header = HEADER.exec(said);
  const isMark = PASSED_ON.test(said) || EARLIER.test(said);
  const isSender = /^(?:fra|from|afsender)$/i.test(header?.[1] ?? '');
  return { kind: isMark ? 'mark' : isSender ? 'sender' : 'said', said, quoted, header };
}

/** What kind of letter begins with a line, where one does. */
function beginsLetter(line: Line, { kind }: Draft, inHeader: boolean): Letter['kind'] | undefined {
  if (line.quoted) return kind === 'quoted' ? undefined : 'quoted';
  if (line.kind === 'mark') return PASSED_ON.test(line.said) ? 'passed-on' : 'quoted';
  return line.kind === 'sender' && !inHeader ? 'passed-on' : undefined;
}

function blank(kind: Letter['kind']): Draft {
  return { kind, from: '', to: '', subject: '', lines: [], signature: [] };
}

/** "Videresendt fra Hedensted:" */
const PASSED_ON_FROM = /videresendt fra\s+([^:\n]{2,60})/iu;

function takeHeader(draft: Draft, [, name = '', value = '']: RegExpExecArray): void {
  const field = name.toLowerCase();
  if (/^(?:fra|from|afsender)$/.test(field)) draft.from = value;
  if (/^(?:til|to)$/.test(field)) draft.to = value;
  if (/^(?:emne|subject|vedr|re)$/.test(field)) draft.subject = value;
}

/** Puts a line where it belongs; answers whether what follows is still signature. */
function takeLine(draft: Draft, line: string, signing: boolean): boolean {
  if (FOOTER.test(line)) return signing;
  if (signing && !GREETING.test(line)) {
    draft.signature.push(line);
    return true;
  }
  if (SIGNED_WITH_A_STROKE.test(line)) {
    draft.signature.push(line);
    return true;
  }
  const signOff = SIGN_OFF.exec(line);
  if (!signOff || line.length - signOff.index - signOff[0].length > LONGEST_SIGNATURE) {
    draft.lines.push(line);
    return false;
  }
  draft.lines.push(line.slice(0, signOff.index));
  draft.signature.push(line.slice(signOff.index + signOff[0].length));
  return true;
}

/** "Hilsen fra mor kom i går, og …" is a sentence. */
const LONGEST_SIGNATURE = 90;

function finish(draft: Draft): Letter {
  const { kind, from, to, subject } = draft;
  const lines = [...draft.lines];
  const head = takeOffice(lines, (rest) => rest.findIndex((line) => line.trim() !== ''), 'shift');
  const tail = takeOffice(lines, (rest) => rest.findLastIndex((line) => line.trim() !== ''), 'pop');
  const signature = [...head, ...tail.toReversed(), ...draft.signature].join('\n').trim();
  const greeting = lines.find((line) => GREETING.test(line))?.trim() ?? '';
  return { kind, from, to, subject, greeting, body: sentencesOf(lines), signature };
}

/** Short lines with a workplace or a title at the head or the foot of a text are no sentences of it. */
function takeOffice(
  lines: string[],
  next: (lines: readonly string[]) => number,
  end: 'shift' | 'pop',
): readonly string[] {
  const taken: string[] = [];
  for (let at = next(lines); lines.filter((line) => line.trim() !== '').length > 1; at = next(lines)) {
    const line = lines[at]?.trim() ?? '';
    if (line.split(/\s+/).length > 6 || /[.!?:,]$/.test(line) || !OFFICE_WORD.test(line)) break;
    taken.push(line);
    lines.splice(end === 'shift' ? 0 : at, end === 'shift' ? at + 1 : lines.length - at);
  }
  return taken;
}

const WRAPPED_FROM = 55;
const SENTENCE_END = /[.!?…]+["'”»)]*(?=\s|$)|[?!]+(?=\p{Lu})/gu;
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:kl|ca|evt|f\.?eks|fx|nr|tlf|mob|d|gl|sdr|skt|st|kgs|kbh|frb|nyk|vedr|ang|bl\.?a|pga|ift|mht|hr|dr|pr|afd|att|jf|inkl|\d{1,2})$/iu;

function sentencesOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let wrapped = false;
  for (const line of lines) {
    const trimmed = line.trim();
    if (wrapped && /^\p{Ll}/u.test(trimmed)) paragraphs.push(`${paragraphs.pop() ?? ''} ${trimmed}`);
    else if (trimmed !== '' && !GREETING.test(trimmed)) paragraphs.push(trimmed);
    wrapped = trimmed.length >= WRAPPED_FROM || trimmed.endsWith(',');
  }
  return paragraphs.flatMap(splitSentences);
}

/** A text without full stops is read piece by piece: the time that a sentence takes grows faster than its length. */
const LONGEST_SENTENCE = 500;

function inPieces(sentence: string): readonly string[] {
  const count = Math.ceil(sentence.length / LONGEST_SENTENCE);
  return Array.from({ length: count }, (_, at) =>
    sentence.slice(at * LONGEST_SENTENCE, (at + 1) * LONGEST_SENTENCE),
  );
}

function splitSentences(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(SENTENCE_END)) {
    if (match[0] === '.' && ABBREVIATION.test(paragraph.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    sentences.push(paragraph.slice(from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  return [...sentences, paragraph.slice(from)]
    .flatMap(inPieces)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
