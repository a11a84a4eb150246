import type { types } from '@slack/bolt';
import type { Reply } from '../reply/reply.ts';
import { modal } from '../wording/slack.ts';
import { checkLimit } from './limits.ts';
import { toBlocks } from './render.ts';

/** What a modal is called that shows a reply, by which a press in it is known. */
export const REPLY_VIEW = 'reply';

/** A reply as somebody's Home tab. Throws a SlackLimitError where Slack would refuse it. */
export function toHomeView(reply: Reply): types.HomeView {
  return checked({ type: 'home', blocks: reply.parts.flatMap(toBlocks) });
}

/** A reply as a modal, for whoever pressed a button where no message can follow. */
export function toReplyView(reply: Reply): types.ModalView {
  return checked({
    type: 'modal',
    callback_id: REPLY_VIEW,
    title: { type: 'plain_text', text: modal.title, emoji: false },
    close: { type: 'plain_text', text: modal.done, emoji: false },
    blocks: reply.parts.flatMap(toBlocks),
  });
}

function checked<View extends types.View>(view: View): View {
  checkLimit('viewBlocks', view.blocks.length);
  checkLimit('viewBytes', Buffer.byteLength(JSON.stringify(view), 'utf8'));
  return view;
}
