import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { sdkLog } from '../../src/slack/sdk-log.ts';

function written(say: (log: ReturnType<typeof sdkLog>) => void): readonly unknown[] {
  const lines: unknown[] = [];
  say(sdkLog(pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) })));
  return lines;
}

describe("what Slack's SDK says", () => {
  it.each([
    ['Failed to retrieve a new WSS URL (error: Anna)', 'Failed to retrieve a new WSS URL'],
    ['Malformed request body: Unexpected token "Anna"', 'Malformed request body'],
    ['The text "Anna" is too long', 'The text'],
    ['http request failed', 'http request failed'],
  ])('is logged up to the first value that it quotes: %s', (said, sdk) => {
    expect(written((log) => log.warn(said, 'Anna'))).toMatchObject([{ level: 40, sdk }]);
    expect(written((log) => log.error(said, 'Anna'))).toMatchObject([{ level: 50, sdk }]);
  });

  it('is logged by name when it is an error', () => {
    expect(written((log) => log.error(new TypeError('Anna')))).toMatchObject([{ sdk: 'TypeError' }]);
  });

  it('is not logged when it is only for debugging, where whole messages stand', () => {
    expect(written((log) => [log.debug('Anna'), log.info('Anna')])).toEqual([]);
  });
});
