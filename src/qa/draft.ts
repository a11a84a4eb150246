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

/** The first sentence of every paragraph, then the second of each and so on, while whole sentences fit. */
function fitting(paragraphs: readonly string[], room: number): readonly string[] {
  const all = paragraphs.map(sentencesOf);
  const taken = all.map(() => 0);
  const open = new Set(all.keys());
  let left = room;
  while (open.size > 0) {
    for (const at of open) {
      const next = all[at]?.[taken[at] ?? 0];
      if (next === undefined || next.length + 1 > left) {
        open.delete(at);
        continue;
      }
      taken[at] = (taken[at] ?? 0) + 1;
      left -= next.length + 1;
    }
  }
  return all.flatMap((sentences, at) => sentences.slice(0, taken[at]));
}
