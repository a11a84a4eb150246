import type { Content } from '../content/content.ts';
import { prose, type Reply } from '../reply/reply.ts';
import { draft as says } from '../wording/draft.ts';
import { draftOf } from './draft.ts';
import type { AskedQuestion } from './questions.ts';

/** The reply to the volunteer family, ready to copy, for the one who asked. */
export function sayDraft(question: AskedQuestion, content: Content): Reply {
  const { mail, sms } = draftOf(question, content);
  return {
    gist: says.gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(says.intro) },
      { kind: 'copyable', heading: says.mail.heading, text: mail },
      { kind: 'copyable', heading: says.sms.heading, text: sms },
    ],
  };
}
