import { describe, expect, it } from 'vitest';
import { readActivity, type TeamsActivity } from '../../src/teams/activity.ts';
import { saidText } from '../../src/teams/said-text.ts';
import { aMention, aMessage, inChannel, type Sketch } from './activities.ts';
import { BOT } from './stub-connector.ts';

function read(sketch: Sketch): TeamsActivity {
  const activity = readActivity({ serviceUrl: 'https://smba.trafficmanager.net/emea/', ...sketch });
  if (!activity) throw new Error('not an activity');
  return activity;
}

function heard(text: string): string {
  return saidText(read(aMessage({ text })));
}

describe('what somebody said in Teams', () => {
  it.each([
    ['spørg må vi give en gave', 'spørg må vi give en gave'],
    ['/hto spørg må vi', 'spørg må vi'],
    ['hto hjælp', 'hjælp'],
    ['HTO\nspørg må vi', 'spørg må vi'],
    ['/hto', ''],
    ['  hjælp  ', 'hjælp'],
    ['htor er ikke et ord', 'htor er ikke et ord'],
    ['Må vi bruge hto i en mail?', 'Må vi bruge hto i en mail?'],
  ])('%j is heard as %j', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  it.each([
    ['<p>Hej</p><p>Må vi?</p>', 'Hej\nMå vi?'],
    ['Første<br>anden<br/>tredje', 'Første\nanden\ntredje'],
    ['<div>Må <b>vi</b> give <a href="https://x.example">en gave</a>?</div>', 'Må vi give en gave?'],
    ['Mor &amp; far &lt;3 &quot;gave&quot;&nbsp;nu', 'Mor & far <3 "gave" nu'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['2 < 3 og 5 > 4', '2 < 3 og 5 > 4'],
    ['Skriv til <karla@eksempel.dk>', 'Skriv til <karla@eksempel.dk>'],
    ['😊', '😊'],
  ])('HTML becomes text: %j', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  it('is free of the mention that called the bot', () => {
    expect(saidText(read(aMention('spørg må vi?', inChannel)))).toBe('spørg må vi?');
  });

  it('keeps the names of others who are mentioned', () => {
    const text = '<at>Hjem til Os</at> må <at>Bo</at> hente barnet?';
    const entities = [
      { type: 'mention', mentioned: { id: BOT }, text: '<at>Hjem til Os</at>' },
      { type: 'mention', mentioned: { id: '29:bo' }, text: '<at>Bo</at>' },
    ];
    expect(saidText(read(aMessage({ text, entities })))).toBe('må Bo hente barnet?');
  });

  it('is read in no time however long and odd it is', () => {
    const text = '<'.repeat(50_000) + '&'.repeat(50_000);
    expect(heard(text)).toBe(text);
  });
});
