import type { App, BlockAction, EnvelopedEvent, SlackShortcut, ViewSubmitAction } from '@slack/bolt';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import { decodePress } from '../reply/press.ts';
import {
  type Delivered,
  fromButton,
  fromCommand,
  fromMention,
  fromMessage,
  type Spoken,
} from './approach.ts';
import { fromView, type ReadingOptions } from './filled-in.ts';
import { fromHomeOpened } from './home-opened.ts';
import type { Reception } from './reception.ts';
import { ROOT_COMMAND } from './root-command.ts';
import { fromShortcut } from './shortcuts.ts';

const ANY = /^/;

/** What people write, by the names that the events have in the manifest, each with the way it is read. */
const WRITTEN: Readonly<Record<string, (body: EnvelopedEvent<unknown>) => Spoken | undefined>> = {
  app_mention: fromMention,
  'message.im': fromMessage,
};

/** The events we ask Slack for, by the names they have in the manifest. */
export const EVENTS: readonly string[] = [...Object.keys(WRITTEN), 'app_home_opened'];

/** The commands we answer to; the manifest declares the same. */
export const SLASH_COMMANDS: readonly string[] = [ROOT_COMMAND];

/**
 * Listens to everything that Slack can send, so that nothing runs into silence: what the code does not know any more is
 * answered like an old button, and an unknown command with the help.
 */
export function listen(
  app: App<Delivered>,
  reception: Reception,
  work: WorkInHand,
  reading: ReadingOptions,
): void {
  app.use(async ({ next, ...args }) => {
    // Slack wants its answer within three seconds, so it gets one before anything else is done. Only to a form that was
    // sent in has the answer something to say.
    const isForm = 'type' in args.body && args.body.type === 'view_submission';
    if ('ack' in args && !isForm) await args.ack?.();
    await work.add(next());
  });

  app.command(ANY, async ({ command, context }) => {
    const spoken = fromCommand(command, context);
    await reception.hear(SLASH_COMMANDS.includes(command.command) ? spoken : { ...spoken, text: '' });
  });
  for (const [name, read] of Object.entries(WRITTEN)) {
    const [type = name] = name.split('.');
    app.event(type, async ({ body }) => {
      const spoken = read(body);
      if (spoken) await reception.hear(spoken);
    });
  }
  app.event('app_home_opened', async ({ body }) => {
    const opened = fromHomeOpened(body);
    if (opened) await reception.home(opened);
  });
  app.action<BlockAction>(ANY, async ({ body, context }) => {
    const [action] = body.actions;
    await reception.press(
      fromButton(body, context),
      decodePress(action && 'value' in action ? action.value : undefined),
    );
  });
  app.shortcut<SlackShortcut>(ANY, async ({ body, context }) => {
    const { text, mails, ...approach } = fromShortcut(body, context);
    await (text === undefined
      ? reception.press(approach, undefined)
      : reception.hear({ ...approach, text, mails }));
  });
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ body, ack }) =>
    reception.submit(fromView(body, reading), (mistakes) =>
      mistakes ? ack({ response_action: 'errors', errors: { ...mistakes } }) : ack(),
    ),
  );
}
