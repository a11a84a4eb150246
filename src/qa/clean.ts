import { withoutMarkup } from './clean-markup.ts';
import { asks, isHandOn } from './hand-on.ts';
import { type MailPart, mailChain } from './mail-chain.ts';
import { beforeSignOff, isFooter, isGreeting, isPleasantry, withoutGreeting } from './mail-manners.ts';
import { sentencesOf } from './sentences.ts';

const BULLET = /^\s{0,8}(?:[-*•–·‣◦▪]|\(?\d{1,2}[.)]|\(?[a-h]\))\s{1,4}(?=\S)/;
/** Mail programs break lines from about here on; a shorter line was ended by whoever wrote it. */
const WRAPPED_FROM = 50;

/**
 * The asker's own sentences, in order: of a chain the newest message that asks something, without headers, quotes,
 * greetings, signatures and markup. Takes redacted text; empty when nobody asks anything.
 */
export function clean(text: string): readonly string[] {
  const parts = mailChain(withoutMarkup(text));
  for (const [at, part] of parts.entries()) {
    const sentences = paragraphsOf(part.lines).flatMap(sentencesOf);
    const older = parts[at + 1];
    if (!older || settles(part, sentences, older))
      return sentences.filter((sentence) => !isPleasantry(sentence));
  }
  return [];
}

/** Whether the question is in this message, or whoever asked was answered: else the next older one is what is asked. */
function settles(part: MailPart, sentences: readonly string[], older: MailPart): boolean {
  const said = sentences.filter((sentence) => !isHandOn(sentence) && !isPleasantry(sentence));
  if (part.kind === 'own' && older.kind === 'forwarded') return said.some(asks);
  return said.length > 0 || (sentences.length > 0 && !sentences.some(isHandOn));
}

/** The lines joined where a mail program broke them, without greetings, signatures and footers; each bullet by itself. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let signedOff = false;
  let wrapped = false;
  for (const line of lines) {
    if (signedOff && !takesUpAgain(line)) continue;
    const own = isFooter(line) ? { text: '', signedOff: false } : beforeSignOff(line);
    const text = withoutGreeting(own.text.replace(BULLET, ''));
    const goesOn = wrapped && /^[\p{Ll}\d([]/u.test(text) && !BULLET.test(line);
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    else if (text !== '') paragraphs.push(text);
    wrapped = text !== '' && (line.length >= WRAPPED_FROM || /,$/.test(text)) && !/[.!?:]$/.test(text);
    signedOff = own.signedOff;
  }
  return paragraphs;
}

/** After a signature follow addresses and titles, until somebody greets or asks again. */
function takesUpAgain(line: string): boolean {
  return isGreeting(line) || (/\?/.test(line) && !isFooter(line)) || /^\s{0,3}p\.?s\.?[:.,]? /i.test(line);
}
