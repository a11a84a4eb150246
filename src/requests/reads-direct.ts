import { asRead } from './reads-danish.ts';
import type { Event } from './reads-events.ts';
import type { Message } from './reads-message.ts';

const TO_FAMILY = /venskabsfamilie|kære familie|begge to|familien /u;
const TO_US = /red ?barnet|hjem til os|projektleder|koordinator/u;
const OF_FAMILY = /(?<!\p{L})(?:venskabs)?familien(?!\p{L})/u;
const TELLER = /(?<!\p{L})(?:vi|os|jeg|mig|min (?:mand|kone)|us|me|we)(?!\p{L})/u;

/**
 * Whether the one who asks turned to the family itself rather than to Red Barnet (Q&A 11): the family tells it of
 * itself, or the letter is addressed to them.
 */
export function isDirect(messages: readonly Message[], main: Message, events: readonly Event[]): boolean {
  const { writer, letter } = main;
  if (!writer) return events.some(({ message, at }) => TELLER.test(message.sentences[at]?.read ?? ''));

  const addressed = asRead(`${letter.to} ${letter.greeting}`);
  if (TO_FAMILY.test(addressed)) return true;
  if (TO_US.test(addressed) || TO_US.test(asRead(letter.body[0] ?? ''))) return false;
  return messages[0] !== main || !OF_FAMILY.test(asRead(letter.body.join(' ')));
}
