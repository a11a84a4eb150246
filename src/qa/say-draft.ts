import type { Content } from '../content/content.ts';
import { prose, type Reply } from '../reply/reply.ts';
import { draft as says } from '../wording/draft.ts';
import { draftOf } from './draft.ts';
import { englishDraftOf } from './english-draft.ts';
import type { AskedQuestion } from './questions.ts';

/** The reply to the volunteer family, ready to copy, for the one who asked. */
export function sayDraft(question: AskedQuestion, content: Content): Reply {
  const { mail, sms } = draftOf(question, content);
  const english = englishDraftOf(question, content);
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(says.intro) },
      { kind: 'copyable', heading: says.mail.heading, text: mail },
      { kind: 'copyable', heading: says.sms.heading, text: sms },
      ...(english === undefined
        ? []
        : [
            { kind: 'copyable', heading: says.english.heading, text: english } as const,
            { kind: 'aside', text: prose(says.english.translated) } as const,
          ]),
    ],
  };
}
