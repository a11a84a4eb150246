import { describe, expect, it } from 'vitest';
import { aDirectMessage, aMention, openSite } from './slack-site.ts';

const MAIL = { id: 'F1MAIL', mode: 'email', filetype: 'email' };
const PICTURE = { id: 'F2PICTURE', mode: 'hosted', filetype: 'png' };
const READ = 'Fra: Signe Holm <signe@example.org>\nEmne: Gave til jul\n\nMå vi give en julegave?';

describe('a mail that is forwarded to the bot', () => {
  it('is read, although the message says nothing', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(aDirectMessage({ subtype: 'file_share', text: '', files: [MAIL] }));
    expect(bot.heard).toMatchObject([{ text: READ }]);
  });

  it('follows what was written with it', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(aMention({ text: '<@U0BOT> kan du svare på den her?', files: [PICTURE, MAIL] }));
    expect(bot.heard).toMatchObject([{ text: `kan du svare på den her?\n\n${READ}` }]);
  });

  it('is the only kind of file that is fetched', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aDirectMessage({ subtype: 'file_share', files: [PICTURE] }));
    expect(slack.calls('files.info')).toEqual([]);
  });

  it('gets an apology where Slack does not hand it out', async () => {
    const { afterwards, bot, slack } = await openSite();
    slack.fail('files.info', { kind: 'error', code: 'file_not_found' });
    await afterwards(aDirectMessage({ subtype: 'file_share', text: '', files: [MAIL] }));
    expect(bot.heard).toEqual([]);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });
});
