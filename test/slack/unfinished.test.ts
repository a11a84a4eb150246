import { describe, expect, it } from 'vitest';
import { createUnfinished } from '../../src/slack/unfinished.ts';
import { aForm } from '../support/scripted-bot.ts';
import { NOW } from './slack-site.ts';

const form = aForm();
const { press } = form;

function someUnfinished() {
  let now = NOW;
  const unfinished = createUnfinished(() => now);
  const values = (user = 'U1', asked = form) =>
    Object.fromEntries(unfinished.resume(user, asked).fields.map(({ id, value }) => [id, value]));
  return { unfinished, values, minutesLater: (minutes: number) => (now = new Date(+NOW + minutes * 60_000)) };
}

describe('what was filled in and came to nothing', () => {
  it('stands in the form when its sender opens it again, for half an hour', () => {
    const { unfinished, values, minutesLater } = someUnfinished();
    unfinished.keep('U1', press, { who: 'Odense Kommune', municipality: '0461', by: '2026-12-01' });
    const left = { who: 'Odense Kommune', text: undefined, municipality: '0461', by: '2026-12-01' };
    expect(values()).toEqual(left);
    minutesLater(29);
    expect(values()).toEqual(left);
    minutesLater(30);
    expect(values()).toEqual({ who: undefined, text: undefined, municipality: '0751', by: undefined });
  });

  it("stands in nobody else's form, and in no other", () => {
    const { unfinished, values } = someUnfinished();
    unfinished.keep('U1', press, { who: 'Odense Kommune' });
    expect(values('U2')['who']).toBeUndefined();
    expect(values('U1', aForm({ press: { kind: 'absence' } }))['who']).toBeUndefined();
  });

  it('is forgotten when it has come to something', () => {
    const { unfinished, values } = someUnfinished();
    unfinished.keep('U1', press, { who: 'Odense Kommune' });
    unfinished.forget('U1', press);
    expect(values()['who']).toBeUndefined();
  });

  it('leaves a choice to be made anew that is no longer offered', () => {
    const { unfinished, values } = someUnfinished();
    unfinished.keep('U1', press, { municipality: '0999' });
    expect(values()['municipality']).toBe('0751');
  });

  it('is forgotten first where it is oldest among very many', () => {
    const { unfinished, values } = someUnfinished();
    for (let user = 0; user <= 1_000; user++) unfinished.keep(`U${user}`, press, { who: 'Odense Kommune' });
    expect(values('U0')['who']).toBeUndefined();
    expect(values('U1')['who']).toBe('Odense Kommune');
    expect(values('U1000')['who']).toBe('Odense Kommune');
  });
});
