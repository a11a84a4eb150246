import { composeWholeDigest, digestWithin, personalDigest } from '../anniversaries/compose-digest.ts';
import { readDigestId } from '../anniversaries/digest-id.ts';
import type { Match } from '../anniversaries/match.ts';
import { meantCode } from '../anniversaries/match-code.ts';
import { sayDigest } from '../anniversaries/say-digest.ts';
import { sayOwnMatches } from '../anniversaries/say-own-matches.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { FormPress, MatchPress } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import { anniversaryTalk } from '../wording/anniversaries.ts';
import { matchRefusals } from '../wording/match.ts';
import { hearCalendar } from './anniversary-calendar.ts';
import { approveChannel, askForSettings, hearChannel, keepSettings } from './anniversary-channel.ts';
import type { AnniversaryParts } from './anniversary-parts.ts';
import type { Effect, Heard, Pressed, Said, Submission, Submitted } from './bot.ts';
import { addMatch, askForChange, askForMatch, changeMatch } from './match-changes.ts';
import { type Looking, looking, showMatch, showTyped } from './match-seen.ts';
import { askForStep, askToWithdraw, logStep, withdrawStep } from './match-steps.ts';
import { ownMatchesOf } from './own-matches.ts';
import { sayPlainly } from './say.ts';

export type { AnniversaryParts } from './anniversary-parts.ts';

/** "årsdage", "årsdage 30", "årsdage HTO-017", "årsdage kanal [stop]", "årsdage kalender [stop]". */
export async function hearAnniversaries(
  parts: AnniversaryParts,
  by: Person,
  said: Said,
  rest: string,
): Promise<Heard> {
  const words = rest.normalize('NFC').toLowerCase().trim();
  const channel = /^(?:kanal(?:en)?|channel)( stop)?$/.exec(words);
  if (channel) return hearChannel(parts, by, said, channel[1] !== undefined);

  const calendar = /^(?:kalender(?:en)?|calendar)( stop)?$/.exec(words);
  if (calendar) return say(await hearCalendar(parts, by, said, calendar[1] !== undefined));

  const eyes = looking(parts, by, said);
  const days = /^(\d{1,3})(?: dage?)?$/.exec(words)?.[1];
  if (days) return say(await digestWithin(parts, by, Number(days), eyes.today));
  if (words !== '')
    return say(
      meantCode(words)
        ? await showTyped(parts, words, eyes)
        : sayPlainly({ text: anniversaryTalk.whatToType }),
    );

  const { digest, view } = await personalDigest(parts, by, eyes.today);
  return say(sayDigest(digest, view));
}

/** "forløb", "forløb HTO-017", "forløb ny". */
export async function hearMatch(
  parts: AnniversaryParts,
  by: Person,
  said: Said,
  rest: string,
): Promise<Heard> {
  const words = rest.toLowerCase().trim();
  const eyes = looking(parts, by, said);
  if (words === '')
    return say(sayOwnMatches(await ownMatchesOf(parts, by, eyes.today), mayActAs(by, 'lead')));
  if (!/^(?:nyt?|new)$/.test(words)) return say(await showTyped(parts, words, eyes));
  if (!mayActAs(by, 'lead')) return say(sayPlainly({ text: anniversaryTalk.leadOnly }));
  return { kind: 'form', form: await askForMatch(parts, eyes) };
}

/** Carries out a press on a digest, a match's card, or a preview. */
export async function pressMatch(
  parts: AnniversaryParts,
  by: Person,
  pressed: Pressed,
  press: MatchPress,
): Promise<Effect> {
  const eyes = looking(parts, by, pressed);
  switch (press.kind) {
    case 'add-match':
      return { kind: 'form', form: await askForMatch(parts, eyes) };
    case 'whole-digest':
      return wholeDigest(parts, by, press);
    case 'digest-channel':
      return askForSettings(parts, pressed);
    case 'approve-digest':
      return approveChannel(parts, by, press.channel);
    default:
      return onMatch(parts, press, (match): Promise<Effect> => pressOne(parts, match, press, eyes));
  }
}

/** A press on one match. */
type OnMatch = Extract<MatchPress, { readonly match: string }>;

async function pressOne(
  parts: AnniversaryParts,
  match: Match,
  press: OnMatch,
  eyes: Looking,
): Promise<Effect> {
  switch (press.kind) {
    case 'match':
      return { kind: 'tell', reply: await showMatch(parts, match, eyes) };
    case 'log-step':
      return askForStep(parts, match, press, eyes);
    case 'withdraw-step':
      return askToWithdraw(parts, match, press, eyes);
    case 'change-match':
    case 'pause-match':
    case 'resume-match':
    case 'end-match':
    case 'hand-over-match':
      return askForChange(parts, match, press, eyes);
    default:
      return never(press);
  }
}

/** Carries out what was filled in. Everything is checked anew: the form may have stood open for days. */
export async function submitMatch(
  parts: AnniversaryParts,
  by: Person,
  submitted: Submitted,
  press: MatchPress & FormPress,
): Promise<Submission> {
  const eyes = looking(parts, by, submitted);
  const { filled } = submitted;
  switch (press.kind) {
    case 'add-match':
      return addMatch(parts, filled, eyes);
    case 'digest-channel':
      return keepSettings(parts, by, submitted, filled);
    case 'log-step':
      return onMatch(parts, press, (match) => logStep(parts, match, press, filled, eyes));
    case 'withdraw-step':
      return onMatch(parts, press, (match) => withdrawStep(parts, match, press, eyes));
    case 'change-match':
    case 'pause-match':
    case 'end-match':
    case 'hand-over-match':
      return onMatch(parts, press, (match) => changeMatch(parts, match, press, filled, eyes));
    default:
      return never(press);
  }
}

async function onMatch<Answer>(
  { matches }: AnniversaryParts,
  press: OnMatch,
  act: (match: Match) => Promise<Answer>,
) {
  const match = await matches.find(press.match);
  return match ? act(match) : ({ kind: 'tell', reply: sayPlainly({ text: matchRefusals.gone }) } as const);
}

/** A page turned takes the place of the one before; the first stands beside the digest. */
async function wholeDigest(
  parts: AnniversaryParts,
  by: Person,
  { digest, page }: Extract<MatchPress, { readonly kind: 'whole-digest' }>,
): Promise<Effect> {
  const id = readDigestId(digest);
  if (id?.to === 'person' && id.id !== by.id)
    return { kind: 'tell', reply: sayPlainly({ text: anniversaryTalk.notYourDigest }) };

  const reply = await composeWholeDigest(parts, digest, page, parts.clock());
  if (!reply) return { kind: 'tell', reply: sayPlainly({ text: anniversaryTalk.goneDigest }) };
  return { kind: page === undefined ? 'tell' : 'replace', reply };
}

function say(reply: Reply): Heard {
  return { kind: 'say', reply };
}
