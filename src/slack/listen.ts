import type {
  AnyMiddlewareArgs,
  App,
  BlockAction,
  EnvelopedEvent,
  SlackShortcut,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Wait } from '../kernel/wait.ts';
import { within } from '../kernel/within.ts';
import type { WorkInHand } from '../kernel/work-in-hand.ts';
import { decodePress } from '../reply/press.ts';
import { stillAtIt } from '../wording/slack.ts';
import {
  type Delivered,
  fromButton,
  fromCommand,
  fromMention,
  fromMessage,
  type Spoken,
} from './approach.ts';
import { fromView, type ReadingOptions } from './filled-in.ts';
import { HAPPENINGS } from './happenings.ts';
import { fromHomeOpened } from './home-opened.ts';
import type { Reception } from './reception.ts';
import { ROOT_COMMAND } from './root-command.ts';
import type { Served } from './service.ts';
import { fromShortcut } from './shortcuts.ts';
import { PATIENCE_MS } from './submissions.ts';

const ANY = /^/;
/** What takes longer than Slack waits is told to be in hand, should nothing come of it. */
const STILL_AT_IT = { response_type: 'ephemeral', replace_original: false, text: stillAtIt } as const;

/** What people write, by the names that the events have in the manifest, each with the way it is read. */
const WRITTEN: Readonly<Record<string, (body: EnvelopedEvent<unknown>) => Spoken | undefined>> = {
  app_mention: fromMention,
  'message.im': fromMessage,
};

/** The events we ask Slack for, by the names they have in the manifest. */
export const EVENTS: readonly string[] = [
  ...Object.keys(WRITTEN),
  ...Object.keys(HAPPENINGS),
  'app_home_opened',
];

/** The commands we answer to; the manifest declares the same. */
export const SLASH_COMMANDS: readonly string[] = [ROOT_COMMAND];

/** Acknowledges with a word of it where Slack has a place for one; answers whether it could. */
async function tellStillAtIt(args: AnyMiddlewareArgs): Promise<boolean> {
  if ('command' in args) {
    await args.ack(STILL_AT_IT);
    return true;
  }
  if (!('respond' in args && 'response_url' in args.body && 'ack' in args)) return false;

  const told = await args.respond(STILL_AT_IT).then(
    () => true,
    () => false,
  );
  if (told) await args.ack();
  return told;
}

/** Who sees to what Slack delivers for a workspace; it is undefined where the app is installed for a whole organisation. */
type ReceptionFor = (workspace: string | undefined) => Reception;

/**
 * Listens to everything that Slack can send, so that nothing runs into silence: what the code does not know any more is
 * answered like an old button, and an unknown command with the help.
 */
export function listen(
  app: App<Delivered>,
  receptionFor: ReceptionFor,
  work: WorkInHand,
  reading: ReadingOptions,
  wait: Wait,
): void {
  /** Deliveries that are in hand elsewhere, by their context. */
  const elsewhere = new WeakSet<object>();
  const see = async (context: object, serving: Promise<Served>): Promise<void> => {
    if ((await serving) === 'in-hand') elsewhere.add(context);
  };

  app.use(async ({ next, context, ...args }) => {
    const serving = work.add(next());
    // Nothing is acknowledged that is neither done nor told to be in hand. With an event Slack comes again after three
    // seconds; of everything else the person would see that it failed, so a longer piece of work is told of before, where
    // there is a way to. The answer to a form that was sent in has something to say.
    const { acknowledge } = context;
    const answersItself = 'type' in args.body && args.body.type === 'view_submission';
    const ack = 'ack' in args && !answersItself ? args.ack : undefined;
    const isLate = ack && !acknowledge && (await within(PATIENCE_MS, wait, serving)) === 'late';
    const isTold = isLate && (await tellStillAtIt(args));
    await serving;
    if (elsewhere.has(context)) context.comeAgain?.();
    else if (!isTold) await (acknowledge ?? ack)?.();
  });

  app.command(ANY, async ({ command, context }) => {
    const reception = receptionFor(context.teamId);
    const spoken = fromCommand(command, context);
    const known = SLASH_COMMANDS.includes(command.command);
    await see(context, reception.hear(known ? spoken : { ...spoken, text: '' }));
  });
  for (const [name, read] of Object.entries(WRITTEN)) {
    const [type = name] = name.split('.');
    app.event(type, async ({ body, context }) => {
      const reception = receptionFor(context.teamId);
      const spoken = read(body);
      if (spoken) await see(context, reception.hear(spoken));
    });
  }
  for (const [name, read] of Object.entries(HAPPENINGS)) {
    app.event(name, async ({ body, context }) => {
      const reception = receptionFor(context.teamId);
      const happening = read(body.event);
      if (happening) await see(context, reception.happened(body, happening));
    });
  }
  app.event('app_home_opened', async ({ body, context }) => {
    const reception = receptionFor(context.teamId);
    const opened = fromHomeOpened(body);
    if (opened) await reception.home(opened);
  });
  app.action<BlockAction>(ANY, async ({ body, context }) => {
    const reception = receptionFor(context.teamId);
    const [action] = body.actions;
    const press = decodePress(action && 'value' in action ? action.value : undefined);
    await see(context, reception.press(fromButton(body, context), press));
  });
  app.shortcut<SlackShortcut>(ANY, async ({ body, context }) => {
    const { text, mails, ...approach } = fromShortcut(body, context);
    const reception = receptionFor(context.teamId);
    const serving =
      text === undefined
        ? reception.press(approach, undefined)
        : reception.hear({ ...approach, text, mails });
    await see(context, serving);
  });
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ body, ack, context }) => {
    const reception = receptionFor(context.teamId);
    const serving = reception.submit(fromView(body, reading), (mistakes) =>
      mistakes ? ack({ response_action: 'errors', errors: { ...mistakes } }) : ack(),
    );
    await see(context, serving);
  });
}
