import { prose } from '../reply/reply.ts';
import { privateAnswer, privateForm } from '../wording/teams.ts';
import { toShowButton } from './button.ts';
import { type AdaptiveCard, newCard } from './card.ts';
import { toElements } from './render.ts';
import type { Showing } from './showing.ts';

const WORDS = { answer: privateAnswer, form: privateForm } as const;

/**
 * What everyone sees in place of what is for the asker alone. The asker's client swaps it for that by itself; where it
 * does not, the button fetches it.
 */
export function privateNotice(what: Showing['what'], answer: string, askerId: string): AdaptiveCard {
  const { gist, ready, show } = WORDS[what];
  const button = toShowButton(show, answer);
  const { type, title, verb, data } = button;
  return {
    ...newCard(gist, [
      ...toElements([{ kind: 'prose', text: prose(ready) }]),
      { type: 'ActionSet', actions: [button] },
    ]),
    refresh: { action: { type, title, verb, data }, userIds: [askerId] },
  };
}
