import type { Match } from '../anniversaries/match.ts';
import type { Content } from '../content/content.ts';
import type { Inspection } from '../outbox/inspection.ts';
import type { Fitness } from '../outbox/messenger.ts';
import type { Post } from '../outbox/posts.ts';
import type { Person } from '../people/person.ts';

/** A conversation that something was promised to, and whether it may be posted there. */
export type CheckedChannel = {
  readonly gets: 'digest' | 'requests';
  readonly fitness: Fitness;
};

/** Nightly backups: when the last was made, or that nobody asked for any. */
export type BackupAge =
  | { readonly kind: 'made'; readonly at: Date }
  | { readonly kind: 'never' }
  | { readonly kind: 'elsewhere' };

/** All that the checks look at, gathered at one moment. */
export type Facts = {
  readonly now: Date;
  /** What this machine takes noon of a summer's day in Denmark to be, as UTC. */
  readonly summerNoon: Date;
  readonly platforms: readonly Inspection[];
  readonly gone: Readonly<Record<string, number>>;
  readonly channels: readonly CheckedChannel[];
  readonly troubled: readonly Post[];
  readonly staff: readonly Person[];
  /** Ids of those whom at least one platform knows. */
  readonly known: ReadonlySet<string>;
  readonly matches: {
    /** Codes of municipalities with a match under way. */
    readonly municipalities: ReadonlySet<string>;
    /** Those that look odd, and all of them counted. */
    readonly odd: readonly OddMatch[];
    readonly count: number;
  };
  readonly content: Content;
  readonly lastDigest: Date | undefined;
  readonly lastRetention: Date | undefined;
  readonly backup: BackupAge;
};

export type OddMatch = Pick<Match, 'code'> & {
  readonly odd: 'no-coordinator' | 'coordinator-left' | 'long-past' | 'far-ahead' | 'long-ago';
};
