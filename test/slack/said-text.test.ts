import { describe, expect, it } from 'vitest';
import { readSlackText } from '../../src/slack/said-text.ts';

describe('what somebody wrote in Slack', () => {
  it.each([
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['Skriv til <mailto:asta@example.org|asta@example.org>', 'Skriv til asta@example.org'],
    ['Ring <tel:+4512345678|12 34 56 78>', 'Ring 12 34 56 78'],
    ['Se <https://example.org/a?b=1&amp;c=2>', 'Se https://example.org/a?b=1&c=2'],
    ['Se <https://example.org|siden>', 'Se siden'],
    ['<@U1ASTA> ved det', 'ved det'],
    ['<@U1ASTA|asta> ved det', '@asta ved det'],
    ['i <#C1TEAM|team>', 'i #team'],
    ['<!here> og <!channel>', '@here og @channel'],
    ['<!subteam^S1|@ledere>', '@ledere'],
    ['<!date^1764000000^{date}|24. november>', '24. november'],
    ['<b>ikke</b> et mærke', '<b>ikke</b> et mærke'],
    ['5 < 6 > 4', '5 < 6 > 4'],
    ['linje et\n\n  linje to', 'linje et\n\n  linje to'],
    ['', ''],
  ])('%j is read as %j', (text, read) => {
    expect(readSlackText(text)).toBe(read);
  });

  it('is read without the bot that it was said to, wherever it stands', () => {
    expect(readSlackText('Hej <@U0BOT|Hjem til Os> og <@U0BOT>', ['U0BOT'])).toBe('Hej  og');
  });
});
