import type { Sending } from '../bot/sending.ts';
import type { Reply } from '../reply/reply.ts';
import type { Connector } from './connector.ts';
import type { Conversation, Sender } from './conversation.ts';
import { certainlyFailed, whyFailed } from './failure.ts';
import { cardMessage, type TeamsMessage, toActivity } from './message.ts';
import type { PrivateAnswers } from './private-answers.ts';
import { privateNotice } from './private-notice.ts';
import { toCard } from './render.ts';

/** How the bot speaks in Teams. None of these throws: what went wrong is the answer. */
export type Voice = {
  /** Only the asker sees it: alone with the bot as an ordinary message, else behind a notice that only they can open. */
  toAsker(to: Conversation, asker: Sender, reply: Reply): Promise<Sending>;
  /** Everyone in the conversation sees it. */
  toEveryone(to: Conversation, reply: Reply): Promise<Sending>;
  /** The message becomes this, for everyone who sees it. */
  instead(to: Conversation, message: string, reply: Reply): Promise<Sending>;
};

export function createVoice(connector: Connector, answers: PrivateAnswers): Voice {
  const post = (to: Conversation, message: () => TeamsMessage) =>
    sending(message, (rendered) => connector.post(to, rendered));
  const notice = (asker: Sender, reply: Reply) => {
    const answer = answers.keep(asker.account, (id) => toCard(reply, id));
    return cardMessage(privateNotice(answer, asker.id));
  };

  return {
    toAsker: (to, asker, reply) =>
      post(to, () => (to.kind === 'personal' ? toActivity(reply) : notice(asker, reply))),
    toEveryone: (to, reply) => post(to, () => toActivity(reply)),
    instead: (to, id, reply) =>
      sending(
        () => toActivity(reply),
        (rendered) => connector.update(to, id, rendered),
      ),
  };
}

async function sending(
  render: () => TeamsMessage,
  send: (rendered: TeamsMessage) => Promise<unknown>,
): Promise<Sending> {
  let rendered: TeamsMessage;
  try {
    rendered = render();
  } catch (error) {
    return { kind: 'refused', why: whyFailed(error) };
  }
  try {
    await send(rendered);
    return { kind: 'sent' };
  } catch (error) {
    return { kind: certainlyFailed(error) ? 'refused' : 'unsure', why: whyFailed(error) };
  }
}
