import { askOf } from './reads-ask.ts';
import { isDirect } from './reads-direct.ts';
import { ENOUGH, type Event, eventsIn } from './reads-events.ts';
import { readLetters } from './reads-letter.ts';
import { type Message, readMessage } from './reads-message.ts';
import { readMunicipality } from './reads-municipality.ts';
import type { Source } from './request.ts';
import type { Understood } from './understood.ts';

/**
 * Understands a forwarded text, raw or redacted: is it a contact request (Q&A 11), who asks, what for, and which
 * municipality it belongs to. The volunteers' own questions about the rules, thanks and news are no requests.
 */
export function understandRequest(text: string): Understood {
  const composed = text.normalize('NFC').slice(0, LONGEST_READ);
  const messages = readLetters(composed).map(readMessage);
  const events = eventsIn(messages);
  const isRequest = (events[0]?.weight ?? 0) >= ENOUGH;
  const main = events[0]?.message ?? messages[0];
  const asker = askerIn(events, messages);
  const { ask, words } = askOf(main, events, asker.source);
  const place = readMunicipality(messages, main, asker.source);
  return {
    isRequest,
    facts: {
      source: asker.source,
      ask,
      municipality: place.code,
      match: matchIn(composed),
      direct:
        isRequest &&
        main !== undefined &&
        asker.source === 'municipality' &&
        isDirect(messages, main, events),
    },
    candidates: place.candidates,
    evidence: {
      isRequest: isRequest ? few(events[0]?.words ?? []) : [],
      source: few(asker.words),
      ask: few(words),
      municipality: place.evidence,
    },
  };
}

/** A longer text is a thread of many letters; what is asked stands at its beginning. */
const LONGEST_READ = 12_000;
const MOST_WORDS_SHOWN = 3;

/** Whoever is surest to ask, else whoever wrote, else whoever is told of. */
function askerIn(
  events: readonly Event[],
  messages: readonly Message[],
): { readonly source: Source; readonly words: readonly string[] } {
  const event = events.find(({ source, weight }) => source !== undefined && weight >= ENOUGH);
  if (event?.source) return { source: event.source, words: event.words.slice(0, 1) };

  const actors = messages.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.actors));
  const told =
    messages.find(({ writer }) => writer)?.writer ??
    actors.find(({ source, oblique }) => source !== 'child' && !oblique) ??
    actors[0];
  return told ? { source: told.source, words: [told.shown] } : { source: 'other', words: [] };
}

function few(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((shown) => shown !== ''))].slice(0, MOST_WORDS_SHOWN);
}

function matchIn(text: string): string | undefined {
  const number = /(?<![\p{L}\d])HTO[- ]?(\d{3,5})(?![\p{L}\d])/iu.exec(text)?.[1];
  return number === undefined ? undefined : `HTO-${number}`;
}
