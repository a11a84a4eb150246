import { digestItemLine, stepButton } from '../anniversaries/say-digest.ts';
import { ownMatchLine } from '../anniversaries/say-own-matches.ts';
import { mayActAs } from '../people/person.ts';
import { type Choice, command, type Part, type Prose, prose, type Reply, strong } from '../reply/reply.ts';
import type { ContactRequest } from '../requests/request.ts';
import { requestChoice, requestLine } from '../requests/say-lists.ts';
import { absence as absenceSays } from '../wording/absence.ts';
import { digestButtons, digestNotes } from '../wording/anniversaries.ts';
import { commandWords } from '../wording/conversation.ts';
import { overview as says } from '../wording/overview.ts';
import { absenceLine, removeChoice } from './absence-say.ts';
import { calledName } from './colleague.ts';
import { COMMANDS } from './commands.ts';
import type { Overview } from './overview-gather.ts';

/** So many of a kind stand in the overview, each with a button; the others are behind one. */
const SHOWN = 4;
const MOST_ABSENCES = 2;
const RENEW = { kind: 'overview', again: true } as const;

/** The overview in its reader's own terms: what waits for them, then what is theirs. */
export function sayOverview(overview: Overview): Reply {
  return {
    gist: says.gist(waitingIn(overview)),
    audience: 'asker',
    renewedBy: RENEW,
    parts: [
      { kind: 'heading', text: says.heading },
      ...waitingParts(overview),
      ...requestParts(overview),
      ...matchParts(overview),
      ...questionParts(overview),
      ...absenceParts(overview),
      ...askParts(overview),
      choices(
        { label: says.buttons.newRequest, press: { kind: 'new-request' } },
        ...(mayActAs(overview.person, 'lead')
          ? [{ label: says.buttons.numbers, press: { kind: 'numbers', period: '' } } as const]
          : []),
        { label: says.buttons.help, press: { kind: 'help' } },
        { label: says.buttons.renew, press: RENEW },
      ),
    ],
  };
}

/** How many things wait. */
export function waitingIn({ waiting }: Overview): number {
  const { requests, matches, drafts, undelivered } = waiting;
  return requests.length + matches.length + Number(drafts.length > 0) + Number(undelivered > 0);
}

/** What waits, one line each, and the buttons to it. */
export function waitingParts(overview: Overview): readonly Part[] {
  const count = waitingIn(overview);
  if (count === 0) return [{ kind: 'prose', text: prose(says.nothingWaits) }];

  return [
    { kind: 'prose', text: prose(strong(says.waits(count))) },
    { kind: 'points', points: waitingLines(overview) },
    ...choicesIfAny(waitingChoices(overview)),
  ];
}

/** What waits, a line each. */
export function waitingLines({ person, waiting, names }: Overview): readonly Prose[] {
  const { requests, matches, drafts, undelivered } = waiting;
  return [
    ...requests.slice(0, SHOWN).map((request) => prose(requestLine(request, names))),
    ...more(requests.length - SHOWN, says.moreRequests),
    ...matches.slice(0, SHOWN).map((item) => digestItemLine(item, 'action', person.id)),
    ...more(matches.length - SHOWN, says.moreMatches),
    ...(drafts.length > 0 ? [prose(says.drafts(drafts.length))] : []),
    ...(undelivered > 0
      ? [prose(`${says.undelivered(undelivered)} `, command(commandWords.check.example))]
      : []),
  ];
}

/** The ways to what waits. */
export function waitingChoices({ person, waiting, digest }: Overview): readonly Choice[] {
  const { requests, matches, drafts } = waiting;
  const [draft] = drafts;
  const list = mayActAs(person, 'lead') ? 'urgent' : 'mine';
  return [
    ...requests.slice(0, SHOWN).map(requestChoice),
    ...(requests.length > SHOWN
      ? [{ label: says.buttons.requests[list], press: { kind: 'requests', list } } as const]
      : []),
    ...matches.slice(0, SHOWN).map((item) => stepButton(item, { overview: true })),
    ...(digest && matches.length > SHOWN
      ? [
          {
            label: says.buttons.anniversaries,
            press: { kind: 'whole-digest', digest: digest.id, week: digest.week },
          } as const,
        ]
      : []),
    ...(draft
      ? [{ label: says.buttons.draft, press: { kind: 'show-change', change: draft.id } } as const]
      : []),
  ];
}

