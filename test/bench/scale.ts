import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { MatchFacts } from '../../src/anniversaries/matches.ts';
import { addDays } from '../../src/kernel/civil-date.ts';
import { danishDayAt } from '../../src/kernel/copenhagen.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { type Answers, openAnswers } from '../support/answers.ts';
import { startPostgres } from '../support/postgres.ts';
import { sendSignedCommand } from '../support/signed-command.ts';
import { openPlatforms, SLACK_WORKSPACE } from '../whole/platforms.ts';
import { end, onSlack, type Running, start, useOf } from './running.ts';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

const MATCHES = 100_000;
const STAFF = 1_000;
const INSTANCES = 2;
const A_SECOND = 50;
const SECONDS = 20;
/** What is asked, the more often the more staff ask it. */
const ASKED = [
  'Må barnet overnatte hos os i weekenden?',
  'spørg Må vi give en gave til hans fødselsdag?',
  'Hej, hvem henter barnet, når vi er på ferie i uge 42? Mange hilsner fra familien',
  'hjælp',
  'forløb HTO-500',
  'sager mine',
] as const;

/** Prints how two instances on one PostgreSQL server stand up to a national roll-out. */
export async function benchScale(print: (text: string) => void): Promise<void> {
  const postgres = await startPostgres();
  const platforms = await openPlatforms();
  const answers = await openAnswers();
  const url = postgres.url('postgres');
  const store = await openStore({ kind: 'server', url }, MIGRATIONS);
  const running: Running[] = [];
  try {
    print(`${MATCHES} matches, ${STAFF} staff, ${INSTANCES} instances on one PostgreSQL server:`);
    print(`- taken in within ${await seconds(() => takeIn(store))} s, the matches in one import`);
    const environment = { DATABASE_URL: url, ...onSlack(platforms.url) };
    for (let index = 0; index < INSTANCES; index++) running.push(await start(environment));
    const idle = await Promise.all(running.map(useOf));
    print(`- memory of an instance at rest ${most(idle.map(({ memoryMb }) => memoryMb))} MB`);

    await load(running, answers, 2, 'warm');
    const before = await Promise.all(running.map(useOf));
    const bare = await bareRoundTrip();
    const { acknowledged, answered, sent } = await load(running, answers, SECONDS, 'load');
    const after = await Promise.all(running.map(useOf));

    const cpu = after.map(({ cpuSeconds }, index) => cpuSeconds - (before[index]?.cpuSeconds ?? 0));
    print(`- ${A_SECOND} requests a second for ${SECONDS} s: ${sent} sent, ${answered.length} answered`);
    print(`- acknowledged ${spread(acknowledged)}, ${ratio(acknowledged, bare)} a bare node:http round trip`);
    print(`- answered ${spread(answered)}, ${ratio(answered, bare)} a bare node:http round trip`);
    print(`- CPU of an instance ${((100 * most(cpu)) / SECONDS).toFixed(0)} % of a core at most`);
    print(`- memory of an instance ${most(after.map(({ memoryMb }) => memoryMb))} MB at most`);
    print(`- an approved change reached every instance within ${await reach(store, running)} ms`);
  } finally {
    await Promise.all(running.map(end));
    await store.close();
    await Promise.all([platforms.close(), answers.close()]);
    await postgres.remove();
  }
}

async function takeIn(store: Store): Promise<void> {
  const rows = Array.from({ length: STAFF }, (_, index) => ({
    email: `u${index}@eksempel.dk`,
    name: `Kollega ${index}`,
    role: index % 4 === 0 ? ('coordinator' as const) : ('reader' as const),
    municipalities: index % 4 === 0 ? ['0751'] : [],
  }));
  await store.people.takeIn(rows, undefined, new Date());
  const coordinators = (await store.people.staff()).filter(({ role }) => role === 'coordinator');
  const today = danishDayAt(new Date());
  const facts = Array.from(
    { length: MATCHES },
    (_, index): MatchFacts => ({
      code: `HTO-${100 + index}`,
      municipality: '0751',
      family: undefined,
      startDate: addDays(today, -((index * 7) % 540)),
      weekday: 1 + (index % 5),
      coordinator: coordinators[index % coordinators.length]?.id,
      status: { kind: 'active' },
    }),
  );
  await store.matches.takeIn(facts, undefined, new Date());
}

async function load(running: readonly Running[], answers: Answers, forSeconds: number, round: string) {
  const acknowledged: number[] = [];
  const sentAt = new Map<string, number>();
  const sending: Promise<void>[] = [];
  const began = performance.now();
  for (let index = 0; index < A_SECOND * forSeconds; index++) {
    await sleep(Math.max(0, began + (index * 1_000) / A_SECOND - performance.now()));
    const { url } = running[index % running.length] ?? { url: '' };
    const name = `${round}-${index}`;
    const at = performance.now();
    sentAt.set(name, at);
    const command = {
      text: ASKED[index % ASKED.length] ?? '',
      trigger: name,
      workspace: SLACK_WORKSPACE,
      user: `U${index % STAFF}`,
      responseUrl: answers.urlFor(name),
    };
    sending.push(
      sendSignedCommand(url, command).then(async (response) => {
        await response.arrayBuffer();
        acknowledged.push(performance.now() - at);
      }),
    );
  }
  await Promise.all(sending);
  const left = () => [...sentAt.keys()].filter((name) => answers.countOf(name) === 0);
  for (let waited = 0; left().length > 0 && waited < 300; waited++) await sleep(100);
  const answered = [...sentAt].flatMap(([name, at]) => {
    const first = answers.firstOf(name);
    return first === undefined ? [] : [first - at];
  });
  return { acknowledged, answered, sent: sentAt.size };
}

/** A round trip to a server that does nothing, in the same run. */
async function bareRoundTrip(): Promise<readonly number[]> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const trips: number[] = [];
  for (let index = 0; index < A_SECOND * 4; index++) {
    const at = performance.now();
    await (await fetch(url, { method: 'POST', body: 'x'.repeat(300) })).arrayBuffer();
    trips.push(performance.now() - at);
    await sleep(1_000 / A_SECOND);
  }
  server.close();
  server.closeAllConnections();
  return trips;
}

/** Milliseconds until every instance that is asked knows of a change that was approved elsewhere. */
async function reach(store: Store, running: readonly Running[]): Promise<number> {
  const [editor] = await store.people.staff();
  await store.contentChanges.addApproved({
    id: randomUUID(),
    deed: { kind: 'phrasing', entry: 'gaver', texts: ['Må vi strikke en hue til hende?'] },
    madeBy: editor?.id ?? '',
    madeAt: new Date(),
  });
  const at = performance.now();
  const knows = async ({ url }: Running) =>
    /^hto_content_changes 1$/m.test(await (await fetch(`${url}/metrics`)).text());
  while (!(await Promise.all(running.map(knows))).every(Boolean)) await sleep(50);
  return Math.round(performance.now() - at);
}

async function seconds(work: () => Promise<void>): Promise<string> {
  const at = performance.now();
  await work();
  return ((performance.now() - at) / 1_000).toFixed(1);
}

const most = (numbers: readonly number[]) => Math.max(...numbers);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function spread(numbers: readonly number[]): string {
  return `in ${quantile(numbers, 0.5).toFixed(0)} ms, 99 of 100 in ${quantile(numbers, 0.99).toFixed(0)} ms`;
}

function ratio(numbers: readonly number[], bare: readonly number[]): string {
  return `${(quantile(numbers, 0.5) / quantile(bare, 0.5)).toFixed(0)} times`;
}
