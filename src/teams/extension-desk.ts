import type { Said } from '../bot/bot.ts';
import { COMMANDS } from '../bot/commands.ts';
import { rememberBriefly } from '../kernel/brief-memory.ts';
import { never } from '../kernel/never.ts';
import { within } from '../kernel/within.ts';
import { asText } from '../reply/as-text.ts';
import { extension, pressing } from '../wording/teams.ts';
import { deliver } from './answering.ts';
import type { Approach } from './approach.ts';
import { type Button, readButton } from './button.ts';
import { addressOf } from './conversation.ts';
import type { MessageCommand } from './extension.ts';
import {
  type DialogAnswer,
  dialogWithCard,
  dialogWithRetry,
  dialogWithWords,
  results,
  resultsInWords,
  type SearchAnswer,
} from './extension-answers.ts';
import { whyFailed } from './failure.ts';
import { PATIENCE_MS } from './patience.ts';
import type { PersonalChats } from './personal-chats.ts';
import { carryOut, finish, type Outcome } from './presses.ts';
import type { ReceptionParts } from './reception.ts';
import { asking, saying } from './showing.ts';

export type DeskParts = ReceptionParts & { readonly personalChats: PersonalChats };

const NO_BUTTON: Button = { kind: 'press', press: undefined, answer: undefined };

/**
 * Serves the menu on a message, its dialogs, and the search. They are open to their user alone, wherever that is, so the
 * bot treats them as its own chat with that user. Never throws.
 */
export type ExtensionDesk = {
  search(approach: Approach, text: string): Promise<SearchAnswer>;
  aboutMessage(approach: Approach, command: MessageCommand, text: string): Promise<DialogAnswer>;
  inDialog(approach: Approach, data: unknown): Promise<DialogAnswer>;
};

export function createExtensionDesk(parts: DeskParts): ExtensionDesk {
  const { bot, deliveries, clock, log, work, wait, visitorFrom, placeOf, personalChats } = parts;
  const once = rememberBriefly<DialogAnswer>(clock);

  /** The same approach as if made in the user's own chat with the bot; undefined where there can be none. */
  const atHome = async (approach: Approach): Promise<Approach | undefined> => {
    const { sender, conversation } = approach;
    if (!sender.vouchedFor) return approach;

    const chat = await personalChats(sender.account, conversation);
    if (chat.kind === 'open') return { ...approach, conversation: chat.conversation, message: undefined };
    if (chat.kind === 'closed') return undefined;
    throw Object.assign(new Error('no personal chat'), { code: chat.why });
  };

  const saidAt = async ({ sender, conversation }: Approach, text: string): Promise<Said> => {
    const by = await visitorFrom(sender, conversation);
    return { by, place: await placeOf(conversation, by), where: addressOf(conversation), text };
  };

  const hear = async (home: Approach, text: string): Promise<Outcome> => {
    if ((await deliveries.note(home.key, clock())) !== 'first') return { kind: 'again' };

    const heard = await bot.hear({ ...(await saidAt(home, text)), act: home.key });
    await finish(parts, home.key);
    return heard.kind === 'form' ? { kind: 'asks', form: heard.form } : { kind: 'told', reply: heard.reply };
  };

  const serve = async (
    approach: Approach,
    carry: (home: Approach) => Promise<Outcome>,
  ): Promise<{ readonly home?: Approach; readonly outcome: Outcome }> => {
    try {
      const home = await atHome(approach);
      if (!home) return { outcome: { kind: 'turned-away', text: extension.noPersonalChat } };
      return { home, outcome: await carry(home) };
    } catch (error) {
      log.error({ kind: approach.kind, why: whyFailed(error) }, 'teams: could not be served');
      return { outcome: { kind: 'failed', reply: bot.apology() } };
    }
  };

  /** Answers in the dialog, or in the user's own chat with the bot where it takes too long. */
  const answer = (
    approach: Approach,
    button: Button,
    carry: (home: Approach) => Promise<Outcome>,
    show: (outcome: Outcome) => DialogAnswer,
  ): Promise<DialogAnswer> =>
    once(approach.key, async () => {
      const serving = serve(approach, carry);
      const served = await within(PATIENCE_MS, wait, serving);
      if (served !== 'late') return show(served.outcome);

      work.add(serving.then(({ home, outcome }) => home && deliver(parts, home, button, outcome)));
      return dialogWithWords(extension.takesLonger);
    });

  const show = (outcome: Outcome, data?: object): DialogAnswer => {
    try {
      return toDialog(outcome, data);
    } catch (error) {
      log.error({ why: whyFailed(error) }, 'teams: answer not rendered');
      return dialogWithWords(asText(bot.apology()));
    }
  };

  return {
    async search(approach, text) {
      if (text === '') return resultsInWords(extension.search.empty);

      const searching = atHome(approach).then(async (home) => home && bot.search(await saidAt(home, text)));
      try {
        const searched = await within(PATIENCE_MS, wait, searching);
        if (searched === undefined) return resultsInWords(extension.noPersonalChat);
        if (searched === 'late') return resultsInWords(asText(bot.apology()));
        return searched.kind === 'found' ? results(searched.answers) : resultsInWords(asText(searched.reply));
      } catch (error) {
        log.error({ kind: approach.kind, why: whyFailed(error) }, 'teams: could not be served');
        return resultsInWords(asText(bot.apology()));
      }
    },
    aboutMessage(approach, command, text) {
      const word = COMMANDS.find(({ id }) => id === command)?.word ?? '';
      return answer(approach, NO_BUTTON, (home) => hear(home, `${word} ${text}`), show);
    },
    inDialog(approach, data) {
      const button = readButton(data);
      const again = data instanceof Object ? data : undefined;
      return answer(
        approach,
        button,
        (home) => carryOut(parts, home, button),
        (outcome) => show(outcome, again),
      );
    },
  };
}

/** `data` is what the pressed button sent, for sending it once more where that failed. */
function toDialog(outcome: Outcome, data: object | undefined): DialogAnswer {
  switch (outcome.kind) {
    case 'became':
    case 'told':
      return dialogWithCard(saying(outcome.reply).card());
    case 'asks':
      return dialogWithCard(asking(outcome.form, { own: false }, outcome.entered).card());
    case 'opened':
      return dialogWithCard(outcome.card);
    case 'turned-away':
      return dialogWithWords(outcome.text);
    case 'failed':
      return data ? dialogWithRetry(outcome.reply, data) : dialogWithWords(asText(outcome.reply));
    case 'again':
      return dialogWithWords(pressing.already);
    default:
      return never(outcome);
  }
}
