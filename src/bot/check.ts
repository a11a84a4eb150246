import type { Clock } from '../kernel/clock.ts';
import type { Post, Posts } from '../outbox/posts.ts';
import type { People } from '../people/people.ts';
import type { Retention } from '../privacy/retention.ts';
import { type Prose, prose, type Reply, strong } from '../reply/reply.ts';
import { check, otherTrouble, troubles } from '../wording/check.ts';
import type { Effect } from './bot.ts';
import { retentionLine } from './retention-round.ts';
import { sayPlainly } from './say.ts';

export type CheckParts = {
  readonly posts: Posts;
  readonly people: People;
  readonly retention: Pick<Retention, 'runs'>;
  readonly clock: Clock;
  readonly nudge: () => void;
};

const SHOWN = 10;

/** "tjek": what the bot should have sent and has not, each with what to do about it. */
export async function hearCheck({ posts, people, retention, clock }: CheckParts): Promise<Reply> {
  const troubled = await posts.troubled(clock());
  const deleting = { kind: 'aside', text: await retentionLine({ retention }, clock()) } as const;
  if (troubled.length === 0) {
    const well = sayPlainly({ text: check.allWell });
    return { ...well, parts: [...well.parts, deleting] };
  }

  const names = new Map((await people.staff()).map(({ id, name, email }) => [id, name ?? email]));
  const more = troubled.length - SHOWN;
  return {
    gist: check.gist(troubled.length),
    audience: 'asker',
    parts: [
      { kind: 'heading', text: check.heading },
      { kind: 'points', points: troubled.slice(0, SHOWN).map((post) => lineOf(post, names)) },
      ...(more > 0 ? [{ kind: 'aside', text: prose(check.more(more)) } as const] : []),
      { kind: 'choices', choices: [{ label: check.retry, press: { kind: 'retry-posts' } }] },
      deleting,
    ],
  };
}

/** Tries everything that is troubled once more. What may have come through is looked for first. */
export async function retryPosts({ posts, clock, nudge }: CheckParts): Promise<Effect> {
  for (const { about } of await posts.troubled(clock())) await posts.refresh(about, clock());
  nudge();
  return { kind: 'tell', reply: sayPlainly({ text: check.retrying }) };
}

function lineOf({ about, to, why, attempts }: Post, names: ReadonlyMap<string, string | undefined>): Prose {
  const whom = to.kind === 'person' ? (names.get(to.person) ?? check.somebody) : check.channel;
  const trouble = (why !== undefined && troubles[why]) || otherTrouble;
  return prose(strong(`${check.what[about.kind](whom)}.`), ` ${trouble} ${check.tried(attempts)}`);
}
