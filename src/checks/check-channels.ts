import { channels as says } from '../wording/checks.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Whether what is for the staff alone can be posted where it was promised, and seen by nobody else. */
export function checkChannels({ channels }: Facts): readonly Finding[] {
  const findings = channels.flatMap(({ gets, fitness }) => {
    if (fitness.kind === 'fit') return [];
    return [
      fitness.kind === 'unfit' ? says.unfit[fitness.why](says.gets[gets]) : says.unknown(says.gets[gets]),
    ];
  });
  const none = channels.some(({ gets }) => gets === 'requests') ? [] : [says.noRequestChannel];
  return [...findings, ...none].map((said) => ({ group: 'channels', ...said }));
}
