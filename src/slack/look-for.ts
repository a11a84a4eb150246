import { z } from 'zod';
import { attempt } from './attempt.ts';
import type { SlackApi } from './slack-api.ts';

/** What the key of a post is called in a message's metadata. */
const POST = 'hto_post';
const MESSAGES_A_PAGE = 200;
const MOST_PAGES = 10;
/** Slack's clock and ours differ a little. */
const MARGIN_SECONDS = 120;

/** The key as it travels with a message, seen by no reader. */
export function metadataFor(key: string) {
  return { event_type: POST, event_payload: { key } };
}

const message = z.object({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  metadata: z
    .object({ event_type: z.literal(POST), event_payload: z.object({ key: z.string() }) })
    .optional()
    .catch(undefined),
});
const history = z.object({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.object({ next_cursor: z.string().default('') }).default({ next_cursor: '' }),
});

export type Sought = {
  readonly channel: string;
  readonly key: string;
  readonly since: Date;
  /** The message in whose thread it stands; threads are no part of their channel's history. */
  readonly thread: string | undefined;
};

/** Looks through what was said since then for the bot's own message that carries the key; a bounded way back. */
export async function lookFor(
  { client, call }: SlackApi,
  { channel, key, since, thread }: Sought,
): Promise<
  { readonly kind: 'found'; readonly message: string } | { readonly kind: 'absent' | 'cannot-tell' }
> {
  const self = await attempt(() => call(() => client.auth.test()));
  if (self.kind !== 'sent') return { kind: 'cannot-tell' };

  const { user_id, bot_id } = self.answer;
  const isOwn = ({ user, bot_id: bot }: z.infer<typeof message>) =>
    (user !== undefined && user === user_id) || (bot !== undefined && bot === bot_id);
  const oldest = String(Math.floor(since.getTime() / 1_000) - MARGIN_SECONDS);
  const whole = { channel, oldest, inclusive: true, include_all_metadata: true, limit: MESSAGES_A_PAGE };
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const part = { ...whole, ...(cursor === '' ? {} : { cursor }) };
    const asked = await attempt(() =>
      call(() =>
        thread === undefined
          ? client.conversations.history(part)
          : client.conversations.replies({ ...part, ts: thread }),
      ),
    );
    const read = asked.kind === 'sent' ? history.safeParse(asked.answer).data : undefined;
    if (!read) return { kind: 'cannot-tell' };

    const found = read.messages
      .flatMap((each) => message.safeParse(each).data ?? [])
      .find((each) => isOwn(each) && each.metadata?.event_payload.key === key);
    if (found) return { kind: 'found', message: found.ts };

    cursor = read.response_metadata.next_cursor;
    if (cursor === '') return { kind: 'absent' };
  }
  return { kind: 'cannot-tell' };
}
