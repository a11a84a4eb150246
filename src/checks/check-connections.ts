import { connections as says } from '../wording/checks.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** A signature is refused when its time is further from ours. In milliseconds; said from half of that on. */
const CLOCKS_MAY_DIFFER = 60_000;

/** Noon of 1 July in Denmark. */
const SUMMER_NOON = Date.UTC(2026, 6, 1, 10);

/** Whether each platform knows the bot, lets it do what it needs, and has the same time. */
export function checkConnections({ platforms, now, summerNoon, gone }: Facts): readonly Finding[] {
  return [
    ...(platforms.length === 0 ? [says.none] : []),
    ...platforms.flatMap(({ name, token, missingScopes, clock }) => [
      ...(token.kind === 'works' ? [] : [says.token[token.kind](name, token.why)]),
      ...(missingScopes.length === 0 ? [] : [says.scopes(name, missingScopes)]),
      ...(clock && Math.abs(clock.getTime() - now.getTime()) > CLOCKS_MAY_DIFFER
        ? [says.clock(name, Math.round(Math.abs(clock.getTime() - now.getTime()) / 1_000))]
        : []),
    ]),
    ...(summerNoon.getTime() === SUMMER_NOON ? [] : [says.zone]),
    ...Object.values(gone).flatMap((count) => (count > 0 ? [says.gone(count)] : [])),
  ].map((said) => ({ group: 'connections', ...said }));
}
