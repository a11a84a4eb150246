import type { Place } from '../bot/bot.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Form } from '../reply/form.ts';
import type { FormPress } from '../reply/press.ts';
import { type Part, prose, type Reply, strong } from '../reply/reply.ts';
import { modal } from '../wording/slack.ts';
import type { Approach } from './approach.ts';
import type { FilledIn } from './filled-in.ts';
import type { Unfinished } from './unfinished.ts';
import type { Voice } from './voice.ts';

/** Refused because of the moment: Slack opens a modal within three seconds of an act, once. */
const TOO_LATE: readonly string[] = [
  'exchanged_trigger_id',
  'expired_trigger_id',
  'invalid_trigger_id',
  'slack_webapi_rate_limited_error',
  'trigger_exchanged',
  'trigger_expired',
];

/** Opens the form for whoever acted; where Slack leaves no way to, they get a button that opens it. */
export async function openForm(
  { voice, unfinished }: { readonly voice: Voice; readonly unfinished: Unfinished },
  { trigger, spot }: Approach,
  place: Place,
  form: Form,
): Promise<Sending> {
  if (trigger === undefined) return voice.toAsker(spot, place, sayForm(form));

  const opened = await voice.open(trigger, spot, unfinished.resume(spot.user, form));
  const late = opened.kind === 'unsure' || (opened.kind === 'refused' && TOO_LATE.includes(opened.why));
  return late ? voice.toAsker(spot, place, sayForm(form)) : opened;
}

function sayForm({ gist, press }: Form): Reply {
  return {
    gist,
    audience: 'asker',
    parts: [{ kind: 'prose', text: prose(gist) }, toOpen(press, modal.open)],
  };
}

/** What is wrong in a form that is closed by now: each mistake with the label of its field. */
export function sayMistakes(
  { press, labels }: Pick<FilledIn, 'press' | 'labels'>,
  mistakes: Readonly<Record<string, string>>,
): Reply {
  const points = Object.entries(mistakes).map(([field, mistake]) => {
    const label = labels[field];
    return label ? prose(strong(`${label}:`), ` ${mistake}`) : prose(mistake);
  });
  return {
    gist: modal.mistakes.gist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(modal.mistakes.text) },
      { kind: 'points', points },
      ...toResume(press),
    ],
  };
}

/** The apology for a form that came to nothing, with the way back to what was filled in. */
export function sayLost(apology: Reply, { press }: FilledIn): Reply {
  return { ...apology, parts: [...apology.parts, ...toResume(press)] };
}

function toResume(press: FormPress | undefined): readonly Part[] {
  return press ? [{ kind: 'prose', text: prose(modal.kept) }, toOpen(press, modal.openAgain)] : [];
}

function toOpen(press: FormPress, label: string): Part {
  return { kind: 'choices', choices: [{ label, press, weight: 'primary' }] };
}
