import { expect, it } from 'vitest';
import { draw } from '../src/numbers/draw.ts';
import { panelsOf } from '../src/numbers/panels.ts';
import { rasterise } from '../src/pictures/rasterise.ts';
import { manyCounts } from './numbers/some-counts.ts';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

it('every figure becomes a picture as wide as a phone likes it, lettered in the letters that come with the bot', async () => {
  for (const panel of panelsOf(manyCounts(8, 12))) {
    const svg = draw(panel, 'De seneste 12 måneder');
    const png = Buffer.from(await rasterise(svg));
    expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
    expect(png.readUInt32BE(16)).toBe(1_080);

    const withoutLetters = await rasterise(svg.replace(/<text.*?<\/text>/g, ''));
    expect(png.length).toBeGreaterThan(withoutLetters.length * 2);
  }
});
