import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { rememberBriefly } from '../kernel/brief-memory.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Picture, Reply } from '../reply/reply.ts';
import { rendered } from './attempt.ts';
import { whyFailed } from './failure.ts';
import { type PictureFiles, type SlackMessage, toSlackMessage } from './render.ts';
import type { SlackApi } from './slack-api.ts';

export type PictureParts = {
  readonly api: SlackApi;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly log: Logger;
  readonly closing: AbortSignal;
};

/** Sends a reply with its pictures, or with their words where Slack has no place for pictures. */
export type Illustrate = <S extends { readonly kind: string }>(
  reply: Reply,
  send: (message: SlackMessage) => Promise<S>,
) => Promise<S | Extract<Sending, { readonly kind: 'refused' }>>;

/** Slack looks at what was uploaded in its own time, and takes no block with a file before it has. */
const LOOKS = 8;
const LOOK_AFTER_MS = 400;

export function createIllustrate(parts: PictureParts): Illustrate {
  const remember = rememberBriefly<string>(parts.clock);
  const fileOf = async (picture: Picture): Promise<readonly [Picture, string] | undefined> => {
    const { png } = picture;
    if (!png) return undefined;

    const key = createHash('sha256').update(png).digest('hex');
    try {
      return [picture, await remember(key, () => upload(parts, picture, png))];
    } catch (error) {
      parts.log.warn({ why: whyFailed(error) }, 'slack: a picture is said in words');
      return undefined;
    }
  };
  const filesOf = async (pictures: readonly Picture[]): Promise<PictureFiles> =>
    new Map((await Promise.all(pictures.map(fileOf))).flatMap((file) => (file ? [file] : [])));

  return async (reply, send) => {
    const pictures = reply.parts.flatMap((part) => (part.kind === 'picture' ? part.picture : []));
    const inWords = () => rendered(() => toSlackMessage(reply), send);
    if (pictures.length === 0) return inWords();

    const files = await filesOf(pictures);
    const sent = await rendered(() => toSlackMessage(reply, files), send);
    return files.size > 0 && sent.kind === 'refused' ? inWords() : sent;
  };
}

/** Brings a picture to Slack, where nobody sees it until a message shows it; answers the id of the file. */
async function upload(
  { api, wait, closing }: PictureParts,
  picture: Picture,
  png: Uint8Array,
): Promise<string> {
  const { client, call } = api;
  const { heading } = picture;
  const place = await call(() =>
    client.files.getUploadURLExternal({
      filename: 'tal.png',
      length: png.length,
    }),
  );
  const { upload_url: url, file_id: id } = place;
  if (url === undefined || id === undefined) throw new Error('slack named no place for a picture');

  await api.upload(url, png);
  await call(() => client.files.completeUploadExternal({ files: [{ id, title: heading }] }));
  for (let look = 0; look < LOOKS; look += 1) {
    const { file } = await call(() => client.files.info({ file: id }));
    if (file?.mimetype) break;
    await wait(LOOK_AFTER_MS, closing);
  }
  return id;
}
