import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Queue } from '../checks/upkeep.ts';

/** Where the bot tells what it does, in numbers and kinds only. */
export type Metrics = {
  /** A question was looked up: with what outcome, and how many seconds that took. */
  lookedUp(outcome: 'confident' | 'several' | 'none', seconds: number): void;
  /** Somebody turned to the bot: in what way, and how many seconds it took to decide what to say. */
  served(kind: string, outcome: 'answered' | 'failed', seconds: number): void;
  /** A round that goes by itself came to its end. */
  wentRound(round: string, outcome: 'done' | 'failed'): void;
  /** Everything, as Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
};

export type MetricSources = {
  queue(): Promise<Queue>;
  /** When what is too old was last deleted. */
  lastRetention(): Promise<Date | undefined>;
  /** When the newest nightly backup was made. */
  lastBackup(): Promise<Date | undefined>;
  /** The content in force: how many approved changes it has, and a short hash of it. */
  content(): Promise<{ readonly changes: number; readonly hash: string }>;
  readonly version: string;
};

/** A lookup takes a millisecond or so; an answer with the database some ten. In seconds. */
const LOOKUP_BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5];
const SERVING_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Starts counting. What is only known when somebody looks is asked then; what cannot be asked is left out. */
export function openMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'hto_' });
  const registers = [registry];
  const lookups = new Counter({
    name: 'hto_lookups_total',
    help: 'Questions looked up, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const lookupSeconds = new Histogram({
    name: 'hto_lookup_seconds',
    help: 'Time to understand one message and look up its questions',
    buckets: LOOKUP_BUCKETS,
    registers,
  });
  const servingSeconds = new Histogram({
    name: 'hto_serving_seconds',
    help: 'Time to decide what to say to somebody, with the database, without the platform',
    labelNames: ['kind', 'outcome'],
    buckets: SERVING_BUCKETS,
    registers,
  });
  const rounds = new Counter({
    name: 'hto_rounds_total',
    help: 'Rounds gone by this process, by outcome',
    labelNames: ['round', 'outcome'],
    registers,
  });
  addGauges(registers, sources);

  return {
    lookedUp(outcome, seconds) {
      lookups.inc({ outcome });
      lookupSeconds.observe(seconds);
    },
    served: (kind, outcome, seconds) => servingSeconds.observe({ kind, outcome }, seconds),
    wentRound: (round, outcome) => rounds.inc({ round, outcome }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function addGauges(registers: Registry[], sources: MetricSources): void {
  const { queue, lastRetention, lastBackup, content, version } = sources;
  gauge(registers, 'hto_posts', 'Messages that are owed and not there, by state', ['state'], async (set) => {
    for (const [state, count] of Object.entries(await queue())) set(count, { state });
  });
  const moments = [
    ['hto_retention_last_timestamp_seconds', 'When what is too old was last deleted', lastRetention],
    ['hto_backup_last_timestamp_seconds', 'When the newest nightly backup was made', lastBackup],
  ] as const;
  for (const [name, help, last] of moments) {
    gauge(registers, name, help, [], async (set) => {
      const moment = await last();
      if (moment) set(moment.getTime() / 1_000);
    });
  }
  gauge(
    registers,
    'hto_content_info',
    'The content in force, learned anew at each change',
    ['hash'],
    async (set) => set(1, { hash: (await content()).hash }),
  );
  gauge(registers, 'hto_content_changes', 'Approved changes on top of the content files', [], async (set) =>
    set((await content()).changes),
  );
  gauge(registers, 'hto_info', 'The bot that runs here', ['version'], async (set) => set(1, { version }));
}

type Set = (value: number, labels?: Readonly<Record<string, string>>) => void;

/** A number that is asked for when somebody looks. */
function gauge(
  registers: Registry[],
  name: string,
  help: string,
  labelNames: string[],
  ask: (set: Set) => Promise<void>,
): void {
  new Gauge({
    name,
    help,
    labelNames,
    registers,
    async collect() {
      this.reset();
      if (labelNames.length === 0) this.remove();
      const set: Set = (value, labels = {}) => this.set({ ...labels }, value);
      await ask(set).catch(() => undefined);
    },
  });
}
