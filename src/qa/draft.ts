import type { Content } from '../content/content.ts';
import { sentencesOf } from '../content/sentences.ts';
import { draft as says } from '../wording/draft.ts';
import { approvedWords } from './approved-words.ts';
import type { AskedQuestion } from './questions.ts';

/** What three text messages hold; longer ones arrive in pieces. */
const SMS_CHARACTERS = 480;

export type Draft = { readonly mail: string; readonly sms: string };

/** One reply to the volunteer family for all their questions: the document's words between fixed sentences. */
export function draftOf(question: AskedQuestion, content: Content): Draft {
  const paragraphs = approvedWords(question, content);
  const { mail, sms } = says;
  return {
    mail: [mail.greeting, mail.opening, ...paragraphs, mail.closing, mail.signature].join('\n\n'),
    sms: [
      sms.opening,
      ...fitting(paragraphs, SMS_CHARACTERS - sms.opening.length - sms.closing.length - 2),
      sms.closing,
    ].join(' '),
  };
}

/**
 * As many whole sentences as fit: first the first of every paragraph, then the second of each and so on, short ones
 * before long ones, so that every paragraph has its say. They stay in the order in which they stand.
 */
function fitting(paragraphs: readonly string[], room: number): readonly string[] {
  const sentences = paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph).map((sentence, place) => ({ sentence, place })),
  );
  let left = room;
  const taken = new Set(
    sentences
      .toSorted((a, b) => a.place - b.place || a.sentence.length - b.sentence.length)
      .filter(({ sentence }) => {
        const fits = sentence.length + 1 <= left;
        if (fits) left -= sentence.length + 1;
        return fits;
      }),
  );
  return sentences.filter((each) => taken.has(each)).map(({ sentence }) => sentence);
}
