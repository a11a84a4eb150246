import { openEmbedded } from '../../src/store/embedded.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import type { StoreLocation } from '../../src/store/open.ts';
import { openServer } from '../../src/store/server.ts';
import { apology } from '../../src/wording/conversation.ts';
import { stillAtIt } from '../../src/wording/slack.ts';
import { saidInChat, saidInTeams } from './acts.ts';
import { answersTo, type Deed } from './crowd.ts';
import type { Findings } from './findings.ts';
import { MIGRATIONS } from './ground.ts';
import type { Town } from './town.ts';

/** What stands in the database when all is over. */
type Kept = {
  readonly questions: readonly { readonly id: string; readonly redacted: string | null }[];
  readonly votes: readonly { readonly questionId: string }[];
  readonly requests: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly number: number | null;
  }[];
  readonly events: readonly { readonly requestId: string; readonly kind: string }[];
};

export async function readKept(where: StoreLocation): Promise<Kept> {
  const migrations = await readMigrations(MIGRATIONS);
  const { database, close } = await (where.kind === 'embedded'
    ? openEmbedded(where.folder, migrations)
    : openServer(where.url, migrations));
  try {
    return {
      questions: await database.askedQuestion.findMany({ select: { id: true, redacted: true } }),
      votes: await database.vote.findMany({ select: { questionId: true } }),
      requests: await database.contactRequest.findMany({ select: { id: true, text: true, number: true } }),
      events: await database.requestEvent.findMany({ select: { requestId: true, kind: true } }),
    };
  } finally {
    await close();
  }
}

/** Holds what the staff did against what is there: nothing acknowledged is lost, and nothing is there twice. */
export function reckon(town: Town, deeds: readonly Deed[], kept: Kept, found: Findings): void {
  const unanswered: string[] = [];
  for (const deed of deeds) {
    const times = timesDone(deed, kept);
    const what = `${deed.kind} ${deed.act} (${deed.took} ms; ${town.postbox.arrived(deed.act).join('').slice(0, 90)})`;
    found.expect(!deed.acknowledged || times > 0 || isToldOf(town, deed), 'lost', `${what} is not kept`);
    found.expect(times <= 1, 'doubled', `${what} is kept ${times} times`);
    if (!['command', 'message', 'teams-message'].includes(deed.kind)) continue;

    const answers = answersTo(town, deed);
    if (deed.acknowledged && answers === 0) unanswered.push(what);
    // An answer comes again with a delivery that came again because nobody knew what became of the last one.
    found.expect(answers <= deed.deliveries, 'doubled', `${what} was answered ${answers} times`);
  }
  // A platform that breaks off in the middle of an answer is not sent it again: nobody knows whether it came. The log does.
  const complaints = town.printed().split('answer not delivered').length - 1;
  for (const what of unanswered.slice(complaints)) found.expect(false, 'lost', `${what} was not answered`);

  const numbers = kept.requests.flatMap(({ number }) => number ?? []);
  found.expect(new Set(numbers).size === numbers.length, 'doubled', 'two requests have one number');
  const keys = town.slack.calls('chat.postMessage').flatMap(({ args }) => keyOf(args) ?? []);
  found.expect(new Set(keys).size === keys.length, 'doubled', 'a card was posted twice');
}

/** Whether the person was told that it did not work, or to try again should nothing come of it. */
function isToldOf({ postbox, slack, teams }: Town, { act }: Deed): boolean {
  const told = [...postbox.arrived(act), ...saidInChat({ slack }, act), ...saidInTeams({ teams }, act)];
  return told.some((one) => one.includes(apology.text) || one.includes(stillAtIt));
}

function timesDone({ act, kind, about }: Deed, { questions, votes, requests, events }: Kept): number {
  switch (kind) {
    case 'command':
    case 'message':
    case 'teams-message':
      return questions.filter(({ redacted }) => redacted?.includes(act)).length;
    case 'draft':
      return requests.filter(({ text }) => text?.includes(act)).length;
    case 'vote':
      return votes.filter(({ questionId }) => questionId === about).length;
    case 'send':
      return events.filter((event) => event.requestId === about && event.kind === 'sent').length;
    case 'take':
      return events.filter((event) => event.requestId === about && event.kind === 'taken').length;
    default:
      throw new Error(`nobody reckons with ${kind satisfies never}`);
  }
}

function keyOf({ metadata }: Readonly<Record<string, unknown>>): string | undefined {
  const read = metadata as { readonly event_payload?: { readonly key?: string } } | undefined;
  return read?.event_payload?.key;
}
