import { Agent, request } from 'node:http';

export const CONNECTIONS = 10;

/** One act of somebody's: what is sent, and when it has come to its end. */
export type Act = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly answered: Promise<void>;
};

export type Driven = {
  readonly count: number;
  /** Acts seen to their end, a second. */
  readonly perSecond: number;
  /** Milliseconds until the platform had its 200, and until the asker had the answer. */
  readonly acknowledged: { readonly p50: number; readonly p99: number };
  readonly answered: { readonly p50: number; readonly p99: number };
};

/** Ten askers who each ask again as soon as they are answered, so that nothing piles up behind the acknowledgement. */
export async function drive(
  url: string,
  actOf: (asker: number) => Act,
  goesOn: (done: number) => boolean,
): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const acknowledged: number[] = [];
  const answered: number[] = [];
  const began = performance.now();
  const asker = async (number: number): Promise<void> => {
    while (goesOn(answered.length)) {
      const act = actOf(number);
      const start = performance.now();
      await post(url, act, agent);
      acknowledged.push(performance.now() - start);
      await act.answered;
      answered.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => asker(number)));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return {
    count: answered.length,
    perSecond: answered.length / seconds,
    acknowledged: quantiles(acknowledged),
    answered: quantiles(answered),
  };
}

function quantiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

function post(url: string, { headers, body }: Act, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      response
        .resume()
        .on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered with ${response.statusCode}`)),
        );
    });
    sent.on('error', reject).end(body);
  });
}
