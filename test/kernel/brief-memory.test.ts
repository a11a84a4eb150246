import { describe, expect, it } from 'vitest';
import { rememberBriefly } from '../../src/kernel/brief-memory.ts';

describe('a brief memory', () => {
  function memory(look: (key: string) => Promise<string>) {
    let now = new Date('2026-11-23T08:00:00Z').getTime();
    const asked: string[] = [];
    const remember = rememberBriefly<string>(() => new Date(now));
    const remembered = (key: string) =>
      remember(key, () => {
        asked.push(key);
        return look(key);
      });
    return { asked, remembered, pass: (ms: number) => (now += ms) };
  }

  it('believes an answer for five minutes', async () => {
    const { asked, remembered, pass } = memory(async (key) => key);
    await remembered('a');
    pass(5 * 60_000 - 1);
    await remembered('a');
    expect(asked).toEqual(['a']);
    pass(1);
    await remembered('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('does not remember a failure', async () => {
    let works = false;
    const { remembered } = memory(async (key) => (works ? key : Promise.reject(new Error('down'))));
    await expect(remembered('a')).rejects.toThrow('down');
    works = true;
    expect(await remembered('a')).toBe('a');
  });

  it('asks once when two want to know at the same moment', async () => {
    const { asked, remembered } = memory(async (key) => key);
    expect(await Promise.all([remembered('a'), remembered('a')])).toEqual(['a', 'a']);
    expect(asked).toEqual(['a']);
  });

  it('forgets the oldest beyond a thousand', async () => {
    const { asked, remembered } = memory(async (key) => key);
    for (let n = 0; n <= 1_000; n++) await remembered(`${n}`);
    await remembered('1');
    expect(asked).toHaveLength(1_001);
    await remembered('0');
    expect(asked).toHaveLength(1_002);
  });
});
