import type { Posting } from '../outbox/messenger.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Reply } from '../reply/reply.ts';
import { toRefresh } from './button.ts';
import type { AdaptiveCard } from './card.ts';
import type { Connector } from './connector.ts';
import type { Conversation, Sender } from './conversation.ts';
import { certainlyFailed, whyFailed } from './failure.ts';
import { cardMessage, type TeamsMessage, toActivity } from './message.ts';
import type { PrivateAnswers } from './private-answers.ts';
import { privateNotice } from './private-notice.ts';
import type { Showing } from './showing.ts';

/** How the bot speaks in Teams. None of these throws: what went wrong is the answer. */
export type Voice = {
  /** Only the asker sees it: alone with the bot as an ordinary message, else behind a notice that only they can open. */
  toAsker(to: Conversation, asker: Sender, showing: Showing): Promise<Posting>;
  /** Everyone in the conversation sees it. */
  toEveryone(to: Conversation, reply: Reply): Promise<Posting>;
  /** The message becomes this, for everyone who sees it. `reader` is whose chat with the bot it is. */
  instead(to: Conversation, message: string, showing: Showing, reader?: Sender): Promise<Sending>;
};

export function createVoice(connector: Connector, answers: PrivateAnswers): Voice {
  const post = (to: Conversation, message: () => TeamsMessage): Promise<Posting> =>
    sending(message, async (rendered) => ({ kind: 'sent', message: await connector.post(to, rendered) }));
  const notice = (asker: Sender, { what, card }: Showing) => {
    const answer = answers.keep(asker.account, card);
    return cardMessage(privateNotice(what, answer, asker.id));
  };

  return {
    toAsker: (to, asker, showing) =>
      post(to, () => (to.kind === 'personal' ? cardMessage(living(showing, asker)) : notice(asker, showing))),
    toEveryone: (to, reply) => post(to, () => toActivity(reply)),
    instead: (to, id, showing, reader) =>
      sending<Sending>(
        () => cardMessage(to.kind === 'personal' && reader ? living(showing, reader) : showing.card()),
        async (rendered) => {
          await connector.update(to, id, rendered);
          return { kind: 'sent' };
        },
      ),
  };
}

/** The card with what renews it; what that is answered with must not renew itself again. */
function living({ card, renewedBy }: Showing, { id }: Sender): AdaptiveCard {
  return renewedBy ? { ...card(), refresh: toRefresh(renewedBy, id) } : card();
}

type Failed = Exclude<Sending, { readonly kind: 'sent' }>;

async function sending<T>(
  render: () => TeamsMessage,
  send: (rendered: TeamsMessage) => Promise<T>,
): Promise<T | Failed> {
  let rendered: TeamsMessage;
  try {
    rendered = render();
  } catch (error) {
    return { kind: 'refused', why: whyFailed(error) };
  }
  try {
    return await send(rendered);
  } catch (error) {
    return { kind: certainlyFailed(error) ? 'refused' : 'unsure', why: whyFailed(error) };
  }
}
