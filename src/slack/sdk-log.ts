import { LogLevel, type Logger as SdkLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Slack's SDK writes its warnings and errors into our log, each cut before the first value it quotes: bodies, tokens and
 * what people wrote stay out. Its debug lines, which hold whole messages, are never written.
 */
export function sdkLog(log: Logger): SdkLogger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...said) => log.warn({ sdk: constantPart(said) }, 'slack: sdk warning'),
    error: (...said) => log.error({ sdk: constantPart(said) }, 'slack: sdk error'),
    getLevel: () => LogLevel.WARN,
    setLevel: () => undefined,
    setName: () => undefined,
  };
}

function constantPart([first]: readonly unknown[]): string {
  if (first instanceof Error) return first.name;
  return typeof first === 'string' ? (/^[^:({!<"']*/.exec(first)?.[0].trim().slice(0, 120) ?? '') : 'unknown';
}
