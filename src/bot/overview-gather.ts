import { personalDigest } from '../anniversaries/compose-digest.ts';
import type { DigestItem } from '../anniversaries/digest.ts';
import type { Match } from '../anniversaries/match.ts';
import type { DigestView } from '../anniversaries/say-digest.ts';
import type { DigestSources } from '../anniversaries/week-digest.ts';
import type { Content } from '../content/content.ts';
import type { IsoWeek } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { mayApprove } from '../learning/approval.ts';
import type { Change } from '../learning/change.ts';
import type { ContentChanges } from '../learning/content-changes.ts';
import type { MissGroup } from '../learning/group-misses.ts';
import type { Misses } from '../learning/misses.ts';
import type { Posts } from '../outbox/posts.ts';
import type { Absence } from '../people/absence.ts';
import { mayActAs, type Person } from '../people/person.ts';
import { isUrgent, LOOKED_THROUGH } from '../requests/lists.ts';
import { type Names, namesOf } from '../requests/names.ts';
import type { ContactRequest } from '../requests/request.ts';
import type { Requests } from '../requests/requests.ts';
import { OPEN_STATES } from '../requests/rights.ts';
import { groupsOf } from './learning-misses.ts';
import { ownMatchesOf } from './own-matches.ts';

/** What somebody's overview is gathered from. */
export type OverviewParts = DigestSources & {
  readonly requests: Pick<Requests, 'list'>;
  readonly posts: Pick<Posts, 'troubled'>;
  readonly misses: Misses;
  readonly contentChanges: ContentChanges;
  /** The content in force. */
  readonly content: Content;
  readonly clock: Clock;
};

/** The week's digest that is somebody's own. */
export type OwnDigest = DigestView & { readonly week: IsoWeek };

/** What waits for somebody, and what is theirs, at one moment. */
export type Overview = {
  readonly person: Person;
  readonly waiting: {
    readonly requests: readonly ContactRequest[];
    readonly matches: readonly DigestItem[];
    readonly drafts: readonly Change[];
    /** How many messages did not come through; for the lead. */
    readonly undelivered: number;
  };
  /** The week's own digest that the waiting matches are from. */
  readonly digest: OwnDigest | undefined;
  /** Open ones in their hands that do not wait for them; for whoever is no coordinator, those they sent. */
  readonly requests: readonly ContactRequest[];
  /** Their matches with nothing to do yet, or those of whom they stand in for. */
  readonly matches: readonly Match[];
  /** What was asked in vain; undefined for who does not edit the answers. */
  readonly misses: readonly MissGroup[] | undefined;
  readonly absences: readonly Absence[];
  readonly staff: readonly Person[];
  readonly names: Names;
};

/** Reads what is somebody's own by their role; of others' only what the lead must see to. */
export async function gatherOverview(parts: OverviewParts, person: Person): Promise<Overview> {
  const day = danishDayAt(parts.clock());
  const [requests, matches, questions, undelivered, staff, absences] = await Promise.all([
    requestsOf(parts, person),
    matchesOf(parts, person),
    questionsOf(parts, person),
    mayActAs(person, 'lead') ? parts.posts.troubled(parts.clock()) : [],
    parts.people.staff(),
    parts.people.absencesFrom(day),
  ]);
  return {
    person,
    waiting: {
      requests: requests.waiting,
      matches: matches.waiting,
      drafts: questions.drafts,
      undelivered: undelivered.length,
    },
    digest: matches.digest,
    requests: requests.others,
    matches: matches.others,
    misses: questions.misses,
    absences: absences.filter((absence) => absence.person === person.id),
    staff,
    names: namesOf(staff),
  };
}

type RequestsOf = {
  readonly waiting: readonly ContactRequest[];
  readonly others: readonly ContactRequest[];
};

/** A request waits for whom it is offered to, and for whoever has it when its time has passed; for the lead, all such. */
async function requestsOf({ requests, clock }: OverviewParts, person: Person): Promise<RequestsOf> {
  const open = { states: OPEN_STATES, confidential: true, atMost: LOOKED_THROUGH };
  if (!mayActAs(person, 'coordinator')) {
    const sent = await requests.list({ ...open, sender: person.id });
    return { waiting: [], others: sent.requests };
  }
  const [own, everyones] = await Promise.all([
    requests.list({ ...open, person: person.id }),
    mayActAs(person, 'lead') ? requests.list({ ...open, states: ['new', 'offered', 'taken'] }) : undefined,
  ]);
  const now = clock();
  const waits = (request: ContactRequest) => request.state === 'offered' || isUrgent(request, now);
  const theirs = new Set(own.requests.map(({ id }) => id));
  const lying = (everyones?.requests ?? []).filter(
    (request) => !theirs.has(request.id) && isUrgent(request, now),
  );
  return {
    waiting: [...own.requests.filter(waits), ...lying].toSorted(gravestThenOldest),
    others: own.requests.filter((request) => !waits(request)),
  };
}

function gravestThenOldest(one: ContactRequest, other: ContactRequest): number {
  return (
    Number(other.confidential) - Number(one.confidential) ||
    (one.sentAt ?? one.createdAt).getTime() - (other.sentAt ?? other.createdAt).getTime()
  );
}

type MatchesOf = {
  readonly waiting: readonly DigestItem[];
  readonly others: readonly Match[];
  readonly digest: OwnDigest | undefined;
};

/** A match waits for whom a step of it is late with; for the lead also every one that needs action now. */
async function matchesOf(parts: OverviewParts, person: Person): Promise<MatchesOf> {
  if (!mayActAs(person, 'coordinator')) return { waiting: [], others: [], digest: undefined };

  const day = danishDayAt(parts.clock());
  const [{ digest, view }, own] = await Promise.all([
    personalDigest(parts, person, day),
    ownMatchesOf(parts, person, day),
  ]);
  const { action, within30, within90, threeMonths } = digest.sections;
  const theirs = new Set(own.map(({ code }) => code));
  const late = [...within30, ...within90, ...threeMonths].filter(
    (item) => item.late && theirs.has(item.code),
  );
  const waiting = [...action, ...late];
  const told = new Set(waiting.map(({ code }) => code));
  return {
    waiting,
    others: own.filter(({ code }) => !told.has(code)),
    digest: { ...view, week: digest.week },
  };
}

type QuestionsOf = {
  readonly drafts: readonly Change[];
  readonly misses: readonly MissGroup[] | undefined;
};

/** A draft waits for whoever may approve it. */
async function questionsOf(parts: OverviewParts, person: Person): Promise<QuestionsOf> {
  if (!mayActAs(person, 'editor')) return { drafts: [], misses: undefined };

  const [drafts, misses] = await Promise.all([parts.contentChanges.drafts(), groupsOf(parts)]);
  return {
    drafts: drafts.filter((change) => mayApprove(change, person, parts.content) === 'may'),
    misses,
  };
}
