import type { Press } from './press.ts';

/** A run of text. Escaping is the renderer's: foreign text is always plain, so what somebody pasted stays inert. */
export type Span =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** Something to type to the bot, such as "spørg"; a platform with a root command writes it in front. */
  | { readonly kind: 'command'; readonly text: string };

export type Prose = readonly Span[];

export type Choice = {
  readonly label: string;
  readonly press: Press;
  readonly weight?: 'primary';
};

export type Fact = { readonly label: string; readonly value: Prose };

/** A picture, and the same in words: for screen readers, and where no picture can be shown. */
export type Picture = {
  readonly heading: string;
  /** What it comes to, in one line. */
  readonly note: string;
  readonly facts: readonly Fact[];
  /** Undefined where none could be drawn. */
  readonly png: Uint8Array | undefined;
  /** Where it can be fetched by whoever knows the address; undefined where the bot cannot be reached from outside. */
  readonly address: string | undefined;
};

/** What is said, never how it looks: the words are final here and the layout is each renderer's own. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'prose'; readonly text: Prose }
  | { readonly kind: 'points'; readonly points: readonly Prose[] }
  /** What is known, one line each: "Kommune: Aarhus". */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Must be read before anything else: child protection, a fixed rule. */
  | { readonly kind: 'caution'; readonly heading: string; readonly paragraphs: readonly Prose[] }
  /** The approved answer's own words, one prose a paragraph. */
  | { readonly kind: 'quote'; readonly paragraphs: readonly Prose[] }
  /** Small print: source, version, what was removed, why it was found. */
  | { readonly kind: 'aside'; readonly text: Prose }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** Text for the reader to copy and send on, as it stands; the heading is not part of it. */
  | { readonly kind: 'copyable'; readonly heading: string; readonly text: string }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

export type Reply = {
  /** One sentence for notifications and screen readers: what the reply is about, without names or quotes. */
  readonly gist: string;
  /** Only the person who asked sees it, unless that person shared it with everyone in the conversation. */
  readonly audience: 'asker' | 'everyone';
  readonly parts: readonly Part[];
  /** What shows it as it is by then; a client that can does so by itself whenever it is looked at. */
  readonly renewedBy?: Press;
};

export function plain(text: string): Span {
  return { kind: 'plain', text };
}

export function strong(text: string): Span {
  return { kind: 'strong', text };
}

export function link(text: string, url: string): Span {
  return { kind: 'link', text, url };
}

export function command(text: string): Span {
  return { kind: 'command', text };
}

/** A paragraph of plain words. */
export function said(text: string): Part {
  return { kind: 'prose', text: prose(text) };
}

/** A line that stands out, over what it is about. */
export function saidStrongly(text: string): Part {
  return { kind: 'prose', text: prose(strong(text)) };
}

/** In a string, what stands between »/ and « is something to type: "Skriv »/start« for at begynde." */
export function prose(...spans: readonly (Span | string)[]): Prose {
  return spans.flatMap((span) => (typeof span === 'string' ? spansOf(span) : span));
}

const TO_TYPE = /(?<=»)\/([^»«]{1,60})(?=«)/u;

/** A split by a pattern with a group gives what stands between the matches, and each match's group, in turn. */
function spansOf(text: string): Prose {
  return text.split(TO_TYPE).map((part, at) => (at % 2 === 0 ? plain(part) : command(part)));
}
