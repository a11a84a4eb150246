import type { App, BlockAction, EnvelopedEvent, SlackShortcut, ViewSubmitAction } from '@slack/bolt';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import { decodePress } from '../reply/press.ts';
import {
  type Delivered,
  fromButton,
  fromCommand,
  fromMention,
  fromMessage,
  fromShortcut,
  fromView,
  type Spoken,
} from './approach.ts';
import type { Reception } from './reception.ts';
import { ROOT_COMMAND } from './root-command.ts';

const ANY = /^/;

/** The events we ask Slack for, by the names they have in the manifest, each with the way it is read. */
export const EVENTS: Readonly<Record<string, (body: EnvelopedEvent<unknown>) => Spoken | undefined>> = {
  app_mention: fromMention,
  'message.im': fromMessage,
};

/** The commands we answer to; the manifest declares the same. */
export const SLASH_COMMANDS: readonly string[] = [ROOT_COMMAND];

/**
 * Listens to everything that Slack can send, so that nothing runs into silence: what the code does not know any more is
 * answered like an old button, and an unknown command with the help.
 */
export function listen(app: App<Delivered>, reception: Reception, work: WorkInHand): void {
  app.use(async ({ next, ...args }) => {
    // Slack wants its answer within three seconds, so it gets one before anything else is done.
    if ('ack' in args) await args.ack?.();
    await work.add(next());
  });

  app.command(ANY, async ({ command, context }) => {
    const spoken = fromCommand(command, context);
    await reception.hear(SLASH_COMMANDS.includes(command.command) ? spoken : { ...spoken, text: '' });
  });
  for (const [name, read] of Object.entries(EVENTS)) {
    const [type = name] = name.split('.');
    app.event(type, async ({ body }) => {
      const spoken = read(body);
      if (spoken) await reception.hear(spoken);
    });
  }
  app.action<BlockAction>(ANY, async ({ body, context }) => {
    const [action] = body.actions;
    await reception.press(
      fromButton(body, context),
      decodePress(action && 'value' in action ? action.value : undefined),
    );
  });
  app.shortcut<SlackShortcut>(ANY, async ({ body, context }) =>
    reception.press(fromShortcut(body, context), undefined),
  );
  app.view<ViewSubmitAction>({ callback_id: ANY, type: 'view_submission' }, async ({ body }) =>
    reception.press(fromView(body), undefined),
  );
}
