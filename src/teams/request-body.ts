import type { IncomingMessage } from 'node:http';

/** Teams sends a few kilobytes; the SDK itself knows no limit. */
const MOST_BYTES = 1_000_000;

export type ReadBody =
  | { readonly kind: 'body'; readonly json: object }
  | { readonly kind: 'refused'; readonly status: 400 | 405 | 413 | 415 };

/** Reads a POST of one JSON object. Nothing is parsed before its size is known to be within the limit. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (request.method !== 'POST') return { kind: 'refused', status: 405 };
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { kind: 'refused', status: request.headers['content-type'] === undefined ? 400 : 415 };
  }
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return { kind: 'refused', status: 413 };

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return { kind: 'refused', status: 413 };
    chunks.push(chunk);
  }
  const json = parse(Buffer.concat(chunks).toString('utf8'));
  return json instanceof Object && !Array.isArray(json)
    ? { kind: 'body', json }
    : { kind: 'refused', status: 400 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
