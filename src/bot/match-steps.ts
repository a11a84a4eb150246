import type { Match } from '../anniversaries/match.ts';
import { logForm, withdrawForm } from '../anniversaries/match-forms.ts';
import { readLog } from '../anniversaries/read-match-forms.ts';
import { type Loggable, loggable, withdrawable } from '../anniversaries/steps.ts';
import { never } from '../kernel/never.ts';
import type { Filled } from '../reply/form.ts';
import type { MatchPress, Step } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import { matchDone, matchRefusals } from '../wording/match.ts';
import type { Effect, Submission } from './bot.ts';
import { refreshDigests } from './digests-touched.ts';
import { type Looking, type MatchParts, mayChange, showMatch } from './match-seen.ts';
import { overviewOf } from './overview.ts';
import { composeWeek, type WeekParts } from './week.ts';

export type StepParts = MatchParts & WeekParts;

type LogPress = Extract<MatchPress, { readonly kind: 'log-step' }>;
type WithdrawPress = Extract<MatchPress, { readonly kind: 'withdraw-step' }>;
type Told = Extract<Effect, { readonly kind: 'tell' }>;

/** Asks when a step was taken, where it may be logged now. */
export async function askForStep(
  parts: MatchParts,
  match: Match,
  press: LogPress,
  eyes: Looking,
): Promise<Effect> {
  const refused = await refuseLog(parts, match, press.step, eyes);
  return refused ?? { kind: 'form', form: logForm(match, press.step, eyes.today, press) };
}

/** Logs a step; the digest that the button stands on then shows the next one. */
export async function logStep(
  parts: StepParts,
  match: Match,
  press: LogPress,
  filled: Filled,
  eyes: Looking,
): Promise<Submission> {
  const refused = await refuseLog(parts, match, press.step, eyes);
  if (refused) return refused;

  const read = readLog(filled, match, press.step, eyes.today, parts.redact);
  if (read.kind === 'mistakes') return read;

  const at = parts.clock();
  const { step } = press;
  const who = { id: parts.newId(), loggedBy: eyes.by.id, loggedAt: at };
  const logged = await parts.matches.log(match.code, { ...read.value, ...who, step });
  if (logged !== 'logged') return tellAnew(parts, match, eyes, matchRefusals.thereAlready(step));

  await refreshDigests(parts, [match]);
  const stands = await whereItStands(parts, press, eyes);
  if (stands) return { kind: 'replace', reply: stands };

  const { reply } = await tellAnew(parts, match, eyes, matchDone.logged(step));
  return { kind: 'replace', reply };
}

/** What the button stands on, as it is now. */
async function whereItStands(
  parts: StepParts,
  { digest, overview }: LogPress,
  { by }: Looking,
): Promise<Reply | undefined> {
  if (overview) return overviewOf(parts, by);
  return digest === undefined ? undefined : composeWeek(parts, digest);
}

async function refuseLog(
  parts: MatchParts,
  match: Match,
  step: Step,
  eyes: Looking,
): Promise<Told | undefined> {
  if (!(await mayChange(parts, match, eyes))) return told(parts, match, eyes, matchRefusals.notYours);

  const why = refusalOf(loggable(match, step, eyes.today), step);
  return why === undefined ? undefined : told(parts, match, eyes, why);
}

function refusalOf(can: Loggable, step: Step): string | undefined {
  switch (can.kind) {
    case 'open':
      return undefined;
    case 'logged':
      return matchRefusals.thereAlready(step);
    case 'locked':
      return matchRefusals.locked(can.until);
    case 'too-early':
      return matchRefusals.tooEarly(can.until);
    case 'not-active':
      return matchRefusals.notActive;
    default:
      return never(can);
  }
}

/** Asks whether a step was really logged by mistake, where nothing stands on it. */
export async function askToWithdraw(
  parts: MatchParts,
  match: Match,
  press: WithdrawPress,
  eyes: Looking,
): Promise<Effect> {
  const can = await withdrawableBy(parts, match, press, eyes);
  if (can.kind === 'tell') return can;

  const by = await parts.people.find(can.logged.loggedBy);
  return { kind: 'form', form: withdrawForm(match, can.logged, by) };
}

export async function withdrawStep(
  parts: MatchParts,
  match: Match,
  press: WithdrawPress,
  eyes: Looking,
): Promise<Submission> {
  const can = await withdrawableBy(parts, match, press, eyes);
  if (can.kind === 'tell') return can;

  const withdrawn = await parts.matches.withdraw(match.code, press.step, eyes.by.id, parts.clock());
  if (withdrawn === 'not-there') return tellAnew(parts, match, eyes, matchRefusals.notThere);

  await refreshDigests(parts, [match]);
  const { reply } = await tellAnew(parts, match, eyes, matchDone.withdrawn(can.logged.step));
  return { kind: 'replace', reply };
}

async function withdrawableBy(parts: MatchParts, match: Match, press: WithdrawPress, eyes: Looking) {
  if (!(await mayChange(parts, match, eyes))) return told(parts, match, eyes, matchRefusals.notYours);

  const can = withdrawable(match, press.step);
  switch (can.kind) {
    case 'free':
      return can;
    case 'stood-on':
      return told(parts, match, eyes, matchRefusals.stoodOn(can.by));
    case 'not-there':
      return told(parts, match, eyes, matchRefusals.notThere);
    default:
      return never(can);
  }
}

async function told(parts: MatchParts, match: Match, eyes: Looking, why: string): Promise<Told> {
  return { kind: 'tell', reply: await showMatch(parts, match, eyes, why) };
}

/** The match as it stands after what just happened. */
async function tellAnew(parts: MatchParts, match: Match, eyes: Looking, what: string): Promise<Told> {
  return told(parts, (await parts.matches.find(match.code)) ?? match, eyes, what);
}
