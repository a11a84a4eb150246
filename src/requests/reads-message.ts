import type { Letter } from './reads-letter.ts';
import { readSentence, type Sentence } from './reads-sentence.ts';
import { type Writer, writerOf } from './reads-writer.ts';

/** A letter with its sentences and who wrote it, where that is somebody from outside. */
export type Message = {
  readonly letter: Letter;
  readonly sentences: readonly Sentence[];
  readonly writer: Writer | undefined;
};

export function readMessage(letter: Letter): Message {
  const sentences = letter.body.map(readSentence);
  return { letter, sentences, writer: writerOf(letter, sentences) };
}
