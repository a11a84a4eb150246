import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { FILE_PATH, fileRoute, publishUnder } from '../src/file-route.ts';
import type { SecretFile } from '../src/numbers/secret-files.ts';
import { secretFilesInMemory } from './support/secret-files-in-memory.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const TOMORROW = new Date('2026-11-24T08:00:00Z');
const CSV: SecretFile = {
  name: 'tal 4. kvartal 2026.csv',
  contentType: 'text/csv; charset=utf-8',
  content: new TextEncoder().encode('Periode;Tal\r\n'),
};

/** A file over HTTP, and the address that it was given. */
async function aFile(file = CSV, now = NOW) {
  const files = secretFilesInMemory();
  const serve = fileRoute(files, () => now);
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const address = await publishUnder(here, files)(file, TOMORROW);
  if (address === undefined) throw new Error('there is no address');
  return address;
}

it('a file is saved under its name by whoever has the address, and never taken for anything else', async () => {
  const answer = await fetch(await aFile());
  expect(await answer.text()).toBe('Periode;Tal\r\n');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': "attachment; filename*=UTF-8''tal%204.%20kvartal%202026.csv",
    'x-content-type-options': 'nosniff',
  });
});

it('a picture is shown where it stands', async () => {
  const png = Uint8Array.from([137, 80, 78, 71]);
  const answer = await fetch(await aFile({ name: 'Spørgsmål.png', contentType: 'image/png', content: png }));
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png);
  expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
});

it('there is nothing for a wrong or missing secret, another method, or once its time has passed', async () => {
  const address = await aFile();
  const status = async (url: string, method = 'GET') => (await fetch(url, { method })).status;
  expect(await status(address, 'HEAD')).toBe(200);
  expect(await status(address, 'POST')).toBe(404);
  expect(await status(`${address}x`)).toBe(404);
  expect(await status(new URL(FILE_PATH, address).href)).toBe(404);
  expect(await status(await aFile(CSV, TOMORROW))).toBe(404);
});

it('nothing is kept where nobody could fetch it', async () => {
  const files = secretFilesInMemory();
  expect(await publishUnder(undefined, files)(CSV, TOMORROW)).toBeUndefined();
  expect(files.all()).toEqual([]);
});
