import { createRequire } from 'node:module';

const FACES = ['400Regular/AtkinsonHyperlegible_400Regular.ttf', '700Bold/AtkinsonHyperlegible_700Bold.ttf'];
const { resolve } = createRequire(import.meta.url);

/** An SVG as a PNG, in letters that come with the bot: a server has none of its own. It is drawn beside other work. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const fontFiles = FACES.map((face) => resolve(`@expo-google-fonts/atkinson-hyperlegible/${face}`));
  // Loaded when the first picture is drawn: most of the time none is.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Atkinson Hyperlegible' },
  });
  return image.asPng();
}
