import type { Clock } from './kernel/clock.ts';
import type { Publish, SecretFiles } from './numbers/secret-files.ts';
import type { Handler } from './server.ts';

/** Where pictures in cards and files behind links are fetched; the secret stands in the query. */
export const FILE_PATH = '/filer';
const SECRET = 'noegle';
/** In seconds: what lies behind a secret never changes. */
const BELIEVED = 24 * 60 * 60;

/** Makes files known under addresses as seen from outside; under none where nobody said what those are. */
export function publishUnder(publicUrl: string | undefined, files: SecretFiles): Publish {
  return async (file, until) => {
    if (publicUrl === undefined) return undefined;

    const address = new URL(FILE_PATH, publicUrl);
    address.searchParams.set(SECRET, await files.keep(file, until));
    return address.href;
  };
}

/** Serves a file to whoever knows its secret, while it lasts; to everyone else there is nothing here. */
export function fileRoute(files: Pick<SecretFiles, 'find'>, clock: Clock): Handler {
  return async ({ method, url = '' }, response) => {
    const secret = new URL(url, 'http://any').searchParams.get(SECRET);
    const asked = method === 'GET' || method === 'HEAD';
    const file = asked && secret ? await files.find(secret, clock()) : undefined;
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    const shown = file.contentType === 'image/png' ? 'inline' : 'attachment';
    response
      .writeHead(200, {
        'content-type': file.contentType,
        'content-length': file.content.length,
        'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': `private, max-age=${BELIEVED}`,
        'x-content-type-options': 'nosniff',
      })
      .end(method === 'HEAD' ? undefined : file.content);
  };
}
