import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { adviceOn } from './backup/advice.ts';
import { backupFolderOf } from './backup/backup-folder.ts';
import { createBot } from './bot/create-bot.ts';
import { loggedDeliveries } from './bot/logged-deliveries.ts';
import { CALENDAR_PATH, calendarFeeds, calendarRoute } from './calendar-route.ts';
import { type Config, readConfig } from './config.ts';
import type { Content } from './content/content.ts';
import { loadContent } from './content/load.ts';
import { contentReport } from './content/report.ts';
import { doorsOf, inspectAll } from './doors.ts';
import { FILE_PATH, fileRoute, publishUnder } from './file-route.ts';
import { openForOperator } from './for-operator.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { checkConversation, startJobs } from './jobs.ts';
import type { Wait } from './kernel/wait.ts';
import { keptLearningIn } from './learner/kept-learning.ts';
import { learnApart } from './learner/learn-apart.ts';
import { learningKey } from './learner/learning-key.ts';
import { type Learner, openLearner } from './learner/open-learner.ts';
import { contentInForce } from './learning/content-in-force.ts';
import { measuredBot } from './metrics/measured-bot.ts';
import { measuredLearning } from './metrics/measured-learning.ts';
import { METRICS_PATH, metricsRoute } from './metrics/metrics-route.ts';
import { openMetrics } from './metrics/open-metrics.ts';
import type { Address } from './outbox/address.ts';
import type { Messenger } from './outbox/messenger.ts';
import { rasterise } from './pictures/rasterise.ts';
import { redact } from './privacy/redact.ts';
import { understandRequest } from './requests/understand.ts';
import type { Schedule } from './schedule/open-schedule.ts';
import { readWithSecrets } from './secrets-file.ts';
import { type Handler, openServer, type Server } from './server.ts';
import { openStore, type Store, StoreUnreachable } from './store/open.ts';
import { backupAgeOf, metricSources, versionsOf } from './upkeep.ts';
import { startProblems } from './wording/start.ts';

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const DATABASE_RETRY_MS = 5_000;
/** After it is ready the bot still goes its first round and reads what is due. */
const UNTIL_STARTED_MS = 10_000;
const clock = () => new Date();
/** Only goes forward, whoever sets the clock. */
const secondsPassed = () => performance.now() / 1_000;
const wait: Wait = (ms, signal) => sleep(ms, undefined, { signal });

type Ground = {
  readonly config: Config;
  readonly content: Content;
  readonly log: Logger;
  readonly stop: AbortSignal;
  readonly routes: Map<string, Handler>;
  readonly server: Server;
  readonly learner: Learner;
};

const read = readWithSecrets(process.env, readConfig);
if (read.kind === 'problems') refuse(startProblems.settings(read.problems));
else {
  const { config } = read;
  await start(config).catch(async (error: unknown) => refuse(await sentenceFor(error, config)));
}

/** Opens what the bot stands on, from the ground up, and closes it in the other order when it is told to stop. */
async function start(config: Config): Promise<void> {
  const loaded = await loadContent(CONTENT);
  if (loaded.kind === 'broken') return refuse(contentReport(loaded, CONTENT));

  const log = pino({ level: config.logLevel });
  const stop = stopSignal();
  const routes = new Map<string, Handler>();
  let store: Store | undefined;
  const server = await openServer({
    ...config.http,
    routes,
    ready: async () => (await store?.ready()) ?? false,
    onError: (error) => log.error({ error: nameOf(error) }, 'a request failed'),
  });
  const learner = await learnerFor(config, log);
  const { content } = loaded;
  // What fails here is tried again, and told, when it is needed.
  learner.begin(content).catch(() => undefined);
  try {
    store = await openStoreWhenThere(config, log, stop);
    if (store) await serve({ config, content, log, stop, routes, server, learner }, store);
  } finally {
    await server.close();
    await store?.close();
  }
  log.info('stopped');
}

/** Waits for a database server that is not there yet; undefined when the bot is stopped before it comes. */
async function openStoreWhenThere(
  config: Config,
  log: Logger,
  stop: AbortSignal,
): Promise<Store | undefined> {
  while (!stop.aborted) {
    try {
      return await openStore(config.store, MIGRATIONS);
    } catch (error) {
      if (!(error instanceof StoreUnreachable)) throw error;
      log.warn({ retryInMs: DATABASE_RETRY_MS }, error.message);
      await wait(DATABASE_RETRY_MS, stop).catch(() => undefined);
    }
  }
  return undefined;
}