/** Requests in their hands; for whoever is no coordinator, those that they sent. `in-hand` says nothing of none. */
export function requestParts(
  { person, requests, waiting, names }: Overview,
  which: 'all' | 'in-hand' = 'all',
): readonly Part[] {
  const { own, others, none, sent, noneSent } = says.requests;
  if (requests.length === 0 && which === 'in-hand') return [];
  if (!mayActAs(person, 'coordinator')) return section(sent, requests, noneSent, names);
  if (waiting.requests.length > 0 && requests.length === 0) return [];
  return section(waiting.requests.length > 0 ? others : own, requests, none, names);
}

function section(
  heading: string,
  requests: readonly ContactRequest[],
  none: string,
  names: Overview['names'],
): readonly Part[] {
  const shown = requests.slice(0, SHOWN);
  const all: Choice = { label: says.buttons.requests.mine, press: { kind: 'requests', list: 'mine' } };
  return [
    { kind: 'prose', text: prose(strong(heading)) },
    ...(shown.length === 0
      ? [{ kind: 'prose', text: prose(none) } as const]
      : [{ kind: 'points', points: shown.map((request) => prose(requestLine(request, names))) } as const]),
    ...choicesIfAny([...shown.map(requestChoice), ...(requests.length > SHOWN ? [all] : [])]),
  ];
}

function matchParts({ person, matches, waiting, digest }: Overview): readonly Part[] {
  if (!mayActAs(person, 'coordinator')) return [];
  const someWait = waiting.matches.length > 0;
  if (someWait && matches.length === 0) return [];

  const { own, others, none } = says.matches;
  const shown = matches.slice(0, SHOWN);
  const all: Choice = { label: says.buttons.all(matches.length), press: { kind: 'own-matches' } };
  return [
    { kind: 'prose', text: prose(strong(someWait ? others : own)) },
    ...(digest?.standsInFor ?? []).map(
      (away) =>
        ({
          kind: 'prose',
          text: prose(digestNotes.standingIn(calledName(away.person), away.until)),
        }) as const,
    ),
    ...(shown.length === 0
      ? [{ kind: 'prose', text: prose(none) } as const]
      : [{ kind: 'points', points: shown.map(ownMatchLine) } as const]),
    ...choicesIfAny([
      ...shown.map(
        ({ code }): Choice => ({ label: digestButtons.see(code), press: { kind: 'match', match: code } }),
      ),
      ...(matches.length > SHOWN ? [all] : []),
    ]),
  ];
}

function questionParts({ misses }: Overview): readonly Part[] {
  if (!misses) return [];

  const { heading, none, some } = says.questions;
  const asked = misses.reduce((sum, group) => sum + group.misses.length, 0);
  return [
    { kind: 'prose', text: prose(strong(heading)) },
    { kind: 'prose', text: prose(asked === 0 ? none : some(asked, misses.length)) },
    ...choicesIfAny(asked === 0 ? [] : [{ label: says.buttons.questions, press: { kind: 'misses' } }]),
  ];
}

function absenceParts({ person, absences, staff }: Overview): readonly Part[] {
  if (!mayActAs(person, 'coordinator')) return [];

  const lines = absences.map((absence) => prose(absenceLine(absence, staff)));
  return [
    { kind: 'prose', text: prose(strong(says.absence.heading)) },
    lines.length === 0
      ? { kind: 'prose', text: prose(says.absence.none) }
      : { kind: 'points', points: lines },
    choices(
      { label: absenceSays.add, press: { kind: 'absence' } },
      ...absences.slice(0, MOST_ABSENCES).map(removeChoice),
    ),
  ];
}

/** Whoever is no coordinator has the bot for the answers first of all. */
function askParts({ person }: Overview): readonly Part[] {
  const ask = COMMANDS.find(({ id }) => id === 'ask');
  if (!ask || mayActAs(person, 'coordinator')) return [];
  return [{ kind: 'prose', text: prose(`${says.ask} `, command(ask.example)) }];
}

function more(count: number, say: (count: number) => string): readonly Prose[] {
  return count > 0 ? [prose(say(count))] : [];
}

function choices(...all: readonly Choice[]): Part {
  return { kind: 'choices', choices: all };
}

/** A row of buttons, where there are any. */
export function choicesIfAny(all: readonly Choice[]): readonly Part[] {
  return all.length > 0 ? [choices(...all)] : [];
}
