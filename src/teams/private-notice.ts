import { prose } from '../reply/reply.ts';
import { privateAnswer } from '../wording/teams.ts';
import { toShowButton } from './button.ts';
import { type AdaptiveCard, newCard } from './card.ts';
import { toElements } from './render.ts';

/**
 * What everyone sees in place of a private answer. The asker's client swaps it for the answer by itself; where it does
 * not, the button fetches it.
 */
export function privateNotice(answer: string, askerId: string): AdaptiveCard {
  const button = toShowButton(privateAnswer.show, answer);
  const { type, title, verb, data } = button;
  return {
    ...newCard(privateAnswer.gist, [
      ...toElements([{ kind: 'prose', text: prose(privateAnswer.ready) }]),
      { type: 'ActionSet', actions: [button] },
    ]),
    refresh: { action: { type, title, verb, data }, userIds: [askerId] },
  };
}