/** Opens the doors and keeps them open until the bot is told to stop; then what is in hand is finished. */
async function serve(ground: Ground, store: Store): Promise<void> {
  const { config, content, log, stop, routes, server, learner } = ground;
  for (const email of config.leads) await store.people.appoint(email, 'lead');
  const metrics = openMetrics(metricSources(store, config.store, () => inForce.now()));
  const learn = measuredLearning(learner.learn, metrics, secondsPassed);
  const notLearned = (error: unknown) =>
    log.error({ error: nameOf(error) }, 'an approved change could not be learned, and is tried again');
  const inForce = contentInForce({ files: content, ...store, learn, notLearned, clock });
  await inForce.now();
  const rehearsal = config.rehearsal ? await rehearse(server.port, store) : undefined;
  const messengers: Messenger[] = [];
  let jobs: Schedule | undefined;
  const numbers = numbersOn({ config, log, server }, store);
  const sources = {
    ...store,
    inspectPlatforms: () => inspectAll(doors),
    checkConversation: (address: Address) => checkConversation(messengers, address),
    backupAge: async () => (rehearsal ? { kind: 'elsewhere' as const } : backupAgeOf(config.store)),
    versions: versionsOf(store),
    clock,
  };
  const unmeasured = createBot({
    ...numbers,
    contentInForce: inForce,
    programme: content.programme,
    understandRequest,
    concernOf: await learner.learnConcern(content),
    redact: (text) => redact(text, content.contacts).text,
    calendarFeeds: calendarFeeds(store.calendarTokens, config.publicUrl ?? `http://localhost:${server.port}`),
    ...sources,
    nudge: () => jobs?.nudge(),
    leads: config.leads.map((email) => email.toLowerCase()),
    clock,
    newId: randomUUID,
    idOf: uuidOf,
  });
  const bot = measuredBot(unmeasured, metrics, secondsPassed);
  const slack = rehearsal ? rehearsal.slack : config.slack && { settings: config.slack };
  const teams = rehearsal ? rehearsal.teams : config.teams && { settings: config.teams };
  const { installations } = store;
  const deliveries = loggedDeliveries(store.deliveries, log);
  const common = { bot, deliveries, installations, clock, wait, log };
  const doors = await doorsOf({ slack, teams }, common);
  for (const { path, handle } of doors) if (handle) routes.set(path, handle);
  routes.set(FILE_PATH, fileRoute(store.secretFiles, clock));
  routes.set(METRICS_PATH, metricsRoute(metrics, config.metricsToken));
  routes.set(CALENDAR_PATH, calendarRoute({ ...store, clock }));
  messengers.push(...doors.map(({ messenger }) => messenger));
  await Promise.all(doors.map((door) => door.start()));
  const where = config.store;
  const operator = await openForOperator({ where, store, contentInForce: inForce, sources, clock, log });
  await tellUnfinished(store, log);
  log.info({ port: server.port, doors: doors.map(({ path }) => path) }, 'ready');
  const backups = rehearsal ? undefined : backupFolderOf(config.store);
  const contentNow = async () => (await inForce.now()).content;
  jobs = startJobs({
    ...numbers,
    store,
    content,
    contentNow,
    messengers,
    backups,
    metrics,
    clock,
    wait,
    log,
  });
  if (rehearsal) process.stdout.write(rehearsal.announcement);
  // Else only whoever is stopped gently would leave the next start something.
  flushCompileCache();
  setTimeout(giveBackMemory, UNTIL_STARTED_MS).unref();

  if (!stop.aborted) await once(stop, 'abort');
  const closing = [server.close(), operator?.close(), jobs.stop(), ...doors.map((door) => door.stop())];
  await Promise.all(closing);
  await rehearsal?.stop();
}

/** Learns beside all else; what was learned is kept where there is a folder for it. */
async function learnerFor({ learnedFolder }: Config, log: Logger): Promise<Learner> {
  return openLearner({
    learnApart,
    keyOf: await learningKey(),
    kept: learnedFolder === undefined ? undefined : keptLearningIn(learnedFolder),
    notKept: (error) => log.warn({ error: nameOf(error) }, 'what was learned could not be kept'),
  });
}

/** What draws the numbers, and where pictures and files of them are fetched: nowhere, unless that address is known. */
function numbersOn({ config, log, server }: Pick<Ground, 'config' | 'log' | 'server'>, store: Store) {
  const here = config.rehearsal ? `http://localhost:${server.port}` : undefined;
  return {
    rasterise: (svg: string) =>
      rasterise(svg).catch((error: unknown) => {
        log.error({ error: nameOf(error) }, 'a picture could not be drawn');
        return undefined;
      }),
    publish: publishUnder(config.publicUrl ?? here, store.secretFiles),
  };
}

/** The local clients are for trying out only: production neither loads nor carries them. */
async function rehearse(botPort: number, store: Store) {
  const { rehearse: begin } = await import('./local/rehearse.ts');
  return begin(botPort, store, clock());
}

/** Aborts at the first request to stop. A second one finds no listener any more and ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** What to tell the operator; an error that nobody foresaw is thrown on, with its trace. */
async function sentenceFor(error: unknown, config: Config): Promise<string> {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return startProblems.portTaken;
  const advice = await adviceOn(error, config.store);
  if (advice === undefined) throw error;
  return advice;
}

/** The log says what a killed instance left; other instances that are at work have some in hand too. */
async function tellUnfinished({ deliveries }: Store, log: Logger): Promise<void> {
  const unfinished = await deliveries.inHand();
  if (unfinished > 0) log.warn({ unfinished }, 'acts in hand of an instance that was killed, or is at work');
}

/** A name of its own for each act, in the form that ids have. */
function uuidOf(act: string): string {
  const digits = createHash('sha256').update(act).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return [...parts, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-');
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
